"""HTTP: pages, the JSON interface, sockets, and the checks around them. The only room that knows FastAPI."""
