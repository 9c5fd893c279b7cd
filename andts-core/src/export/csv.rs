//! A table by RFC 4180: a heading, a row for each item, every row ended by CR LF.
//!
//! A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a new line for
//! a formula, and a plan is often somebody else's text. Such a cell gets a `'` before it,
//! which tells a spreadsheet that it is text; who reads the table with a program takes it
//! away.

use super::about::{About, Names, cut, joined};
use super::content::clean;
use super::{File, MAX_FILE};
use crate::calendar::Day;
use crate::diagnostic::Lang;
use crate::document::Vocabulary as _;
use crate::due::Due;
use crate::follow_up::Item;
use crate::plan::Plan;

/// How long a cell is at most, in characters: what a spreadsheet holds in one.
const LONG_CELL: usize = 32_767;
/// How many columns there are.
const COLUMNS: usize = 14;

/// How a table is written.
///
/// Swedish: *tabellval*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CsvOptions {
    /// The language of its heading and words.
    pub lang: Lang,
    /// What stands between two cells.
    pub delimiter: Delimiter,
    /// Whether it begins with a byte order mark, without which Excel takes `å` for two
    /// letters.
    pub bom: bool,
}

impl Default for CsvOptions {
    fn default() -> Self {
        Self { lang: Lang::Sv, delimiter: Delimiter::Comma, bom: false }
    }
}

/// What stands between two cells.
///
/// Swedish: *avgränsare*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delimiter {
    /// A comma, as the standard has it.
    Comma,
    /// A semicolon, as Excel has it in Swedish.
    Semicolon,
}

impl Delimiter {
    fn letter(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Semicolon => ';',
        }
    }
}

/// Returns what is due, or as much of it as is wanted, as a table.
///
/// ```
/// use andts_core::calendar::parse_day;
/// use andts_core::due::due;
/// use andts_core::export::{CsvOptions, csv};
/// use andts_core::plan::Plan;
///
/// let plan = Plan::read(r#"{"period": {"from": "2024", "until": "2024"},
///     "measures": [{"id": "a", "title": "Tillsyn", "schedules": [{"text": "31 maj 2024"}]}]}"#)?;
/// let (from, until) = (parse_day("2024-01-01").unwrap(), parse_day("2024-12-31").unwrap());
/// let items = due(&plan, from, until);
/// let table = csv(&plan, &items, &CsvOptions::default()).text;
/// let row = table.lines().nth(1).unwrap();
/// assert!(row.starts_with("a/0/2024-05-31,Tillsyn,Genomförande,,31 maj 2024,2024-05-31,"));
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[must_use]
pub fn csv(plan: &Plan, items: &[Due], options: &CsvOptions) -> File {
    let rows: Vec<_> = items.iter().map(|due| (due, None)).collect();
    written(plan, &rows, *options, MAX_FILE)
}

/// Returns the same table with how each item stands: its state, why, and the last day
/// that counts.
///
/// ```
/// use andts_core::calendar::parse_day;
/// use andts_core::export::{CsvOptions, csv_with_states};
/// use andts_core::follow_up::{Asked, Log, status};
/// use andts_core::plan::Plan;
///
/// let plan = Plan::read(r#"{"measures": [{"id": "a", "schedules": [{"text": "31 maj 2024"}]}]}"#)?;
/// let asked = Asked::of(&plan, parse_day("2024-06-01").unwrap());
/// let items = status(&plan, Some(&Log::default()), &asked).items;
/// let table = csv_with_states(&plan, &items, &CsvOptions::default()).text;
/// assert!(table.lines().nth(1).unwrap().contains(",försenad,"));
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[must_use]
pub fn csv_with_states(plan: &Plan, items: &[Item], options: &CsvOptions) -> File {
    let rows: Vec<_> = items.iter().map(|item| (&item.due, Some(item))).collect();
    written(plan, &rows, *options, MAX_FILE)
}

fn written(
    plan: &Plan,
    rows: &[(&Due, Option<&Item>)],
    options: CsvOptions,
    most: usize,
) -> File {
    let names = Names::of(plan);
    let mut text = String::new();
    if options.bom {
        text.push('\u{FEFF}');
    }
    let heading = match options.lang {
        Lang::Sv => SWEDISH,
        Lang::En => ENGLISH,
    };
    let has_states = rows.iter().any(|(_, item)| item.is_some());
    let more = match options.lang {
        Lang::Sv => SWEDISH_STATES,
        Lang::En => ENGLISH_STATES,
    };
    let more = more.iter().filter(|_| has_states);
    let heading: Vec<_> =
        heading.iter().chain(more).map(|said| (*said).to_owned()).collect();
    row(&mut text, &heading, options.delimiter);
    let mut left = rows.iter();
    for (due, item) in left.by_ref() {
        let end = text.len();
        let mut written = cells(&names.about(due, options.lang)).to_vec();
        written.extend(item.iter().flat_map(|item| state_cells(item, options.lang)));
        row(&mut text, &written, options.delimiter);
        if text.len() > most {
            text.truncate(end);
            return File { text, left_out: left.len() + 1 };
        }
    }
    File { text, left_out: 0 }
}

