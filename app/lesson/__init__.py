"""Teaching: the engine's numbers in the field's words. Pure: numbers and texts in, numbers and texts out."""
