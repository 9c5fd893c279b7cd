//! Which entries speak of what the plan does not have.

use std::collections::BTreeSet;

use super::{Entry, EntryKind, Log};
use crate::calendar::{Interval, add_months};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Severity, Text};
use crate::document::{FollowUp, Word};
use crate::due::MAX_DUE;
use crate::follow_up::{Asked, status};
use crate::plan::Plan;

/// Returns which entries of a log speak of what the plan does not have, or say something
/// under a key that nobody knows; they are kept, and that counts for nothing. A place
/// begins with the entry, from 0.
///
/// Swedish: *kontroll av loggen*.
///
/// ```
/// use andts_core::follow_up::{Log, check_log};
/// use andts_core::plan::Plan;
///
/// let plan = Plan::read(r#"{"measures": [{"id": "a"}]}"#)?;
/// let log = Log::read(r#"{"id":"1","kind":"occurrence","when":"2024-05","measure":"b"}"#);
/// let said = check_log(&plan, &log);
/// assert_eq!(said.iter().next().unwrap().place.to_string(), "/0/measure");
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[must_use]
pub fn check_log(plan: &Plan, log: &Log) -> Diagnostics {
    let known = Known::of(plan);
    let keys = keys(plan, log);
    let entries = log.entries().iter().enumerate();
    let found = entries.flat_map(|(n, entry)| {
        let of_items = keys.iter().flat_map(move |keys| of_no_item(entry, n, keys));
        let keys = entry.unknown.iter().map(move |(key, _)| unknown_key(key, n));
        unknown(entry, n, &known).into_iter().chain(of_items).chain(keys)
    });
    found.collect()
}

/// The keys of everything due in the plan's years and the year after them, in which the
/// last is followed up; nothing for a plan without years, or with too much to tell.
fn keys(plan: &Plan, log: &Log) -> Option<BTreeSet<String>> {
    let names_one = log.entries().iter().any(|entry| !entry.counts_for.is_empty());
    let period = plan.period().filter(|_| names_one)?;
    let days = Interval::new(period.from(), add_months(period.until(), 12)?)?;
    // What is done every other year has other keys before the log tells in which.
    let keys = [Some(log), None].map(|log| {
        let items = status(plan, log, &Asked::within(days.until(), days)).items;
        let keys = items.into_iter().map(|item| item.due.key);
        keys.collect::<BTreeSet<_>>()
    });
    let [mut keys, before] = keys;
    if keys.len().max(before.len()) >= MAX_DUE {
        return None;
    }
    keys.extend(before);
    Some(keys)
}

/// Says which items that an entry counts for the plan does not have.
fn of_no_item(entry: &Entry, n: usize, keys: &BTreeSet<String>) -> Vec<Diagnostic> {
    let named = entry.counts_for.iter().enumerate();
    let unknown = named.filter(|(_, key)| !keys.contains(*key));
    let said = unknown.map(|(at, key)| {
        let place = Place::root().index(n).key("counts_for").index(at);
        let text = Text::new(
            format!("planen har ingen hållpunkt `{key}`; posten räknas inte för den"),
            format!("the plan has no item `{key}`; the entry does not count for it"),
        );
        let mut said =
            Diagnostic::new("entry-of-no-item", Severity::Warning, place, text);
        said.params.insert("key", key.clone());
        said
    });
    said.collect()
}

/// Says that an entry has a key that nobody knows, perhaps another misspelt.
fn unknown_key(key: &str, n: usize) -> Diagnostic {
    let text = Text::new(
        format!("posten har en okänd nyckel `{key}`; den sparas men räknas inte"),
        format!("the entry has an unknown key `{key}`; it is kept and does not count"),
    );
    let place = Place::root().index(n).key(key);
    let mut said =
        Diagnostic::new("entry-with-unknown-key", Severity::Warning, place, text);
    said.params.insert("key", key.to_owned());
    said
}

/// Every identifier a log may name.
struct Known<'p> {
    plan: &'p str,
    measures: BTreeSet<&'p str>,
    follow_ups: BTreeSet<&'p str>,
    duties: BTreeSet<&'p str>,
    indicators: BTreeSet<&'p str>,
    populations: BTreeSet<&'p str>,
}

impl<'p> Known<'p> {
    fn of(plan: &'p Plan) -> Self {
        let document = plan.document();
        let follow_ups: Vec<&FollowUp> = plan.follow_ups().collect();
        let goals = document.goals.iter().flat_map(|goal| &goal.indicators);
        let indicators = follow_ups.iter().flat_map(|its| &its.indicators).chain(goals);
        Self {
            plan: document.id.as_deref().unwrap_or_default(),
            measures: document.measures.iter().filter_map(|m| m.id.as_deref()).collect(),
            follow_ups: follow_ups.iter().filter_map(|its| its.id.as_deref()).collect(),
            duties: document
                .reporting_duties
                .iter()
                .filter_map(|duty| duty.id.as_deref())
                .collect(),
            indicators: indicators.filter_map(|its| its.id.as_deref()).collect(),
            populations: document
                .populations
                .iter()
                .filter_map(|population| population.id.as_deref())
                .collect(),
        }
    }
}

fn unknown(entry: &Entry, n: usize, known: &Known<'_>) -> Vec<Diagnostic> {
    let said = |key: &str, id: &str, sv: &str, en: &str| {
        let place = Place::root().index(n).key(key);
        let text = Text::new(
            format!("planen har {sv} `{id}`; posten sparas men räknas inte"),
            format!("the plan has {en} `{id}`; the entry is kept and does not count"),
        );
        let mut said =
            Diagnostic::new("entry-of-nothing", Severity::Warning, place, text);
        said.params.insert("id", id.to_owned());
        said
    };
    let lists = [
        ("measure", &entry.measure, &known.measures, "ingen åtgärd", "no measure"),
        ("into", &entry.into, &known.measures, "ingen åtgärd", "no measure"),
        (
            "follow_up",
            &entry.follow_up,
            &known.follow_ups,
            "ingen uppföljning",
            "no follow-up",
        ),
        ("duty", &entry.duty, &known.duties, "ingen redovisning", "no reporting duty"),
        (
            "indicator",
            &entry.indicator,
            &known.indicators,
            "ingen indikator",
            "no indicator",
        ),
        (
            "population",
            &entry.population,
            &known.populations,
            "inget register",
            "no register",
        ),
    ];
    let mut found: Vec<_> = lists
        .into_iter()
        .filter_map(|(key, id, ids, sv, en)| {
            let id = id.as_deref().filter(|id| !ids.contains(id))?;
            Some(said(key, id, sv, en))
        })
        .collect();
    let other =
        entry.plan.as_deref().filter(|id| !known.plan.is_empty() && *id != known.plan);
    if let Some(id) = other {
        let place = Place::root().index(n).key("plan");
        let begins = entry.kind.as_ref().and_then(Word::known) == Some(EntryKind::Begins);
        let (sv, en) =
            if begins { ("loggen", "the log") } else { ("posten", "the entry") };
        let (not_sv, not_en) =
            if begins { ("", "") } else { ("; den räknas inte", "; it does not count") };
        let text = Text::new(
            format!("{sv} är av planen `{id}`, inte av `{}`{not_sv}", known.plan),
            format!("{en} is of the plan `{id}`, not of `{}`{not_en}", known.plan),
        );
        found.push(Diagnostic::new(
            "entry-of-another-plan",
            Severity::Warning,
            place,
            text,
        ));
    }
    found
}
