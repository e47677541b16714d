"""`python -m app` is `backstep`."""

import sys

from .cli import main

sys.exit(main())
