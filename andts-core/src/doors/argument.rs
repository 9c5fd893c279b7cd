//! What is no argument, said in both languages.

use serde::Serialize;

use crate::diagnostic::Text;

/// How much of what was given is said again: a whole file may have been.
const MAX_QUOTED: usize = 200;

/// An argument that is none: a day that is no day, a language that is not spoken.
///
/// Swedish: *ogiltigt argument*.
///
/// # Examples
/// ```
/// use andts_core::doors::{due, read};
///
/// let plan = read("{}").unwrap();
/// let wrong = due(&plan, "2024-12-31", "2024-12-01").unwrap_err();
/// assert_eq!(wrong.argument, "until");
/// assert_eq!(wrong.message.sv, "väntade `from` eller en senare dag, fann `2024-12-01`");
/// assert_eq!(wrong.to_string(), "until: expected `from` or a later day, found `2024-12-01`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{argument}: {}", message.en)]
pub struct BadArgument {
    /// The name of the argument.
    pub argument: &'static str,
    /// What is wrong with it, and what would be right.
    pub message: Text,
}

impl BadArgument {
    pub(super) fn new(argument: &'static str, given: &str, sv: &str, en: &str) -> Self {
        if given.is_empty() {
            return Self::found(argument, (sv, en), ("inget", "nothing"));
        }
        let found = format!("`{}`", quoted(given));
        Self::found(argument, (sv, en), (&found, &found))
    }

    /// Says where JSON text is not what it should be: serde's own words are English, and
    /// tell of Rust's types.
    pub(super) fn in_json(
        argument: &'static str,
        text: &str,
        error: &serde_json::Error,
        sv: &str,
        en: &str,
    ) -> Self {
        let end = ended(read_of(text, error));
        if end.is_empty() {
            return Self::new(argument, "", sv, en);
        }
        let found = (
            format!("något annat i slutet av `{end}`"),
            format!("something else at the end of `{end}`"),
        );
        Self::found(argument, (sv, en), (&found.0, &found.1))
    }

    /// Says that a host gave a thing of another kind; `found` is its word for that kind,
    /// such as `int` or `undefined`.
    ///
    /// ```
    /// use andts_core::doors::{BadArgument, Expected};
    ///
    /// let wrong = BadArgument::kind("log", Expected::Log, "dict");
    /// assert_eq!(wrong.message.sv, "väntade en logg, fann dict");
    /// assert_eq!(wrong.message.en, "expected a log, found dict");
    /// ```
    #[must_use]
    pub fn kind(argument: &'static str, expected: Expected, found: &str) -> Self {
        let found = quoted(found);
        Self::found(argument, expected.words(), (&found, &found))
    }

    /// Says that a host's text has half a surrogate pair in it, which no UTF-8 has.
    #[must_use]
    pub fn half_pair(argument: &'static str) -> Self {
        let found = ("ett halvt surrogatpar", "half a surrogate pair");
        Self::found(argument, ("hela tecken", "whole characters"), found)
    }

    fn found(
        argument: &'static str,
        expected: (&str, &str),
        found: (&str, &str),
    ) -> Self {
        let message = Text::new(
            format!("väntade {}, fann {}", expected.0, found.0),
            format!("expected {}, found {}", expected.1, found.1),
        );
        Self { argument, message }
    }
}

/// What an argument is to be, where a host gave a thing of another kind.
///
/// Swedish: *väntat slag*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// *En text.*
    Text,
    /// *En text, eller byte i UTF-8.*
    File,
    /// *Ett heltal.*
    WholeNumber,
    /// *Ett år som kalendern har.*
    Year,
    /// *En dag.*
    Day,
    /// *En dag eller en tid på dagen.*
    Moment,
    /// *Två dagar.*
    TwoDays,
    /// *En lista.*
    List,
    /// *Två kolumner, `received` och `handled`.*
    Columns,
    /// What can be written as JSON. Swedish: *det som kan skrivas som JSON*.
    Json,
    /// *En plan.*
    Plan,
    /// *En logg.*
    Log,
}

