"""A run as a program: NumPy, PyTorch, or a notebook.

These modules write text that a learner can read, run and change; they run none of it.
"""
