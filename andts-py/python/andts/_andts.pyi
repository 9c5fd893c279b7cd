"""The compiled half of the package: the verbs of the core.

A day is ISO 8601 text or a ``datetime.date``. A ``datetime`` is refused, since it says
more than a day: give its ``.date()``. Options are a dict, in which a day may be a
``date`` too, or JSON text. Whatever is wrong with an argument is a ``BadArgument`` (a
``ValueError``) that names it, and says why in Swedish and English.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, TypeAlias, final

__all__ = [
    "Calendar",
    "Log",
    "Plan",
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
    "population",
    "population_json",
    "read",
    "read_log",
]

_Day: TypeAlias = str | date
_Moment: TypeAlias = str | date | datetime
_Cases: TypeAlias = str | Mapping[str, Iterable[_Moment | None]]
_Limit: TypeAlias = str | Mapping[str, Any]
_Settings: TypeAlias = str | Mapping[str, Any] | None
_Options: TypeAlias = str | Mapping[str, Any] | None
_Rules: TypeAlias = str | list[str] | tuple[str, ...] | None

__version__: str

def read(text: str | bytes) -> Plan:
    """Reads a plan from text, or from bytes in UTF-8.

    Raises ``PlanError``, which lists everything that was refused.
    """

def read_log(text: str | bytes | Iterable[str]) -> Log:
    """Reads a log (*uppföljningslogg*): one entry a line, as JSON.

    No line of it fails: what was wrong with one is in ``Log.faults``. Pieces of text, such
    as a file open for reading text, are read one after the other.
    """

def merge_logs(logs: Iterable[Log]) -> Log:
    """Returns one log of many; an entry that stands in several counts once."""

def coverage(plans: Iterable[Plan], rows: str, columns: str) -> dict[str, Any]:
    """Returns what many plans reach, and what nobody does, over two axes.

    The keys are ``rows`` and ``columns`` (the last, empty value is none), their labels and
    totals, ``counts`` (row by row, of measures), ``row_gaps`` and ``column_gaps``.

    Axes are ``goal``, ``serves`` (goals of other documents), ``area``, ``topic``,
    ``target_group``, ``age``, ``grade``, ``level``, ``arena``, ``type``, ``method``,
    ``actor``, ``sector``, ``focus_area``, ``municipality``, ``year``, ``month``,
    ``status`` and ``plan``. Among several plans an identifier of one
    bears the plan's before it, as in ``norsjo-2017/mal-1``.
    """

def coverage_json(plans: Iterable[Plan], rows: str, columns: str) -> str:
    """Returns the coverage of many plans as the core's JSON text."""

def coverage_with(
    plans: Iterable[Plan],
    request: str | Mapping[str, Any],
    logs: Iterable[Log] | None = None,
) -> dict[str, Any]:
    """Returns what many plans reach, with all that may be asked.

    The request has ``rows`` and ``columns`` and, if wanted, ``suppress_below`` (a number,
    or ``True`` for 5: small counts, and what would tell them, are ``None``), ``year``,
    ``parts_together`` (``True``: a measure and its parts count as one), ``empty_cells``
    (``True``), and ``on``, the day whose status the axis ``status`` counts, by a log for
    each plan.
    """

def coverage_with_json(
    plans: Iterable[Plan],
    request: str | Mapping[str, Any],
    logs: Iterable[Log] | None = None,
) -> str:
    """Returns that coverage as the core's JSON text."""

def diff(before: Plan, after: Plan, log: Log | None = None) -> dict[str, Any]:
    """Returns what became of a plan in the next one, field by field.

    Each change has a ``kind``: ``carried_over``, ``changed``, ``new``, ``dropped`` or
    ``dropped_with_decision``, and, of a pair, how sure it is; what is new or gone may
    name what it ``resembles``. A log of the old plan tells
    which measures came to an end by a decision.
    """

def diff_json(before: Plan, after: Plan, log: Log | None = None) -> str:
    """Returns that comparison as the core's JSON text."""

def diff_markdown(before: Plan, after: Plan, lang: str, log: Log | None = None) -> str:
    """Returns that comparison as Markdown, in Swedish (``sv``) or English (``en``)."""

def population(
    request: str | Mapping[str, Any], plan: Plan | None = None
) -> dict[str, Any]:
    """Returns how much of a register was covered, period by period.

    The request has ``units`` (or ``size``, or ``population``, a register of the plan),
    ``visits``, ``on``, ``from`` and ``until`` and, if wanted, ``per`` (``year``),
    ``required`` (1), ``required_by_class``, ``every`` (1: how many periods together),
    ``every_by_class``, ``class`` (the only one asked about) and ``grace_days`` (90). A unit
    is ``{"id", "class", "joined", "left"}``, of which only the first must be there, a visit
    ``{"unit", "on"}``. Of each of ``periods`` the answer tells how many were ``covered``,
    and in ``units`` which were not.
    """

