"""Explanations and exports: computed beside the sessions, shared, and charged to their clients."""
