//! Reading a log line by line.

use super::Entry;
use super::kept::{Line, Log};
use super::refuse::{another_with_id, fault, list, refused, unknown_words};
use crate::diagnostic::{Diagnostic, Place};
use crate::document::json::MAX_FAULTS;
use crate::document::read_record;

/// The longest line of a log that is read, in bytes.
pub const MAX_LINE: usize = 1024 * 1024;

/// Reads a log piece by piece, for a file that is not held in memory whole.
///
/// Swedish: *loggläsare*.
///
/// ```
/// use andts_core::follow_up::LogReader;
///
/// let mut reader = LogReader::default();
/// for piece in [r#"{"id": "1", "kind": "report", "#, r#""when": "2024-12", "duty": "d"}"#] {
///     reader.feed(piece);
/// }
/// assert_eq!(reader.finish().entries().len(), 1);
/// ```
#[derive(Debug, Default)]
pub struct LogReader {
    log: Log,
    /// What of a line has come so far.
    begun: String,
    /// Whether the line is longer than one that is read.
    too_long: bool,
    lines: usize,
    bytes: usize,
}

impl LogReader {
    /// Takes the next piece of the text, cut anywhere.
    pub fn feed(&mut self, piece: &str) {
        let mut rest = piece;
        while let Some((line, after)) = rest.split_once('\n') {
            self.take(line);
            self.line();
            rest = after;
        }
        self.take(rest);
    }

    /// Reads what is left, and gives the log.
    #[must_use]
    pub fn finish(mut self) -> Log {
        if !self.begun.is_empty() {
            self.line();
        }
        self.log
    }

    fn take(&mut self, piece: &str) {
        self.begun.push_str(piece);
        self.too_long |= self.begun.len() > MAX_LINE;
    }

    fn line(&mut self) {
        let whole = std::mem::take(&mut self.begun);
        self.lines += 1;
        // A byte order mark and the line ends of Windows belong to no entry.
        let line = whole.trim_start_matches('\u{feff}');
        let mark = whole.len() - line.len();
        self.bytes += mark;
        let line = line.trim_end_matches('\r');
        if std::mem::take(&mut self.too_long) {
            let said = fault(
                "too-large",
                Place::root(),
                format!("raden är längre än {MAX_LINE} byte"),
                format!("the line is longer than {MAX_LINE} bytes"),
            );
            self.unread(line, vec![said]);
        } else if !line.trim().is_empty() {
            self.entry(line);
        }
        self.bytes += whole.len() - mark + 1;
    }

    fn entry(&mut self, line: &str) {
        if let Some(said) = list(line) {
            self.unread(line, vec![said]);
            return;
        }
        let (entry, mut faults): (Entry, _) = read_record(line);
        if faults.is_empty() {
            faults = refused(&entry);
        }
        if !faults.is_empty() {
            self.unread(line, faults);
            return;
        }
        let said: Vec<_> = unknown_words(&entry).collect();
        let again = entry.clone();
        let other = self.log.put(entry).filter(|first| **first != again);
        let other = other.map(|_| another_with_id(&again));
        for said in said.into_iter().chain(other) {
            self.tell(said);
        }
    }

    fn unread(&mut self, line: &str, faults: Vec<Diagnostic>) {
        self.log.lines.push(Line::Unread(line.to_owned()));
        for said in faults {
            self.tell(said);
        }
    }

    /// Says something of the line being read.
    fn tell(&mut self, mut said: Diagnostic) {
        let [_, column, byte] = said.position.unwrap_or([1, 1, 0]);
        said.position = Some([self.lines, column, self.bytes + byte]);
        said.place = said.place.below(&Place::root().index(self.lines.saturating_sub(1)));
        if self.log.faults.len() < MAX_FAULTS {
            self.log.faults.push(said);
        }
    }
}
