"""A run as a program that a learner can read, run and change: NumPy, PyTorch, a notebook. Text only; nothing here is run."""
