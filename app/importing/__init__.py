"""Own data and own weights: what people have in files, read into what a recipe needs.

Data: bytes (`decoding`) → text → records (`records`, `separators`) → cells as numbers, words and gaps
(`numbers`, `tables`) → a `Reading` with its columns → a person's `Choices` → inputs and targets with
their scales (`data`).

Weights: an `.npy` or `.npz` file, JSON, or text from a Python prompt → named arrays (`weights.arrays`)
→ weights and biases of layers (`weights.layers`).

Nothing is guessed in silence: a `Note` says what was taken for what, and names the line.
"""
