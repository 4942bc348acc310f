"""``python -m dovetail_generator``."""

import sys

from dovetail_generator.cli import main

sys.exit(main())
