"""Own weights: arrays from a file or from a text → the weights and biases of layers."""
