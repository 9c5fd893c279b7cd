//! What the log says of the phase of a recurrence.

use chrono::Datelike;

use super::evidence::Evidence;
use crate::calendar::{Day, Moment, Unit, add_months, parse_day};
use crate::document::{self, Document, read_record};
use crate::follow_up::{EntryKind, Verdict};
use crate::plan::{Measure, Plan};
use crate::schedule::{Every, Kind, Once, Timing};

/// How many times one timing is counted on from when it was last done.
const MAX_LINKS: usize = 1_000;

/// Returns the plan with the phases its log gives: *vartannat år* is counted from the
/// first year it was done, and what is counted from when it was last done (lag 2023:196
/// 6 §) from each time. None where the log says nothing of that.
pub(in crate::follow_up) fn anchored(
    plan: &Plan,
    evidence: &Evidence<'_>,
) -> Option<Plan> {
    let mut document: Option<Document> = None;
    for (n, measure) in plan.measures().enumerate() {
        for (at, schedule) in measure.written().schedules.iter().enumerate() {
            let read = plan.schedule(schedule);
            let timings = read.timings();
            let open = |timing: &Timing| matches!(&timing.kind, Kind::Every(every) if every.from_completion || is_unphased(every));
            if !timings.iter().any(open) {
                continue;
            }
            let done = completions(&measure, evidence);
            let first = measure.period().or(plan.period()).map(|days| days.from());
            let counted = |timing: &Timing| {
                let Kind::Every(every) = &timing.kind else {
                    return vec![timing.clone()];
                };
                if every.from_completion {
                    from_completions(timing, every, &done, decided(plan).or(first))
                } else if is_unphased(every) {
                    vec![phased(timing, every, &done)]
                } else {
                    vec![timing.clone()]
                }
            };
            let timings: Vec<_> = timings.iter().flat_map(counted).collect();
            let written = document.get_or_insert_with(|| plan.document().clone());
            let its = written
                .measures
                .get_mut(n)
                .and_then(|measure| measure.schedules.get_mut(at));
            if let Some(its) = its {
                its.timings = timings.iter().map(written_timing).collect();
            }
        }
    }
    Plan::from_document(document?).ok()
}

fn is_unphased(every: &Every) -> bool {
    every.every.n > 1 && every.starting.is_none() && every.every.unit == Unit::Year
}

/// The days on which a measure was done, in order.
fn completions(measure: &Measure<'_>, evidence: &Evidence<'_>) -> Vec<Day> {
    let list = evidence.of_measure(measure.id()).iter();
    let done = list.filter(|shown| {
        let judged = shown.known.entry.verdict.as_ref().and_then(document::Word::known);
        shown.known.kind == EntryKind::Occurrence
            || shown.known.kind == EntryKind::Assessment && judged == Some(Verdict::Done)
    });
    let mut days: Vec<_> = done.map(|shown| shown.known.done.until()).collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// The day the plan was adopted, which is when its first interval begins.
fn decided(plan: &Plan) -> Option<Day> {
    let adopted = plan.document().document.as_deref()?.adopted_on.as_deref()?;
    parse_day(adopted)
}

fn phased(timing: &Timing, every: &Every, done: &[Day]) -> Timing {
    let Some(first) = done.first() else { return timing.clone() };
    let starting = Moment::parse(&first.year().to_string());
    Timing { kind: Kind::Every(Every { starting, ..every.clone() }), ..timing.clone() }
}

/// One stretch of time from each completion to when the next is due.
fn from_completions(
    timing: &Timing,
    every: &Every,
    done: &[Day],
    first: Option<Day>,
) -> Vec<Timing> {
    let starts = first.into_iter().chain(done.iter().copied());
    let stretches = starts.filter_map(|start| {
        let end = after(start, every)?;
        let next = start.checked_add_days(chrono::Days::new(1))?;
        let moment = Moment::parse(&format!("{next}/{end}"))?;
        Some(Timing { kind: Kind::Once(Once::at(moment)), ..timing.clone() })
    });
    let counted: Vec<_> = stretches.take(MAX_LINKS).collect();
    if counted.is_empty() { vec![timing.clone()] } else { counted }
}

fn after(start: Day, every: &Every) -> Option<Day> {
    let n = every.every.n;
    let months = match every.every.unit {
        Unit::Month => n,
        Unit::Quarter => n.checked_mul(3)?,
        Unit::Tertial => n.checked_mul(4)?,
        Unit::HalfYear | Unit::Term => n.checked_mul(6)?,
        Unit::Year | Unit::SchoolYear => n.checked_mul(12)?,
        Unit::Mandate => n.checked_mul(48)?,
        Unit::Day | Unit::Week | Unit::Weekend | Unit::Plan => {
            let days = if every.every.unit == Unit::Day { 1 } else { 7 };
            let days = u64::from(n).checked_mul(days)?;
            return start.checked_add_days(chrono::Days::new(days));
        }
    };
    add_months(start, months)
}

/// A timing as a plan file has it.
fn written_timing(timing: &Timing) -> document::Timing {
    let json = serde_json::to_string(timing).unwrap_or_default();
    let (written, _): (document::Timing, _) = read_record(&json);
    written
}
