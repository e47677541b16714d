"""One network being taught: a recipe, the state it determines, and what may be done to it. Synchronous; no clock, no I/O."""
