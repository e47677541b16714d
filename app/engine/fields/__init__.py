"""A network at many points: fields, neuron maps and error landscapes, with the bits of the engine that trains.

The mathematics is that of `compiled/` (`elementary`, `layer`, `error`), once more written down: as WebAssembly for a page
(`functions.py`, `webassembly.py`), and carried out by NumPy where there is none (`by_numpy.py`). Only the loops differ
(`orders.py`), and no loop changes the order of a sum.
"""
