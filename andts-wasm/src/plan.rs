//! A plan, and its verbs.

use std::rc::Rc;

use andts_core::doors;
use wasm_bindgen::convert::TryFromJsValue;
use wasm_bindgen::prelude::*;

use crate::border;
use crate::log::Log;

/// A plan, read.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Plan {
    plan: Rc<andts_core::plan::Plan>,
}

#[wasm_bindgen]
extern "C" {
    /// What may be a plan. To take a plan out of JavaScript's hands would empty it, so it
    /// is asked for another that shares what it holds.
    type Shared;
    #[wasm_bindgen(catch, method, js_name = __share)]
    fn share(this: &Shared) -> Result<JsValue, JsValue>;
}

impl Plan {
    /// Takes what a value shares, if it is a plan.
    pub(crate) fn shared(value: &JsValue) -> Option<Self> {
        let shared = value.unchecked_ref::<Shared>().share().ok()?;
        Self::try_from_js_value(shared).ok()
    }

    /// Returns the core's plan.
    pub(crate) fn core(&self) -> &andts_core::plan::Plan {
        &self.plan
    }
}

/// Reads a plan from text, or from bytes in UTF-8.
///
/// # Errors
/// A `PlanError` with everything that was refused.
#[wasm_bindgen]
pub fn read(text: &JsValue) -> Result<Plan, JsValue> {
    let plan = doors::read(&border::file("text", text)?);
    plan.map(|plan| Plan { plan: Rc::new(plan) }).map_err(|found| border::refused(&found))
}

/// The coverage of many plans as JSON text.
///
/// # Errors
/// A `BadArgument` that names what was wrong.
#[wasm_bindgen(js_name = coverageJson)]
pub fn coverage_json(
    plans: &JsValue,
    rows: &JsValue,
    columns: &JsValue,
) -> Result<String, JsValue> {
    let plans = border::list("plans", plans, "a plan", Plan::shared)?;
    let (rows, columns) =
        (border::text("rows", rows)?, border::text("columns", columns)?);
    let plans: Vec<_> = plans.iter().map(Plan::core).collect();
    border::answer(doors::coverage_of(&plans, &rows, &columns))
}

/// What many plans reach, and what nobody does.
///
/// # Errors
/// A `BadArgument` that names what was wrong.
#[wasm_bindgen]
pub fn coverage(
    plans: &JsValue,
    rows: &JsValue,
    columns: &JsValue,
) -> Result<JsValue, JsValue> {
    border::plain(&coverage_json(plans, rows, columns)?)
}

/// The coverage of many plans with all that may be asked, as JSON text.
///
/// # Errors
/// A `BadArgument` that names what was wrong.
#[wasm_bindgen(js_name = coverageWithJson)]
pub fn coverage_with_json(
    plans: &JsValue,
    request: &JsValue,
    logs: &JsValue,
) -> Result<String, JsValue> {
    let plans = border::list("plans", plans, "a plan", Plan::shared)?;
    let request = border::settings("request", request)?;
    let logs = Log::many("logs", logs)?;
    let plans: Vec<_> = plans.iter().map(Plan::core).collect();
    let logs: Vec<_> = logs.iter().map(Log::core).collect();
    border::answer(doors::coverage_with(&plans, &logs, &request))
}

/// What many plans reach, with all that may be asked.
///
/// # Errors
/// A `BadArgument` that names what was wrong.
#[wasm_bindgen(js_name = coverageWith)]
pub fn coverage_with(
    plans: &JsValue,
    request: &JsValue,
    logs: &JsValue,
) -> Result<JsValue, JsValue> {
    border::plain(&coverage_with_json(plans, request, logs)?)
}

