"""Numbers over the iterations: quantities of a run, and the errors of several runs side by side."""
