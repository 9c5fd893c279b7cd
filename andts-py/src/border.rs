//! The border: Python's values to text, the core's text to Python's values.
//!
//! Nothing is judged here. A value that has a text goes in as that text, and the core
//! says what is wrong with it; a value that has none is a bad argument, in the core's words.

use andts_core::diagnostic::Diagnostics;
use andts_core::doors::{self, BadArgument, Expected};
use pyo3::exceptions::{PyRecursionError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyInt, PyIterator, PyMapping, PyString, PyType};
use pyo3::{PyClass, PyErrArguments};

/// Where the two exceptions live; they are Python's own, so that they pickle.
const ERRORS: &str = "andts._errors";

/// Takes a text.
pub(crate) fn text(name: &'static str, value: &Bound<'_, PyAny>) -> PyResult<String> {
    text_as(Expected::Text, name, value)
}

/// Takes the text of a file: text, or bytes in UTF-8.
pub(crate) fn file(name: &'static str, value: &Bound<'_, PyAny>) -> PyResult<String> {
    match value.cast::<PyBytes>() {
        Ok(bytes) => doors::utf8(name, bytes.as_bytes())
            .map(str::to_owned)
            .map_err(|wrong| said(value.py(), &wrong)),
        Err(_) => text_as(Expected::File, name, value),
    }
}

/// Takes a whole number.
pub(crate) fn number(name: &'static str, value: &Bound<'_, PyAny>) -> PyResult<i32> {
    value.extract().map_err(|_| match value.cast::<PyInt>() {
        // A number of more digits than a calendar has years for is seen by its digits.
        Ok(number) => {
            let digits = number.str().map(|digits| digits.to_string());
            let digits = digits.unwrap_or_else(|_| "int".to_owned());
            said(value.py(), &BadArgument::kind(name, Expected::Year, &digits))
        }
        Err(_) => bad(name, Expected::WholeNumber, value),
    })
}

/// Takes a day: text, or whatever says itself in ISO 8601. A time of day is said too,
/// and then the core refuses it: which day was meant is the caller's to say.
pub(crate) fn day(name: &'static str, value: &Bound<'_, PyAny>) -> PyResult<String> {
    written_day(Expected::Day, name, value)
}

/// Takes a day or a time of day, as `day` does.
pub(crate) fn moment(name: &'static str, value: &Bound<'_, PyAny>) -> PyResult<String> {
    written_day(Expected::Moment, name, value)
}

/// Takes a period: text, or two days.
pub(crate) fn period(name: &'static str, value: &Bound<'_, PyAny>) -> PyResult<String> {
    if value.is_instance_of::<PyString>() {
        return text(name, value);
    }
    let Ok([from, until]) = value.extract::<[Bound<'_, PyAny>; 2]>() else {
        return Err(bad(name, Expected::TwoDays, value));
    };
    Ok(format!("{}/{}", day(name, &from)?, day(name, &until)?))
}

/// Takes an object of one class.
pub(crate) fn object<T: PyClass>(
    name: &'static str,
    expected: Expected,
    value: &Bound<'_, PyAny>,
) -> PyResult<Py<T>> {
    let found = value.cast::<T>().map_err(|_| bad(name, expected, value))?;
    Ok(found.clone().unbind())
}

/// Takes objects of one class, as many as there are.
pub(crate) fn list<T: PyClass>(
    name: &'static str,
    expected: Expected,
    value: &Bound<'_, PyAny>,
) -> PyResult<Vec<Py<T>>> {
    items(name, value)?.map(|item| object(name, expected, &item?)).collect()
}

/// Takes days, as many as there are, as a JSON list; none and not-a-time are null.
pub(crate) fn moments(name: &'static str, value: &Bound<'_, PyAny>) -> PyResult<String> {
    let one = |item: PyResult<Bound<'_, PyAny>>| {
        let item = item?;
        if is_none(&item)? { Ok(None) } else { moment(name, &item).map(Some) }
    };
    let list: Vec<Option<String>> =
        items(name, value)?.map(one).collect::<PyResult<_>>()?;
    json(value.py(), "dumps")?.call1((list,))?.extract()
}

/// Goes through the pieces of a file, such as the lines of an open one.
pub(crate) fn pieces<'py>(
    name: &'static str,
    value: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyIterator>> {
    value.try_iter().map_err(|_| bad(name, Expected::File, value))
}

/// Goes through what there is to go through; a text is no list of its letters.
pub(crate) fn items<'py>(
    name: &'static str,
    value: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyIterator>> {
    if value.is_instance_of::<PyString>() || value.is_instance_of::<PyBytes>() {
        return Err(bad(name, Expected::List, value));
    }
    value.try_iter().map_err(|_| bad(name, Expected::List, value))
}

