"""The two exceptions, in Python so that they pickle."""

from __future__ import annotations

import json
from typing import Any


class PlanError(ValueError):
    """What was read is no plan.

    Its text has a line for each thing that was refused.
    """

    #: What was refused, as JSON text from the core.
    diagnostics_json: str

    def __init__(self, message: str, diagnostics_json: str) -> None:
        super().__init__(message, diagnostics_json)
        self.diagnostics_json = diagnostics_json

    @property
    def diagnostics(self) -> list[dict[str, Any]]:
        """All that was refused, each with ``rule``, ``place`` and ``message``."""
        found: list[dict[str, Any]] = json.loads(self.diagnostics_json)
        return found

    def __str__(self) -> str:
        return str(self.args[0])


class BadArgument(ValueError):
    """An argument that is none: a day that is no day, a language that is not spoken."""

    #: The name of the argument.
    argument: str
    #: What is wrong with it, in Swedish (``sv``) and English (``en``).
    text: dict[str, str]

    def __init__(self, argument: str, sv: str, en: str) -> None:
        super().__init__(argument, sv, en)
        self.argument = argument
        self.text = {"sv": sv, "en": en}

    def __str__(self) -> str:
        return f"{self.argument}: {self.text['en']}"
