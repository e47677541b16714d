"""Classes over HTTP and WebSocket."""
