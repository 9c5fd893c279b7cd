//! What is said about a plan, and its safe mends.

use andts_core::doors;
use pyo3::prelude::*;

use crate::border;
use crate::plan::PyPlan;

/// Returns what ``fix`` would do, as the core's JSON text.
///
/// It has the keys ``patch``, a JSON Patch (RFC 6902), and ``plan``, the mended plan.
#[pyfunction]
#[pyo3(signature = (plan, rules = None))]
pub(crate) fn fix_json(
    plan: &Bound<'_, PyAny>,
    rules: Option<&Bound<'_, PyAny>>,
) -> PyResult<String> {
    let given = PyPlan::one("plan", plan)?;
    let rules = border::settings("rules", rules)?;
    border::ask(plan.py(), || doors::fix(given.get().core(), &rules))
}

/// Returns a plan with the safe mends of some rules made, or of all.
///
/// The plan given stays as it is, and so does all that no mend is of.
#[pyfunction]
#[pyo3(signature = (plan, rules = None))]
pub(crate) fn fix(
    plan: &Bound<'_, PyAny>,
    rules: Option<&Bound<'_, PyAny>>,
) -> PyResult<PyPlan> {
    let given = PyPlan::one("plan", plan)?;
    let rules = border::settings("rules", rules)?;
    let mended = border::ask(plan.py(), || doors::mended(given.get().core(), &rules))?;
    Ok(PyPlan::new(mended))
}

#[pymethods]
impl PyPlan {
    /// Returns the findings as the core's JSON text.
    #[pyo3(signature = (settings = None))]
    fn validate_json(
        &self,
        py: Python<'_>,
        settings: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<String> {
        let settings = border::settings("settings", settings)?;
        border::ask(py, || doors::validate(self.core(), &settings))
    }

    /// Returns the findings: what an experienced colleague would say.
    ///
    /// Each has ``rule``, ``severity`` (``error``, ``warning`` or ``advice``), ``place`` (a
    /// JSON Pointer), ``message``, ``params`` and ``mend``, and may have ``help``, ``span``,
    /// ``related`` and ``fix``, a JSON Patch.
    ///
    /// Settings turn a rule off or change its severity, with a reason, or ask for a
    /// profile: ``{"rules": {"vague-time": {"severity": "off", "reason": "..."}}}``,
    /// ``{"profile": "lag-2023-196"}``.
    #[pyo3(signature = (settings = None))]
    fn validate<'py>(
        &self,
        py: Python<'py>,
        settings: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.validate_json(py, settings)?)
    }

    /// Returns the summary as the core's JSON text.
    #[pyo3(signature = (settings = None))]
    fn summary_json(
        &self,
        py: Python<'_>,
        settings: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<String> {
        let settings = border::settings("settings", settings)?;
        border::ask(py, || doors::summary(self.core(), &settings))
    }

    /// Returns the findings ranked and grouped, one dict a rule.
    ///
    /// The keys are ``rule``, ``severity``, ``count``, ``measures`` (the identifiers of
    /// those concerned), ``title`` and ``examples`` (of the first five only).
    #[pyo3(signature = (settings = None))]
    fn summary<'py>(
        &self,
        py: Python<'py>,
        settings: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.summary_json(py, settings)?)
    }
}
