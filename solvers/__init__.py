"""Integers in, integers out: the only part that knows OR-Tools."""
