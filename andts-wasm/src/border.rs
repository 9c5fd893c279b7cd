//! The border: JavaScript's values to text, the core's text to JavaScript's values.
//!
//! Nothing is judged here. A value that has a text goes in as that text, and the core
//! says what is wrong with it; a value that has none is a bad argument, in the core's words.

use andts_core::diagnostic::Diagnostics;
use andts_core::doors::{self, BadArgument, Expected};
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
    fn new(argument: &str, sv: &str, en: &str) -> JsBadArgument;
}

#[wasm_bindgen(raw_module = "./days.js")]
extern "C" {
    #[wasm_bindgen(js_name = dayOf)]
    fn day_of(date: &Date) -> String;
    #[wasm_bindgen(catch)]
    fn written(value: &JsValue) -> Result<JsValue, JsValue>;
}

/// Takes a text.
pub(crate) fn text(name: &'static str, value: &JsValue) -> Result<String, JsValue> {
    text_as(Expected::Text, name, value)
}

/// Takes the text of a file: text, or bytes in UTF-8.
pub(crate) fn file(name: &'static str, value: &JsValue) -> Result<String, JsValue> {
    match value.dyn_ref::<Uint8Array>() {
        Some(bytes) => answer(doors::utf8(name, &bytes.to_vec()).map(str::to_owned)),
        None => text_as(Expected::File, name, value),
    }
}

/// Takes a whole number.
pub(crate) fn number(name: &'static str, value: &JsValue) -> Result<i32, JsValue> {
    let whole = value.as_f64().filter(|number| number.fract() == 0.0);
    let whole = whole.filter(|number| number.abs() <= f64::from(i32::MAX));
    #[expect(clippy::cast_possible_truncation, reason = "whole and within the type")]
    whole
        .map(|number| number as i32)
        .ok_or_else(|| bad(name, Expected::WholeNumber, value))
}

/// Takes a day: text, a `Date`, whose day is the one its own clock shows, or whatever
/// writes itself into JSON as text, as `Temporal.PlainDate` does. A time of day is
/// written too, and then the core refuses it: which day was meant is the caller's to say.
pub(crate) fn day(name: &'static str, value: &JsValue) -> Result<String, JsValue> {
    match value.dyn_ref::<Date>() {
        Some(date) if is_none(date) => Err(bad_date(name, Expected::Day)),
        Some(date) => Ok(day_of(date)),
        None => written_text(name, value, Expected::Day),
    }
}

/// Takes a day or a time of day; of a `Date` it is the time its own clock shows.
pub(crate) fn moment(name: &'static str, value: &JsValue) -> Result<String, JsValue> {
    match value.dyn_ref::<Date>() {
        Some(date) if is_none(date) => Err(bad_date(name, Expected::Moment)),
        Some(date) => {
            let (hours, minutes) = (date.get_hours(), date.get_minutes());
            Ok(format!("{}T{hours:02}:{minutes:02}", day_of(date)))
        }
        None => written_text(name, value, Expected::Moment),
    }
}

/// Takes days or times of day, as many as there are, as a JSON list; nothing, and a date
/// that is none, are null.
pub(crate) fn moments(name: &'static str, value: &JsValue) -> Result<String, JsValue> {
    let list = Array::new();
    for item in items(name, value)? {
        let item = item?;
        let nothing = is_nothing(&item) || item.dyn_ref::<Date>().is_some_and(is_none);
        let written = if nothing { None } else { Some(moment(name, &item)?) };
        list.push(&written.map_or(JsValue::NULL, JsValue::from));
    }
    // Texts and nulls alone, and perhaps a million of them.
    JSON::stringify(&list).map(String::from)
}

/// Takes columns of days or times of day: JSON text, or an object of lists, as a JSON
/// object.
pub(crate) fn columns(name: &'static str, value: &JsValue) -> Result<String, JsValue> {
    if value.is_string() {
        return text(name, value);
    }
    let object =
        value.dyn_ref::<Object>().ok_or_else(|| bad(name, Expected::Columns, value))?;
    let mut columns = Vec::new();
    for pair in Object::entries(object).iter() {
        let pair = Array::from(&pair);
        let key = json(&pair.get(0)).unwrap_or_default();
        columns.push(format!("{key}:{}", moments(name, &pair.get(1))?));
    }
    Ok(format!("{{{}}}", columns.join(",")))
}

