//! What is due, for other programs.

use andts_core::doors;
use pyo3::prelude::*;

use crate::border;
use crate::log::PyLog;
use crate::plan::PyPlan;

#[pymethods]
impl PyPlan {
    /// Returns what is due as a calendar (RFC 5545), one entry for each item.
    ///
    /// With a log each entry tells how it stands on the day ``on``.
    ///
    /// Options: ``lang`` (``sv`` or ``en``), ``kind`` (``event`` or ``todo``), ``span``
    /// (``deadline``, the last day, or ``window``, all days), ``alarm_days`` (such as
    /// ``[30, 7]``), ``on`` (the day it is made on, else the first one asked), ``name``, and ``states``,
    /// what is told of items by key:
    /// ``{"a/0/2024-05-31": {"state": "met", "due_on": "2024-06-14"}}``.
    ///
    /// Lines end in CR LF: write the file with ``newline=""``, or as bytes in UTF-8.
    #[pyo3(signature = (from_, until, log = None, options = None))]
    fn export_ics(
        &self,
        py: Python<'_>,
        from_: &Bound<'_, PyAny>,
        until: &Bound<'_, PyAny>,
        log: Option<&Bound<'_, PyAny>>,
        options: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<String> {
        let (from, until) = (border::day("from", from_)?, border::day("until", until)?);
        let (log, options) =
            (PyLog::maybe("log", log)?, border::settings("options", options)?);
        let log = PyLog::core_of(log.as_ref());
        border::ask(py, || doors::export_ics(self.core(), log, &from, &until, &options))
    }

    /// Returns what is due as a table (RFC 4180), one row for each item.
    ///
    /// Options: ``lang``, ``delimiter`` (``,`` or ``;``), ``bom`` and ``on``, the day whose
    /// status a log tells (else the last one asked). Excel in Swedish wants
    /// ``{"delimiter": ";", "bom": True}``. A cell that a spreadsheet would take for a
    /// formula has a ``'`` before it. Lines end in CR LF, as in ``export_ics``.
    #[pyo3(signature = (from_, until, log = None, options = None))]
    fn export_csv(
        &self,
        py: Python<'_>,
        from_: &Bound<'_, PyAny>,
        until: &Bound<'_, PyAny>,
        log: Option<&Bound<'_, PyAny>>,
        options: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<String> {
        let (from, until) = (border::day("from", from_)?, border::day("until", until)?);
        let (log, options) =
            (PyLog::maybe("log", log)?, border::settings("options", options)?);
        let log = PyLog::core_of(log.as_ref());
        border::ask(py, || doors::export_csv(self.core(), log, &from, &until, &options))
    }
}
