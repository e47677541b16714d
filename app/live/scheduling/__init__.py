"""When each room is trained, shown and saved."""
