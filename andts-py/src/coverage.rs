//! What one plan or many reach, and what they do not.

use andts_core::doors;
use pyo3::prelude::*;

use crate::border;
use crate::log::PyLog;
use crate::plan::PyPlan;

/// Returns the coverage of many plans as the core's JSON text.
#[pyfunction]
#[pyo3(text_signature = "(plans, rows, columns)")]
pub(crate) fn coverage_json(
    plans: &Bound<'_, PyAny>,
    rows: &Bound<'_, PyAny>,
    columns: &Bound<'_, PyAny>,
) -> PyResult<String> {
    let py = plans.py();
    let plans = PyPlan::many("plans", plans)?;
    let (rows, columns) =
        (border::text("rows", rows)?, border::text("columns", columns)?);
    let all: Vec<_> = plans.iter().map(|plan| plan.get().core()).collect();
    border::ask(py, || doors::coverage_of(&all, &rows, &columns))
}

/// Returns what many plans reach, and what nobody does, over two axes.
///
/// The keys are ``rows`` and ``columns`` (the last, empty value is none), their labels and
/// totals, ``counts`` (row by row, of measures), ``row_gaps`` and ``column_gaps``.
///
/// Axes are ``goal``, ``serves`` (goals of other documents), ``area``, ``topic``,
/// ``target_group``, ``age``, ``grade``, ``level``, ``arena``, ``type``, ``method``,
/// ``actor``, ``sector``, ``focus_area``, ``municipality``, ``year``, ``month``,
/// ``status`` and ``plan``. Among several plans an identifier of one
/// bears the plan's before it, as in ``norsjo-2017/mal-1``.
#[pyfunction]
#[pyo3(text_signature = "(plans, rows, columns)")]
pub(crate) fn coverage<'py>(
    plans: &Bound<'py, PyAny>,
    rows: &Bound<'py, PyAny>,
    columns: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    border::plain(plans.py(), &coverage_json(plans, rows, columns)?)
}

/// Returns that coverage as the core's JSON text.
#[pyfunction]
#[pyo3(signature = (plans, request, logs = None))]
pub(crate) fn coverage_with_json(
    plans: &Bound<'_, PyAny>,
    request: &Bound<'_, PyAny>,
    logs: Option<&Bound<'_, PyAny>>,
) -> PyResult<String> {
    let py = plans.py();
    let plans = PyPlan::many("plans", plans)?;
    let request = border::settings("request", Some(request))?;
    let logs = logs.map(|given| PyLog::many("logs", given)).transpose()?;
    let all: Vec<_> = plans.iter().map(|plan| plan.get().core()).collect();
    let logs: Vec<_> = logs.iter().flatten().map(|log| log.get().core()).collect();
    border::ask(py, || doors::coverage_with(&all, &logs, &request))
}

/// Returns what many plans reach, with all that may be asked.
///
/// The request has ``rows`` and ``columns`` and, if wanted, ``suppress_below`` (a number,
/// or ``True`` for 5: small counts, and what would tell them, are ``None``), ``year``,
/// ``parts_together`` (``True``: a measure and its parts count as one), ``empty_cells``
/// (``True``), and ``on``, the day whose status the axis ``status`` counts, by a log for
/// each plan.
#[pyfunction]
#[pyo3(signature = (plans, request, logs = None))]
pub(crate) fn coverage_with<'py>(
    plans: &Bound<'py, PyAny>,
    request: &Bound<'py, PyAny>,
    logs: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    border::plain(plans.py(), &coverage_with_json(plans, request, logs)?)
}

#[pymethods]
impl PyPlan {
    /// Returns the coverage as the core's JSON text.
    fn coverage_json(
        &self,
        py: Python<'_>,
        rows: &Bound<'_, PyAny>,
        columns: &Bound<'_, PyAny>,
    ) -> PyResult<String> {
        let (rows, columns) =
            (border::text("rows", rows)?, border::text("columns", columns)?);
        border::ask(py, || doors::coverage(self.core(), &rows, &columns))
    }

    /// Returns what the plan reaches, and what it does not.
    ///
    /// The axes and the answer's keys are those of ``andts.coverage``.
    fn coverage<'py>(
        &self,
        py: Python<'py>,
        rows: &Bound<'py, PyAny>,
        columns: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.coverage_json(py, rows, columns)?)
    }
}
