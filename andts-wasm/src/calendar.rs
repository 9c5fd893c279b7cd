//! The calendar, and what can be asked of it.

use andts_core::doors::{self, Calendars};
use wasm_bindgen::prelude::*;

use crate::border;
use crate::plan::Plan;

/// The calendar of the law, and of a plan's place.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Calendar {
    calendar: Calendars,
}

/// Each verb throws a `BadArgument` that names what was wrong.
#[wasm_bindgen]
#[expect(clippy::missing_errors_doc, reason = "said once, above")]
impl Calendar {
    /// Takes a plan, or none.
    #[wasm_bindgen(constructor)]
    pub fn new(plan: &JsValue) -> Result<Calendar, JsValue> {
        let plan = Plan::maybe("plan", plan)?;
        Ok(Self { calendar: doors::calendar(plan.as_ref().map(Plan::core)) })
    }

    /// What is known of a day as JSON text.
    #[wasm_bindgen(js_name = dayJson)]
    pub fn day_json(&self, on: &JsValue) -> Result<String, JsValue> {
        border::answer(self.calendar.day(&border::day("on", on)?))
    }

    /// What is known of a day.
    pub fn day(&self, on: &JsValue) -> Result<JsValue, JsValue> {
        border::plain(&self.day_json(on)?)
    }

    /// What is known of a year as JSON text.
    #[wasm_bindgen(js_name = yearJson)]
    pub fn year_json(&self, year: &JsValue) -> Result<String, JsValue> {
        border::answer(self.calendar.year(border::number("year", year)?))
    }

    /// What is known of a year.
    pub fn year(&self, year: &JsValue) -> Result<JsValue, JsValue> {
        border::plain(&self.year_json(year)?)
    }

    /// When a limit is up as JSON text.
    #[wasm_bindgen(js_name = deadlineJson)]
    pub fn deadline_json(
        &self,
        start: &JsValue,
        limit: &JsValue,
    ) -> Result<String, JsValue> {
        let (start, limit) =
            (border::moment("start", start)?, border::settings("limit", limit)?);
        border::answer(self.calendar.deadline(&start, &limit))
    }

    /// When a limit is up.
    pub fn deadline(&self, start: &JsValue, limit: &JsValue) -> Result<JsValue, JsValue> {
        border::plain(&self.deadline_json(start, limit)?)
    }

    /// When a limit is up for each of many starts, as JSON text.
    #[wasm_bindgen(js_name = deadlinesJson)]
    pub fn deadlines_json(
        &self,
        starts: &JsValue,
        limit: &JsValue,
    ) -> Result<String, JsValue> {
        let (starts, limit) =
            (border::moments("starts", starts)?, border::settings("limit", limit)?);
        border::answer(self.calendar.deadlines(&starts, &limit))
    }

    /// When a limit is up for each of many starts.
    pub fn deadlines(
        &self,
        starts: &JsValue,
        limit: &JsValue,
    ) -> Result<JsValue, JsValue> {
        border::plain(&self.deadlines_json(starts, limit)?)
    }

    /// How one case stands on a day, as JSON text.
    #[wasm_bindgen(js_name = complianceCaseJson)]
    pub fn compliance_case_json(
        &self,
        received: &JsValue,
        handled: &JsValue,
        limit: &JsValue,
        on: &JsValue,
    ) -> Result<String, JsValue> {
        let received = border::moment("received", received)?;
        let open = handled.is_undefined() || handled.is_null();
        let handled = if open { None } else { Some(border::moment("handled", handled)?) };
        let (limit, on) = (border::settings("limit", limit)?, border::day("on", on)?);
        let calendar = &self.calendar;
        border::answer(calendar.compliance_case(
            &received,
            handled.as_deref(),
            &limit,
            &on,
        ))
    }

    /// How one case stands on a day.
    #[wasm_bindgen(js_name = complianceCase)]
    pub fn compliance_case(
        &self,
        received: &JsValue,
        handled: &JsValue,
        limit: &JsValue,
        on: &JsValue,
    ) -> Result<JsValue, JsValue> {
        border::plain(&self.compliance_case_json(received, handled, limit, on)?)
    }

    /// How many cases were handled in time, as JSON text.
    #[wasm_bindgen(js_name = complianceJson)]
    pub fn compliance_json(
        &self,
        cases: &JsValue,
        options: &JsValue,
    ) -> Result<String, JsValue> {
        let (cases, options) =
            (border::columns("cases", cases)?, border::settings("options", options)?);
        border::answer(self.calendar.compliance(&cases, &options))
    }

    /// How many cases were handled in time.
    pub fn compliance(
        &self,
        cases: &JsValue,
        options: &JsValue,
    ) -> Result<JsValue, JsValue> {
        border::plain(&self.compliance_json(cases, options)?)
    }
}
