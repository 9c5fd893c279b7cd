//! A log, and what may be done with one.

use std::rc::Rc;

use andts_core::doors::{self, Expected};
use wasm_bindgen::convert::TryFromJsValue;
use wasm_bindgen::prelude::*;

use crate::border;

/// A log, read.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Log {
    log: Rc<andts_core::follow_up::Log>,
}

#[wasm_bindgen]
extern "C" {
    /// What may be a log; it is asked for another that shares what it holds.
    type SharedLog;
    #[wasm_bindgen(catch, method, js_name = __shareLog)]
    fn share(this: &SharedLog) -> Result<JsValue, JsValue>;
}

impl Log {
    /// Takes what a value shares, if it is a log.
    pub(crate) fn shared(value: &JsValue) -> Option<Self> {
        let shared = value.unchecked_ref::<SharedLog>().share().ok()?;
        Self::try_from_js_value(shared).ok()
    }

    /// Takes a log, or nothing.
    pub(crate) fn maybe(
        name: &'static str,
        value: &JsValue,
    ) -> Result<Option<Self>, JsValue> {
        border::object(name, value, Expected::Log, Self::shared)
    }

    /// Takes a log.
    pub(crate) fn one(name: &'static str, value: &JsValue) -> Result<Self, JsValue> {
        border::one(name, value, Expected::Log, Self::shared)
    }

    /// Takes logs, as many as there are; nothing is none.
    pub(crate) fn many(
        name: &'static str,
        value: &JsValue,
    ) -> Result<Vec<Self>, JsValue> {
        if value.is_undefined() || value.is_null() {
            return Ok(Vec::new());
        }
        border::list(name, value, Expected::Log, Self::shared)
    }

    /// Returns the core's log.
    pub(crate) fn core(&self) -> &andts_core::follow_up::Log {
        &self.log
    }
}

/// Reads a log from text, or from bytes in UTF-8.
///
/// # Errors
/// A `BadArgument` for what is no text.
#[wasm_bindgen(js_name = readLog)]
pub fn read_log(text: &JsValue) -> Result<Log, JsValue> {
    let log = doors::read_log(&border::file("text", text)?);
    Ok(Log { log: Rc::new(log) })
}

/// One log of many, each entry once.
///
/// # Errors
/// A `BadArgument` for what is no list of logs.
#[wasm_bindgen(js_name = mergeLogs)]
pub fn merge_logs(logs: &JsValue) -> Result<Log, JsValue> {
    let logs = border::list("logs", logs, Expected::Log, Log::shared)?;
    let all: Vec<_> = logs.iter().map(Log::core).collect();
    Ok(Log { log: Rc::new(doors::merge_logs(&all)) })
}

/// Each answer is text of the core, which JavaScript reads.
#[wasm_bindgen]
#[expect(clippy::missing_errors_doc, reason = "what the core writes can be read")]
impl Log {
    /// Another that shares what this one holds.
    #[must_use]
    #[wasm_bindgen(js_name = __shareLog, skip_typescript)]
    pub fn share(&self) -> Self {
        Self { log: Rc::clone(&self.log) }
    }

    /// The entries as JSON text.
    #[wasm_bindgen(getter, js_name = entriesJson)]
    #[must_use]
    pub fn entries_json(&self) -> String {
        doors::log_entries(&self.log)
    }

    /// The entries, each once.
    #[wasm_bindgen(getter)]
    pub fn entries(&self) -> Result<JsValue, JsValue> {
        border::plain(&self.entries_json())
    }

    /// What was wrong with single lines, as JSON text.
    #[wasm_bindgen(getter, js_name = faultsJson)]
    #[must_use]
    pub fn faults_json(&self) -> String {
        doors::log_faults(&self.log)
    }

    /// What was wrong with single lines.
    #[wasm_bindgen(getter)]
    pub fn faults(&self) -> Result<JsValue, JsValue> {
        border::plain(&self.faults_json())
    }

    /// The log as text, one entry a line.
    #[must_use]
    pub fn write(&self) -> String {
        doors::write_log(&self.log)
    }
}
