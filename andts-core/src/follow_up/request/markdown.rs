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

/// Over how many lines a mail may break a line of the form.
const MAX_BROKEN: usize = 16;

/// What the empty form holds, by which an answer is told from what stands around it.
struct Form {
    /// Its lines in both languages, but for the labels.
    lines: BTreeSet<String>,
    /// The keys of its questions.
    rows: BTreeSet<String>,
}

impl Form {
    fn of(sheet: Option<&Sheet>) -> Self {
        let mut form = Self { lines: BTreeSet::new(), rows: BTreeSet::new() };
        for text in
            [Lang::Sv, Lang::En].iter().filter_map(|lang| Some(sheet?.markdown(*lang)))
        {
            let lines = text.lines().map(str::trim);
            let lines = lines.filter(|line| !line.is_empty() && !is_label(line));
            form.lines.extend(lines.map(str::to_owned));
        }
        let questions = sheet.into_iter().flat_map(Sheet::questions);
        form.rows.extend(questions.map(|(_, asked)| asked.row.clone()));
        form
    }

    /// Returns the key of the question a line asks, and what is typed after it.
    fn question<'t>(&self, line: &'t str) -> Option<(&'t str, &'t str)> {
        if !line.starts_with("**") {
            return None;
        }
        let mut marked = line.split('`').skip(1).step_by(2);
        if let Some(row) = marked.find(|row| self.rows.contains(*row)) {
            let (_, typed) = line.split_once(row)?;
            return Some((row, typed.trim_start_matches('`').trim()));
        }
        // A question that the form no longer has is one too, and is named.
        let (_, row) = line.strip_suffix('`')?.rsplit_once('`')?;
        (!row.is_empty()).then_some((row, ""))
    }

    /// Returns over how many lines a line of the form is broken; none where the first is
    /// not the beginning of one.
    fn broken(&self, lines: &[Line<'_>]) -> Option<(String, usize)> {
        let mut whole = String::new();
        for (n, line) in lines.iter().take(MAX_BROKEN).enumerate() {
            if line.text.is_empty() {
                return None;
            }
            whole.push_str(if n == 0 { "" } else { " " });
            whole.push_str(line.text);
            let asks =
                || self.question(&whole).is_some_and(|(_, typed)| typed.is_empty());
            if self.lines.contains(&whole) || asks() {
                return Some((whole, n + 1));
            }
            let mut after = self.lines.range(whole.clone()..);
            let begins = after.next().is_some_and(|next| next.starts_with(&whole));
            // The words of a question may have changed since.
            if !begins && !whole.starts_with("**") {
                return None;
            }
        }
        None
    }
}

/// A line of a filled form, without the marks of a mail that quotes it.
struct Line<'t> {
    /// As it was typed.
    whole: &'t str,
    text: &'t str,
    at: [usize; 3],
}

/// Reads a filled sheet. `sheet_of_key` gives the sheet of a key; by the lines of its empty
/// form an answer is told from what stands around it, also where a mail broke them.
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
    let form = Form::of(sheet.as_ref());
    let lines = lines(text, quoted);
    let mut open: Option<Cell> = None;
    let mut left = lines.as_slice();
    while let Some((line, rest)) = left.split_first() {
        let (whole, used) =
            form.broken(left).unwrap_or_else(|| (line.text.to_owned(), 1));
        left = if used == 1 { rest } else { left.get(used..).unwrap_or_default() };
        if let Some((row, typed)) = form.question(&whole) {
            close(&mut filled, open.take());
            let (row, answer) = (row.to_owned(), format!("{typed}\n"));
            open = Some(Cell { row, answer, exact: false, at: Some(line.at) });
        } else if form.lines.contains(&whole) || is_of_sheet(&whole) {
            close(&mut filled, open.take());
        } else if let Some(cell) = &mut open {
            // The label without an answer is no part of one.
            if !is_label(line.text) {
                cell.answer.push_str(line.whole);
                cell.answer.push('\n');
            }
        } else if !is_label(line.text) {
            filled.stray(line.text, Some(line.at));
        }
    }
    close(&mut filled, open);
    filled
}

fn lines(text: &str, quoted: bool) -> Vec<Line<'_>> {
    let mut byte = 0;
    let lines = text.split('\n').enumerate().map(|(n, whole)| {
        let at = [n + 1, 1, byte];
        byte += whole.len() + 1;
        let whole = if quoted { unquoted(whole) } else { whole };
        let whole = whole.strip_suffix('\r').unwrap_or(whole);
        Line { whole, text: whole.trim(), at }
    });
    lines.collect()
}

/// A line of the sheet whose words may have changed since: what the log holds by now,
/// and the day that whoever asked has set.
fn is_of_sheet(line: &str) -> bool {
    let words = ["- Hållpunkt: ", "- Due: ", "- Svara senast ", "- Please answer by "];
    sheet_of(line).is_some() || words.iter().any(|words| line.starts_with(words))
}

/// The label before an answer, also as an editor sets it: `**Svar:**`, `Svar :`.
fn is_label(text: &str) -> bool {
    let text = text.trim();
    let bold = text.strip_prefix("**").map(|rest| rest.replacen("**", "", 1));
    let plain = bold.unwrap_or_else(|| text.to_owned()).to_lowercase();
    let word = plain.trim().strip_suffix(':').map(str::trim_end);
    matches!(word, Some("svar" | "answer"))
}

fn close(filled: &mut Filled, cell: Option<Cell>) {
    let Some(cell) = cell else { return };
    let said = cell.answer.trim();
    let label = said.split_once(':').filter(|(word, _)| is_label(&format!("{word}:")));
    let answer = label.map_or(said, |(word, rest)| {
        // What was set bold before the label ends after it.
        let bold = word.starts_with("**");
        rest.strip_prefix("**").filter(|_| bold).unwrap_or(rest).trim()
    });
    filled.cells.push(Cell { answer: answer.to_owned(), ..cell });
}

fn unquoted(line: &str) -> &str {
    let bare = line.trim_start();
    bare.strip_prefix('>').map_or(line, |rest| rest.strip_prefix(' ').unwrap_or(rest))
}
