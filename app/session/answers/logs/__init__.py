"""Logs of training programs: compared with a recipe, and the causes of their differences."""
