"""A network's health: what keeps it from learning, found in its numbers. `docs/health.md` gives the thresholds."""