/// Takes columns of days: JSON text, or a mapping of names to days, as a JSON object.
pub(crate) fn columns(name: &'static str, value: &Bound<'_, PyAny>) -> PyResult<String> {
    if value.is_instance_of::<PyString>() {
        return text(name, value);
    }
    let Ok(given) = value.cast::<PyMapping>() else {
        return Err(bad(name, Expected::Columns, value));
    };
    let mut columns = Vec::new();
    for pair in given.items()? {
        let (key, column): (Bound<'_, PyAny>, Bound<'_, PyAny>) = pair.extract()?;
        let key: String =
            json(value.py(), "dumps")?.call1((text(name, &key)?,))?.extract()?;
        columns.push(format!("{key}:{}", moments(name, &column)?));
    }
    Ok(format!("{{{}}}", columns.join(",")))
}

/// Takes settings: nothing, JSON text, or what Python can write as JSON, where a day may
/// be a `date`.
pub(crate) fn settings(
    name: &'static str,
    value: Option<&Bound<'_, PyAny>>,
) -> PyResult<String> {
    let Some(value) = value else { return Ok(String::new()) };
    if value.is_instance_of::<PyString>() {
        return text(name, value);
    }
    let py = value.py();
    let written = py.import("andts._json")?.getattr("written")?.call1((value,));
    let written = written.map_err(|error| {
        if !is_about_the_value(py, &error) {
            return error;
        }
        let wrong = bad(name, Expected::Json, value);
        wrong.set_cause(py, Some(error));
        wrong
    })?;
    text(name, &written)
}

/// Asks the core for what may be refused, and lets other threads run meanwhile.
pub(crate) fn ask<T: Send>(
    py: Python<'_>,
    door: impl FnOnce() -> Result<T, BadArgument> + Send,
) -> PyResult<T> {
    py.detach(door).map_err(|wrong| said(py, &wrong))
}

/// Makes Python's lists and dicts of the core's text.
pub(crate) fn plain<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
    json(py, "loads")?.call1((text,))
}

/// Makes the error of reading.
pub(crate) fn refused(py: Python<'_>, found: &Diagnostics) -> PyErr {
    error(py, "PlanError", (found.to_string(), doors::diagnostics(found)))
}

/// Shows the beginning of a text on one line, for a developer's eye.
pub(crate) fn glimpse(class: &str, text: &str) -> String {
    const SHOWN: usize = 72;
    let mut line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = line.char_indices().nth(SHOWN) {
        line.truncate(end);
        line.push('…');
    }
    format!("<{class} {line}>")
}

fn text_as(
    expected: Expected,
    name: &'static str,
    value: &Bound<'_, PyAny>,
) -> PyResult<String> {
    let text = value.cast::<PyString>().map_err(|_| bad(name, expected, value))?;
    // What Python holds and UTF-8 cannot is half of a surrogate pair.
    text.extract().map_err(|_| said(value.py(), &BadArgument::half_pair(name)))
}

fn written_day(
    expected: Expected,
    name: &'static str,
    value: &Bound<'_, PyAny>,
) -> PyResult<String> {
    let Some(isoformat) = value.getattr_opt("isoformat")? else {
        return text_as(expected, name, value);
    };
    let wrong = |_| bad(name, expected, value);
    text_as(expected, name, &isoformat.call0().map_err(wrong)?)
}

/// Whether a value is Python's, pandas' or numpy's way of saying none: `None`, what is not
/// equal to itself (`NaT`, `nan`), and what does not know whether it is (`pandas.NA`).
fn is_none(value: &Bound<'_, PyAny>) -> PyResult<bool> {
    if value.is_none() {
        return Ok(true);
    }
    match value.eq(value) {
        Ok(equal) => Ok(!equal),
        Err(error) if error.is_instance_of::<PyTypeError>(value.py()) => Ok(true),
        Err(error) => Err(error),
    }
}

/// Whether an error of writing tells of the value; an interruption does not.
fn is_about_the_value(py: Python<'_>, error: &PyErr) -> bool {
    error.is_instance_of::<PyTypeError>(py)
        || error.is_instance_of::<PyValueError>(py)
        || error.is_instance_of::<PyRecursionError>(py)
}

/// Makes a bad argument of a value of another kind.
fn bad(name: &'static str, expected: Expected, found: &Bound<'_, PyAny>) -> PyErr {
    let class = found.get_type().name().map(|class| class.to_string());
    let class = class.unwrap_or_else(|_| "object".to_owned());
    let kind = if found.is_none() { "None" } else { &class };
    said(found.py(), &BadArgument::kind(name, expected, kind))
}

/// Makes a bad argument.
fn said(py: Python<'_>, wrong: &BadArgument) -> PyErr {
    let message = &wrong.message;
    error(py, "BadArgument", (wrong.argument, message.sv.clone(), message.en.clone()))
}

fn error<A>(py: Python<'_>, class: &str, args: A) -> PyErr
where
    A: PyErrArguments + Send + Sync + 'static,
{
    let class = py.import(ERRORS).and_then(|errors| errors.getattr(class));
    match class.and_then(|class| Ok(class.cast_into::<PyType>()?)) {
        Ok(class) => PyErr::from_type(class, args),
        Err(error) => error,
    }
}

fn json<'py>(py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
    static JSON: PyOnceLock<Py<PyModule>> = PyOnceLock::new();
    let json = JSON.get_or_try_init(py, || py.import("json").map(Bound::unbind))?;
    json.bind(py).getattr(name)
}
