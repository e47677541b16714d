"""The guard between the network and the application: no client can harm the others.

Uvicorn trusts its clients. With its defaults, a client that sent pings and never read the answers
made the server 167 MB larger in ten seconds, tiny fragments delayed all other clients for seconds,
and half-sent requests stayed for ever. An application cannot see any of that. So the guard sits
below it: two small subclasses of uvicorn's protocol classes (`GuardedHTTP`, `GuardedSocket`) and
two options of the listening socket. `docs/reliability.md` lists the attacks and the answers.

The subclasses rely on uvicorn's internals; `tests/guard/test_contract.py` fails when an upgrade
changes them.
"""

from .config import GuardedConfig
from .descriptors import raise_limit
from .listener import listen

__all__ = ["GuardedConfig", "listen", "raise_limit"]
