"""Explanations, exercises, tables and programs of a session: pure functions of a snapshot or a recipe."""
