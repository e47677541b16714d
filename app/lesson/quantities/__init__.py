"""The quantities of one iteration: their names, their values, and the order in which they are calculated."""
