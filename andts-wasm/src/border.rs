//! The border: JavaScript's values to text, the core's text to JavaScript's values.
//!
//! Nothing is judged here. A value that has a text goes in as that text, and the core
//! says what is wrong with it; a value that has none is a bad argument.

use andts_core::diagnostic::Diagnostics;
use andts_core::doors::{self, BadArgument};
use js_sys::{Array, Date, IntoIter, JSON, Object, Uint8Array};
use wasm_bindgen::prelude::*;

// A module of the package, not a copy beside this one: there is one class of each error.
#[wasm_bindgen(raw_module = "./errors.js")]
extern "C" {
    type PlanError;
    #[wasm_bindgen(constructor)]
    fn new(message: &str, diagnostics_json: &str) -> PlanError;

    #[wasm_bindgen(js_name = BadArgument)]
    type JsBadArgument;
    #[wasm_bindgen(constructor, js_class = BadArgument)]
    fn new(argument: &str, words: &str) -> JsBadArgument;
}

/// Takes a text.
pub(crate) fn text(name: &str, value: &JsValue) -> Result<String, JsValue> {
    let text = value.as_string().ok_or_else(|| bad(name, "a text", value))?;
    // Half a surrogate pair has no UTF-8, and was replaced on the way here: what was
    // written would not be what is read.
    if text.contains('\u{FFFD}') && JsValue::from_str(&text) != *value {
        return Err(said(name, "expected whole characters, found half a surrogate pair"));
    }
    Ok(text)
}

/// Takes the text of a file: text, or bytes in UTF-8.
pub(crate) fn file(name: &str, value: &JsValue) -> Result<String, JsValue> {
    match value.dyn_ref::<Uint8Array>() {
        Some(bytes) => String::from_utf8(bytes.to_vec())
            .map_err(|error| said(name, &error.to_string())),
        None => text(name, value),
    }
}

/// Takes a whole number.
pub(crate) fn number(name: &str, value: &JsValue) -> Result<i32, JsValue> {
    let whole = value.as_f64().filter(|number| number.fract() == 0.0);
    let whole = whole.filter(|number| number.abs() <= f64::from(i32::MAX));
    #[expect(clippy::cast_possible_truncation, reason = "whole and within the type")]
    whole.map(|number| number as i32).ok_or_else(|| bad(name, "a whole number", value))
}

/// Takes a day: text, a `Date`, whose day is the one its own clock shows, or whatever
/// writes itself into JSON as text, as `Temporal.PlainDate` does. A time of day is
/// written too, and then the core refuses it: which day was meant is the caller's to say.
pub(crate) fn day(name: &str, value: &JsValue) -> Result<String, JsValue> {
    match value.dyn_ref::<Date>() {
        Some(date) if is_none(date) => Err(bad_date(name)),
        Some(date) => Ok(day_of(date)),
        None => written_text(name, value, "a day"),
    }
}

/// Takes a day or a time of day; of a `Date` it is the time its own clock shows.
pub(crate) fn moment(name: &str, value: &JsValue) -> Result<String, JsValue> {
    match value.dyn_ref::<Date>() {
        Some(date) if is_none(date) => Err(bad_date(name)),
        Some(date) => {
            let (hours, minutes) = (date.get_hours(), date.get_minutes());
            Ok(format!("{}T{hours:02}:{minutes:02}", day_of(date)))
        }
        None => written_text(name, value, "a day or a time of day"),
    }
}

/// Takes days or times of day, as many as there are, as a JSON list; nothing, and a date
/// that is none, are null.
pub(crate) fn moments(name: &str, value: &JsValue) -> Result<String, JsValue> {
    let list = Array::new();
    for item in items(name, value)? {
        let item = item?;
        let nothing = is_nothing(&item) || item.dyn_ref::<Date>().is_some_and(is_none);
        let written = if nothing { None } else { Some(moment(name, &item)?) };
        list.push(&written.map_or(JsValue::NULL, JsValue::from));
    }
    written(&list).ok_or_else(|| bad(name, "a list", value))
}

/// Takes columns of days or times of day: JSON text, or an object of lists, as a JSON
/// object.
pub(crate) fn columns(name: &str, value: &JsValue) -> Result<String, JsValue> {
    if value.is_string() {
        return text(name, value);
    }
    let object = value.dyn_ref::<Object>().ok_or_else(|| bad(name, "columns", value))?;
    let mut columns = Vec::new();
    for pair in Object::entries(object).iter() {
        let pair = Array::from(&pair);
        let key = written(&pair.get(0)).unwrap_or_default();
        columns.push(format!("{key}:{}", moments(name, &pair.get(1))?));
    }
    Ok(format!("{{{}}}", columns.join(",")))
}

