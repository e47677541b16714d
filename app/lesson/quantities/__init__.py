"""The quantities of one iteration: their names, their values and their order."""
