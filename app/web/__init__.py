"""The shell: FastAPI pages, the API, sockets, outboxes, the playback wheel and security; the only asynchronous code."""