/// What became of a plan in the next one, as JSON text.
///
/// # Errors
/// A `BadArgument` that names what was wrong.
#[wasm_bindgen(js_name = diffJson)]
pub fn diff_json(
    before: &JsValue,
    after: &JsValue,
    log: &JsValue,
) -> Result<String, JsValue> {
    let [before, after] = two(before, after)?;
    let log = Log::maybe("log", log)?;
    Ok(doors::diff(before.core(), after.core(), log.as_ref().map(Log::core)))
}

/// What became of a plan in the next one.
///
/// # Errors
/// A `BadArgument` that names what was wrong.
#[wasm_bindgen]
pub fn diff(
    before: &JsValue,
    after: &JsValue,
    log: &JsValue,
) -> Result<JsValue, JsValue> {
    border::plain(&diff_json(before, after, log)?)
}

/// What became of a plan in the next one, as Markdown.
///
/// # Errors
/// A `BadArgument` that names what was wrong.
#[wasm_bindgen(js_name = diffMarkdown)]
pub fn diff_markdown(
    before: &JsValue,
    after: &JsValue,
    lang: &JsValue,
    log: &JsValue,
) -> Result<String, JsValue> {
    let [before, after] = two(before, after)?;
    let (lang, log) = (border::text("lang", lang)?, Log::maybe("log", log)?);
    let log = log.as_ref().map(Log::core);
    border::answer(doors::diff_markdown(before.core(), after.core(), log, &lang))
}

fn two(before: &JsValue, after: &JsValue) -> Result<[Plan; 2], JsValue> {
    let plan = |name, value| border::one(name, value, "a plan", Plan::shared);
    Ok([plan("before", before)?, plan("after", after)?])
}

/// How much of a register was covered, as JSON text.
///
/// # Errors
/// A `BadArgument` that names what was wrong.
#[wasm_bindgen(js_name = populationJson)]
pub fn population_json(request: &JsValue, plan: &JsValue) -> Result<String, JsValue> {
    let request = border::settings("request", request)?;
    let plan = border::object("plan", plan, "a plan", Plan::shared)?;
    border::answer(doors::population(plan.as_ref().map(Plan::core), &request))
}

/// How much of a register was covered.
///
/// # Errors
/// A `BadArgument` that names what was wrong.
#[wasm_bindgen]
pub fn population(request: &JsValue, plan: &JsValue) -> Result<JsValue, JsValue> {
    border::plain(&population_json(request, plan)?)
}

/// What `fix` would do, and the mended plan, as JSON text.
///
/// # Errors
/// A `BadArgument` that names what was wrong.
#[wasm_bindgen(js_name = fixJson)]
pub fn fix_json(plan: &JsValue, rules: &JsValue) -> Result<String, JsValue> {
    let (plan, rules) = to_fix(plan, rules)?;
    border::answer(doors::fix(plan.core(), &rules))
}

/// A plan with the safe mends of some rules made.
///
/// # Errors
/// A `BadArgument` that names what was wrong.
#[wasm_bindgen]
pub fn fix(plan: &JsValue, rules: &JsValue) -> Result<Plan, JsValue> {
    let (plan, rules) = to_fix(plan, rules)?;
    let mended = border::answer(doors::mended(plan.core(), &rules))?;
    Ok(Plan { plan: Rc::new(mended) })
}

fn to_fix(plan: &JsValue, rules: &JsValue) -> Result<(Plan, String), JsValue> {
    let plan = border::one("plan", plan, "a plan", Plan::shared)?;
    Ok((plan, border::settings("rules", rules)?))
}

/// What a report is made of beside the plan.
struct ReportOf {
    log: Option<Log>,
    year: i32,
    on: String,
    options: String,
}

impl ReportOf {
    fn read(
        year: &JsValue,
        on: &JsValue,
        log: &JsValue,
        options: &JsValue,
    ) -> Result<Self, JsValue> {
        Ok(Self {
            year: border::number("year", year)?,
            on: border::day("on", on)?,
            log: Log::maybe("log", log)?,
            options: border::settings("options", options)?,
        })
    }

