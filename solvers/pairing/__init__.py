"""The pairing engine: integers in, integers out."""
