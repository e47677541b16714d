"""What stands between the network and the application: no client, however it behaves, harms the others.

Uvicorn is fast, and it trusts whoever connects: with its defaults one client with pings that it never reads the answers of made the
server 167 MB larger in ten seconds, tiny fragments held everybody up for seconds, and half-sent requests stayed for ever. An
application cannot see any of that, so the guard sits below it, in two small subclasses of uvicorn's protocol classes
(`GuardedHTTP`, `GuardedSocket`) and two options of the listening socket. `docs/reliability.md` lists what comes and what happens.

The subclasses rest on uvicorn's internals; `tests/guard/test_contract.py` says so when an upgrade changes what they rest on.
"""

from .config import GuardedConfig
from .descriptors import raise_limit
from .listener import listen

__all__ = ["GuardedConfig", "listen", "raise_limit"]
