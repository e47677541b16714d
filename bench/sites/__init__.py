"""The same small page in each framework: one line of text that changes --rate times a second.
`bench/frameworks.py` starts them."""
