"""Other people's lists, turned into a county."""