def population_json(
    request: str | Mapping[str, Any], plan: Plan | None = None
) -> str:
    """Returns that coverage as the core's JSON text."""

def fix(plan: Plan, rules: _Rules = None) -> Plan:
    """Returns a plan with the safe mends of some rules made, or of all.

    The plan given stays as it is, and so does all that no mend is of.
    """

def fix_json(plan: Plan, rules: _Rules = None) -> str:
    """Returns what ``fix`` would do, as the core's JSON text.

    It has the keys ``patch``, a JSON Patch (RFC 6902), and ``plan``, the mended plan.
    """

@final
class Plan:
    """A plan, read. It does not change; plans that are written alike are equal."""

    def validate(self, settings: _Settings = None) -> list[dict[str, Any]]:
        """Returns the findings: what an experienced colleague would say.

        Each has ``rule``, ``severity`` (``error``, ``warning`` or ``advice``), ``place`` (a
        JSON Pointer), ``message``, ``params`` and ``mend``, and may have ``help``, ``span``,
        ``related`` and ``fix``, a JSON Patch.

        Settings turn a rule off or change its severity, with a reason, or ask for a
        profile: ``{"rules": {"vague-time": {"severity": "off", "reason": "..."}}}``,
        ``{"profile": "lag-2023-196"}``.
        """

    def validate_json(self, settings: _Settings = None) -> str:
        """Returns the findings as the core's JSON text."""

    def summary(self, settings: _Settings = None) -> list[dict[str, Any]]:
        """Returns the findings ranked and grouped, one dict a rule.

        The keys are ``rule``, ``severity``, ``count``, ``measures`` (the identifiers of
        those concerned), ``title`` and ``examples`` (of the first five only).
        """

    def summary_json(self, settings: _Settings = None) -> str:
        """Returns the summary as the core's JSON text."""

    def due(self, from_: _Day, until: _Day) -> list[dict[str, Any]]:
        """Returns what must be done or looked at between two days, both counted.

        Each has a ``key`` of its own, ``title``, ``purpose`` (``activity``, ``follow_up``,
        ``input`` or ``report``), ``from`` and ``until`` (None where the local calendar must
        give them), ``times``, ``responsible`` (names), ``text`` (the phrase), what is
        uncertain about it, and an ``explanation``.
        """

    def due_json(self, from_: _Day, until: _Day) -> str:
        """Returns what is due as the core's JSON text."""

    def coverage(self, rows: str, columns: str) -> dict[str, Any]:
        """Returns what the plan reaches, and what it does not.

        The axes and the answer's keys are those of ``andts.coverage``.
        """

    def coverage_json(self, rows: str, columns: str) -> str:
        """Returns the coverage as the core's JSON text."""

    def report(
        self,
        year: int,
        on: _Day,
        log: Log | None = None,
        options: _Settings = None,
    ) -> dict[str, Any]:
        """Returns the report of a year, as it stands on a day by its log.

        Options are ``from`` and ``until``, the days of the year that are reported, and
        ``actor``, the identifier of the one whose report it is. What is due is in
        ``items``, ``beyond``, ``unresolved``, ``earlier`` and ``undated``, counted in
        ``rates``, ``by_purpose``, ``by_goal``, ``by_focus_area`` and ``by_responsible``;
        beside it stand ``findings``, ``coverage``, ``indicators``, ``compliance`` and
        ``reporting``.
        """

    def report_json(
        self,
        year: int,
        on: _Day,
        log: Log | None = None,
        options: _Settings = None,
    ) -> str:
        """Returns the report as the core's JSON text."""

    def report_markdown(
        self,
        year: int,
        on: _Day,
        lang: str,
        log: Log | None = None,
        options: _Settings = None,
    ) -> str:
        """Returns the report as Markdown, in Swedish (``sv``) or English (``en``)."""

    def export_ics(
        self,
        from_: _Day,
        until: _Day,
        log: Log | None = None,
        options: _Options = None,
    ) -> str:
        """Returns what is due as a calendar (RFC 5545), one entry for each item.

        With a log each entry tells how it stands on the day ``on``.

        Options: ``lang`` (``sv`` or ``en``), ``kind`` (``event`` or ``todo``), ``span``
        (``deadline``, the last day, or ``window``, all days), ``alarm_days`` (such as
        ``[30, 7]``), ``on`` (the day it is made on, else the first one asked), ``name``, and ``states``,
        what is told of items by key:
        ``{"a/0/2024-05-31": {"state": "met", "due_on": "2024-06-14"}}``.

        Lines end in CR LF: write the file with ``newline=""``, or as bytes in UTF-8.
        """

    def export_csv(
        self,
        from_: _Day,
        until: _Day,
        log: Log | None = None,
        options: _Options = None,
    ) -> str:
        """Returns what is due as a table (RFC 4180), one row for each item.

        Options: ``lang``, ``delimiter`` (``,`` or ``;``), ``bom`` and ``on``, the day whose
        status a log tells (else the last one asked). Excel in Swedish wants
        ``{"delimiter": ";", "bom": True}``. A cell that a spreadsheet would take for a
        formula has a ``'`` before it. Lines end in CR LF, as in ``export_ics``.
        """

    def status(
        self, on: _Day, log: Log | None = None, options: _Settings = None
    ) -> dict[str, Any]:
        """Returns how the plan stands on a day, by what its log told until then.

        The keys are ``items`` (each with its ``state`` and ``reason``), ``measures``,
        ``plan``, ``goals``, ``focus_areas``, ``actors`` (rolled up), ``rates`` and
        ``reporting``. Options are ``from`` and ``until``, ``soon_days`` (30) and
        ``stale_days`` (365). Without a log nothing is known: what has passed has no word.
        """

    def status_json(
        self, on: _Day, log: Log | None = None, options: _Settings = None
    ) -> str:
        """Returns the status as the core's JSON text."""

    def indicators(self, on: _Day, log: Log) -> list[dict[str, Any]]:
        """Returns how every indicator stands on a day.

        Each has ``text``, ``unit``, ``baseline``, ``target``, ``values``, ``by_group`` and
        ``trend``: ``reached``, ``toward``, ``away``, ``unchanged``, ``unknown`` or
        ``no_value``.
        """

    def indicators_json(self, on: _Day, log: Log) -> str:
        """Returns the indicators as the core's JSON text."""

    def cases(self, on: _Day, log: Log) -> list[dict[str, Any]]:
        """Returns how the cases of every measure with a limit were handled.

        Each has the keys of ``Calendar.compliance``, ``measure`` and ``title``.
        """

    def cases_json(self, on: _Day, log: Log) -> str:
        """Returns those counts as the core's JSON text."""

    def covered(self, on: _Day, log: Log) -> list[dict[str, Any]]:
        """Returns how much of its register each window that is for each unit covered.

        Each has the keys of ``andts.population``, ``measure``, ``title`` and the ``key`` of
        its item.
        """

    def covered_json(self, on: _Day, log: Log) -> str:
        """Returns that coverage as the core's JSON text."""

    def request(
        self,
        actor: str,
        from_: _Day,
        until: _Day,
        form: str,
        lang: str,
        log: Log | None = None,
        options: _Settings = None,
    ) -> str:
        """Returns the sheet that asks an actor for material (*underlag*) about some days.

        ``form`` is ``html``, ``markdown``, ``csv`` or ``json``. Options are ``by``, the last
        day to answer, and of a CSV ``separator`` (``;``) and ``bom`` (``True``).
        """

    def read_reply(
        self, text: str | bytes, on: _Day, log: Log | None = None
    ) -> dict[str, Any]:
        """Returns what a filled sheet told, given on a day.

        The keys are ``log``, its entries as the text of a log, to be merged with the
        plan's; ``entries``; and ``faults``, every cell that could not be read.
        """

    def read_reply_json(
        self, text: str | bytes, on: _Day, log: Log | None = None
    ) -> str:
        """Returns that reply as the core's JSON text."""

    def check_log(self, log: Log) -> list[dict[str, Any]]:
        """Returns which entries of a log speak of what the plan does not have."""

    def check_log_json(self, log: Log) -> str:
        """Returns those entries as the core's JSON text."""

    def report_html(
        self,
        year: int,
        on: _Day,
        lang: str,
        log: Log | None = None,
        options: _Settings = None,
    ) -> str:
        """Returns the report as one self-contained page of HTML, for screen and A4."""

    def picture(
        self,
        kind: str,
        year: int,
        on: _Day,
        lang: str,
        log: Log | None = None,
        options: _Settings = None,
    ) -> str:
        """Returns a picture of a year as SVG.

        ``wheel`` is the year wheel (*årshjul*), ``timeline`` the year as rows,
        ``coverage`` the measures by goal and area, ``status`` how many stand how,
        ``period`` all the plan's years as rows.
        """

    def write(self) -> str:
        """Returns the plan as canonical JSON text."""

    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

