"""The workbook: its sheets, columns, allowed values and looks."""
