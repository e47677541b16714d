"""`python -m app` is `backstep`."""

import sys

from app.cli import main

sys.exit(main())
