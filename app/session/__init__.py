"""One network in training: its recipe, its state, and its history. Synchronous; no clock, no I/O."""
