"""From the county to integer problems and back."""
