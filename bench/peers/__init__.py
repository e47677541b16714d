"""What the engine is compared with: the same training, written the way people usually write it.

Every module has ``prepare(case)``, which gives a function ``run(iterations)``: it trains from the case's start, in the
order of the samples as given, and returns the parameters in the engine's order (all weights, then all biases) and the
error that each iteration saw.
"""
