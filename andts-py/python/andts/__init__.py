"""Swedish ANDTS and crime-prevention action plans as data.

``read`` or ``open`` gives a ``Plan``; its verbs answer with plain lists and dicts.
``Schedule`` understands the phrases that plans are written with, ``Calendar`` knows the
Swedish year and counts deadlines.
"""

from __future__ import annotations

import os as _os
from pathlib import Path as _Path

from andts._andts import (
    Calendar,
    Plan,
    Schedule,
    __version__,
    coverage,
    coverage_json,
    fix,
    fix_json,
    read,
)
from andts._errors import BadArgument, PlanError

__all__ = [
    "BadArgument",
    "Calendar",
    "Plan",
    "PlanError",
    "Schedule",
    "__version__",
    "coverage",
    "coverage_json",
    "fix",
    "fix_json",
    "open",
    "read",
]


def open(path: str | _os.PathLike[str]) -> Plan:
    """Reads the plan of a file. Raises ``PlanError`` if it is no plan."""
    return read(_Path(path).read_bytes())
