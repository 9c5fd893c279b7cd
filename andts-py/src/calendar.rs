//! The calendar, and what can be asked of it.

use andts_core::doors::{self, Calendars};
use pyo3::prelude::*;

use crate::border;
use crate::plan::PyPlan;

/// The Swedish calendar by law and, of a plan, what the plan tells of its place.
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
        let plan = plan.map(|given| PyPlan::one("plan", given)).transpose()?;
        let core = plan.as_ref().map(|plan: &Py<PyPlan>| plan.get().core());
        let calendar = py.detach(|| doors::calendar(core));
        Ok(Self { calendar, plan })
    }

    /// Returns what is known of a day as the core's JSON text.
    fn day_json(&self, py: Python<'_>, on: &Bound<'_, PyAny>) -> PyResult<String> {
        let on = border::day("on", on)?;
        border::ask(py, || self.calendar.day(&on))
    }

    /// Returns what is known of a day: class, holidays, week, working day or not.
    fn day<'py>(
        &self,
        py: Python<'py>,
        on: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.day_json(py, on)?)
    }

    /// Returns what is known of a year as the core's JSON text.
    fn year_json(&self, py: Python<'_>, year: &Bound<'_, PyAny>) -> PyResult<String> {
        let year = border::number("year", year)?;
        border::ask(py, || self.calendar.year(year))
    }

    /// Returns what is known of a year: holidays, seasons, elections, occasions.
    fn year<'py>(
        &self,
        py: Python<'py>,
        year: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.year_json(py, year)?)
    }

    /// Returns when a limit is up as the core's JSON text.
    fn deadline_json(
        &self,
        py: Python<'_>,
        start: &Bound<'_, PyAny>,
        limit: &Bound<'_, PyAny>,
    ) -> PyResult<String> {
        let (start, limit) =
            (border::moment("start", start)?, border::settings("limit", Some(limit))?);
        border::ask(py, || self.calendar.deadline(&start, &limit))
    }

    /// Returns when a limit is up.
    ///
    /// ``start`` is a day or a time of day without a zone; ``limit`` is words such as
    /// ``24 timmar helgfri vardag``, or a dict such as ``{"n": 4, "unit": "month"}``. The
    /// keys are ``day``, ``time`` (None where it is counted in days), ``if_statutory`` and
    /// ``explanation``.
    fn deadline<'py>(
        &self,
        py: Python<'py>,
        start: &Bound<'py, PyAny>,
        limit: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.deadline_json(py, start, limit)?)
    }

    /// Returns many deadlines as the core's JSON text.
    fn deadlines_json(
        &self,
        py: Python<'_>,
        starts: &Bound<'_, PyAny>,
        limit: &Bound<'_, PyAny>,
    ) -> PyResult<String> {
        let (starts, limit) =
            (border::moments("starts", starts)?, border::settings("limit", Some(limit))?);
        border::ask(py, || self.calendar.deadlines(&starts, &limit))
    }

    /// Returns when a limit is up for each of many starts; of none there is none.
    fn deadlines<'py>(
        &self,
        py: Python<'py>,
        starts: &Bound<'py, PyAny>,
        limit: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.deadlines_json(py, starts, limit)?)
    }

    /// Returns how one case stands as the core's JSON text.
    fn compliance_case_json(
        &self,
        py: Python<'_>,
        received: &Bound<'_, PyAny>,
        handled: Option<&Bound<'_, PyAny>>,
        limit: &Bound<'_, PyAny>,
        on: &Bound<'_, PyAny>,
    ) -> PyResult<String> {
        let received = border::moment("received", received)?;
        let handled =
            handled.map(|given| border::moment("handled", given)).transpose()?;
        let (limit, on) =
            (border::settings("limit", Some(limit))?, border::day("on", on)?);
        let calendar = &self.calendar;
        border::ask(py, || {
            calendar.compliance_case(&received, handled.as_deref(), &limit, &on)
        })
    }

    /// Returns how one case stands on a day: in time, late by how much, or open.
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

    /// Returns those counts as the core's JSON text.
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

    /// Returns how many cases were handled in time, by the period they came in.
    ///
    /// ``cases`` has two columns of one length, ``received`` and ``handled``; of an open
    /// case the second is ``None``. Of a column of pandas' dates give ``.dt.date``: a
    /// timestamp is taken for a time of day. Options are ``limit``, ``on``, ``per`` (``month``,
    /// ``quarter``, ``tertial``, ``half_year`` or ``year``), ``statutory``,
    /// ``suppress_below`` and ``cases`` (whether every row is told too). ``total`` and each
    /// of ``periods`` tell how many were ``met``, ``late``, ``open`` and ``overdue``.
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
