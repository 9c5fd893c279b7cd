//! The border: Python's values to text, the core's text to Python's values.
//!
//! Nothing is judged here. A value that has a text goes in as that text, and the core
//! says what is wrong with it; a value that has none is a bad argument in Python's words.

use andts_core::diagnostic::Diagnostics;
use andts_core::doors::{self, BadArgument};
use pyo3::PyClass;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyMapping, PyString, PyType};

/// Where the two exceptions live; they are Python's own, so that they pickle.
const ERRORS: &str = "andts._errors";

/// Takes a text.
pub(crate) fn text(name: &str, value: &Bound<'_, PyAny>) -> PyResult<String> {
    value.extract().map_err(|error| bad(value.py(), name, &error))
}

/// Takes the text of a file: text, or bytes in UTF-8.
pub(crate) fn file(name: &str, value: &Bound<'_, PyAny>) -> PyResult<String> {
    match value.cast::<PyBytes>() {
        Ok(bytes) => std::str::from_utf8(bytes.as_bytes())
            .map(str::to_owned)
            .map_err(|error| said(value.py(), name, &error.to_string())),
        Err(_) => text(name, value),
    }
}

/// Takes a whole number.
pub(crate) fn number(name: &str, value: &Bound<'_, PyAny>) -> PyResult<i32> {
    value.extract().map_err(|error| bad(value.py(), name, &error))
}

/// Takes a day: text, or whatever says itself in ISO 8601. A time of day is said too,
/// and then the core refuses it: which day was meant is the caller's to say.
pub(crate) fn day(name: &str, value: &Bound<'_, PyAny>) -> PyResult<String> {
    match value.getattr_opt("isoformat")? {
        Some(isoformat) => text(name, &isoformat.call0()?),
        None => text(name, value),
    }
}

/// Takes a period: text, or two days.
pub(crate) fn period(name: &str, value: &Bound<'_, PyAny>) -> PyResult<String> {
    if value.is_instance_of::<PyString>() {
        return text(name, value);
    }
    let [from, until]: [Bound<'_, PyAny>; 2] =
        value.extract().map_err(|error| bad(value.py(), name, &error))?;
    Ok(format!("{}/{}", day(name, &from)?, day(name, &until)?))
}

/// Takes an object of one class.
pub(crate) fn object<T: PyClass>(
    name: &str,
    value: &Bound<'_, PyAny>,
) -> PyResult<Py<T>> {
    let found = value.cast::<T>().map_err(PyErr::from);
    found
        .map(|found| found.clone().unbind())
        .map_err(|error| bad(value.py(), name, &error))
}

/// Takes days, as many as there are, as a JSON list; none and not-a-time are null.
pub(crate) fn days(name: &str, value: &Bound<'_, PyAny>) -> PyResult<String> {
    let items = items(name, value)?;
    let one = |item: PyResult<Bound<'_, PyAny>>| {
        let item = item?;
        // What is not equal to itself is pandas' and numpy's way of saying none.
        if item.is_none() || !item.eq(&item)? {
            Ok(None)
        } else {
            day(name, &item).map(Some)
        }
    };
    let list: Vec<Option<String>> = items.map(one).collect::<PyResult<_>>()?;
    json(value.py(), "dumps")?.call1((list,))?.extract()
}

/// Goes through what there is to go through.
pub(crate) fn items<'py>(
    name: &str,
    value: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, pyo3::types::PyIterator>> {
    value.try_iter().map_err(|error| bad(value.py(), name, &error))
}

/// Takes columns of days: JSON text, or a mapping of names to days, as a JSON object.
pub(crate) fn columns(name: &str, value: &Bound<'_, PyAny>) -> PyResult<String> {
    if value.is_instance_of::<PyString>() {
        return text(name, value);
    }
    let given = value.cast::<PyMapping>();
    let given = given.map_err(|error| bad(value.py(), name, &error.into()))?;
    let mut columns = Vec::new();
    for pair in given.items()? {
        let (key, column): (String, Bound<'_, PyAny>) =
            pair.extract().map_err(|error| bad(value.py(), name, &error))?;
        let key: String = json(value.py(), "dumps")?.call1((key,))?.extract()?;
        columns.push(format!("{key}:{}", days(name, &column)?));
    }
    Ok(format!("{{{}}}", columns.join(",")))
}

/// Takes objects of one class, as many as there are.
pub(crate) fn list<T: PyClass>(
    name: &str,
    value: &Bound<'_, PyAny>,
) -> PyResult<Vec<Py<T>>> {
    let items = items(name, value)?;
    let one = |item: PyResult<Bound<'_, PyAny>>| {
        let item = item?.cast_into::<T>().map_err(PyErr::from);
        item.map(Bound::unbind).map_err(|error| bad(value.py(), name, &error))
    };
    items.map(one).collect()
}

/// Takes settings: nothing, JSON text, or what Python can write as JSON.
pub(crate) fn settings(name: &str, value: Option<&Bound<'_, PyAny>>) -> PyResult<String> {
    let Some(value) = value else { return Ok(String::new()) };
    if value.is_instance_of::<PyString>() {
        return text(name, value);
    }
    json(value.py(), "dumps")?
        .call1((value,))
        .map_err(|error| bad(value.py(), name, &error))?
        .extract()
}

/// Asks the core for what may be refused, and lets other threads run meanwhile.
pub(crate) fn ask<T: Send>(
    py: Python<'_>,
    door: impl FnOnce() -> Result<T, BadArgument> + Send,
) -> PyResult<T> {
    py.detach(door).map_err(|wrong| said(py, wrong.argument, &wrong.message.en))
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

/// Makes a bad argument of Python's own words.
fn bad(py: Python<'_>, name: &str, words: &PyErr) -> PyErr {
    said(py, name, &words.value(py).to_string())
}

/// Makes a bad argument.
fn said(py: Python<'_>, name: &str, words: &str) -> PyErr {
    error(py, "BadArgument", (name.to_owned(), words.to_owned()))
}

fn error(py: Python<'_>, class: &str, args: (String, String)) -> PyErr {
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
