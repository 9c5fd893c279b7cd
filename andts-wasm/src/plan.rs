//! A plan. Its verbs stand in the files that are called as the doors of the core are.

use std::rc::Rc;

use andts_core::doors::{self, Expected};
use wasm_bindgen::convert::TryFromJsValue;
use wasm_bindgen::prelude::*;

use crate::border;

/// A plan, read.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Plan {
    plan: Rc<andts_core::plan::Plan>,
}

#[wasm_bindgen]
extern "C" {
    /// What may be a plan. To take a plan out of JavaScript's hands would empty it, so it
    /// is asked for another that shares what it holds.
    type Shared;
    #[wasm_bindgen(catch, method, js_name = __share)]
    fn share(this: &Shared) -> Result<JsValue, JsValue>;
}

impl Plan {
    /// Holds a plan of the core.
    pub(crate) fn new(plan: andts_core::plan::Plan) -> Self {
        Self { plan: Rc::new(plan) }
    }

    /// Takes a plan.
    pub(crate) fn one(name: &'static str, value: &JsValue) -> Result<Self, JsValue> {
        border::one(name, value, Expected::Plan, Self::shared)
    }

    /// Takes a plan, or nothing.
    pub(crate) fn maybe(
        name: &'static str,
        value: &JsValue,
    ) -> Result<Option<Self>, JsValue> {
        border::object(name, value, Expected::Plan, Self::shared)
    }

    /// Takes plans, as many as there are.
    pub(crate) fn many(
        name: &'static str,
        value: &JsValue,
    ) -> Result<Vec<Self>, JsValue> {
        border::list(name, value, Expected::Plan, Self::shared)
    }

    /// Takes what a value shares, if it is a plan.
    fn shared(value: &JsValue) -> Option<Self> {
        let shared = value.unchecked_ref::<Shared>().share().ok()?;
        Self::try_from_js_value(shared).ok()
    }

    /// Returns the core's plan.
    pub(crate) fn core(&self) -> &andts_core::plan::Plan {
        &self.plan
    }
}

/// Reads a plan from text, or from bytes in UTF-8.
///
/// # Errors
/// A `PlanError` with everything that was refused.
#[wasm_bindgen]
pub fn read(text: &JsValue) -> Result<Plan, JsValue> {
    let plan = doors::read(&border::file("text", text)?);
    plan.map(Plan::new).map_err(|found| border::refused(&found))
}

/// Each verb throws a `BadArgument` that names what was wrong.
#[wasm_bindgen]
#[expect(clippy::missing_errors_doc, reason = "said once, above")]
impl Plan {
    /// Another of the same plan; both are the caller's.
    #[must_use]
    #[wasm_bindgen(js_name = __share, skip_typescript)]
    pub fn share(&self) -> Plan {
        Plan { plan: Rc::clone(&self.plan) }
    }

    /// The plan as canonical JSON text.
    #[must_use]
    pub fn write(&self) -> String {
        doors::write(&self.plan)
    }

    /// The plan as an object, for `JSON.stringify`.
    #[wasm_bindgen(js_name = toJSON)]
    pub fn to_json(&self) -> Result<JsValue, JsValue> {
        border::plain(&self.write())
    }
}
