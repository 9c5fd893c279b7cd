//! A log, and what may be done with one.

use andts_core::doors::{self, Expected};
use andts_core::follow_up::{Log, LogReader};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

use crate::border;

/// A log, read. It does not change.
#[pyclass(name = "Log", module = "andts", frozen)]
#[derive(Debug)]
pub(crate) struct PyLog {
    log: Log,
}

impl PyLog {
    /// Returns the core's log.
    pub(crate) fn core(&self) -> &Log {
        &self.log
    }

    /// Takes a log.
    pub(crate) fn one(
        name: &'static str,
        value: &Bound<'_, PyAny>,
    ) -> PyResult<Py<Self>> {
        border::object(name, Expected::Log, value)
    }

    /// Takes a log, or nothing.
    pub(crate) fn maybe(
        name: &'static str,
        value: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Option<Py<Self>>> {
        value.map(|given| Self::one(name, given)).transpose()
    }

    /// Takes logs, as many as there are.
    pub(crate) fn many(
        name: &'static str,
        value: &Bound<'_, PyAny>,
    ) -> PyResult<Vec<Py<Self>>> {
        border::list(name, Expected::Log, value)
    }

    /// Returns the core's log of what `maybe` took.
    pub(crate) fn core_of(taken: Option<&Py<Self>>) -> Option<&Log> {
        taken.map(|log| log.get().core())
    }
}

/// Reads a log (*uppföljningslogg*): one entry a line, as JSON.
///
/// No line of it fails: what was wrong with one is in ``Log.faults``. Pieces of text, such
/// as a file open for reading text, are read one after the other.
#[pyfunction]
#[pyo3(text_signature = "(text)")]
pub(crate) fn read_log(text: &Bound<'_, PyAny>) -> PyResult<PyLog> {
    let whole = text.is_instance_of::<PyString>() || text.is_instance_of::<PyBytes>();
    if whole {
        let written = border::file("text", text)?;
        return Ok(PyLog { log: text.py().detach(|| doors::read_log(&written)) });
    }
    let mut reader = LogReader::default();
    for piece in border::pieces("text", text)? {
        reader.feed(&border::text("text", &piece?)?);
    }
    Ok(PyLog { log: reader.finish() })
}

/// Returns one log of many; an entry that stands in several counts once.
#[pyfunction]
#[pyo3(text_signature = "(logs)")]
pub(crate) fn merge_logs(logs: &Bound<'_, PyAny>) -> PyResult<PyLog> {
    let given = PyLog::many("logs", logs)?;
    let all: Vec<&Log> = given.iter().map(|log| log.get().core()).collect();
    Ok(PyLog { log: logs.py().detach(|| doors::merge_logs(&all)) })
}

#[pymethods]
impl PyLog {
    /// The entries as the core's JSON text.
    #[getter]
    fn entries_json(&self, py: Python<'_>) -> String {
        py.detach(|| doors::log_entries(&self.log))
    }

    /// The entries, each once, in the order read.
    #[getter]
    fn entries<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.entries_json(py))
    }

    /// The faults as the core's JSON text.
    #[getter]
    fn faults_json(&self) -> String {
        doors::log_faults(&self.log)
    }

    /// What was wrong with single lines; ``position`` has line, column and byte.
    #[getter]
    fn faults<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.faults_json())
    }

    /// Returns the log as text, one entry a line; unread lines come back as written.
    fn write(&self, py: Python<'_>) -> String {
        py.detach(|| doors::write_log(&self.log))
    }

    fn __len__(&self) -> usize {
        self.log.entries().len()
    }

    fn __repr__(&self, py: Python<'_>) -> String {
        border::glimpse("andts.Log", &self.write(py))
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.log == other.log
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, &self.write(py)).hash()
    }

    fn __reduce__<'py>(
        &self,
        py: Python<'py>,
    ) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        Ok((py.import("andts")?.getattr("read_log")?, (self.write(py),)))
    }
}
