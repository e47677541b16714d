"""A network for every dataset that can learn it, with the reason for each choice."""
