//! The report of a year, and its pictures.

use andts_core::doors;
use wasm_bindgen::prelude::*;

use crate::border;
use crate::log::Log;
use crate::plan::Plan;

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
        border::answer(doors::report(&of.door(self.core())))
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
        border::answer(doors::report_markdown(&of.door(self.core()), &lang))
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
        border::answer(doors::report_html(&of.door(self.core()), &lang))
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
        border::answer(doors::picture(&of.door(self.core()), &kind, &lang))
    }
}
