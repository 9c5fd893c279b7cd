//! What became of a plan in the next one.

use andts_core::doors;
use pyo3::prelude::*;

use crate::border;
use crate::log::PyLog;
use crate::plan::PyPlan;

/// Returns that comparison as the core's JSON text.
#[pyfunction]
#[pyo3(signature = (before, after, log = None))]
pub(crate) fn diff_json(
    before: &Bound<'_, PyAny>,
    after: &Bound<'_, PyAny>,
    log: Option<&Bound<'_, PyAny>>,
) -> PyResult<String> {
    let py = before.py();
    let [before, after] = two(before, after)?;
    let log = PyLog::maybe("log", log)?;
    let log = PyLog::core_of(log.as_ref());
    Ok(py.detach(|| doors::diff(before.get().core(), after.get().core(), log)))
}

/// Returns what became of a plan in the next one, field by field.
///
/// Each change has a ``kind``: ``carried_over``, ``changed``, ``new``, ``dropped`` or
/// ``dropped_with_decision``, and, of a pair, how sure it is; what is new or gone may
/// name what it ``resembles``. A log of the old plan tells
/// which measures came to an end by a decision.
#[pyfunction]
#[pyo3(signature = (before, after, log = None))]
pub(crate) fn diff<'py>(
    before: &Bound<'py, PyAny>,
    after: &Bound<'py, PyAny>,
    log: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    border::plain(before.py(), &diff_json(before, after, log)?)
}

/// Returns that comparison as Markdown, in Swedish (``sv``) or English (``en``).
#[pyfunction]
#[pyo3(signature = (before, after, lang, log = None))]
pub(crate) fn diff_markdown(
    before: &Bound<'_, PyAny>,
    after: &Bound<'_, PyAny>,
    lang: &Bound<'_, PyAny>,
    log: Option<&Bound<'_, PyAny>>,
) -> PyResult<String> {
    let py = before.py();
    let [before, after] = two(before, after)?;
    let (lang, log) = (border::text("lang", lang)?, PyLog::maybe("log", log)?);
    let log = PyLog::core_of(log.as_ref());
    let (before, after) = (before.get().core(), after.get().core());
    border::ask(py, || doors::diff_markdown(before, after, log, &lang))
}

fn two(before: &Bound<'_, PyAny>, after: &Bound<'_, PyAny>) -> PyResult<[Py<PyPlan>; 2]> {
    Ok([PyPlan::one("before", before)?, PyPlan::one("after", after)?])
}
