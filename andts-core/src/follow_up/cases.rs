//! What has a limit from when a case comes in, such as *inom 24 timmar helgfri vardag*.

use serde::Serialize;

use super::compliance::{Asked as LimitAsked, Compliance, Fault, compliance};
use super::status::evidence::Evidence;
use super::status::found::scope_of;
use super::{Asked, EntryKind, Log};
use crate::calendar::{Clock, Interval, Limit, Start, Unit};
use crate::plan::{Measure, Plan};
use crate::schedule::{Kind, Of, Timing};

/// How the cases of one measure were handled.
///
/// Swedish: *tidsefterlevnad per åtgärd*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MeasureCompliance {
    /// The measure.
    pub measure: String,
    /// Its title.
    pub title: String,
    /// The phrase the limit comes from.
    pub text: String,
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
    let evidence = Evidence::of(log, asked.on, &plan.calendar().conventions);
    let clock = Clock::new();
    let mut found = Vec::new();
    for measure in plan.measures() {
        for (_, timing, text) in limits(plan, &measure) {
            let Some(limit) = limit(&timing) else { continue };
            let compliance =
                handled(plan, &measure, (limit, asked.days), &evidence, (&clock, asked));
            if let Some(compliance) = compliance {
                found.push(MeasureCompliance {
                    measure: measure.id().to_owned(),
                    title: measure.title().to_owned(),
                    text: text.to_owned(),
                    compliance,
                });
            }
        }
    }
    found
}

/// The timings of a measure that are a limit from an event, with the name of their
/// schedule and its words.
pub(super) fn limits<'p>(
    plan: &Plan,
    measure: &Measure<'p>,
) -> Vec<(String, Timing, &'p str)> {
    let mut found = Vec::new();
    for (n, schedule) in measure.written().schedules.iter().enumerate() {
        let name = schedule.id.clone().unwrap_or_else(|| n.to_string());
        let text = schedule.text.as_deref().unwrap_or_default();
        for timing in plan.schedule(schedule).timings() {
            if limit(timing).is_some() {
                found.push((name.clone(), timing.clone(), text));
            }
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

/// Holds the cases of a measure that came in during some days against a limit; nothing
/// when there are none.
pub(super) fn handled(
    plan: &Plan,
    measure: &Measure<'_>,
    (limit, days): (Limit, Interval),
    evidence: &Evidence<'_>,
    (clock, asked): (&Clock, &Asked),
) -> Option<Compliance> {
    let untimed = |part: &Measure<'_>| part.written().schedules.is_empty();
    let ids = scope_of(*measure, untimed).into_iter();
    let conventions = &plan.calendar().conventions;
    let rows: Vec<_> = ids
        .flat_map(|id| evidence.of_measure(id))
        .filter(|shown| shown.known.kind == EntryKind::Case)
        .filter_map(|shown| {
            let entry = shown.known.entry;
            let received = Start::parse(entry.received.as_deref()?);
            let inside = received.is_none_or(|start| days.contains(start.day()));
            inside.then(|| {
                let received = received.ok_or(Fault::ReceivedUnreadable)?;
                Ok((received, entry.handled.as_deref().and_then(Start::parse)))
            })
        })
        .collect();
    let held_against = LimitAsked {
        limit,
        on: asked.on,
        per: Unit::Year,
        statutory: false,
        suppress_below: None,
    };
    (!rows.is_empty()).then(|| compliance(clock, conventions, &held_against, rows))
}
