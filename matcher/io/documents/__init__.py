"""Documents to sign and file, as Word reads them."""