    fn door<'a>(&'a self, plan: &'a andts_core::plan::Plan) -> doors::Reported<'a> {
        let log = self.log.as_ref().map(Log::core);
        doors::Reported {
            plan,
            log,
            year: self.year,
            on: &self.on,
            options: &self.options,
        }
    }
}

/// Each verb throws a `BadArgument` that names what was wrong.
#[wasm_bindgen]
#[expect(clippy::missing_errors_doc, reason = "said once, above")]
impl Plan {
    /// Another of the same plan; both are the caller's.
    #[must_use]
    #[wasm_bindgen(js_name = __share, skip_typescript)]
    pub fn share(&self) -> Plan {
        Plan { plan: Rc::clone(&self.plan) }
    }

    /// The findings as JSON text.
    #[wasm_bindgen(js_name = validateJson)]
    pub fn validate_json(&self, settings: &JsValue) -> Result<String, JsValue> {
        border::answer(doors::validate(
            &self.plan,
            &border::settings("settings", settings)?,
        ))
    }

    /// The findings: what an experienced colleague would say about the plan.
    pub fn validate(&self, settings: &JsValue) -> Result<JsValue, JsValue> {
        border::plain(&self.validate_json(settings)?)
    }

    /// The summary of the findings as JSON text.
    #[wasm_bindgen(js_name = summaryJson)]
    pub fn summary_json(&self, settings: &JsValue) -> Result<String, JsValue> {
        border::answer(doors::summary(
            &self.plan,
            &border::settings("settings", settings)?,
        ))
    }

    /// The findings ranked and grouped.
    pub fn summary(&self, settings: &JsValue) -> Result<JsValue, JsValue> {
        border::plain(&self.summary_json(settings)?)
    }

    /// What is due as JSON text.
    #[wasm_bindgen(js_name = dueJson)]
    pub fn due_json(&self, from: &JsValue, until: &JsValue) -> Result<String, JsValue> {
        let (from, until) = (border::day("from", from)?, border::day("until", until)?);
        border::answer(doors::due(&self.plan, &from, &until))
    }

    /// What must be done or looked at, and by when.
    pub fn due(&self, from: &JsValue, until: &JsValue) -> Result<JsValue, JsValue> {
        border::plain(&self.due_json(from, until)?)
    }

    /// The coverage as JSON text.
    #[wasm_bindgen(js_name = coverageJson)]
    pub fn coverage_json(
        &self,
        rows: &JsValue,
        columns: &JsValue,
    ) -> Result<String, JsValue> {
        let (rows, columns) =
            (border::text("rows", rows)?, border::text("columns", columns)?);
        border::answer(doors::coverage(&self.plan, &rows, &columns))
    }

    /// What the plan reaches, and what it does not.
    pub fn coverage(
        &self,
        rows: &JsValue,
        columns: &JsValue,
    ) -> Result<JsValue, JsValue> {
        border::plain(&self.coverage_json(rows, columns)?)
    }

    /// The report of a year as JSON text.
    #[wasm_bindgen(js_name = reportJson)]
    pub fn report_json(
        &self,
        year: &JsValue,
        on: &JsValue,
        log: &JsValue,
        options: &JsValue,
    ) -> Result<String, JsValue> {
        let of = ReportOf::read(year, on, log, options)?;
        border::answer(doors::report(&of.door(&self.plan)))
    }

    /// The report of a year.
    pub fn report(
        &self,
        year: &JsValue,
        on: &JsValue,
        log: &JsValue,
        options: &JsValue,
    ) -> Result<JsValue, JsValue> {
        border::plain(&self.report_json(year, on, log, options)?)
    }

    /// The report of a year as Markdown.
    #[wasm_bindgen(js_name = reportMarkdown)]
    pub fn report_markdown(
        &self,
        year: &JsValue,
        on: &JsValue,
        lang: &JsValue,
        log: &JsValue,
        options: &JsValue,
    ) -> Result<String, JsValue> {
        let of = ReportOf::read(year, on, log, options)?;
        let lang = border::text("lang", lang)?;
        border::answer(doors::report_markdown(&of.door(&self.plan), &lang))
    }

