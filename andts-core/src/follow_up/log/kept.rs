use std::collections::{BTreeMap, BTreeSet};

use super::refuse::another_with_id;
use super::{Entry, EntryKind};
use crate::calendar::{Conventions, Day, Interval, Moment, parse_day};
use crate::diagnostic::{Diagnostics, Lang, Place, Text};
use crate::document::json::{Json, MAX_FAULTS, Number};
use crate::document::record::Wire;
use crate::document::{StateKind, Vocabulary, Word};

/// What happened, entry by entry.
///
/// Swedish: *uppföljningslogg*.
///
/// A log is a file of its own beside the plan, one entry a line (NDJSON). Two logs of the
/// same plan become one by the identifiers of their entries, in any order and as often as
/// one likes. What could not be read of a line is told in [`faults`](Self::faults), and
/// the line is kept and written back; a place there begins with the line, from 0, as if
/// the log were a list.
///
/// # Invariants
/// No two entries have the same identifier.
///
/// ```
/// use andts_core::follow_up::Log;
///
/// let text = r#"{"id": "1", "kind": "occurrence", "when": "2024-05-02", "measure": "a"}
/// {"id": "2", "kind": "occurrence"}"#;
/// let log = Log::read(text);
/// assert_eq!(log.entries().len(), 1);
/// assert_eq!(log.faults().iter().next().unwrap().position, Some([2, 1, 72]));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    pub(in crate::follow_up) lines: Vec<Line>,
    pub(in crate::follow_up) entries: Vec<Entry>,
    pub(in crate::follow_up) ids: BTreeMap<String, usize>,
    pub(in crate::follow_up) faults: Vec<crate::diagnostic::Diagnostic>,
}

/// A line of a log, in the order read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::follow_up) enum Line {
    /// An entry, by its place among the entries.
    Entry(usize),
    /// A line that is none, as written.
    Unread(String),
}

impl Line {
    fn unread(&self) -> Option<&str> {
        match self {
            Self::Entry(_) => None,
            Self::Unread(text) => Some(text),
        }
    }
}