impl Expected {
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Text => ("en text", "a text"),
            Self::File => ("en text, eller byte i UTF-8", "a text, or bytes in UTF-8"),
            Self::WholeNumber => ("ett heltal", "a whole number"),
            Self::Year => ("ett år från 1953 till 2200", "a year from 1953 to 2200"),
            Self::Day => ("en dag", "a day"),
            Self::Moment => ("en dag eller en tid på dagen", "a day or a time of day"),
            Self::TwoDays => ("två dagar", "two days"),
            Self::List => ("en lista", "a list"),
            Self::Columns => (
                "två kolumner, `received` och `handled`",
                "two columns, `received` and `handled`",
            ),
            Self::Json => ("något som kan skrivas som JSON", "what JSON can hold"),
            Self::Plan => ("en plan", "a plan"),
            Self::Log => ("en logg", "a log"),
        }
    }
}

/// Takes the text of a file given as bytes.
///
/// # Errors
/// Bytes that are not UTF-8, with the place of the first.
///
/// ```
/// let wrong = andts_core::doors::utf8("text", b"{\xe4}").unwrap_err();
/// assert_eq!(wrong.message.en, "expected text in UTF-8, found something else at byte 1");
/// ```
pub fn utf8<'b>(argument: &'static str, bytes: &'b [u8]) -> Result<&'b str, BadArgument> {
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let sv = format!("något annat vid byte {at}");
        let en = format!("something else at byte {at}");
        BadArgument::found(argument, ("text i UTF-8", "text in UTF-8"), (&sv, &en))
    })
}

/// Returns the part of a JSON text that was read before an error of it.
fn read_of<'t>(text: &'t str, error: &serde_json::Error) -> &'t str {
    let line = text.split_inclusive('\n').take(error.line().saturating_sub(1));
    let end = line.map(str::len).sum::<usize>().saturating_add(error.column());
    let end = (end..text.len()).find(|end| text.is_char_boundary(*end));
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

/// Returns the end of a text, on one line.
fn ended(text: &str) -> String {
    const SHOWN: usize = 60;
    let (cut, start) = match text.char_indices().rev().nth(SHOWN - 1) {
        Some((start, _)) if start > 0 => ("…", start),
        _ => ("", 0),
    };
    let end = text.get(start..).unwrap_or(text);
    format!("{cut}{}", end.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn quoted(given: &str) -> String {
    match given.char_indices().nth(MAX_QUOTED) {
        Some((end, _)) => format!("{}…", given.get(..end).unwrap_or_default()),
        None => given.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_file_is_not_said_again() {
        let wrong = BadArgument::new("settings", &"å".repeat(1_000_000), "a", "b");
        assert_eq!(wrong.message.en.chars().filter(|c| *c == 'å').count(), MAX_QUOTED);
        assert!(wrong.message.en.ends_with("å…`"));
    }

    #[test]
    fn a_fault_of_json_is_shown_by_the_end_of_what_was_read() {
        let wrong = |text: &str| {
            let error = serde_json::from_str::<Vec<u8>>(text).unwrap_err();
            BadArgument::in_json("visits", text, &error, "a", "b").message.en
        };
        assert_eq!(
            wrong("[1,\n \"å\", 3]"),
            "expected b, found something else at the end of `[1, \"å\"`"
        );
        assert_eq!(wrong(" "), "expected b, found nothing");
        // Of sixty characters "x" takes three, and the rest are pairs that end in a comma.
        let long = format!("[{}\"x\"]", "1,".repeat(100));
        assert!(wrong(&long).contains("of `…,1,1,"));
    }

    #[test]
    fn what_is_short_is_said_as_it_was_given() {
        let wrong = BadArgument::new("lang", " fi\n", "`sv`", "`sv`");
        assert_eq!(wrong.message.sv, "väntade `sv`, fann ` fi\n`");
    }
}
