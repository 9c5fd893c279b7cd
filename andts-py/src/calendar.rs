//! The calendar, and what can be asked of it.

use andts_core::doors::{self, Calendars};
use pyo3::prelude::*;

use crate::border;
use crate::plan::PyPlan;

/// The calendar of the law, and of a plan's place.
#[pyclass(name = "Calendar", module = "andts", frozen)]
#[derive(Debug)]
pub(crate) struct PyCalendar {
    calendar: Calendars,
    plan: Option<Py<PyPlan>>,
}

#[pymethods]
impl PyCalendar {
    #[new]
    #[pyo3(signature = (plan = None))]
    fn new(py: Python<'_>, plan: Option<&Bound<'_, PyAny>>) -> PyResult<Self> {
        let plan = plan.map(|given| border::object("plan", given)).transpose()?;
        let core = plan.as_ref().map(|plan: &Py<PyPlan>| plan.get().core());
        let calendar = py.detach(|| doors::calendar(core));
        Ok(Self { calendar, plan })
    }

    /// What is known of a day as JSON text.
    fn day_json(&self, py: Python<'_>, on: &Bound<'_, PyAny>) -> PyResult<String> {
        let on = border::day("on", on)?;
        border::ask(py, || self.calendar.day(&on))
    }

    /// What is known of a day.
    fn day<'py>(
        &self,
        py: Python<'py>,
        on: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.day_json(py, on)?)
    }

    /// What is known of a year as JSON text.
    fn year_json(&self, py: Python<'_>, year: &Bound<'_, PyAny>) -> PyResult<String> {
        let year = border::number("year", year)?;
        border::ask(py, || self.calendar.year(year))
    }

    /// What is known of a year.
    fn year<'py>(
        &self,
        py: Python<'py>,
        year: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.year_json(py, year)?)
    }

    /// When a limit is up as JSON text.
    fn deadline_json(
        &self,
        py: Python<'_>,
        start: &Bound<'_, PyAny>,
        limit: &Bound<'_, PyAny>,
    ) -> PyResult<String> {
        let (start, limit) =
            (border::day("start", start)?, border::settings("limit", Some(limit))?);
        border::ask(py, || self.calendar.deadline(&start, &limit))
    }

    /// When a limit is up.
    fn deadline<'py>(
        &self,
        py: Python<'py>,
        start: &Bound<'py, PyAny>,
        limit: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.deadline_json(py, start, limit)?)
    }

    /// When a limit is up for each of many starts, as JSON text.
    fn deadlines_json(
        &self,
        py: Python<'_>,
        starts: &Bound<'_, PyAny>,
        limit: &Bound<'_, PyAny>,
    ) -> PyResult<String> {
        let (starts, limit) =
            (border::days("starts", starts)?, border::settings("limit", Some(limit))?);
        border::ask(py, || self.calendar.deadlines(&starts, &limit))
    }

    /// When a limit is up for each of many starts.
    fn deadlines<'py>(
        &self,
        py: Python<'py>,
        starts: &Bound<'py, PyAny>,
        limit: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.deadlines_json(py, starts, limit)?)
    }

    /// How one case stands on a day, as JSON text.
    fn compliance_case_json(
        &self,
        py: Python<'_>,
        received: &Bound<'_, PyAny>,
        handled: Option<&Bound<'_, PyAny>>,
        limit: &Bound<'_, PyAny>,
        on: &Bound<'_, PyAny>,
    ) -> PyResult<String> {
        let received = border::day("received", received)?;
        let handled = handled.map(|given| border::day("handled", given)).transpose()?;
        let (limit, on) =
            (border::settings("limit", Some(limit))?, border::day("on", on)?);
        let calendar = &self.calendar;
        border::ask(py, || {
            calendar.compliance_case(&received, handled.as_deref(), &limit, &on)
        })
    }

    /// How one case stands on a day.
    fn compliance_case<'py>(
        &self,
        py: Python<'py>,
        received: &Bound<'py, PyAny>,
        handled: Option<&Bound<'py, PyAny>>,
        limit: &Bound<'py, PyAny>,
        on: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.compliance_case_json(py, received, handled, limit, on)?)
    }

    /// How many cases were handled in time, as JSON text.
    fn compliance_json(
        &self,
        py: Python<'_>,
        cases: &Bound<'_, PyAny>,
        options: &Bound<'_, PyAny>,
    ) -> PyResult<String> {
        let (cases, options) = (
            border::columns("cases", cases)?,
            border::settings("options", Some(options))?,
        );
        border::ask(py, || self.calendar.compliance(&cases, &options))
    }

    /// How many cases were handled in time.
    fn compliance<'py>(
        &self,
        py: Python<'py>,
        cases: &Bound<'py, PyAny>,
        options: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.compliance_json(py, cases, options)?)
    }

    fn __repr__(&self) -> &'static str {
        if self.plan.is_some() {
            "<andts.Calendar of a plan>"
        } else {
            "<andts.Calendar>"
        }
    }

    fn __reduce__<'py>(
        slf: &Bound<'py, Self>,
    ) -> (Bound<'py, pyo3::types::PyType>, (Option<Py<PyPlan>>,)) {
        let plan = slf.get().plan.as_ref().map(|plan| plan.clone_ref(slf.py()));
        (slf.py().get_type::<Self>(), (plan,))
    }
}
