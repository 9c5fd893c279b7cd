//! What is due, for other programs.

use andts_core::doors;
use wasm_bindgen::prelude::*;

use crate::border;
use crate::log::Log;
use crate::plan::Plan;

/// Each verb throws a `BadArgument` that names what was wrong.
#[wasm_bindgen]
#[expect(clippy::missing_errors_doc, reason = "said once, above")]
impl Plan {
    /// What is due as a calendar of RFC 5545.
    #[wasm_bindgen(js_name = exportIcs)]
    pub fn export_ics(
        &self,
        from: &JsValue,
        until: &JsValue,
        log: &JsValue,
        options: &JsValue,
    ) -> Result<String, JsValue> {
        let (from, until) = (border::day("from", from)?, border::day("until", until)?);
        let (log, options) =
            (Log::maybe("log", log)?, border::settings("options", options)?);
        let log = log.as_ref().map(Log::core);
        border::answer(doors::export_ics(self.core(), log, &from, &until, &options))
    }

    /// What is due as a table of RFC 4180.
    #[wasm_bindgen(js_name = exportCsv)]
    pub fn export_csv(
        &self,
        from: &JsValue,
        until: &JsValue,
        log: &JsValue,
        options: &JsValue,
    ) -> Result<String, JsValue> {
        let (from, until) = (border::day("from", from)?, border::day("until", until)?);
        let (log, options) =
            (Log::maybe("log", log)?, border::settings("options", options)?);
        let log = log.as_ref().map(Log::core);
        border::answer(doors::export_csv(self.core(), log, &from, &until, &options))
    }
}
