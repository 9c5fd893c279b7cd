//! A plan, and its verbs.

use andts_core::doors;
use andts_core::plan::Plan;
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::border;
use crate::log::PyLog;

/// A plan, read.
#[pyclass(name = "Plan", module = "andts", frozen)]
#[derive(Debug)]
pub(crate) struct PyPlan {
    plan: Plan,
}

impl PyPlan {
    /// Returns the core's plan.
    pub(crate) fn core(&self) -> &Plan {
        &self.plan
    }
}

/// Reads a plan from text, or from bytes in UTF-8.
#[pyfunction]
#[pyo3(text_signature = "(text)")]
pub(crate) fn read(text: &Bound<'_, PyAny>) -> PyResult<PyPlan> {
    let written = border::file("text", text)?;
    let plan = text.py().detach(|| doors::read(&written));
    plan.map(|plan| PyPlan { plan }).map_err(|found| border::refused(text.py(), &found))
}

/// The coverage of many plans as JSON text.
#[pyfunction]
#[pyo3(text_signature = "(plans, rows, columns)")]
pub(crate) fn coverage_json(
    plans: &Bound<'_, PyAny>,
    rows: &Bound<'_, PyAny>,
    columns: &Bound<'_, PyAny>,
) -> PyResult<String> {
    let py = plans.py();
    let plans = border::list::<PyPlan>("plans", plans)?;
    let (rows, columns) =
        (border::text("rows", rows)?, border::text("columns", columns)?);
    let all: Vec<&Plan> = plans.iter().map(|plan| &plan.get().plan).collect();
    border::ask(py, || doors::coverage_of(&all, &rows, &columns))
}

/// What many plans reach, and what nobody does.
#[pyfunction]
#[pyo3(text_signature = "(plans, rows, columns)")]
pub(crate) fn coverage<'py>(
    plans: &Bound<'py, PyAny>,
    rows: &Bound<'py, PyAny>,
    columns: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    border::plain(plans.py(), &coverage_json(plans, rows, columns)?)
}

/// The coverage of many plans with all that may be asked, as JSON text.
#[pyfunction]
#[pyo3(signature = (plans, request, logs = None))]
pub(crate) fn coverage_with_json(
    plans: &Bound<'_, PyAny>,
    request: &Bound<'_, PyAny>,
    logs: Option<&Bound<'_, PyAny>>,
) -> PyResult<String> {
    let py = plans.py();
    let plans = border::list::<PyPlan>("plans", plans)?;
    let request = border::settings("request", Some(request))?;
    let logs = logs.map(|given| border::list::<PyLog>("logs", given)).transpose()?;
    let all: Vec<&Plan> = plans.iter().map(|plan| &plan.get().plan).collect();
    let logs: Vec<_> = logs.iter().flatten().map(|log| log.get().core()).collect();
    border::ask(py, || doors::coverage_with(&all, &logs, &request))
}

/// What many plans reach, with all that may be asked.
#[pyfunction]
#[pyo3(signature = (plans, request, logs = None))]
pub(crate) fn coverage_with<'py>(
    plans: &Bound<'py, PyAny>,
    request: &Bound<'py, PyAny>,
    logs: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    border::plain(plans.py(), &coverage_with_json(plans, request, logs)?)
}

/// What became of a plan in the next one, as JSON text.
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
    let log = log.as_ref().map(|log| log.get().core());
    Ok(py.detach(|| doors::diff(&before.get().plan, &after.get().plan, log)))
}

/// What became of a plan in the next one.
#[pyfunction]
#[pyo3(signature = (before, after, log = None))]
pub(crate) fn diff<'py>(
    before: &Bound<'py, PyAny>,
    after: &Bound<'py, PyAny>,
    log: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    border::plain(before.py(), &diff_json(before, after, log)?)
}

/// What became of a plan in the next one, as Markdown.
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
    let log = log.as_ref().map(|log| log.get().core());
    let (before, after) = (&before.get().plan, &after.get().plan);
    border::ask(py, || doors::diff_markdown(before, after, log, &lang))
}

