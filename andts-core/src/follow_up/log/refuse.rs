//! What makes an entry none.

use super::kept::{Log, days_of};
use super::{Entry, EntryKind, Verdict};
use crate::calendar::{Conventions, Start};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Severity, Text};
use crate::document::{Word, newer};

impl Log {
    /// Adds an entry, for a program that keeps a log itself. The same entry again changes
    /// nothing.
    ///
    /// # Errors
    /// What makes it no entry, as when a line is read, or that another has its identifier.
    /// It is then not added; a place begins at the entry.
    ///
    /// ```
    /// use andts_core::document::Word;
    /// use andts_core::follow_up::{Entry, Log};
    ///
    /// let mut entry = Entry {
    ///     id: Some("m-2024-05-02".into()),
    ///     kind: Some(Word::from("occurrence")),
    ///     measure: Some("a".into()),
    ///     ..Entry::default()
    /// };
    /// let mut log = Log::default();
    /// let refused = log.add(entry.clone()).unwrap_err();
    /// assert_eq!(refused.iter().next().unwrap().message.en, "the entry lacks `when`");
    /// entry.when = Some("2024-05-02".into());
    /// assert!(log.add(entry).is_ok());
    /// ```
    pub fn add(&mut self, entry: Entry) -> Result<(), Diagnostics> {
        let faults = refused(&entry);
        if !faults.is_empty() {
            return Err(faults.into_iter().collect());
        }
        let again = entry.clone();
        match self.put(entry) {
            Some(first) if *first != again => {
                Err(std::iter::once(another_with_id(&again)).collect())
            }
            Some(_) | None => Ok(()),
        }
    }
}

/// Says that an entry with the same identifier, and another content, was there before.
pub(super) fn another_with_id(entry: &Entry) -> Diagnostic {
    let id = entry.id.as_deref().unwrap_or_default();
    fault(
        "another-entry-with-id",
        Place::root().key("id"),
        format!("en annan post har redan id `{id}`; den första gäller"),
        format!("another entry already has the id `{id}`; the first one stands"),
    )
}

pub(super) fn fault(
    rule: &'static str,
    place: Place,
    sv: String,
    en: String,
) -> Diagnostic {
    Diagnostic::new(rule, Severity::Error, place, Text::new(sv, en))
}

/// Says that nobody knows the kind of an entry, or the state it tells.
pub(super) fn unknown_words(entry: &Entry) -> impl Iterator<Item = Diagnostic> {
    let kind = entry.kind.as_ref().filter(|kind| kind.known().is_none()).map(|kind| {
        let kind = kind.text();
        fault(
            "unknown-entry-kind",
            Place::root().key("kind"),
            format!("slaget `{kind}` är okänt; posten sparas men räknas inte"),
            format!("the kind `{kind}` is unknown; the entry is kept and does not count"),
        )
    });
    let state =
        entry.state.as_ref().filter(|state| state.known().is_none()).map(|state| {
            let state = state.text();
            fault(
                "unknown-state",
                Place::root().key("state"),
                format!("läget `{state}` är okänt; posten sparas men räknas inte"),
                format!(
                    "the state `{state}` is unknown; the entry is kept and does not count"
                ),
            )
        });
    kind.into_iter().chain(state).map(|mut said| {
        said.severity = Severity::Warning;
        said
    })
}

/// Says that a line begins a list: a log is no JSON list, but an entry a line.
pub(super) fn list(line: &str) -> Option<Diagnostic> {
    line.trim_start().starts_with('[').then(|| {
        fault(
            "log-is-a-list",
            Place::root(),
            "loggen är ingen lista: varje rad är en post för sig, utan hakparentes och utan komma efter"
                .to_owned(),
            "a log is no list: each line is an entry by itself, without a bracket and without a comma after it"
                .to_owned(),
        )
    })
}

/// Says what an entry lacks or says wrong, so that it cannot be one.
pub(super) fn refused(entry: &Entry) -> Vec<Diagnostic> {
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
