"""Best known plans of the public instances, with certificates anyone can check.

Nothing here that checks uses the product's solver: groups are enumerated, bounds added
up and plans counted by code of its own, in whole numbers.
"""
