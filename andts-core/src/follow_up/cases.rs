//! What has a limit from when a case comes in, such as *inom 24 timmar helgfri vardag*.

use chrono::Datelike;
use serde::Serialize;

use super::compliance::{Asked as LimitAsked, Compliance, Fault, compliance};
use super::status::evidence::Evidence;
use super::status::found::scope_of;
use super::status::untimed::NO_SCHEDULE;
use super::{Asked, Entry, EntryKind, Log};
use crate::calendar::{Clock, Interval, Limit, Start, Unit};
use crate::diagnostic::Lang;
use crate::plan::{Measure, Plan};
use crate::schedule::{Kind, Of, Timing, say_limit};

/// How the cases of one measure were handled.
///
/// Swedish: *tidsefterlevnad per åtgärd*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MeasureCompliance {
    /// The measure.
    pub measure: String,
    /// Its title.
    pub title: String,
    /// The phrase the limit comes from; where the plan has none, the limit in Swedish.
    pub text: String,
    /// The parts of the measure the limit is for; none means the whole.
    #[serde(rename = "for")]
    pub parts: Vec<String>,
    /// How its cases were handled.
    #[serde(flatten)]
    pub compliance: Compliance,
}

/// Returns how the cases of every measure with a limit were handled: those that came in
/// during the days asked, by what a log told until a day.
///
/// Swedish: *tidsefterlevnad*.
#[must_use]
pub fn cases(plan: &Plan, log: &Log, asked: &Asked) -> Vec<MeasureCompliance> {
    let evidence = Evidence::of(log, asked.on, plan);
    let clock = Clock::new();
    let mut found = Vec::new();
    for measure in plan.measures() {
        for limited in limits(plan, &measure) {
            let around = (&clock, asked);
            let compliance =
                handled(plan, &measure, (&limited, asked.days), &evidence, around);
            if let Some(compliance) = compliance {
                found.push(MeasureCompliance {
                    measure: measure.id().to_owned(),
                    title: measure.title().to_owned(),
                    text: limited.words(),
                    parts: limited.timing.parts,
                    compliance,
                });
            }
        }
    }
    found
}

/// A timing of a measure that is a limit from an event nobody can foresee.
pub(super) struct Limited<'p> {
    /// What the keys of its items begin with: measure, schedule, and no window.
    pub(super) key: String,
    /// Which of the timings of its schedule it is.
    pub(super) at: usize,
    pub(super) timing: Timing,
    /// The words of its schedule.
    pub(super) text: &'p str,
    limit: Limit,
}

impl Limited<'_> {
    fn words(&self) -> String {
        match self.text {
            "" => say_limit(self.limit, Lang::Sv),
            text => text.to_owned(),
        }
    }

    /// Whether an entry counts for it: one that names items counts for those alone.
    fn takes(&self, entry: &Entry) -> bool {
        let is_own = |key: &String| {
            key.strip_prefix(&self.key).is_some_and(|rest| rest.starts_with('/'))
        };
        entry.counts_for.is_empty() || entry.counts_for.iter().any(is_own)
    }
}

/// The timings of a measure that are a limit from an event.
pub(super) fn limits<'p>(plan: &Plan, measure: &Measure<'p>) -> Vec<Limited<'p>> {
    let mut found = Vec::new();
    for (n, schedule) in measure.written().schedules.iter().enumerate() {
        let name = schedule.id.clone().unwrap_or_else(|| n.to_string());
        for (at, timing) in plan.schedule(schedule).timings().iter().enumerate() {
            let Some(limit) = limit(timing) else { continue };
            found.push(Limited {
                key: format!("{}/{name}/{NO_SCHEDULE}", measure.id()),
                at,
                timing: timing.clone(),
                text: schedule.text.as_deref().unwrap_or_default(),
                limit,
            });
        }
    }
    found
}

/// The limit of a timing that counts from an event nobody can foresee.
pub(super) fn limit(timing: &Timing) -> Option<Limit> {
    let Kind::Relative(relative) = &timing.kind else { return None };
    let is_event = matches!(relative.of, Of::Event(_));
    relative.within.filter(|_| is_event)?.limit()
}

/// The measures whose cases a limit is for: its parts where it is for some, else the
/// measure; with those below that have neither a time nor a limit of their own.
fn scope<'p>(
    plan: &'p Plan,
    measure: &Measure<'p>,
    limited: &Limited<'_>,
) -> Vec<&'p str> {
    let parts = &limited.timing.parts;
    let limits = limits(plan, measure);
    let apart: Vec<_> = limits.iter().flat_map(|its| &its.timing.parts).collect();
    let goes_with = |part: &Measure<'_>| {
        part.written().schedules.is_empty() && !apart.iter().any(|id| *id == part.id())
    };
    let named = parts.iter().filter_map(|id| plan.measure(id));
    let whole = parts.is_empty().then_some(*measure);
    named.chain(whole).flat_map(|owner| scope_of(owner, goes_with)).collect()
}

/// Holds the cases of a measure that came in during some days against a limit; nothing
/// when there are none.
pub(super) fn handled(
    plan: &Plan,
    measure: &Measure<'_>,
    (limited, days): (&Limited<'_>, Interval),
    evidence: &Evidence<'_>,
    (clock, asked): (&Clock, &Asked),
) -> Option<Compliance> {
    let of_measure =
        scope(plan, measure, limited).into_iter().flat_map(|id| evidence.of_measure(id));
    // What names its item need not name the measure too.
    let years = days.from().year()..=days.until().year();
    let keys = years.map(|year| format!("{}/{year}", limited.key));
    let by_key: Vec<_> = keys.flat_map(|key| evidence.for_key(&key).to_vec()).collect();
    let by_key = by_key.iter().filter(|shown| shown.known.entry.measure.is_none());
    let entries = of_measure
        .chain(by_key)
        .filter(|shown| shown.known.kind == EntryKind::Case)
        .map(|shown| shown.known.entry)
        .filter(|entry| limited.takes(entry));
    let rows = entries.filter_map(|entry| {
        let received = Start::parse(entry.received.as_deref()?);
        let inside = received.is_none_or(|start| days.contains(start.day()));
        inside.then(|| row(received, entry))
    });
    let rows: Vec<_> = rows.collect();
    let held_against = LimitAsked {
        limit: limited.limit,
        on: asked.on,
        per: Unit::Year,
        statutory: false,
        suppress_below: None,
    };
    let conventions = &plan.calendar().conventions;
    (!rows.is_empty()).then(|| compliance(clock, conventions, &held_against, rows))
}

/// A case of a log as a row of two columns is read: what is no time is a fault.
fn row(received: Option<Start>, entry: &Entry) -> Result<(Start, Option<Start>), Fault> {
    let received = received.ok_or(Fault::ReceivedUnreadable)?;
    let handled = entry.handled.as_deref().map(Start::parse);
    match handled {
        Some(None) => Err(Fault::HandledUnreadable),
        handled => Ok((received, handled.flatten())),
    }
}
