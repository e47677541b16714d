"""`python -m app` runs `backstep`."""

import sys

from .cli import main

sys.exit(main())
