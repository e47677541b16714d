"""The textbook's iteration as machine code, written anew for each network; `textbook.py` explains the same numbers.

The mathematics is a Python program over values that are not known yet (`values.Number`). Running it once writes down every
addition and multiplication, in the order in which they are made, as LLVM instructions for exactly this network; LLVM's code
generator makes machine code of them. No optimisation pass runs: nothing reorders a sum or joins a product and a sum in one
rounding, so that the same recipe gives the same bits on every processor.
"""
