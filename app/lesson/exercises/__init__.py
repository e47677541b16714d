"""Fresh exercises by level and seed, and their worksheets and answer keys."""
