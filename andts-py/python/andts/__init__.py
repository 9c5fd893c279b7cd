"""Swedish ANDTS and crime-prevention action plans as data.

``read`` or ``open`` gives a ``Plan``; its verbs answer with plain lists and dicts.
``read_log`` or ``open_log`` gives a ``Log`` of what happened.
``Schedule`` understands the phrases that plans are written with, ``Calendar`` knows the
Swedish year and counts deadlines.
"""

from __future__ import annotations

import os as _os
from pathlib import Path as _Path

from andts._andts import (
    Calendar,
    Log,
    Plan,
    Schedule,
    __version__,
    coverage,
    coverage_json,
    coverage_with,
    coverage_with_json,
    diff,
    diff_json,
    diff_markdown,
    fix,
    fix_json,
    merge_logs,
    population,
    population_json,
    read,
    read_log,
)
from andts._errors import BadArgument, PlanError

__all__ = [
    "BadArgument",
    "Calendar",
    "Log",
    "Plan",
    "PlanError",
    "Schedule",
    "__version__",
    "coverage",
    "coverage_json",
    "coverage_with",
    "coverage_with_json",
    "diff",
    "diff_json",
    "diff_markdown",
    "fix",
    "fix_json",
    "merge_logs",
    "open",
    "open_log",
    "population",
    "population_json",
    "read",
    "read_log",
]


def open(path: str | _os.PathLike[str]) -> Plan:
    """Reads the plan of a file. Raises ``PlanError`` if it is no plan."""
    return read(_Path(path).read_bytes())


def open_log(path: str | _os.PathLike[str]) -> Log:
    """Reads the log of a file. No line of it fails: see ``Log.faults``."""
    return read_log(_Path(path).read_bytes())
