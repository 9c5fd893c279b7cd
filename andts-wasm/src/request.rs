//! The sheet that asks one responsible, and its reply.

use andts_core::doors;
use wasm_bindgen::prelude::*;

use crate::border;
use crate::log::Log;
use crate::plan::Plan;

/// Each verb throws a `BadArgument` that names what was wrong.
#[wasm_bindgen]
#[expect(clippy::missing_errors_doc, reason = "said once, above")]
impl Plan {
    /// The sheet that asks an actor about some days.
    #[expect(clippy::too_many_arguments, reason = "what a sheet is made of, in order")]
    pub fn request(
        &self,
        actor: &JsValue,
        from: &JsValue,
        until: &JsValue,
        form: &JsValue,
        lang: &JsValue,
        log: &JsValue,
        options: &JsValue,
    ) -> Result<String, JsValue> {
        let (from, until) = (border::day("from", from)?, border::day("until", until)?);
        let (form, lang) = (border::text("form", form)?, border::text("lang", lang)?);
        let actor = border::text("actor", actor)?;
        let (log, options) =
            (Log::maybe("log", log)?, border::settings("options", options)?);
        let asked = doors::Requested {
            plan: self.core(),
            log: log.as_ref().map(Log::core),
            actor: &actor,
            from: &from,
            until: &until,
            options: &options,
        };
        border::answer(doors::request(&asked, &form, &lang))
    }

    /// What a filled sheet told, as JSON text.
    #[wasm_bindgen(js_name = readReplyJson)]
    pub fn read_reply_json(
        &self,
        text: &JsValue,
        on: &JsValue,
        log: &JsValue,
    ) -> Result<String, JsValue> {
        let (text, on) = (border::file("text", text)?, border::day("on", on)?);
        let log = Log::maybe("log", log)?;
        let log = log.as_ref().map(Log::core);
        border::answer(doors::read_reply(self.core(), log, &text, &on))
    }

    /// What a filled sheet told: entries of a log, and the cells that could not be read.
    #[wasm_bindgen(js_name = readReply)]
    pub fn read_reply(
        &self,
        text: &JsValue,
        on: &JsValue,
        log: &JsValue,
    ) -> Result<JsValue, JsValue> {
        border::plain(&self.read_reply_json(text, on, log)?)
    }
}
