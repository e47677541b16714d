"""The same small page in each framework: a line of text that changes so many times a second. `bench/frameworks.py` starts them."""
