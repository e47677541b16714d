"""From the trace of an iteration to the steps of a calculation, in symbols and in numbers."""
