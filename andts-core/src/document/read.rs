use super::json::{Fault, FaultKind, MAX_BYTES, MAX_DEPTH, MAX_ITEMS, Parsed};
use super::plan::Document;
use super::record::{Door, Wire, WrongType};
use crate::diagnostic::{Diagnostic, Diagnostics, Params, Place, Severity, Text};

/// The version of the file format that is written today.
pub const FORMAT: &str = "andts/1";

/// What is no JSON at all.
const NOT_JSON: &str = "not-json";

/// Reads a plan file.
///
/// # Errors
/// Everything that is refused, at once: `not-json`, `duplicate-key`, `wrong-type`,
/// `too-deep`, `too-many-items`, `too-large`, `newer-format`.
///
/// ```
/// let refused = andts_core::document::read(r#"{"measures": {}, "id": 7}"#).unwrap_err();
/// let said: Vec<_> = refused.iter().map(|d| (d.place.to_string(), d.rule)).collect();
/// assert_eq!(said, [("/id".into(), "wrong-type"), ("/measures".into(), "wrong-type")]);
/// ```
pub fn read(text: &str) -> Result<Document, Diagnostics> {
    let (document, mut found): (Document, _) = read_record(text);
    let is_json = !found.iter().any(|said| said.rule == NOT_JSON);
    found.extend(document.format.as_deref().filter(|_| is_json).and_then(newer));
    if found.is_empty() { Ok(document) } else { Err(found.into_iter().collect()) }
}

/// Reads one object, and says everything that is refused of it.
pub(crate) fn read_record<T: Wire>(text: &str) -> (T, Vec<Diagnostic>) {
    let Parsed { json, faults } = Parsed::of(text);
    let whole = !faults.iter().any(|fault| matches!(fault.kind, FaultKind::Syntax(..)));
    let mut found: Vec<_> = faults.iter().map(|fault| broken(fault, text)).collect();
    let mut door = Door::default();
    let record = T::read(json, &mut door);
    if whole {
        found.extend(door.refused().iter().map(mistyped));
    }
    (record, found)
}

/// Writes a plan file: the one canonical text of a document.
///
/// ```
/// use andts_core::document::{read, write};
///
/// let document = read(r#"{"title":"ANDTS","x":1.0,"format":"andts/1"}"#)?;
/// assert_eq!(
///     write(&document),
///     "{\n  \"format\": \"andts/1\",\n  \"title\": \"ANDTS\",\n  \"x\": 1.0\n}\n"
/// );
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[must_use]
pub fn write(document: &Document) -> String {
    document.to_json().to_text()
}

/// Says why something is refused; a refusal is an error and cannot be turned off.
pub(crate) fn refusal(
    name: &'static str,
    place: Place,
    sv: String,
    en: String,
    params: Params,
) -> Diagnostic {
    let mut said = Diagnostic::new(name, Severity::Error, place, Text::new(sv, en));
    said.params = params;
    said
}

fn broken(fault: &Fault, text: &str) -> Diagnostic {
    let limit = |limit: usize| Params::from([("limit", limit.to_string())]);
    let (name, sv, en, params) = match fault.kind {
        FaultKind::Syntax(sv, en) => {
            let found = found_at(text, fault.byte);
            let (found_sv, found_en) = match found {
                Some(c) => (format!("`{c}`"), format!("`{c}`")),
                None => ("textens slut".to_owned(), "the end of the text".to_owned()),
            };
            (
                NOT_JSON,
                format!("texten är inte JSON: väntade {sv}, fann {found_sv}"),
                format!("the text is not JSON: expected {en}, found {found_en}"),
                Params::from([("expected", en.to_owned())]),
            )
        }
        FaultKind::DuplicateKey => {
            let key = fault.place.last_key();
            (
                "duplicate-key",
                format!("nyckeln `{key}` står två gånger i samma objekt"),
                format!("the key `{key}` stands twice in one object"),
                Params::from([("key", key.to_owned())]),
            )
        }
        FaultKind::TooDeep => (
            "too-deep",
            format!("listor och objekt står djupare än {MAX_DEPTH} nivåer"),
            format!("lists and objects are nested deeper than {MAX_DEPTH} levels"),
            limit(MAX_DEPTH),
        ),
        FaultKind::TooMany => (
            "too-many-items",
            format!("listan eller objektet har fler än {MAX_ITEMS} poster"),
            format!("the list or object has more than {MAX_ITEMS} items"),
            limit(MAX_ITEMS),
        ),
        FaultKind::TooLarge => (
            "too-large",
            format!("texten är större än {MAX_BYTES} byte"),
            format!("the text is larger than {MAX_BYTES} bytes"),
            limit(MAX_BYTES),
        ),
    };
    let mut said = refusal(name, fault.place.clone(), sv, en, params);
    said.position = Some(position(text, fault.byte));
    said
}