/// Takes a period: nothing, text, or two days.
pub(crate) fn period(
    name: &'static str,
    value: &JsValue,
) -> Result<Option<String>, JsValue> {
    if is_nothing(value) {
        return Ok(None);
    }
    match value.dyn_ref::<Array>() {
        Some(days) if days.length() == 2 => {
            let (from, until) = (day(name, &days.get(0))?, day(name, &days.get(1))?);
            Ok(Some(format!("{from}/{until}")))
        }
        Some(days) => {
            let found = days.length().to_string();
            Err(said(&BadArgument::kind(name, Expected::TwoDays, &found)))
        }
        None => text(name, value).map(Some),
    }
}

/// Takes an object of a kind, or nothing; `take` takes it, if it is one.
pub(crate) fn object<T>(
    name: &'static str,
    value: &JsValue,
    kind: Expected,
    take: impl Fn(&JsValue) -> Option<T>,
) -> Result<Option<T>, JsValue> {
    if is_nothing(value) { Ok(None) } else { one(name, value, kind, take).map(Some) }
}

/// Takes an object of a kind; `take` takes it, if it is one.
pub(crate) fn one<T>(
    name: &'static str,
    value: &JsValue,
    kind: Expected,
    take: impl Fn(&JsValue) -> Option<T>,
) -> Result<T, JsValue> {
    take(value).ok_or_else(|| bad(name, kind, value))
}

/// Takes objects of a kind, as many as there are.
pub(crate) fn list<T>(
    name: &'static str,
    value: &JsValue,
    kind: Expected,
    take: impl Fn(&JsValue) -> Option<T>,
) -> Result<Vec<T>, JsValue> {
    items(name, value)?.map(|item| one(name, &item?, kind, &take)).collect()
}

/// Takes settings: nothing, JSON text, or what JavaScript can write as JSON, where a day
/// may be a `Date`.
pub(crate) fn settings(name: &'static str, value: &JsValue) -> Result<String, JsValue> {
    if is_nothing(value) {
        return Ok(String::new());
    }
    if value.is_string() {
        return text(name, value);
    }
    json(value).ok_or_else(|| bad(name, Expected::Json, value))
}

/// Hands on the core's answer, or throws what it refused.
pub(crate) fn answer<T>(answer: Result<T, BadArgument>) -> Result<T, JsValue> {
    answer.map_err(|wrong| said(&wrong))
}

/// Makes JavaScript's objects and lists of the core's text.
pub(crate) fn plain(text: &str) -> Result<JsValue, JsValue> {
    JSON::parse(text)
}

/// Makes the error of reading.
pub(crate) fn refused(found: &Diagnostics) -> JsValue {
    PlanError::new(&found.to_string(), &doors::diagnostics(found)).into()
}

fn items(name: &'static str, value: &JsValue) -> Result<IntoIter, JsValue> {
    js_sys::try_iter(value).ok().flatten().ok_or_else(|| bad(name, Expected::List, value))
}

fn is_none(date: &Date) -> bool {
    date.get_time().is_nan()
}

fn bad_date(name: &'static str, expected: Expected) -> JsValue {
    said(&BadArgument::kind(name, expected, "Invalid Date"))
}

fn is_nothing(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

/// Returns what JavaScript writes for a value; some have nothing, some refuse.
fn json(value: &JsValue) -> Option<String> {
    written(value).ok().and_then(|text| text.as_string())
}

fn text_as(
    expected: Expected,
    name: &'static str,
    value: &JsValue,
) -> Result<String, JsValue> {
    let text = value.as_string().ok_or_else(|| bad(name, expected, value))?;
    // Half a surrogate pair has no UTF-8, and was replaced on the way here: what was
    // written would not be what is read.
    if text.contains('\u{FFFD}') && JsValue::from_str(&text) != *value {
        return Err(said(&BadArgument::half_pair(name)));
    }
    Ok(text)
}

/// Takes text, or what JavaScript writes as text.
fn written_text(
    name: &'static str,
    value: &JsValue,
    expected: Expected,
) -> Result<String, JsValue> {
    if !value.is_object() {
        return text_as(expected, name, value);
    }
    let parsed = json(value).and_then(|text| JSON::parse(&text).ok());
    let parsed = parsed.filter(JsValue::is_string);
    parsed.map_or_else(
        || Err(bad(name, expected, value)),
        |text| text_as(expected, name, &text),
    )
}

/// Makes a bad argument of a value of another kind.
fn bad(name: &'static str, expected: Expected, found: &JsValue) -> JsValue {
    let kind = if found.is_null() { "null".to_owned() } else { type_of(found) };
    said(&BadArgument::kind(name, expected, &kind))
}

fn type_of(value: &JsValue) -> String {
    value.js_typeof().as_string().unwrap_or_default()
}

/// Makes a bad argument.
fn said(wrong: &BadArgument) -> JsValue {
    let message = &wrong.message;
    JsBadArgument::new(wrong.argument, &message.sv, &message.en).into()
}
