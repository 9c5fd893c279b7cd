//! Reading a log line by line.

use super::kept::{Line, Log, days_of};
use super::{Entry, EntryKind, Verdict};
use crate::calendar::{Conventions, Start};
use crate::diagnostic::{Diagnostic, Place, Severity, Text};
use crate::document::json::MAX_FAULTS;
use crate::document::{Word, newer, read_record};

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
        let line = whole.trim_start_matches('\u{feff}').trim_end_matches('\r');
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
        self.bytes += whole.len() + 1;
    }

    fn entry(&mut self, line: &str) {
        let (entry, mut faults): (Entry, _) = read_record(line);
        if faults.is_empty() {
            faults = refused(&entry);
        }
        if !faults.is_empty() {
            self.unread(line, faults);
            return;
        }
        let said = (!is_known(&entry)).then(|| unknown_kind(&entry));
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

/// Says that an entry with the same identifier, and another content, was there before.
pub(in crate::follow_up) fn another_with_id(entry: &Entry) -> Diagnostic {
    let id = entry.id.as_deref().unwrap_or_default();
    fault(
        "another-entry-with-id",
        Place::root().key("id"),
        format!("en annan post har redan id `{id}`; den första gäller"),
        format!("another entry already has the id `{id}`; the first one stands"),
    )
}

fn fault(rule: &'static str, place: Place, sv: String, en: String) -> Diagnostic {
    Diagnostic::new(rule, Severity::Error, place, Text::new(sv, en))
}

fn is_known(entry: &Entry) -> bool {
    entry.kind.as_ref().and_then(Word::known).is_some()
}

fn unknown_kind(entry: &Entry) -> Diagnostic {
    let kind = entry.kind.as_ref().map(Word::text).unwrap_or_default();
    let mut said = fault(
        "unknown-entry-kind",
        Place::root().key("kind"),
        format!("slaget `{kind}` är okänt; posten sparas men räknas inte"),
        format!("the kind `{kind}` is unknown; the entry is kept and does not count"),
    );
    said.severity = Severity::Warning;
    said
}

/// Says what an entry lacks or says wrong, so that it cannot be one.
fn refused(entry: &Entry) -> Vec<Diagnostic> {
    let mut found: Vec<_> = entry.format.as_deref().and_then(newer).into_iter().collect();
    let mut lacks = |is_there: bool, key: &str| {
        if !is_there {
            found.push(fault(
                "entry-lacks",
                Place::root(),
                format!("posten saknar `{key}`"),
                format!("the entry lacks `{key}`"),
            ));
        }
    };
    lacks(entry.id.as_deref().is_some_and(|id| !id.is_empty()), "id");
    lacks(entry.kind.is_some(), "kind");
    lacks(entry.when.is_some(), "when");
    let of_what = !entry.counts_for.is_empty()
        || entry.measure.is_some()
        || entry.follow_up.is_some()
        || entry.duty.is_some();
    if let Some(kind) = entry.kind.as_ref().and_then(Word::known) {
        match kind {
            EntryKind::Occurrence => {
                lacks(of_what || entry.population.is_some(), "measure");
            }
            EntryKind::Assessment => {
                lacks(of_what, "measure");
                lacks(entry.verdict.is_some(), "verdict");
            }
            EntryKind::Report => lacks(of_what, "duty"),
            EntryKind::Value => {
                lacks(entry.indicator.is_some(), "indicator");
                lacks(entry.value.is_some(), "value");
            }
            EntryKind::Visit | EntryKind::Joined | EntryKind::Left => {
                lacks(entry.population.is_some(), "population");
                lacks(entry.unit.is_some(), "unit");
            }
            EntryKind::Case => {
                lacks(of_what, "measure");
                lacks(entry.received.is_some(), "received");
            }
            EntryKind::State => {
                lacks(entry.measure.is_some(), "measure");
                lacks(entry.state.is_some(), "state");
            }
            EntryKind::Moved => {
                lacks(!entry.counts_for.is_empty(), "counts_for");
                lacks(entry.to.is_some(), "to");
            }
            EntryKind::Waived => lacks(!entry.counts_for.is_empty(), "counts_for"),
            EntryKind::Withdrawn => lacks(!entry.replaces.is_empty(), "replaces"),
            EntryKind::Begins => {}
        }
    }
    found.extend(senseless(entry));
    found
}

/// Says which values of an entry are none of what they should be.
fn senseless(entry: &Entry) -> Vec<Diagnostic> {
    let calendar = Conventions::default();
    let time = |key: &'static str, value: &Option<String>| {
        let text = value.as_deref().filter(|text| days_of(text, &calendar).is_none())?;
        Some(fault(
            "no-such-time",
            Place::root().key(key),
            format!(
                "`{text}` är ingen tid; väntade en dag som `2024-05-31` eller `2024-05`"
            ),
            format!(
                "`{text}` is no time; expected a day such as `2024-05-31` or `2024-05`"
            ),
        ))
    };
    let moment = |key: &'static str, value: &Option<String>| {
        let text = value.as_deref().filter(|text| Start::parse(text).is_none())?;
        Some(fault(
            "no-such-time",
            Place::root().key(key),
            format!(
                "`{text}` är varken en dag som `2024-11-29` eller en tid som `2024-11-29T15:00`"
            ),
            format!(
                "`{text}` is neither a day such as `2024-11-29` nor a time such as `2024-11-29T15:00`"
            ),
        ))
    };
    let verdict = entry.verdict.as_ref().filter(|word| word.known().is_none());
    let verdict = verdict.map(|word: &Word<Verdict>| {
        let text = word.text();
        fault(
            "unknown-verdict",
            Place::root().key("verdict"),
            format!("`{text}` är ingen bedömning; väntade `done`, `partly`, `not_done` eller `ongoing`"),
            format!("`{text}` is no verdict; expected `done`, `partly`, `not_done` or `ongoing`"),
        )
    });
    let times = entry.times.as_ref().filter(|n| n.as_u32().is_none()).map(|n| {
        let text = n.text();
        fault(
            "no-such-count",
            Place::root().key("times"),
            format!("`{text}` är inget antal"),
            format!("`{text}` is no count"),
        )
    });
    [
        time("when", &entry.when),
        time("period", &entry.period),
        time("to", &entry.to),
        moment("received", &entry.received),
        moment("handled", &entry.handled),
        verdict,
        times,
    ]
    .into_iter()
    .flatten()
    .collect()
}
