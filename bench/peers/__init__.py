"""The peers of the engine: the same training, in the usual style of each library.

Every module has ``prepare(case)``, which gives a function ``run(iterations)``: it trains from the
case's start, in the order of the samples as given, and returns the parameters in the engine's order
(all weights, then all biases) and the error of each iteration.
"""