fn two(before: &Bound<'_, PyAny>, after: &Bound<'_, PyAny>) -> PyResult<[Py<PyPlan>; 2]> {
    Ok([border::object("before", before)?, border::object("after", after)?])
}

/// How much of a register was covered, as JSON text.
#[pyfunction]
#[pyo3(signature = (request, plan = None))]
pub(crate) fn population_json(
    request: &Bound<'_, PyAny>,
    plan: Option<&Bound<'_, PyAny>>,
) -> PyResult<String> {
    let py = request.py();
    let request = border::settings("request", Some(request))?;
    let plan = plan.map(|given| border::object::<PyPlan>("plan", given)).transpose()?;
    let plan = plan.as_ref().map(|plan| plan.get().core());
    border::ask(py, || doors::population(plan, &request))
}

/// How much of a register was covered.
#[pyfunction]
#[pyo3(signature = (request, plan = None))]
pub(crate) fn population<'py>(
    request: &Bound<'py, PyAny>,
    plan: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    border::plain(request.py(), &population_json(request, plan)?)
}

/// What `fix` would do, and the mended plan, as JSON text.
#[pyfunction]
#[pyo3(signature = (plan, rules = None))]
pub(crate) fn fix_json(
    plan: &Bound<'_, PyAny>,
    rules: Option<&Bound<'_, PyAny>>,
) -> PyResult<String> {
    let given = border::object::<PyPlan>("plan", plan)?;
    let rules = border::settings("rules", rules)?;
    border::ask(plan.py(), || doors::fix(&given.get().plan, &rules))
}

