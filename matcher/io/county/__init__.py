"""A county in and out of the workbook."""