    /// The report of a year as one self-contained page of HTML.
    #[wasm_bindgen(js_name = reportHtml)]
    pub fn report_html(
        &self,
        year: &JsValue,
        on: &JsValue,
        lang: &JsValue,
        log: &JsValue,
        options: &JsValue,
    ) -> Result<String, JsValue> {
        let of = ReportOf::read(year, on, log, options)?;
        let lang = border::text("lang", lang)?;
        border::answer(doors::report_html(&of.door(&self.plan), &lang))
    }

    /// A picture of a year as SVG.
    pub fn picture(
        &self,
        kind: &JsValue,
        year: &JsValue,
        on: &JsValue,
        lang: &JsValue,
        log: &JsValue,
        options: &JsValue,
    ) -> Result<String, JsValue> {
        let of = ReportOf::read(year, on, log, options)?;
        let (kind, lang) = (border::text("kind", kind)?, border::text("lang", lang)?);
        border::answer(doors::picture(&of.door(&self.plan), &kind, &lang))
    }

    /// What is due as a calendar of RFC 5545.
    #[wasm_bindgen(js_name = exportIcs)]
    pub fn export_ics(
        &self,
        from: &JsValue,
        until: &JsValue,
        options: &JsValue,
        log: &JsValue,
    ) -> Result<String, JsValue> {
        let (from, until) = (border::day("from", from)?, border::day("until", until)?);
        let log = Log::maybe("log", log)?;
        let options = border::settings("options", options)?;
        border::answer(doors::export_ics(
            &self.plan,
            log.as_ref().map(Log::core),
            &from,
            &until,
            &options,
        ))
    }

    /// What is due as a table of RFC 4180.
    #[wasm_bindgen(js_name = exportCsv)]
    pub fn export_csv(
        &self,
        from: &JsValue,
        until: &JsValue,
        options: &JsValue,
        log: &JsValue,
    ) -> Result<String, JsValue> {
        let (from, until) = (border::day("from", from)?, border::day("until", until)?);
        let log = Log::maybe("log", log)?;
        let options = border::settings("options", options)?;
        border::answer(doors::export_csv(
            &self.plan,
            log.as_ref().map(Log::core),
            &from,
            &until,
            &options,
        ))
    }

    /// How the plan stands on a day, as JSON text.
    #[wasm_bindgen(js_name = statusJson)]
    pub fn status_json(
        &self,
        on: &JsValue,
        log: &JsValue,
        options: &JsValue,
    ) -> Result<String, JsValue> {
        let (on, options) =
            (border::day("on", on)?, border::settings("options", options)?);
        let log = Log::maybe("log", log)?;
        let log = log.as_ref().map(Log::core);
        border::answer(doors::status(&self.plan, log, &on, &options))
    }

    /// How the plan stands on a day, by what its log told until then.
    pub fn status(
        &self,
        on: &JsValue,
        log: &JsValue,
        options: &JsValue,
    ) -> Result<JsValue, JsValue> {
        border::plain(&self.status_json(on, log, options)?)
    }

    /// How every indicator stands on a day, as JSON text.
    #[wasm_bindgen(js_name = indicatorsJson)]
    pub fn indicators_json(
        &self,
        on: &JsValue,
        log: &JsValue,
    ) -> Result<String, JsValue> {
        let (on, log) = (border::day("on", on)?, Log::one("log", log)?);
        border::answer(doors::indicators(&self.plan, log.core(), &on))
    }

    /// How every indicator stands on a day.
    pub fn indicators(&self, on: &JsValue, log: &JsValue) -> Result<JsValue, JsValue> {
        border::plain(&self.indicators_json(on, log)?)
    }

