//! How a plan stands by its log.

use andts_core::doors;
use wasm_bindgen::prelude::*;

use crate::border;
use crate::log::Log;
use crate::plan::Plan;

/// Each verb throws a `BadArgument` that names what was wrong.
#[wasm_bindgen]
#[expect(clippy::missing_errors_doc, reason = "said once, above")]
impl Plan {
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
        border::answer(doors::status(self.core(), log, &on, &options))
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
        border::answer(doors::indicators(self.core(), log.core(), &on))
    }

    /// How every indicator stands on a day.
    pub fn indicators(&self, on: &JsValue, log: &JsValue) -> Result<JsValue, JsValue> {
        border::plain(&self.indicators_json(on, log)?)
    }

    /// How the cases of every measure with a limit were handled, as JSON text.
    #[wasm_bindgen(js_name = casesJson)]
    pub fn cases_json(&self, on: &JsValue, log: &JsValue) -> Result<String, JsValue> {
        let (on, log) = (border::day("on", on)?, Log::one("log", log)?);
        border::answer(doors::cases(self.core(), log.core(), &on))
    }

    /// How the cases of every measure with a limit were handled.
    pub fn cases(&self, on: &JsValue, log: &JsValue) -> Result<JsValue, JsValue> {
        border::plain(&self.cases_json(on, log)?)
    }

    /// How much of its register each window that is for each unit covered, as JSON text.
    #[wasm_bindgen(js_name = coveredJson)]
    pub fn covered_json(&self, on: &JsValue, log: &JsValue) -> Result<String, JsValue> {
        let (on, log) = (border::day("on", on)?, Log::one("log", log)?);
        border::answer(doors::covered(self.core(), log.core(), &on))
    }

    /// How much of its register each window that is for each unit covered.
    pub fn covered(&self, on: &JsValue, log: &JsValue) -> Result<JsValue, JsValue> {
        border::plain(&self.covered_json(on, log)?)
    }

    /// Which entries of a log speak of what the plan does not have, as JSON text.
    #[wasm_bindgen(js_name = checkLogJson)]
    pub fn check_log_json(&self, log: &JsValue) -> Result<String, JsValue> {
        let log = Log::one("log", log)?;
        Ok(doors::check_log(self.core(), log.core()))
    }

    /// Which entries of a log speak of what the plan does not have.
    #[wasm_bindgen(js_name = checkLog)]
    pub fn check_log(&self, log: &JsValue) -> Result<JsValue, JsValue> {
        border::plain(&self.check_log_json(log)?)
    }
}
