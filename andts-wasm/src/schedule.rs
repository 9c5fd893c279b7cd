//! A schedule phrase, and what can be asked of it.

use andts_core::doors;
use wasm_bindgen::prelude::*;

use crate::border;

/// A schedule phrase.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Schedule {
    text: String,
}

/// Each verb throws a `BadArgument` that names what was wrong.
#[wasm_bindgen]
#[expect(clippy::missing_errors_doc, reason = "said once, above")]
impl Schedule {
    /// Takes a phrase; any text is one.
    #[wasm_bindgen(constructor)]
    pub fn new(text: &JsValue) -> Result<Schedule, JsValue> {
        border::text("text", text).map(|text| Self { text })
    }

    /// The phrase as written.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn text(&self) -> String {
        self.text.clone()
    }

    /// The timings as JSON text.
    #[wasm_bindgen(getter, js_name = timingsJson)]
    #[must_use]
    pub fn timings_json(&self) -> String {
        doors::timings(&self.text)
    }

    /// What was understood: a list of objects with `kind`.
    #[wasm_bindgen(getter)]
    pub fn timings(&self) -> Result<JsValue, JsValue> {
        border::plain(&self.timings_json())
    }

    /// The phrase said again in plain words.
    pub fn say(&self, lang: &JsValue) -> Result<String, JsValue> {
        border::answer(doors::say(&self.text, &border::text("lang", lang)?))
    }

    /// The timings as recurrence rules, as JSON text.
    #[wasm_bindgen(js_name = rrulesJson)]
    #[must_use]
    pub fn rrules_json(&self) -> String {
        doors::rrules(&self.text)
    }

    /// Each timing as a recurrence rule of RFC 5545, or why it is none.
    pub fn rrules(&self) -> Result<JsValue, JsValue> {
        border::plain(&self.rrules_json())
    }

    /// The windows as JSON text.
    #[wasm_bindgen(js_name = windowsJson)]
    pub fn windows_json(
        &self,
        from: &JsValue,
        until: &JsValue,
        period: &JsValue,
    ) -> Result<String, JsValue> {
        let (from, until) = (border::day("from", from)?, border::day("until", until)?);
        let period = border::period("period", period)?;
        border::answer(doors::windows(&self.text, &from, &until, period.as_deref()))
    }

    /// When it falls between two days.
    pub fn windows(
        &self,
        from: &JsValue,
        until: &JsValue,
        period: &JsValue,
    ) -> Result<JsValue, JsValue> {
        border::plain(&self.windows_json(from, until, period)?)
    }

    /// The phrase, for `JSON.stringify`.
    #[wasm_bindgen(js_name = toJSON)]
    #[must_use]
    pub fn to_json(&self) -> String {
        self.text()
    }
}
