//! What of a reply could not be read, cell by cell.

use super::Question;
use super::cells::{Cell, Filled};
use super::say::{both, one_line};
use crate::diagnostic::{Diagnostic, Diagnostics, Lang, Place, Severity, Text};
use crate::document::json::MAX_FAULTS;

/// How much of a cell a message quotes, in characters; the whole is among its data.
const MAX_QUOTED: usize = 80;

/// What could not be read, cell by cell.
#[derive(Debug, Default)]
pub(super) struct Faults {
    found: Vec<Diagnostic>,
}

impl Faults {
    pub(super) fn told(self) -> Diagnostics {
        self.found.into_iter().collect()
    }

    fn put(&mut self, said: Diagnostic) {
        if self.found.len() < MAX_FAULTS {
            self.found.push(said);
        }
    }

    /// Says what is wrong with the whole text.
    pub(super) fn of_whole(&mut self, rule: &'static str, sv: &str, en: &str) {
        let text = Text::new(sv, en);
        self.put(Diagnostic::new(rule, Severity::Error, Place::root(), text));
    }

    /// Names a cell whose answer is none of its question, or the part of it that is not.
    pub(super) fn unreadable(
        &mut self,
        cell: &Cell,
        asked: &Question,
        part: &str,
        right: &Text,
    ) {
        let quoted = quoted(part);
        let message = both(|lang| {
            let (label, right) = (asked.label.say(lang), right.say(lang));
            match lang {
                Lang::Sv => format!("svaret på ”{label}” är `{quoted}`; väntade {right}"),
                Lang::En => {
                    format!("the answer to “{label}” is `{quoted}`; expected {right}")
                }
            }
        });
        self.put(of_cell("reply-not-readable", cell, message));
    }

    /// Names a count that is less than what the log already holds.
    pub(super) fn fewer(&mut self, cell: &Cell, asked: &Question, noted: u32) {
        let quoted = quoted(&cell.answer);
        let message = both(|lang| {
            let label = asked.label.say(lang);
            match lang {
                Lang::Sv => format!(
                    "svaret på ”{label}” är `{quoted}`, men {noted} är redan antecknade; är någon anteckning fel tas den tillbaka i loggen"
                ),
                Lang::En => format!(
                    "the answer to “{label}” is `{quoted}`, but {noted} are already noted; a note that is wrong is withdrawn in the log"
                ),
            }
        });
        self.put(of_cell("reply-fewer-than-noted", cell, message));
    }

    /// Names a cell of a question that the sheet does not ask.
    pub(super) fn unknown(&mut self, cell: &Cell, blank: bool) {
        let row = quoted(&cell.row);
        let message = Text::new(
            format!(
                "blanketten har ingen fråga `{row}`: planen eller ansvaret har ändrats, eller raden"
            ),
            format!(
                "the sheet has no question `{row}`: the plan or who answers has changed, or the line"
            ),
        );
        let mut said = of_cell("reply-to-nothing", cell, message);
        if blank {
            said.severity = Severity::Warning;
        }
        self.put(said);
    }

    /// Names a question with two answers: nobody can tell which one is meant.
    pub(super) fn twice(&mut self, first: &Cell, cell: &Cell, asked: &Question) {
        let (one, two) = (quoted(&first.answer), quoted(&cell.answer));
        let message = both(|lang| {
            let label = asked.label.say(lang);
            match lang {
                Lang::Sv => format!("”{label}” har två svar, `{one}` och `{two}`"),
                Lang::En => format!("“{label}” has two answers, `{one}` and `{two}`"),
            }
        });
        let mut said = of_cell("reply-answered-twice", cell, message);
        said.params.insert("first", first.answer.clone());
        self.put(said);
    }

    /// Names what is typed where no answer belongs.
    pub(super) fn outside(&mut self, filled: &Filled) {
        for stray in &filled.strays {
            let text = quoted(&stray.text);
            let message = Text::new(
                format!("`{text}` står utanför svaren och läses inte"),
                format!("`{text}` stands outside the answers and is not read"),
            );
            let mut said = Diagnostic::new(
                "reply-outside",
                Severity::Warning,
                Place::root(),
                message,
            );
            said.position = stray.at;
            said.params.insert("text", stray.text.clone());
            self.put(said);
        }
        if let Some(at) = filled.unclosed {
            let message = Text::new(
                "ett citattecken öppnas och stängs aldrig; allt efter det läses som ett enda svar",
                "a quotation mark is opened and never closed; all after it is read as one answer",
            );
            let mut said = Diagnostic::new(
                "reply-unclosed-quote",
                Severity::Error,
                Place::root(),
                message,
            );
            said.position = Some(at);
            self.put(said);
        }
    }
}

fn of_cell(rule: &'static str, cell: &Cell, message: Text) -> Diagnostic {
    let place = Place::root().key(&cell.row);
    let mut said = Diagnostic::new(rule, Severity::Error, place, message);
    said.position = cell.at;
    said.params.insert("row", cell.row.clone());
    said.params.insert("text", cell.answer.clone());
    said
}

/// Quotes a text on one line, not longer than a message bears.
fn quoted(text: &str) -> String {
    let plain = one_line(text);
    match plain.char_indices().nth(MAX_QUOTED) {
        Some((end, _)) => format!("{}…", plain.get(..end).unwrap_or_default()),
        None => plain,
    }
}
