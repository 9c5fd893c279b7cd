//! A log, and what may be done with one.

use andts_core::doors;
use andts_core::follow_up::{Log, LogReader};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

use crate::border;

/// A log, read.
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

    /// Takes a log, or nothing.
    pub(crate) fn maybe(
        name: &str,
        value: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Option<Py<Self>>> {
        value.map(|given| border::object(name, given)).transpose()
    }
}

/// Reads a log from text, from bytes in UTF-8, or from pieces of text, such as an open
/// file.
#[pyfunction]
#[pyo3(text_signature = "(text)")]
pub(crate) fn read_log(text: &Bound<'_, PyAny>) -> PyResult<PyLog> {
    let whole = text.is_instance_of::<PyString>() || text.is_instance_of::<PyBytes>();
    if whole {
        let written = border::file("text", text)?;
        return Ok(PyLog { log: text.py().detach(|| doors::read_log(&written)) });
    }
    let mut reader = LogReader::default();
    for piece in border::items("text", text)? {
        reader.feed(&border::text("text", &piece?)?);
    }
    Ok(PyLog { log: reader.finish() })
}

/// One log of many, each entry once.
#[pyfunction]
#[pyo3(text_signature = "(logs)")]
pub(crate) fn merge_logs(logs: &Bound<'_, PyAny>) -> PyResult<PyLog> {
    let given = border::list::<PyLog>("logs", logs)?;
    let all: Vec<&Log> = given.iter().map(|log| log.get().core()).collect();
    Ok(PyLog { log: logs.py().detach(|| doors::merge_logs(&all)) })
}

#[pymethods]
impl PyLog {
    /// The entries as JSON text.
    #[getter]
    fn entries_json(&self, py: Python<'_>) -> String {
        py.detach(|| doors::log_entries(&self.log))
    }

    /// The entries, each once.
    #[getter]
    fn entries<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.entries_json(py))
    }

    /// What was wrong with single lines, as JSON text.
    #[getter]
    fn faults_json(&self) -> String {
        doors::log_faults(&self.log)
    }

    /// What was wrong with single lines.
    #[getter]
    fn faults<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.faults_json())
    }

    /// The log as text, one entry a line.
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
