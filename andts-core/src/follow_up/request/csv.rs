//! The sheet as CSV, and a filled CSV read (RFC 4180, and what Excel makes of it).

use super::cells::{Cell, Filled};
use super::sheet::SHEET;
use super::{Block, Sheet, say};
use crate::diagnostic::Lang;

/// What stands between the cells of a line.
///
/// Swedish: *avgränsare*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// A semicolon, as Swedish Excel has it.
    Semicolon,
    /// A tab, as cells are pasted.
    Tab,
    /// A comma, as English Excel has it.
    Comma,
}

impl Separator {
    /// Every separator, in the order a filled sheet is tried by.
    pub const ALL: [Self; 3] = [Self::Semicolon, Self::Tab, Self::Comma];

    /// Returns the mark.
    #[must_use]
    pub fn mark(self) -> char {
        match self {
            Self::Semicolon => ';',
            Self::Tab => '\t',
            Self::Comma => ',',
        }
    }
}

/// The key of lines that ask nothing.
const ABOUT: &str = "about";
/// Where the key stands, and where the answer: the names of their columns.
const ROW: [&str; 2] = ["rad", "row"];
const ANSWER: [&str; 2] = ["svar", "answer"];

impl Sheet {
    /// Writes the sheet as CSV, one question a line. With a byte order mark Excel reads
    /// the letters right.
    #[must_use]
    pub fn csv(&self, lang: Lang, separator: Separator, bom: bool) -> String {
        let mut out = String::from(if bom { "\u{feff}" } else { "" });
        let mut line = |cells: [&str; 7]| {
            let cells = cells.map(|cell| quoted(cell, separator));
            out.push_str(&cells.join(&separator.mark().to_string()));
            out.push_str("\r\n");
        };
        line(match lang {
            Lang::Sv => {
                ["rad", "nr", "åtgärd", "planen säger", "fråga", "svara med", "svar"]
            }
            Lang::En => [
                "row",
                "no",
                "measure",
                "the plan says",
                "question",
                "answer with",
                "answer",
            ],
        });
        line([&self.row, "", &say::heading(self, lang), "", "", "", ""]);
        for sentence in &self.about {
            line([ABOUT, "", sentence.say(lang), "", "", "", ""]);
        }
        for block in &self.blocks {
            let title = match (&block.parent, lang) {
                (None, _) => block.title.clone(),
                (Some(of), Lang::Sv) => format!("{} (del av: {of})", block.title),
                (Some(of), Lang::En) => format!("{} (part of: {of})", block.title),
            };
            for (n, asked) in block.questions.iter().enumerate() {
                let plan = if n == 0 { plan_says(block, lang) } else { String::new() };
                let number = block.number.as_deref().unwrap_or_default();
                let (label, how) = (asked.label.say(lang), asked.how.say(lang));
                line([&asked.row, number, &title, &plan, label, how, ""]);
            }
        }
        out
    }
}

/// What the plan says of when, and what is due by it.
fn plan_says(block: &Block, lang: Lang) -> String {
    let items = block.items.iter().map(|item| item.says.say(lang));
    let all = block.phrases.iter().map(String::as_str).chain(items);
    all.collect::<Vec<_>>().join("; ")
}

/// Puts a cell in quotation marks where it needs them. What a spreadsheet would take for
/// a formula is marked as text.
fn quoted(cell: &str, separator: Separator) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t']);
    let cell = if formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains(['"', '\n', '\r']) || cell.contains(separator.mark()) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

/// A cell as it stands in a text.
#[derive(Clone, Debug, Default)]
struct Field {
    text: String,
    at: [usize; 3],
}

/// Reads a filled CSV, whatever separates its cells; none where no line names the
/// columns.
pub(super) fn read(text: &str) -> Option<Filled> {
    Separator::ALL.iter().find_map(|separator| {
        let (records, unclosed) = records(text, separator.mark());
        let mut filled = filled(&records)?;
        filled.unclosed = unclosed;
        Some(filled)
    })
}

fn filled(records: &[Vec<Field>]) -> Option<Filled> {
    let column = |record: &[Field], names: [&str; 2]| {
        record
            .iter()
            .position(|field| names.contains(&field.text.trim().to_lowercase().as_str()))
    };
    let mut lines = records.iter();
    let (header, row, answer) = lines.find_map(|record| {
        Some((record, column(record, ROW)?, column(record, ANSWER)?))
    })?;
    let mut filled = Filled::default();
    for record in lines {
        let cell = |n: usize| record.get(n).cloned().unwrap_or_default();
        let key = cell(row).text.trim().trim_start_matches('\'').to_owned();
        let found = cell(answer);
        if key.starts_with(SHEET) {
            filled.sheet.get_or_insert(key);
            filled.stray(&found.text, Some(found.at));
        } else if key.is_empty() || key == ABOUT {
            filled.stray(&found.text, Some(found.at));
        } else {
            let at = Some(found.at);
            filled.cells.push(Cell { row: key, answer: found.text, exact: false, at });
        }
        // Columns the sheet does not have are the answerer's own.
        for (n, field) in record.iter().enumerate() {
            let named = header.get(n).is_some_and(|name| !name.text.trim().is_empty());
            if !named {
                filled.stray(&field.text, Some(field.at));
            }
        }
    }
    Some(filled)
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
        if c == '\n' {
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
            (None, '\r') if next == Some('\n') => {}
            (None, c) if c == mark => {
                record.push(std::mem::replace(
                    &mut field,
                    Field { text: String::new(), at: after },
                ));
            }
            (None, '\n') => {
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
