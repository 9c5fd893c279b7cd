//! A filled CSV, read (RFC 4180, and what spreadsheets and people make of it).

use std::collections::BTreeSet;

use super::cells::{Cell, Filled};
use super::csv::ABOUT;
use super::sheet::SHEET;
use super::{Separator, Sheet, say};
use crate::diagnostic::Lang;

/// The names of the columns, in both languages: where the key stands, and the answer.
const ROW: [&str; 2] = ["rad", "row"];
const ANSWER: [&str; 2] = ["svar", "answer"];
/// The columns in which the sheet says something of itself.
const MEASURE: [&str; 2] = ["åtgärd", "measure"];
/// The columns in which it says something of the plan and the log.
const PLAN: [&str; 8] = [
    "nr",
    "no",
    "åtgärd",
    "measure",
    "planen säger",
    "the plan says",
    "fråga",
    "question",
];
/// All columns in which the sheet says something.
const OURS: [&str; 10] = [
    "nr",
    "no",
    "åtgärd",
    "measure",
    "planen säger",
    "the plan says",
    "fråga",
    "question",
    "svara med",
    "answer with",
];

/// A cell as it stands in a text.
#[derive(Clone, Debug, Default)]
struct Field {
    text: String,
    at: [usize; 3],
}

/// Reads a filled CSV, whatever separates its cells; none where no line names the
/// columns. `sheet_of_key` gives the sheet of a key; by the cells of its empty form what
/// someone typed is told from what stood there.
pub(super) fn read(
    text: &str,
    mut sheet_of_key: impl FnMut(&str) -> Option<Sheet>,
) -> Option<Filled> {
    Separator::ALL.iter().find_map(|separator| {
        let (records, unclosed) = records(text, separator.mark());
        let table = Table::of(&records, separator.mark())?;
        let mut filled = Filled { unclosed, ..Filled::default() };
        table.answers(&mut filled);
        let sheet = sheet_of_key(filled.sheet.as_deref().unwrap_or_default());
        table.strays(&mut filled, &sheet.map(|its| cells_of(&its)).unwrap_or_default());
        Some(filled)
    })
}

/// What stands in the cells of an empty form, in both languages.
fn cells_of(sheet: &Sheet) -> BTreeSet<String> {
    let forms = [Lang::Sv, Lang::En].map(|lang| {
        let form = sheet.csv(lang, Separator::Semicolon, false);
        records(&form, Separator::Semicolon.mark()).0
    });
    let cells = forms.into_iter().flatten().flatten();
    cells.map(|cell| say::one_line(&cell.text)).collect()
}

/// A filled table: what it says of its columns, and where the key and the answer stand.
struct Table<'r> {
    header: &'r [Field],
    lines: &'r [Vec<Field>],
    row: usize,
    answer: usize,
    mark: char,
}

impl<'r> Table<'r> {
    fn of(records: &'r [Vec<Field>], mark: char) -> Option<Self> {
        records.iter().enumerate().find_map(|(n, header)| {
            let column =
                |names: [&str; 2]| header.iter().position(|name| is_one_of(name, &names));
            let (row, answer) = (column(ROW)?, column(ANSWER)?);
            let lines = records.get(n + 1..).unwrap_or_default();
            Some(Self { header, lines, row, answer, mark })
        })
    }

    /// Takes the answers, and which sheet they are of.
    fn answers(&self, filled: &mut Filled) {
        for record in self.lines {
            let key = self.key(record);
            let found = self.answer(record);
            if is_question(&key) {
                let (answer, at) = (found.text, Some(found.at));
                filled.cells.push(Cell { row: key, answer, exact: false, at });
            } else {
                filled.stray(&found.text, Some(found.at));
                if key.starts_with(SHEET) {
                    filled.sheet.get_or_insert(key);
                }
            }
        }
    }

    /// Takes what is typed where no answer belongs; `ours` are the cells of the empty form.
    fn strays(&self, filled: &mut Filled, ours: &BTreeSet<String>) {
        for record in self.lines {
            let key = self.key(record);
            // What the sheet says of the plan may have changed since; the rest has not.
            let words: &[&str] = match (key.as_str(), is_question(&key)) {
                ("", _) => &[],
                (_, true) => &PLAN,
                (_, false) => &MEASURE,
            };
            let end = if self.surplus(record) { self.answer } else { record.len() };
            for (n, field) in record.iter().enumerate().take(end) {
                let name = self.header.get(n).filter(|name| is_one_of(name, &OURS));
                let is_ours = |name: &Field| {
                    is_one_of(name, words) || ours.contains(&say::one_line(&field.text))
                };
                if n != self.row && n != self.answer && !name.is_some_and(is_ours) {
                    filled.stray(&field.text, Some(field.at));
                }
            }
        }
    }

    fn key(&self, record: &[Field]) -> String {
        let key = record.get(self.row).map(|field| field.text.trim()).unwrap_or_default();
        key.trim_start_matches('\'').to_owned()
    }

    /// Returns the answer of a line. One typed by hand may have a separator in it and no
    /// quotation marks around it: then the line is longer than its heading.
    fn answer(&self, record: &[Field]) -> Field {
        let answer = record.get(self.answer).cloned().unwrap_or_default();
        if !self.surplus(record) {
            return answer;
        }
        let rest = record.iter().skip(self.answer).map(|field| field.text.as_str());
        let text = rest.collect::<Vec<_>>().join(&self.mark.to_string());
        Field { text: text.trim_end_matches(self.mark).to_owned(), ..answer }
    }

    fn surplus(&self, record: &[Field]) -> bool {
        self.answer + 1 == self.header.len() && record.len() > self.header.len()
    }
}

fn is_one_of(field: &Field, names: &[&str]) -> bool {
    names.contains(&field.text.trim().to_lowercase().as_str())
}

/// Whether a key is of a question, and not of a line that only tells something.
fn is_question(key: &str) -> bool {
    !key.is_empty() && key != ABOUT && !key.starts_with(SHEET)
}

/// Takes a text apart by RFC 4180, and says where a quotation mark is never closed.
fn records(text: &str, mark: char) -> (Vec<Vec<Field>>, Option<[usize; 3]>) {
    let (mut records, mut record) = (Vec::new(), Vec::new());
    let mut field = Field { text: String::new(), at: [1, 1, 0] };
    let (mut line, mut column) = (1, 1);
    let mut opened = None;
    let mut chars = text.char_indices().peekable();
    while let Some((byte, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        column += 1;
        if c == '\n' || c == '\r' && next != Some('\n') {
            (line, column) = (line + 1, 1);
        }
        let after = [line, column, byte + c.len_utf8()];
        match (opened, c) {
            (Some(_), '"') if next == Some('"') => {
                chars.next();
                column += 1;
                field.text.push('"');
            }
            (Some(_), '"') => opened = None,
            (None, '"') if field.text.is_empty() => {
                opened = Some([line, column - 1, byte]);
            }
            // A line ends in CR LF, in LF, or as an old Mac has it in CR.
            (_, '\r') if next == Some('\n') => {}
            (None, c) if c == mark => {
                record.push(std::mem::replace(
                    &mut field,
                    Field { text: String::new(), at: after },
                ));
            }
            (None, '\n' | '\r') => {
                record.push(std::mem::replace(
                    &mut field,
                    Field { text: String::new(), at: after },
                ));
                records.push(std::mem::take(&mut record));
            }
            (_, c) => field.text.push(c),
        }
    }
    if !field.text.is_empty() || !record.is_empty() {
        record.push(field);
        records.push(record);
    }
    (records, opened)
}
