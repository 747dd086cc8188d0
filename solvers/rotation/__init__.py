"""Rotation in integers: exchanges, observation visits, named cover, lessons."""
