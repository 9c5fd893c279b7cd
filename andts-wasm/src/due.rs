//! What is due.

use andts_core::doors;
use wasm_bindgen::prelude::*;

use crate::border;
use crate::plan::Plan;

/// Each verb throws a `BadArgument` that names what was wrong.
#[wasm_bindgen]
#[expect(clippy::missing_errors_doc, reason = "said once, above")]
impl Plan {
    /// What is due as JSON text.
    #[wasm_bindgen(js_name = dueJson)]
    pub fn due_json(&self, from: &JsValue, until: &JsValue) -> Result<String, JsValue> {
        let (from, until) = (border::day("from", from)?, border::day("until", until)?);
        border::answer(doors::due(self.core(), &from, &until))
    }

    /// What must be done or looked at, and by when.
    pub fn due(&self, from: &JsValue, until: &JsValue) -> Result<JsValue, JsValue> {
        border::plain(&self.due_json(from, until)?)
    }
}
