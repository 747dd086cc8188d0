"""Files as they come: opened safely, written whole."""
