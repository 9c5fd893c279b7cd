//! Which entries speak of what the plan does not have.

use std::collections::BTreeSet;

use super::{Entry, Log};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Severity, Text};
use crate::document::FollowUp;
use crate::plan::Plan;

/// Returns which entries of a log speak of what the plan does not have; they are kept,
/// and count for nothing. A place begins with the entry, from 0.
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
    let entries = log.entries().iter().enumerate();
    entries.flat_map(|(n, entry)| unknown(entry, n, &known)).collect()
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
        let follow_ups: Vec<&FollowUp> = document
            .measures
            .iter()
            .flat_map(|measure| &measure.follow_ups)
            .chain(document.goals.iter().flat_map(|goal| &goal.follow_ups))
            .chain(document.focus_areas.iter().flat_map(|area| &area.follow_ups))
            .chain(&document.follow_ups)
            .collect();
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
        let text = Text::new(
            format!("loggen är av planen `{id}`, inte av `{}`", known.plan),
            format!("the log is of the plan `{id}`, not of `{}`", known.plan),
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
