"""Synthetic counties, what-ifs, comparisons, examples and the demonstration."""