/// Takes a period: nothing, text, or two days.
pub(crate) fn period(name: &str, value: &JsValue) -> Result<Option<String>, JsValue> {
    if is_nothing(value) {
        return Ok(None);
    }
    match value.dyn_ref::<Array>() {
        Some(days) if days.length() == 2 => {
            let (from, until) = (day(name, &days.get(0))?, day(name, &days.get(1))?);
            Ok(Some(format!("{from}/{until}")))
        }
        Some(_) => Err(said(name, "expected two days, found another number of them")),
        None => text(name, value).map(Some),
    }
}

/// Takes an object of a kind, or nothing; `take` takes it, if it is one.
pub(crate) fn object<T>(
    name: &str,
    value: &JsValue,
    kind: &str,
    take: impl Fn(&JsValue) -> Option<T>,
) -> Result<Option<T>, JsValue> {
    if is_nothing(value) { Ok(None) } else { one(name, value, kind, take).map(Some) }
}

/// Takes an object of a kind; `take` takes it, if it is one.
pub(crate) fn one<T>(
    name: &str,
    value: &JsValue,
    kind: &str,
    take: impl Fn(&JsValue) -> Option<T>,
) -> Result<T, JsValue> {
    take(value).ok_or_else(|| bad(name, kind, value))
}

/// Takes objects of a kind, as many as there are.
pub(crate) fn list<T>(
    name: &str,
    value: &JsValue,
    kind: &str,
    take: impl Fn(&JsValue) -> Option<T>,
) -> Result<Vec<T>, JsValue> {
    items(name, value)?.map(|item| one(name, &item?, kind, &take)).collect()
}

/// Takes settings: nothing, JSON text, or what JavaScript can write as JSON.
pub(crate) fn settings(name: &str, value: &JsValue) -> Result<String, JsValue> {
    if is_nothing(value) {
        return Ok(String::new());
    }
    if value.is_string() {
        return text(name, value);
    }
    written(value).ok_or_else(|| bad(name, "settings", value))
}

/// Hands on the core's answer, or throws what it refused.
pub(crate) fn answer<T>(answer: Result<T, BadArgument>) -> Result<T, JsValue> {
    answer.map_err(|wrong| said(wrong.argument, &wrong.message.en))
}

/// Makes JavaScript's objects and lists of the core's text.
pub(crate) fn plain(text: &str) -> Result<JsValue, JsValue> {
    JSON::parse(text)
}

/// Makes the error of reading.
pub(crate) fn refused(found: &Diagnostics) -> JsValue {
    PlanError::new(&found.to_string(), &doors::diagnostics(found)).into()
}

fn items(name: &str, value: &JsValue) -> Result<IntoIter, JsValue> {
    js_sys::try_iter(value).ok().flatten().ok_or_else(|| bad(name, "a list", value))
}

fn day_of(date: &Date) -> String {
    let (year, month) = (date.get_full_year(), date.get_month() + 1);
    format!("{year:04}-{month:02}-{:02}", date.get_date())
}

fn is_none(date: &Date) -> bool {
    date.get_time().is_nan()
}

fn bad_date(name: &str) -> JsValue {
    said(name, "expected a day, found an invalid Date")
}

fn is_nothing(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

/// Returns what JavaScript writes for a value; some have nothing, some refuse.
fn written(value: &JsValue) -> Option<String> {
    JSON::stringify(value).ok().and_then(|text| JsValue::from(text).as_string())
}

/// Takes text, or what JavaScript writes as text.
fn written_text(name: &str, value: &JsValue, kind: &str) -> Result<String, JsValue> {
    if !value.is_object() {
        return text(name, value);
    }
    let parsed = written(value).and_then(|text| JSON::parse(&text).ok());
    parsed.and_then(|parsed| parsed.as_string()).ok_or_else(|| bad(name, kind, value))
}

/// Makes a bad argument of a value of the wrong type.
fn bad(name: &str, expected: &str, found: &JsValue) -> JsValue {
    let found = if found.is_null() { "null".to_owned() } else { type_of(found) };
    said(name, &format!("expected {expected}, found {found}"))
}

fn type_of(value: &JsValue) -> String {
    value.js_typeof().as_string().unwrap_or_default()
}

/// Makes a bad argument.
fn said(name: &str, words: &str) -> JsValue {
    JsBadArgument::new(name, words).into()
}
