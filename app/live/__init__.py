"""The live part: rooms, outboxes, commands, saving and scheduling; asyncio, but no web."""