@final
class Log:
    """A log, read. It does not change."""

    @property
    def entries(self) -> list[dict[str, Any]]:
        """The entries, each once, in the order read."""

    @property
    def entries_json(self) -> str:
        """The entries as the core's JSON text."""

    @property
    def faults(self) -> list[dict[str, Any]]:
        """What was wrong with single lines; ``position`` has line, column and byte."""

    @property
    def faults_json(self) -> str:
        """The faults as the core's JSON text."""

    def write(self) -> str:
        """Returns the log as text, one entry a line; unread lines come back as written."""

    def __len__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

@final
class Schedule:
    """A schedule phrase, such as ``minst 2 gånger per termin``. Any text is one."""

    def __new__(cls, text: str) -> Schedule: ...
    @property
    def text(self) -> str:
        """The phrase as written."""

    @property
    def timings(self) -> list[dict[str, Any]]:
        """What was understood, each with its ``kind``; the rest is a ``note``."""

    @property
    def timings_json(self) -> str:
        """The timings as the core's JSON text."""

    def rrules(self) -> list[dict[str, Any]]:
        """Returns each timing as a recurrence rule of RFC 5545, or why it is none."""

    def rrules_json(self) -> str:
        """Returns the recurrence rules as the core's JSON text."""

    def say(self, lang: str) -> str:
        """Says the phrase again in plain Swedish (``sv``) or English (``en``)."""

    def windows(
        self,
        from_: _Day,
        until: _Day,
        period: str | tuple[_Day, _Day] | list[_Day] | None = None,
    ) -> list[dict[str, Any]]:
        """Returns when it falls. The question selects, the period clips.

        ``period`` is ``from/until`` as text, or the two days. Each window has ``from`` and
        ``until``, ``times``, what is uncertain about it, and an ``explanation``.
        """

    def windows_json(
        self,
        from_: _Day,
        until: _Day,
        period: str | tuple[_Day, _Day] | list[_Day] | None = None,
    ) -> str:
        """Returns the windows as the core's JSON text."""

    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