/// A plan with the safe mends of some rules made.
#[pyfunction]
#[pyo3(signature = (plan, rules = None))]
pub(crate) fn fix(
    plan: &Bound<'_, PyAny>,
    rules: Option<&Bound<'_, PyAny>>,
) -> PyResult<PyPlan> {
    let given = border::object::<PyPlan>("plan", plan)?;
    let rules = border::settings("rules", rules)?;
    let mended = border::ask(plan.py(), || doors::mended(&given.get().plan, &rules))?;
    Ok(PyPlan { plan: mended })
}

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
        let log = self.log.as_ref().map(|log| log.get().core());
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
    /// The findings as JSON text.
    #[pyo3(signature = (settings = None))]
    fn validate_json(
        &self,
        py: Python<'_>,
        settings: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<String> {
        let settings = border::settings("settings", settings)?;
        border::ask(py, || doors::validate(&self.plan, &settings))
    }

    /// The findings: what an experienced colleague would say about the plan.
    #[pyo3(signature = (settings = None))]
    fn validate<'py>(
        &self,
        py: Python<'py>,
        settings: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.validate_json(py, settings)?)
    }

    /// The summary of the findings as JSON text.
    #[pyo3(signature = (settings = None))]
    fn summary_json(
        &self,
        py: Python<'_>,
        settings: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<String> {
        let settings = border::settings("settings", settings)?;
        border::ask(py, || doors::summary(&self.plan, &settings))
    }

    /// The findings ranked and grouped.
    #[pyo3(signature = (settings = None))]
    fn summary<'py>(
        &self,
        py: Python<'py>,
        settings: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.summary_json(py, settings)?)
    }

    /// What is due as JSON text.
    fn due_json(
        &self,
        py: Python<'_>,
        from_: &Bound<'_, PyAny>,
        until: &Bound<'_, PyAny>,
    ) -> PyResult<String> {
        let (from, until) = (border::day("from", from_)?, border::day("until", until)?);
        border::ask(py, || doors::due(&self.plan, &from, &until))
    }

    /// What must be done or looked at, and by when.
    fn due<'py>(
        &self,
        py: Python<'py>,
        from_: &Bound<'py, PyAny>,
        until: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.due_json(py, from_, until)?)
    }

    /// The coverage as JSON text.
    fn coverage_json(
        &self,
        py: Python<'_>,
        rows: &Bound<'_, PyAny>,
        columns: &Bound<'_, PyAny>,
    ) -> PyResult<String> {
        let (rows, columns) =
            (border::text("rows", rows)?, border::text("columns", columns)?);
        border::ask(py, || doors::coverage(&self.plan, &rows, &columns))
    }

    /// What the plan reaches, and what it does not.
    fn coverage<'py>(
        &self,
        py: Python<'py>,
        rows: &Bound<'py, PyAny>,
        columns: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.coverage_json(py, rows, columns)?)
    }

    /// The report of a year as JSON text.
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
        border::ask(py, || doors::report(&of.door(&self.plan)))
    }

    /// The report of a year.
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

    /// The report of a year as Markdown.
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
        border::ask(py, || doors::report_markdown(&of.door(&self.plan), &lang))
    }

    /// The report of a year as one self-contained page of HTML.
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
        border::ask(py, || doors::report_html(&of.door(&self.plan), &lang))
    }

    /// A picture of a year as SVG.
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
        border::ask(py, || doors::picture(&of.door(&self.plan), &kind, &lang))
    }

    /// What is due as a calendar of RFC 5545.
    #[pyo3(signature = (from_, until, options = None, log = None))]
    fn export_ics(
        &self,
        py: Python<'_>,
        from_: &Bound<'_, PyAny>,
        until: &Bound<'_, PyAny>,
        options: Option<&Bound<'_, PyAny>>,
        log: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<String> {
        let log = PyLog::maybe("log", log)?;
        let log = log.as_ref().map(|log| log.get().core());
        let (from, until) = (border::day("from", from_)?, border::day("until", until)?);
        let options = border::settings("options", options)?;
        border::ask(py, || doors::export_ics(&self.plan, log, &from, &until, &options))
    }

    /// What is due as a table of RFC 4180.
    #[pyo3(signature = (from_, until, options = None, log = None))]
    fn export_csv(
        &self,
        py: Python<'_>,
        from_: &Bound<'_, PyAny>,
        until: &Bound<'_, PyAny>,
        options: Option<&Bound<'_, PyAny>>,
        log: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<String> {
        let log = PyLog::maybe("log", log)?;
        let log = log.as_ref().map(|log| log.get().core());
        let (from, until) = (border::day("from", from_)?, border::day("until", until)?);
        let options = border::settings("options", options)?;
        border::ask(py, || doors::export_csv(&self.plan, log, &from, &until, &options))
    }

    /// How the plan stands on a day, as JSON text.
    #[pyo3(signature = (on, log = None, options = None))]
    fn status_json(
        &self,
        py: Python<'_>,
        on: &Bound<'_, PyAny>,
        log: Option<&Bound<'_, PyAny>>,
        options: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<String> {
        let (on, options) =
            (border::day("on", on)?, border::settings("options", options)?);
        let log = PyLog::maybe("log", log)?;
        let log = log.as_ref().map(|log| log.get().core());
        border::ask(py, || doors::status(&self.plan, log, &on, &options))
    }

    /// How the plan stands on a day, by what its log told until then.
    #[pyo3(signature = (on, log = None, options = None))]
    fn status<'py>(
        &self,
        py: Python<'py>,
        on: &Bound<'py, PyAny>,
        log: Option<&Bound<'py, PyAny>>,
        options: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.status_json(py, on, log, options)?)
    }

    /// How every indicator stands on a day, as JSON text.
    fn indicators_json(
        &self,
        py: Python<'_>,
        on: &Bound<'_, PyAny>,
        log: &Bound<'_, PyAny>,
    ) -> PyResult<String> {
        let (on, log) = (border::day("on", on)?, border::object::<PyLog>("log", log)?);
        border::ask(py, || doors::indicators(&self.plan, log.get().core(), &on))
    }

    /// How every indicator stands on a day.
    fn indicators<'py>(
        &self,
        py: Python<'py>,
        on: &Bound<'py, PyAny>,
        log: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.indicators_json(py, on, log)?)
    }

    /// How the cases of every measure with a limit were handled, as JSON text.
    fn cases_json(
        &self,
        py: Python<'_>,
        on: &Bound<'_, PyAny>,
        log: &Bound<'_, PyAny>,
    ) -> PyResult<String> {
        let (on, log) = (border::day("on", on)?, border::object::<PyLog>("log", log)?);
        border::ask(py, || doors::cases(&self.plan, log.get().core(), &on))
    }

    /// How the cases of every measure with a limit were handled.
    fn cases<'py>(
        &self,
        py: Python<'py>,
        on: &Bound<'py, PyAny>,
        log: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.cases_json(py, on, log)?)
    }

    /// How much of its register each window that is for each unit covered, as JSON text.
    fn covered_json(
        &self,
        py: Python<'_>,
        on: &Bound<'_, PyAny>,
        log: &Bound<'_, PyAny>,
    ) -> PyResult<String> {
        let (on, log) = (border::day("on", on)?, border::object::<PyLog>("log", log)?);
        border::ask(py, || doors::covered(&self.plan, log.get().core(), &on))
    }

    /// How much of its register each window that is for each unit covered.
    fn covered<'py>(
        &self,
        py: Python<'py>,
        on: &Bound<'py, PyAny>,
        log: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.covered_json(py, on, log)?)
    }

    /// The sheet that asks an actor about some days.
    #[pyo3(signature = (actor, from_, until, form, lang, log = None, options = None))]
    #[expect(clippy::too_many_arguments, reason = "what a sheet is made of, by name")]
    fn request(
        &self,
        py: Python<'_>,
        actor: &Bound<'_, PyAny>,
        from_: &Bound<'_, PyAny>,
        until: &Bound<'_, PyAny>,
        form: &Bound<'_, PyAny>,
        lang: &Bound<'_, PyAny>,
        log: Option<&Bound<'_, PyAny>>,
        options: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<String> {
        let (from, until) = (border::day("from", from_)?, border::day("until", until)?);
        let (form, lang) = (border::text("form", form)?, border::text("lang", lang)?);
        let actor = border::text("actor", actor)?;
        let (log, options) =
            (PyLog::maybe("log", log)?, border::settings("options", options)?);
        let asked = doors::Requested {
            plan: &self.plan,
            log: log.as_ref().map(|log| log.get().core()),
            actor: &actor,
            from: &from,
            until: &until,
            options: &options,
        };
        border::ask(py, || doors::request(&asked, &form, &lang))
    }

    /// What a filled sheet told, as JSON text.
    #[pyo3(signature = (text, on, log = None))]
    fn read_reply_json(
        &self,
        py: Python<'_>,
        text: &Bound<'_, PyAny>,
        on: &Bound<'_, PyAny>,
        log: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<String> {
        let (text, on) = (border::file("text", text)?, border::day("on", on)?);
        let log = PyLog::maybe("log", log)?;
        let log = log.as_ref().map(|log| log.get().core());
        border::ask(py, || doors::read_reply(&self.plan, log, &text, &on))
    }

    /// What a filled sheet told: entries of a log, and the cells that could not be read.
    #[pyo3(signature = (text, on, log = None))]
    fn read_reply<'py>(
        &self,
        py: Python<'py>,
        text: &Bound<'py, PyAny>,
        on: &Bound<'py, PyAny>,
        log: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.read_reply_json(py, text, on, log)?)
    }

    /// Which entries of a log speak of what the plan does not have, as JSON text.
    fn check_log_json(&self, py: Python<'_>, log: &Bound<'_, PyAny>) -> PyResult<String> {
        let log = border::object::<PyLog>("log", log)?;
        Ok(py.detach(|| doors::check_log(&self.plan, log.get().core())))
    }

    /// Which entries of a log speak of what the plan does not have.
    fn check_log<'py>(
        &self,
        py: Python<'py>,
        log: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.check_log_json(py, log)?)
    }

    /// The plan as canonical JSON text.
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
