"""Parts of several benchmarks: the networks, a learner over a real socket, and a server of their own."""
