//! Text in, text out: the doors every binding goes through.

use crate::diagnostic::{Diagnostics, Text};

/// An argument that is none: a day that is no day, a language that is not spoken.
///
/// Swedish: *ogiltigt argument*.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{argument}: {}", message.en)]
pub struct BadArgument {
    /// The name of the argument.
    pub argument: &'static str,
    /// What is wrong with it, and what would be right.
    pub message: Text,
}

/// A plan, read.
///
/// Swedish: *handlingsplan*.
#[derive(Clone, Debug)]
pub struct Plan;

/// Reads a plan.
///
/// # Errors
/// Everything that was refused.
pub fn read(_text: &str) -> Result<Plan, Diagnostics> {
    Ok(Plan)
}

/// Writes diagnostics as JSON, for the error of reading.
#[must_use]
pub fn diagnostics(_found: &Diagnostics) -> String {
    "[]".into()
}

/// Writes the plan as canonical JSON.
#[must_use]
pub fn write(_plan: &Plan) -> String {
    "{}".into()
}

/// Returns the findings as a JSON list. `settings` is a JSON object or empty.
///
/// # Errors
/// Settings that are none.
pub fn validate(_plan: &Plan, _settings: &str) -> Result<String, BadArgument> {
    Ok("[]".into())
}

/// Returns the summary of the findings as a JSON object.
///
/// # Errors
/// Settings that are none.
pub fn summary(_plan: &Plan, _settings: &str) -> Result<String, BadArgument> {
    Ok("{}".into())
}

/// Returns what is due as a JSON list.
///
/// # Errors
/// A day that is none.
pub fn due(_plan: &Plan, _from: &str, _until: &str) -> Result<String, BadArgument> {
    Ok("[]".into())
}

/// Returns the coverage as a JSON object.
///
/// # Errors
/// An axis that is none.
pub fn coverage(
    _plan: &Plan,
    _rows: &str,
    _columns: &str,
) -> Result<String, BadArgument> {
    Ok("{}".into())
}

/// Returns the report of a year as a JSON object.
///
/// # Errors
/// A year or day that is none.
pub fn report(_plan: &Plan, _year: i32, _on: &str) -> Result<String, BadArgument> {
    Ok("{}".into())
}

/// Returns the report of a year as Markdown, `lang` being `sv` or `en`.
///
/// # Errors
/// A year, day or language that is none.
pub fn report_markdown(
    _plan: &Plan,
    _year: i32,
    _on: &str,
    _lang: &str,
) -> Result<String, BadArgument> {
    Ok(String::new())
}

/// Returns the timings of a schedule phrase as a JSON list.
#[must_use]
pub fn timings(_text: &str) -> String {
    "[]".into()
}

/// Says a schedule phrase again in plain words, `lang` being `sv` or `en`.
///
/// # Errors
/// A language that is none.
pub fn say(_text: &str, _lang: &str) -> Result<String, BadArgument> {
    Ok(String::new())
}

/// Returns the windows of a schedule phrase as a JSON list; `period` is `from/until`.
///
/// # Errors
/// A day or period that is none.
pub fn windows(
    _text: &str,
    _from: &str,
    _until: &str,
    _period: Option<&str>,
) -> Result<String, BadArgument> {
    Ok("[]".into())
}