fn found_at(text: &str, byte: usize) -> Option<char> {
    text.get(byte..).and_then(|rest| rest.chars().find(|c| !c.is_control() && *c != '`'))
}

/// Line and column from 1, byte from 0.
fn position(text: &str, byte: usize) -> [usize; 3] {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let last = before.rsplit('\n').next().unwrap_or_default();
    [line, last.chars().count() + 1, byte]
}

fn mistyped(wrong: &WrongType) -> Diagnostic {
    let (expected_sv, expected_en) = wrong.expected.words();
    let (found_sv, found_en) = wrong.found.words();
    refusal(
        "wrong-type",
        wrong.place.clone(),
        format!("väntade {expected_sv}, fann {found_sv}"),
        format!("expected {expected_en}, found {found_en}"),
        Params::from([
            ("expected", expected_en.to_owned()),
            ("found", found_en.to_owned()),
        ]),
    )
}

/// `andts/0` carried no promise and `andts/1` carries one; a later number is a format this
/// version cannot know.
pub(crate) fn newer(format: &str) -> Option<Diagnostic> {
    let number = format.strip_prefix("andts/")?;
    let is_later = !matches!(number, "0" | "1")
        && !number.is_empty()
        && number.bytes().all(|digit| digit.is_ascii_digit());
    is_later.then(|| {
        refusal(
            "newer-format",
            Place::root().key("format"),
            format!("filen är skriven i formatet `{format}`, som är nyare än `{FORMAT}`"),
            format!("the file is written in `{format}`, which is newer than `{FORMAT}`"),
            Params::from([("format", format.to_owned())]),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> Vec<(String, &'static str)> {
        let refused = read(text).unwrap_err();
        refused.iter().map(|d| (d.place.to_string(), d.rule)).collect()
    }

    #[test]
    fn every_refusal_is_told_at_once() {
        let text = r#"{"format": "andts/3", "goals": "x", "a": 1, "a": 2,
            "measures": [{"title": []}, 5, {"schedules": [{"timings": [{"times": "två"}]}]}]}"#;
        assert_eq!(
            refused(text),
            [
                ("/a".into(), "duplicate-key"),
                ("/format".into(), "newer-format"),
                ("/goals".into(), "wrong-type"),
                ("/measures/0/title".into(), "wrong-type"),
                ("/measures/1".into(), "wrong-type"),
                ("/measures/2/schedules/0/timings/0/times".into(), "wrong-type"),
            ]
        );
    }

    #[test]
    fn what_is_no_json_is_told_by_line_column_and_byte() {
        let refused = read("{\n  \"å\": ,\n}").unwrap_err();
        let first = refused.iter().next().unwrap();
        // Line 2 is `  "å": ,`: the comma is its 8th character; å is two bytes.
        assert_eq!(first.position, Some([2, 8, 10]));
        assert_eq!(first.message.sv, "texten är inte JSON: väntade ett värde, fann `,`");
    }

    #[test]
    fn unknown_keys_words_and_numbers_as_written_come_back() {
        let text = "{\n  \"format\": \"andts/0\",\n  \"kind\": \"somethingelse\",\n  \"measures\": [\n    {\n      \"target_groups\": [\n        {\n          \"ages\": {\n            \"from\": 13.0\n          }\n        }\n      ],\n      \"mine\": {\n        \"b\": 1e3,\n        \"a\": null\n      }\n    }\n  ]\n}\n";
        assert_eq!(write(&read(text).unwrap()), text);
    }
}
