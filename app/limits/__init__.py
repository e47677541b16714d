"""Limits on clients, and counts of the server's work."""
