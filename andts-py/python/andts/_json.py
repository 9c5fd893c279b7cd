"""Writes what a call is asked with, as JSON."""

from __future__ import annotations

import json
from datetime import date


def written(value: object) -> str:
    """Returns a value as JSON text, a day in it as ISO 8601."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, default=_day)


def _day(value: object) -> str:
    # A time of day goes in too, and the core refuses it: the caller says which day.
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is no part of JSON")
