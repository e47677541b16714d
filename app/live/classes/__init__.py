"""Classes that are live: sockets, one lock for each class, and saving."""