    /// How the cases of every measure with a limit were handled, as JSON text.
    #[wasm_bindgen(js_name = casesJson)]
    pub fn cases_json(&self, on: &JsValue, log: &JsValue) -> Result<String, JsValue> {
        let (on, log) = (border::day("on", on)?, Log::one("log", log)?);
        border::answer(doors::cases(&self.plan, log.core(), &on))
    }

    /// How the cases of every measure with a limit were handled.
    pub fn cases(&self, on: &JsValue, log: &JsValue) -> Result<JsValue, JsValue> {
        border::plain(&self.cases_json(on, log)?)
    }

    /// How much of its register each window that is for each unit covered, as JSON text.
    #[wasm_bindgen(js_name = coveredJson)]
    pub fn covered_json(&self, on: &JsValue, log: &JsValue) -> Result<String, JsValue> {
        let (on, log) = (border::day("on", on)?, Log::one("log", log)?);
        border::answer(doors::covered(&self.plan, log.core(), &on))
    }

    /// How much of its register each window that is for each unit covered.
    pub fn covered(&self, on: &JsValue, log: &JsValue) -> Result<JsValue, JsValue> {
        border::plain(&self.covered_json(on, log)?)
    }

    /// The sheet that asks an actor about some days.
    #[expect(clippy::too_many_arguments, reason = "what a sheet is made of, in order")]
    pub fn request(
        &self,
        actor: &JsValue,
        from: &JsValue,
        until: &JsValue,
        form: &JsValue,
        lang: &JsValue,
        log: &JsValue,
        options: &JsValue,
    ) -> Result<String, JsValue> {
        let (from, until) = (border::day("from", from)?, border::day("until", until)?);
        let (form, lang) = (border::text("form", form)?, border::text("lang", lang)?);
        let actor = border::text("actor", actor)?;
        let (log, options) =
            (Log::maybe("log", log)?, border::settings("options", options)?);
        let asked = doors::Requested {
            plan: &self.plan,
            log: log.as_ref().map(Log::core),
            actor: &actor,
            from: &from,
            until: &until,
            options: &options,
        };
        border::answer(doors::request(&asked, &form, &lang))
    }

    /// What a filled sheet told, as JSON text.
    #[wasm_bindgen(js_name = readReplyJson)]
    pub fn read_reply_json(
        &self,
        text: &JsValue,
        on: &JsValue,
        log: &JsValue,
    ) -> Result<String, JsValue> {
        let (text, on) = (border::file("text", text)?, border::day("on", on)?);
        let log = Log::maybe("log", log)?;
        let log = log.as_ref().map(Log::core);
        border::answer(doors::read_reply(&self.plan, log, &text, &on))
    }

    /// What a filled sheet told: entries of a log, and the cells that could not be read.
    #[wasm_bindgen(js_name = readReply)]
    pub fn read_reply(
        &self,
        text: &JsValue,
        on: &JsValue,
        log: &JsValue,
    ) -> Result<JsValue, JsValue> {
        border::plain(&self.read_reply_json(text, on, log)?)
    }

    /// Which entries of a log speak of what the plan does not have, as JSON text.
    #[wasm_bindgen(js_name = checkLogJson)]
    pub fn check_log_json(&self, log: &JsValue) -> Result<String, JsValue> {
        let log = Log::one("log", log)?;
        Ok(doors::check_log(&self.plan, log.core()))
    }

    /// Which entries of a log speak of what the plan does not have.
    #[wasm_bindgen(js_name = checkLog)]
    pub fn check_log(&self, log: &JsValue) -> Result<JsValue, JsValue> {
        border::plain(&self.check_log_json(log)?)
    }

    /// The plan as canonical JSON text.
    #[must_use]
    pub fn write(&self) -> String {
        doors::write(&self.plan)
    }

    /// The plan as an object, for `JSON.stringify`.
    #[wasm_bindgen(js_name = toJSON)]
    pub fn to_json(&self) -> Result<JsValue, JsValue> {
        border::plain(&self.write())
    }
}
