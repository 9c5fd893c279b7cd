//! The report of a year, and its pictures.

use andts_core::doors;
use andts_core::plan::Plan;
use pyo3::prelude::*;

use crate::border;
use crate::log::PyLog;
use crate::plan::PyPlan;

/// What a report is made of beside the plan.
struct ReportOf {
    log: Option<Py<PyLog>>,
    year: i32,
    on: String,
    options: String,
}

impl ReportOf {
    fn read(
        year: &Bound<'_, PyAny>,
        on: &Bound<'_, PyAny>,
        log: Option<&Bound<'_, PyAny>>,
        options: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        Ok(Self {
            year: border::number("year", year)?,
            on: border::day("on", on)?,
            log: PyLog::maybe("log", log)?,
            options: border::settings("options", options)?,
        })
    }

    fn door<'a>(&'a self, plan: &'a Plan) -> doors::Reported<'a> {
        let log = PyLog::core_of(self.log.as_ref());
        doors::Reported {
            plan,
            log,
            year: self.year,
            on: &self.on,
            options: &self.options,
        }
    }
}

#[pymethods]
impl PyPlan {
    /// Returns the report as the core's JSON text.
    #[pyo3(signature = (year, on, log = None, options = None))]
    fn report_json(
        &self,
        py: Python<'_>,
        year: &Bound<'_, PyAny>,
        on: &Bound<'_, PyAny>,
        log: Option<&Bound<'_, PyAny>>,
        options: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<String> {
        let of = ReportOf::read(year, on, log, options)?;
        border::ask(py, || doors::report(&of.door(self.core())))
    }

    /// Returns the report of a year, as it stands on a day by its log.
    ///
    /// Options are ``from`` and ``until``, the days of the year that are reported, and
    /// ``actor``, the identifier of the one whose report it is. What is due is in
    /// ``items``, ``beyond``, ``unresolved``, ``earlier`` and ``undated``, counted in
    /// ``rates``, ``by_purpose``, ``by_goal``, ``by_focus_area`` and ``by_responsible``;
    /// beside it stand ``findings``, ``coverage``, ``indicators``, ``compliance`` and
    /// ``reporting``.
    #[pyo3(signature = (year, on, log = None, options = None))]
    fn report<'py>(
        &self,
        py: Python<'py>,
        year: &Bound<'py, PyAny>,
        on: &Bound<'py, PyAny>,
        log: Option<&Bound<'py, PyAny>>,
        options: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.report_json(py, year, on, log, options)?)
    }

    /// Returns the report as Markdown, in Swedish (``sv``) or English (``en``).
    #[pyo3(signature = (year, on, lang, log = None, options = None))]
    fn report_markdown(
        &self,
        py: Python<'_>,
        year: &Bound<'_, PyAny>,
        on: &Bound<'_, PyAny>,
        lang: &Bound<'_, PyAny>,
        log: Option<&Bound<'_, PyAny>>,
        options: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<String> {
        let of = ReportOf::read(year, on, log, options)?;
        let lang = border::text("lang", lang)?;
        border::ask(py, || doors::report_markdown(&of.door(self.core()), &lang))
    }

    /// Returns the report as one self-contained page of HTML, for screen and A4.
    #[pyo3(signature = (year, on, lang, log = None, options = None))]
    fn report_html(
        &self,
        py: Python<'_>,
        year: &Bound<'_, PyAny>,
        on: &Bound<'_, PyAny>,
        lang: &Bound<'_, PyAny>,
        log: Option<&Bound<'_, PyAny>>,
        options: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<String> {
        let of = ReportOf::read(year, on, log, options)?;
        let lang = border::text("lang", lang)?;
        border::ask(py, || doors::report_html(&of.door(self.core()), &lang))
    }

    /// Returns a picture of a year as SVG.
    ///
    /// ``wheel`` is the year wheel (*årshjul*), ``timeline`` the year as rows,
    /// ``coverage`` the measures by goal and area, ``status`` how many stand how,
    /// ``period`` all the plan's years as rows.
    #[pyo3(signature = (kind, year, on, lang, log = None, options = None))]
    #[expect(clippy::too_many_arguments, reason = "what a picture is made of, by name")]
    fn picture(
        &self,
        py: Python<'_>,
        kind: &Bound<'_, PyAny>,
        year: &Bound<'_, PyAny>,
        on: &Bound<'_, PyAny>,
        lang: &Bound<'_, PyAny>,
        log: Option<&Bound<'_, PyAny>>,
        options: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<String> {
        let of = ReportOf::read(year, on, log, options)?;
        let (kind, lang) = (border::text("kind", kind)?, border::text("lang", lang)?);
        border::ask(py, || doors::picture(&of.door(self.core()), &kind, &lang))
    }
}