const SWEDISH: [&str; COLUMNS] = [
    "nyckel",
    "åtgärd",
    "ändamål",
    "vad",
    "när",
    "från",
    "till",
    "antal",
    "ansvarig",
    "fokusområde",
    "mål",
    "ANDTS-områden",
    "tidens säkerhet",
    "förklaring",
];

const ENGLISH: [&str; COLUMNS] = [
    "key",
    "measure",
    "purpose",
    "what",
    "when",
    "from",
    "until",
    "count",
    "responsible",
    "focus area",
    "goals",
    "ANDTS areas",
    "certainty",
    "explanation",
];

const SWEDISH_STATES: [&str; 3] = ["läge", "varför", "gäller till"];
const ENGLISH_STATES: [&str; 3] = ["state", "why", "counts until"];

/// How an item stands, why, and the last day that counts.
fn state_cells(item: &Item, lang: Lang) -> [String; 3] {
    let due_on = item.due_on.map(|day| day.to_string()).unwrap_or_default();
    [item.state.say(lang).to_owned(), item.reason.say(lang).to_owned(), due_on]
}

fn cells(about: &About<'_>) -> [String; COLUMNS] {
    let (due, window) = (about.due, &about.due.window);
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let list = |texts: Vec<&str>| joined(texts.into_iter(), LONG_CELL);
    [
        due.key.clone(),
        due.title.clone(),
        about.purpose().to_owned(),
        due.what.clone().unwrap_or_default(),
        due.text.clone(),
        day(window.from),
        day(window.until),
        about.times().unwrap_or_default(),
        list(due.responsible.iter().map(String::as_str).collect()),
        about.focus_area().unwrap_or_default().to_owned(),
        list(about.goals().collect()),
        list(about.areas()),
        certainty(about),
        window.explanation.say(about.lang).to_owned(),
    ]
}

fn certainty(about: &About<'_>) -> String {
    let doubt = about.doubt();
    if about.due.window.until.is_none() {
        about.pick("datum saknas", "date missing").to_owned()
    } else if doubt.is_empty() {
        about.pick("angiven", "stated").to_owned()
    } else {
        doubt
    }
}

fn row(out: &mut String, cells: &[String], delimiter: Delimiter) {
    for (n, text) in cells.iter().enumerate() {
        if n > 0 {
            out.push(delimiter.letter());
        }
        cell(out, text, delimiter);
    }
    out.push_str("\r\n");
}

/// Writes a cell, guarded and in quotes where it must be.
fn cell(out: &mut String, text: &str, delimiter: Delimiter) {
    let mut text = clean(text);
    if text.starts_with(['=', '+', '-', '@', '\t', '\n']) {
        text.insert(0, '\'');
    }
    let text = cut(&text, LONG_CELL);
    if text.contains([delimiter.letter(), '"', '\n']) {
        out.push('"');
        out.push_str(&text.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(&text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str, delimiter: Delimiter) -> String {
        let mut out = String::new();
        cell(&mut out, text, delimiter);
        out
    }

    #[test]
    fn a_cell_is_in_quotes_where_it_must_be() {
        assert_eq!(written("a;b", Delimiter::Comma), "a;b");
        assert_eq!(written("a;b", Delimiter::Semicolon), "\"a;b\"");
        assert_eq!(written("a, \"b\"", Delimiter::Comma), "\"a, \"\"b\"\"\"");
        assert_eq!(written("a\r\nb\rc", Delimiter::Comma), "\"a\nb\nc\"");
        assert_eq!(written("a\u{0}b", Delimiter::Comma), "ab");
    }

    #[test]
    fn no_cell_is_a_formula() {
        for text in ["=1+1", "+46", "-1", "@A1", "\t=1", "\r=1"] {
            let found = written(text, Delimiter::Comma);
            assert!(found.trim_start_matches('"').starts_with('\''), "{text:?}");
        }
        assert_eq!(written("1-2", Delimiter::Comma), "1-2");
    }
}