@final
class Calendar:
    """The Swedish calendar by law and, of a plan, what the plan tells of its place."""

    def __new__(cls, plan: Plan | None = None) -> Calendar: ...
    def day(self, on: _Day) -> dict[str, Any]:
        """Returns what is known of a day: class, holidays, week, working day or not."""

    def day_json(self, on: _Day) -> str:
        """Returns what is known of a day as the core's JSON text."""

    def year(self, year: int) -> dict[str, Any]:
        """Returns what is known of a year: holidays, seasons, elections, occasions."""

    def year_json(self, year: int) -> str:
        """Returns what is known of a year as the core's JSON text."""

    def deadline(self, start: _Moment, limit: _Limit) -> dict[str, Any]:
        """Returns when a limit is up.

        ``start`` is a day or a time of day without a zone; ``limit`` is words such as
        ``24 timmar helgfri vardag``, or a dict such as ``{"n": 4, "unit": "month"}``. The
        keys are ``day``, ``time`` (None where it is counted in days), ``if_statutory`` and
        ``explanation``.
        """

    def deadline_json(self, start: _Moment, limit: _Limit) -> str:
        """Returns when a limit is up as the core's JSON text."""

    def deadlines(
        self, starts: Iterable[_Moment | None], limit: _Limit
    ) -> list[dict[str, Any] | None]:
        """Returns when a limit is up for each of many starts; of none there is none."""

    def deadlines_json(self, starts: Iterable[_Moment | None], limit: _Limit) -> str:
        """Returns many deadlines as the core's JSON text."""

    def compliance_case(
        self, received: _Moment, handled: _Moment | None, limit: _Limit, on: _Day
    ) -> dict[str, Any]:
        """Returns how one case stands on a day: in time, late by how much, or open."""

    def compliance_case_json(
        self, received: _Moment, handled: _Moment | None, limit: _Limit, on: _Day
    ) -> str:
        """Returns how one case stands as the core's JSON text."""

    def compliance(self, cases: _Cases, options: str | Mapping[str, Any]) -> dict[str, Any]:
        """Returns how many cases were handled in time, by the period they came in.

        ``cases`` has two columns of one length, ``received`` and ``handled``; of an open
        case the second is ``None``. Of a column of pandas' dates give ``.dt.date``: a
        timestamp is taken for a time of day. Options are ``limit``, ``on``, ``per`` (``month``,
        ``quarter``, ``tertial``, ``half_year`` or ``year``), ``statutory``,
        ``suppress_below`` and ``cases`` (whether every row is told too). ``total`` and each
        of ``periods`` tell how many were ``met``, ``late``, ``open`` and ``overdue``.
        """

    def compliance_json(self, cases: _Cases, options: str | Mapping[str, Any]) -> str:
        """Returns those counts as the core's JSON text."""

    def __reduce__(self) -> tuple[Any, ...]: ...
