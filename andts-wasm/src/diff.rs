//! What became of a plan in the next one.

use andts_core::doors;
use wasm_bindgen::prelude::*;

use crate::border;
use crate::log::Log;
use crate::plan::Plan;

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
    Ok([Plan::one("before", before)?, Plan::one("after", after)?])
}
