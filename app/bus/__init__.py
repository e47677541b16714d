"""Messages between servers, and between the parts of one server.

`interface.py` defines a bus, `memory.py` implements it in one process, `redis_bus.py` over Valkey or
Redis. A bus knows no class and no session: a message is bytes.
"""

from .interface import Bus
from .memory import Hub, MemoryBus

__all__ = ["Bus", "Hub", "MemoryBus"]
