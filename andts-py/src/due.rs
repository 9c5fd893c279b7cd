//! What is due.

use andts_core::doors;
use pyo3::prelude::*;

use crate::border;
use crate::plan::PyPlan;

#[pymethods]
impl PyPlan {
    /// Returns what is due as the core's JSON text.
    fn due_json(
        &self,
        py: Python<'_>,
        from_: &Bound<'_, PyAny>,
        until: &Bound<'_, PyAny>,
    ) -> PyResult<String> {
        let (from, until) = (border::day("from", from_)?, border::day("until", until)?);
        border::ask(py, || doors::due(self.core(), &from, &until))
    }

    /// Returns what must be done or looked at between two days, both counted.
    ///
    /// Each has a ``key`` of its own, ``title``, ``purpose`` (``activity``, ``follow_up``,
    /// ``input`` or ``report``), ``from`` and ``until`` (None where the local calendar must
    /// give them), ``times``, ``responsible`` (names), ``text`` (the phrase), what is
    /// uncertain about it, and an ``explanation``.
    fn due<'py>(
        &self,
        py: Python<'py>,
        from_: &Bound<'py, PyAny>,
        until: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.due_json(py, from_, until)?)
    }
}
