//! The sheet as CSV (RFC 4180, and what Excel makes of it).

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
pub(super) const ABOUT: &str = "about";
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
                let number = say::one_line(block.number.as_deref().unwrap_or_default());
                let (label, how) = (asked.label.say(lang), asked.how.say(lang));
                line([&asked.row, &number, &title, &plan, label, how, ""]);
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
