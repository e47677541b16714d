"""The checks and headers around every request."""
