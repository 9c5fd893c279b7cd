//! A plan. Its verbs stand in the files that are called as the doors of the core are.

use andts_core::doors::{self, Expected};
use andts_core::plan::Plan;
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::border;

/// A plan, read. It does not change; plans that are written alike are equal.
#[pyclass(name = "Plan", module = "andts", frozen)]
#[derive(Debug)]
pub(crate) struct PyPlan {
    plan: Plan,
}

impl PyPlan {
    /// Holds a plan of the core.
    pub(crate) fn new(plan: Plan) -> Self {
        Self { plan }
    }

    /// Takes a plan.
    pub(crate) fn one(
        name: &'static str,
        value: &Bound<'_, PyAny>,
    ) -> PyResult<Py<Self>> {
        border::object(name, Expected::Plan, value)
    }

    /// Takes plans, as many as there are.
    pub(crate) fn many(
        name: &'static str,
        value: &Bound<'_, PyAny>,
    ) -> PyResult<Vec<Py<Self>>> {
        border::list(name, Expected::Plan, value)
    }

    /// Returns the core's plan.
    pub(crate) fn core(&self) -> &Plan {
        &self.plan
    }
}

/// Reads a plan from text, or from bytes in UTF-8.
///
/// Raises ``PlanError``, which lists everything that was refused.
#[pyfunction]
#[pyo3(text_signature = "(text)")]
pub(crate) fn read(text: &Bound<'_, PyAny>) -> PyResult<PyPlan> {
    let written = border::file("text", text)?;
    let plan = text.py().detach(|| doors::read(&written));
    plan.map(PyPlan::new).map_err(|found| border::refused(text.py(), &found))
}

#[pymethods]
impl PyPlan {
    /// Returns the plan as canonical JSON text.
    fn write(&self, py: Python<'_>) -> String {
        py.detach(|| doors::write(&self.plan))
    }

    fn __repr__(&self, py: Python<'_>) -> String {
        border::glimpse("andts.Plan", &self.write(py))
    }

    fn __eq__(&self, py: Python<'_>, other: &Self) -> bool {
        self.write(py) == other.write(py)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, &self.write(py)).hash()
    }

    fn __reduce__<'py>(
        &self,
        py: Python<'py>,
    ) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        Ok((py.import("andts")?.getattr("read")?, (self.write(py),)))
    }
}
