//! What one plan or many reach, and what they do not.

use andts_core::doors;
use wasm_bindgen::prelude::*;

use crate::border;
use crate::log::Log;
use crate::plan::Plan;

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
    let plans = Plan::many("plans", plans)?;
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
    let plans = Plan::many("plans", plans)?;
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

/// Each verb throws a `BadArgument` that names what was wrong.
#[wasm_bindgen]
#[expect(clippy::missing_errors_doc, reason = "said once, above")]
impl Plan {
    /// The coverage as JSON text.
    #[wasm_bindgen(js_name = coverageJson)]
    pub fn coverage_json(
        &self,
        rows: &JsValue,
        columns: &JsValue,
    ) -> Result<String, JsValue> {
        let (rows, columns) =
            (border::text("rows", rows)?, border::text("columns", columns)?);
        border::answer(doors::coverage(self.core(), &rows, &columns))
    }

    /// What the plan reaches, and what it does not.
    pub fn coverage(
        &self,
        rows: &JsValue,
        columns: &JsValue,
    ) -> Result<JsValue, JsValue> {
        border::plain(&self.coverage_json(rows, columns)?)
    }
}
