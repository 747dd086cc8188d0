"""The benchmark of observation over a whole term: our engine against its peers.

Everybody plans the same visits: who goes, on which days, which lessons they hear and
who takes each lesson left at home. The pairing is fixed and the policy asks for nothing
else, so that the answers can be compared goal by goal; the audit counts them.
"""
