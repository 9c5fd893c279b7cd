//! How much of a register was covered.

use andts_core::doors;
use wasm_bindgen::prelude::*;

use crate::border;
use crate::plan::Plan;

/// How much of a register was covered, as JSON text.
///
/// # Errors
/// A `BadArgument` that names what was wrong.
#[wasm_bindgen(js_name = populationJson)]
pub fn population_json(request: &JsValue, plan: &JsValue) -> Result<String, JsValue> {
    let request = border::settings("request", request)?;
    let plan = Plan::maybe("plan", plan)?;
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
