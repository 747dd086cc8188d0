"""The roster workbook a bureau files, in and out."""
