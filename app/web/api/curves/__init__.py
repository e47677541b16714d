"""Curves: quantities over the iterations, and runs side by side."""
