//! How much of a register was covered.

use andts_core::doors;
use pyo3::prelude::*;

use crate::border;
use crate::plan::PyPlan;

/// Returns that coverage as the core's JSON text.
#[pyfunction]
#[pyo3(signature = (request, plan = None))]
pub(crate) fn population_json(
    request: &Bound<'_, PyAny>,
    plan: Option<&Bound<'_, PyAny>>,
) -> PyResult<String> {
    let py = request.py();
    let request = border::settings("request", Some(request))?;
    let plan = plan.map(|given| PyPlan::one("plan", given)).transpose()?;
    let plan = plan.as_ref().map(|plan| plan.get().core());
    border::ask(py, || doors::population(plan, &request))
}

/// Returns how much of a register was covered, period by period.
///
/// The request has ``units`` (or ``size``, or ``population``, a register of the plan),
/// ``visits``, ``on``, ``from`` and ``until`` and, if wanted, ``per`` (``year``),
/// ``required`` (1), ``required_by_class``, ``every`` (1: how many periods together),
/// ``every_by_class``, ``class`` (the only one asked about) and ``grace_days`` (90). A unit
/// is ``{"id", "class", "joined", "left"}``, of which only the first must be there, a visit
/// ``{"unit", "on"}``. Of each of ``periods`` the answer tells how many were ``covered``,
/// and in ``units`` which were not.
#[pyfunction]
#[pyo3(signature = (request, plan = None))]
pub(crate) fn population<'py>(
    request: &Bound<'py, PyAny>,
    plan: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    border::plain(request.py(), &population_json(request, plan)?)
}
