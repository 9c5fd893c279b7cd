//! The sheet as Markdown, and a filled one read: from an editor, or from a mail.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::cells::{Cell, Filled};
use super::sheet::SHEET;
use super::{Block, Sheet, say};
use crate::diagnostic::Lang;
use crate::page::cell;

impl Sheet {
    /// Writes the sheet as Markdown; each answer is written after its question.
    #[must_use]
    pub fn markdown(&self, lang: Lang) -> String {
        // Writing to a String cannot fail.
        let mut out = format!("# {}\n\n", say::heading(self, lang));
        for sentence in &self.about {
            let _ = writeln!(out, "- {}", cell(sentence.say(lang)));
        }
        out.push_str(match lang {
            Lang::Sv => "\nSkriv varje svar efter ”Svar:”, på en eller flera rader, och låt frågorna stå kvar som de är.\n\n",
            Lang::En => "\nWrite each answer after “Answer:”, on one line or more, and leave the questions as they are.\n\n",
        });
        let sheet = match lang {
            Lang::Sv => "Blankett",
            Lang::En => "Sheet",
        };
        let _ = writeln!(out, "{sheet}: `{}`", self.row);
        for block in &self.blocks {
            out.push_str(&of_block(block, lang));
        }
        out
    }
}

fn of_block(block: &Block, lang: Lang) -> String {
    let number = block.number.iter().map(|n| format!("{} ", say::one_line(n)));
    let mut out =
        format!("\n## {}{}\n\n", number.collect::<String>(), cell(&block.title));
    if let Some(what) = block.what.as_ref().filter(|what| **what != block.title) {
        let _ = write!(out, "{}\n\n", cell(what));
    }
    let mut list = |sv: &str, en: &str, text: String| {
        let label = match lang {
            Lang::Sv => sv,
            Lang::En => en,
        };
        let _ = writeln!(out, "- {label}: {}", cell(&text));
    };
    if let Some(parent) = &block.parent {
        list("Del av", "Part of", parent.clone());
    }
    for phrase in &block.phrases {
        list("När, enligt planen", "When, by the plan", phrase.clone());
    }
    for item in &block.items {
        list("Hållpunkt", "Due", item.says.say(lang).to_owned());
    }
    if !block.parts.is_empty() {
        list("Delar", "Parts", block.parts.join("; "));
    }
    let answer = match lang {
        Lang::Sv => "Svar:",
        Lang::En => "Answer:",
    };
    for asked in &block.questions {
        let (label, how) = (cell(asked.label.say(lang)), cell(asked.how.say(lang)));
        let _ = write!(out, "\n**{label}** ({how}) `{}`\n\n{answer}\n", asked.row);
    }
    out
}

/// Returns whether a text is a sheet in Markdown.
pub(super) fn is_markdown(text: &str) -> bool {
    text.lines().any(|line| sheet_of(line).is_some())
}

/// Returns the sheet a line names.
fn sheet_of(line: &str) -> Option<&str> {
    let (_, marked) = line.trim_end().strip_suffix('`')?.rsplit_once('`')?;
    marked.starts_with(SHEET).then_some(marked)
}

/// Returns the key of the question a line asks.
fn question_of(line: &str) -> Option<&str> {
    let (words, row) = line.trim_end().strip_suffix('`')?.rsplit_once('`')?;
    let asks = words.trim_start().starts_with("**") && !row.is_empty();
    asks.then_some(row)
}

/// Reads a filled sheet. `sheet_of_key` gives the sheet of a key; by the lines of its empty
/// form an answer is told from what stands around it.
pub(super) fn read(
    text: &str,
    mut sheet_of_key: impl FnMut(&str) -> Option<Sheet>,
) -> Filled {
    let mut filled = Filled::default();
    // A mail that answers quotes the sheet; the answers stand unquoted between.
    let named = text.lines().find(|line| sheet_of(line).is_some()).unwrap_or_default();
    let quoted = named.trim_start().starts_with('>');
    filled.sheet = sheet_of(named).map(str::to_owned);
    let sheet = sheet_of_key(filled.sheet.as_deref().unwrap_or_default());
    let forms =
        [Lang::Sv, Lang::En].map(|lang| sheet.as_ref().map(|its| its.markdown(lang)));
    let ours: BTreeSet<&str> = forms
        .iter()
        .flatten()
        .flat_map(|form| form.lines())
        .map(str::trim)
        .filter(|line| !line.is_empty() && !is_label(line))
        .collect();
    let mut open: Option<Cell> = None;
    let mut byte = 0;
    for (n, whole) in text.split('\n').enumerate() {
        let at = [n + 1, 1, byte];
        byte += whole.len() + 1;
        let line = if quoted { unquoted(whole) } else { whole };
        let line = line.strip_suffix('\r').unwrap_or(line);
        let plain = line.trim();
        if let Some(row) = question_of(plain) {
            close(&mut filled, open.take());
            let (row, answer) = (row.to_owned(), String::new());
            open = Some(Cell { row, answer, exact: false, at: Some(at) });
        } else if ours.contains(plain) || is_of_sheet(plain) {
            close(&mut filled, open.take());
        } else if let Some(cell) = &mut open {
            cell.answer.push_str(line);
            cell.answer.push('\n');
        } else {
            filled.stray(plain, Some(at));
        }
    }
    close(&mut filled, open);
    filled
}

/// A line of the sheet whose words may have changed since: what the log holds by now,
/// and the day that whoever asked has set.
fn is_of_sheet(line: &str) -> bool {
    let words = ["- Hållpunkt: ", "- Due: ", "- Svara senast ", "- Please answer by "];
    sheet_of(line).is_some() || words.iter().any(|words| line.starts_with(words))
}

fn is_label(line: &str) -> bool {
    matches!(line.to_lowercase().as_str(), "svar:" | "answer:")
}

fn close(filled: &mut Filled, cell: Option<Cell>) {
    let Some(cell) = cell else { return };
    let said = cell.answer.trim();
    let label = said.split_once(':').filter(|(word, _)| is_label(&format!("{word}:")));
    let answer = label.map_or(said, |(_, rest)| rest.trim()).to_owned();
    filled.cells.push(Cell { answer, ..cell });
}

fn unquoted(line: &str) -> &str {
    let bare = line.trim_start();
    bare.strip_prefix('>').map_or(line, |rest| rest.strip_prefix(' ').unwrap_or(rest))
}
