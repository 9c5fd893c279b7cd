//! A schedule phrase, and what can be asked of it.

use andts_core::doors;
use pyo3::prelude::*;
use pyo3::types::{PyString, PyType};

use crate::border;

/// A schedule phrase, such as ``minst 2 gånger per termin``. Any text is one.
#[pyclass(name = "Schedule", module = "andts", frozen, eq, hash)]
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) struct PySchedule {
    text: String,
}

#[pymethods]
impl PySchedule {
    #[new]
    #[pyo3(text_signature = "(text)")]
    fn new(text: &Bound<'_, PyAny>) -> PyResult<Self> {
        Ok(Self { text: border::text("text", text)? })
    }

    /// The phrase as written.
    #[getter]
    fn text(&self) -> &str {
        &self.text
    }

    /// The timings as the core's JSON text.
    #[getter]
    fn timings_json(&self, py: Python<'_>) -> String {
        py.detach(|| doors::timings(&self.text))
    }

    /// What was understood, each with its ``kind``; the rest is a ``note``.
    #[getter]
    fn timings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.timings_json(py))
    }

    /// Returns the recurrence rules as the core's JSON text.
    fn rrules_json(&self, py: Python<'_>) -> String {
        py.detach(|| doors::rrules(&self.text))
    }

    /// Returns each timing as a recurrence rule of RFC 5545, or why it is none.
    fn rrules<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.rrules_json(py))
    }

    /// Says the phrase again in plain Swedish (``sv``) or English (``en``).
    fn say(&self, py: Python<'_>, lang: &Bound<'_, PyAny>) -> PyResult<String> {
        let lang = border::text("lang", lang)?;
        border::ask(py, || doors::say(&self.text, &lang))
    }

    /// Returns the windows as the core's JSON text.
    #[pyo3(signature = (from_, until, period = None))]
    fn windows_json(
        &self,
        py: Python<'_>,
        from_: &Bound<'_, PyAny>,
        until: &Bound<'_, PyAny>,
        period: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<String> {
        let (from, until) = (border::day("from", from_)?, border::day("until", until)?);
        let period = period.map(|given| border::period("period", given)).transpose()?;
        border::ask(py, || doors::windows(&self.text, &from, &until, period.as_deref()))
    }

    /// Returns when it falls. The question selects, the period clips.
    ///
    /// ``period`` is ``from/until`` as text, or the two days. Each window has ``from`` and
    /// ``until``, ``times``, what is uncertain about it, and an ``explanation``.
    #[pyo3(signature = (from_, until, period = None))]
    fn windows<'py>(
        &self,
        py: Python<'py>,
        from_: &Bound<'py, PyAny>,
        until: &Bound<'py, PyAny>,
        period: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.windows_json(py, from_, until, period)?)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("andts.Schedule({})", PyString::new(py, &self.text).repr()?))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyType>, (&str,)) {
        (py.get_type::<Self>(), (&self.text,))
    }
}