impl Log {
    /// Reads a whole log; it never fails, since what one line says wrong is no reason to
    /// lose the others.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut reader = super::LogReader::default();
        reader.feed(text);
        reader.finish()
    }

    /// Returns the entries, each once, in the order read.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Returns the entry of an identifier.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.get(*self.ids.get(id)?)
    }

    /// Returns what was wrong with single lines, by line, column and byte.
    #[must_use]
    pub fn faults(&self) -> Diagnostics {
        self.faults.iter().cloned().collect()
    }

    /// Takes the entries of another log that are not here yet. Of two entries with one
    /// identifier the first stands; where they do not say the same, that is a fault.
    ///
    /// ```
    /// use andts_core::follow_up::Log;
    ///
    /// let entry = |id: u8| {
    ///     format!(r#"{{"id":"{id}","kind":"report","when":"2024-12-01","duty":"d"}}"#)
    /// };
    /// let (mut one, other) = (Log::read(&entry(1)), Log::read(&entry(2)));
    /// one.merge(&other);
    /// one.merge(&other);
    /// assert_eq!(one.write(), format!("{}\n{}\n", entry(1), entry(2)));
    /// ```
    pub fn merge(&mut self, other: &Self) {
        let unread = self.lines.iter().filter_map(Line::unread).map(str::to_owned);
        let mut unread: BTreeSet<_> = unread.collect();
        let mut faults = other.faults.clone();
        for (n, line) in other.lines.iter().enumerate() {
            match line {
                Line::Entry(at) => {
                    let Some(entry) = other.entries.get(*at) else { continue };
                    if self.put(entry.clone()).is_some_and(|first| first != entry) {
                        let mut said = another_with_id(entry);
                        said.place = said.place.below(&Place::root().index(n));
                        faults.push(said);
                    }
                }
                Line::Unread(text) => {
                    if unread.insert(text.clone()) {
                        self.lines.push(Line::Unread(text.clone()));
                    }
                }
            }
        }
        for said in faults {
            if self.faults.len() < MAX_FAULTS && !self.faults.contains(&said) {
                self.faults.push(said);
            }
        }
    }

    /// Writes the log, one entry a line; lines that could not be read come back as they
    /// were.
    #[must_use]
    pub fn write(&self) -> String {
        let mut out = String::new();
        for line in &self.lines {
            match line {
                Line::Entry(n) => {
                    let json = self.entries.get(*n).and_then(Wire::write);
                    out.push_str(&json.unwrap_or_default().to_line());
                }
                Line::Unread(text) => out.push_str(text),
            }
            out.push('\n');
        }
        out
    }

    /// Returns the entries as a JSON list.
    #[must_use]
    pub fn entries_json(&self) -> Json {
        let json = |entry: &Entry| entry.write().unwrap_or_default();
        Json::List(self.entries.iter().map(json).collect())
    }

    /// Puts an entry at the end, unless its identifier is taken; returns the entry that
    /// already has it.
    pub(in crate::follow_up) fn put(&mut self, entry: Entry) -> Option<&Entry> {
        let id = entry.id.clone().unwrap_or_default();
        if let Some(n) = self.ids.get(&id) {
            return self.entries.get(*n);
        }
        let n = self.entries.len();
        self.ids.insert(id, n);
        self.lines.push(Line::Entry(n));
        self.entries.push(entry);
        None
    }

    /// Returns why measures came to an end, by their identifiers: the last state that a
    /// measure came into, where that ends it, with its reason and decision.
    ///
    /// ```
    /// use andts_core::follow_up::Log;
    ///
    /// let log = Log::read(r#"{"id":"1","kind":"state","when":"2024-03-12","measure":"a",
    ///     "state":"cancelled","decision":"KS 2024-03-12 § 40"}"#.replace('\n', "").as_str());
    /// assert_eq!(log.endings()["a"].sv, "inställd 2024-03-12: KS 2024-03-12 § 40");
    /// ```
    #[must_use]
    pub fn endings(&self) -> BTreeMap<String, Text> {
        let mut found = BTreeMap::new();
        for known in self.known_on(Day::MAX, &Conventions::default()) {
            let entry = known.entry;
            let state = entry.state.as_ref().and_then(Word::known);
            let Some((measure, state)) = entry.measure.as_ref().zip(state) else {
                continue;
            };
            let ends = match state {
                StateKind::Completed
                | StateKind::Cancelled
                | StateKind::MergedInto
                | StateKind::SupersededBy => true,
                StateKind::Planned | StateKind::Ongoing | StateKind::Postponed => false,
            };
            let when = entry.when.as_deref().unwrap_or_default();
            let why = [entry.reason.as_deref(), entry.decision.as_deref()];
            let why: Vec<_> = why.into_iter().flatten().collect();
            let why = if why.is_empty() {
                String::new()
            } else {
                format!(": {}", why.join(", "))
            };
            let say = |lang| format!("{} {when}{why}", state.say(lang));
            // A later state takes the place of an earlier one.
            let told = (known.days, Text::new(say(Lang::Sv), say(Lang::En)), ends);
            let last = found.entry(measure.clone()).or_insert_with(|| told.clone());
            if last.0 <= told.0 {
                *last = told;
            }
        }
        let ended = found.into_iter().filter(|(_, (_, _, ends))| *ends);
        ended.map(|(measure, (_, text, _))| (measure, text)).collect()
    }

    /// Goes through what was known on a day: entries until then, without those that
    /// another stands in the place of.
    pub(in crate::follow_up) fn known_on(
        &self,
        on: Day,
        calendar: &Conventions,
    ) -> Vec<Known<'_>> {
        let until_then: Vec<_> = self
            .entries
            .iter()
            .filter_map(|entry| Known::of(entry, calendar))
            .filter(|known| known.days.from() <= on)
            .collect();
        let replaced: BTreeSet<&str> = until_then
            .iter()
            .flat_map(|known| &known.entry.replaces)
            .map(String::as_str)
            .collect();
        let stands = |known: &Known<'_>| !replaced.contains(known.id());
        until_then.into_iter().filter(stands).collect()
    }
}

/// An entry whose kind and days are understood.
#[derive(Clone, Copy, Debug)]
pub(in crate::follow_up) struct Known<'l> {
    pub(in crate::follow_up) entry: &'l Entry,
    pub(in crate::follow_up) kind: EntryKind,
    pub(in crate::follow_up) days: Interval,
    /// The days in which it was done: of what is told after the time it speaks of, that
    /// time; of a report, when it was given.
    pub(in crate::follow_up) done: Interval,
}

impl<'l> Known<'l> {
    fn of(entry: &'l Entry, calendar: &Conventions) -> Option<Self> {
        let kind = entry.kind.as_ref().and_then(Word::known)?;
        let days = days_of(entry.when.as_deref()?, calendar)?;
        let spoken_of = entry.period.as_deref().and_then(|text| days_of(text, calendar));
        let until_told =
            |of: Interval| Interval::new(of.from(), of.until().min(days.until()));
        let spoken_of = spoken_of.filter(|_| kind != EntryKind::Report);
        let done = spoken_of.and_then(until_told).unwrap_or(days);
        Some(Self { entry, kind, days, done })
    }

    pub(in crate::follow_up) fn id(&self) -> &'l str {
        self.entry.id.as_deref().unwrap_or_default()
    }

    pub(in crate::follow_up) fn times(&self) -> u32 {
        self.entry.times.as_ref().map_or(Some(1), Number::as_u32).unwrap_or(1)
    }
}

/// Returns the days of a moment with a year; a time of day is passed over.
pub(in crate::follow_up) fn days_of(
    text: &str,
    calendar: &Conventions,
) -> Option<Interval> {
    if let Some((day, _)) = text.split_once('T')
        && let Some(day) = parse_day(day)
    {
        return Interval::new(day, day);
    }
    Moment::parse(text)?.interval(calendar)
}
