"""Teaching: names, derivations, mistakes, the lesson, exercises and programs. Pure functions."""
