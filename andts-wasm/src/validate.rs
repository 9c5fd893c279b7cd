//! What is said about a plan, and its safe mends.

use andts_core::doors;
use wasm_bindgen::prelude::*;

use crate::border;
use crate::plan::Plan;

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
    Ok(Plan::new(mended))
}

fn to_fix(plan: &JsValue, rules: &JsValue) -> Result<(Plan, String), JsValue> {
    let plan = Plan::one("plan", plan)?;
    Ok((plan, border::settings("rules", rules)?))
}

/// Each verb throws a `BadArgument` that names what was wrong.
#[wasm_bindgen]
#[expect(clippy::missing_errors_doc, reason = "said once, above")]
impl Plan {
    /// The findings as JSON text.
    #[wasm_bindgen(js_name = validateJson)]
    pub fn validate_json(&self, settings: &JsValue) -> Result<String, JsValue> {
        border::answer(doors::validate(
            self.core(),
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
            self.core(),
            &border::settings("settings", settings)?,
        ))
    }

    /// The findings ranked and grouped.
    pub fn summary(&self, settings: &JsValue) -> Result<JsValue, JsValue> {
        border::plain(&self.summary_json(settings)?)
    }
}
