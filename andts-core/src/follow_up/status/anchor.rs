//! What the log says of the phase of a recurrence.

use chrono::Datelike;

use super::evidence::{Evidence, Shown};
use crate::calendar::{Day, Moment, Unit, add_months, parse_day};
use crate::document::{self, FollowUp, Schedule, read_record};
use crate::follow_up::{EntryKind, Verdict};
use crate::plan::Plan;
use crate::schedule::{Every, Kind, Once, Timing};

/// How many times one timing is counted on from when it was last done.
const MAX_LINKS: usize = 1_000;

/// Returns the plan with the phases its log gives: *vartannat år* is counted from the
/// first year it was done, and what is counted from when it was last done (lag 2023:196
/// 6 §) from each time: measures, follow-ups and reports. None where the log says nothing
/// of that.
pub(in crate::follow_up) fn anchored(
    plan: &Plan,
    evidence: &Evidence<'_>,
) -> Option<Plan> {
    if !schedules(plan).any(|schedule| is_open(plan, schedule)) {
        return None;
    }
    let mut document = plan.document().clone();
    let decided = decided(plan);
    let first = decided.or(plan.period().map(|days| days.from()));
    let anchor = Anchor { plan, evidence };
    for (measure, its) in document.measures.iter_mut().zip(plan.measures()) {
        let period = its.period().or(plan.period());
        let first = decided.or(period.map(|days| days.from()));
        for schedule in &mut measure.schedules {
            let list = evidence.of_measure(its.id());
            anchor.schedule(schedule, || Done::of_measure(list), first);
        }
        anchor.follow_ups(&mut measure.follow_ups, first);
    }
    for goal in &mut document.goals {
        anchor.follow_ups(&mut goal.follow_ups, first);
    }
    for area in &mut document.focus_areas {
        anchor.follow_ups(&mut area.follow_ups, first);
    }
    anchor.follow_ups(&mut document.follow_ups, first);
    for duty in &mut document.reporting_duties {
        let Some(schedule) = duty.schedule.as_deref_mut() else { continue };
        let list = evidence.of_duty(duty.id.as_deref().unwrap_or_default());
        anchor.schedule(schedule, || Done::of_told(list), first);
    }
    Plan::from_document(document).ok()
}

/// Every schedule of what can be due.
fn schedules(plan: &Plan) -> impl Iterator<Item = &Schedule> {
    let own = plan.document().measures.iter().flat_map(|measure| &measure.schedules);
    let duties = plan.document().reporting_duties.iter();
    own.chain(plan.follow_ups().filter_map(|its| its.schedule.as_deref()))
        .chain(duties.filter_map(|duty| duty.schedule.as_deref()))
}

fn is_open(plan: &Plan, schedule: &Schedule) -> bool {
    let read = plan.schedule(schedule);
    read.timings().iter().any(|timing| match &timing.kind {
        Kind::Every(every) => every.from_completion || is_unphased(every),
        Kind::Continuous(_)
        | Kind::OnDemand(_)
        | Kind::Once(_)
        | Kind::Quota(_)
        | Kind::Relative(_)
        | Kind::Note(_) => false,
    })
}

fn is_unphased(every: &Every) -> bool {
    every.every.n > 1 && every.starting.is_none() && every.every.unit == Unit::Year
}

/// Whether some timing of a schedule runs from when it was last done.
pub(in crate::follow_up) fn counts_from_completion(
    plan: &Plan,
    schedule: &Schedule,
) -> bool {
    let read = plan.schedule(schedule);
    let mut timings = read.timings().iter();
    timings.any(|t| matches!(&t.kind, Kind::Every(every) if every.from_completion))
}

/// When something was done, in order: the days, and the years it was done for.
struct Done {
    days: Vec<Day>,
    years: Vec<i32>,
}

impl Done {
    fn of_measure(list: &[Shown<'_>]) -> Self {
        let done = list.iter().filter(|shown| {
            let judged = shown.known.entry.verdict.as_ref();
            let judged = judged.and_then(document::Word::known);
            shown.known.kind == EntryKind::Occurrence
                || shown.known.kind == EntryKind::Assessment
                    && judged == Some(Verdict::Done)
        });
        let days: Vec<_> = done.map(|shown| shown.known.done.until()).collect();
        Self::of(days.iter().map(|day| (*day, day.year())).collect())
    }

    /// What was told of a follow-up or report: it was done when it was told.
    fn of_told(list: &[Shown<'_>]) -> Self {
        let kinds = [EntryKind::Report, EntryKind::Occurrence, EntryKind::Assessment];
        let told = list.iter().filter(|shown| kinds.contains(&shown.known.kind));
        let told = told.map(|shown| (shown.known.days.until(), shown.of.until().year()));
        Self::of(told.collect())
    }

    fn of(told: Vec<(Day, i32)>) -> Self {
        let (mut days, mut years): (Vec<_>, Vec<_>) = told.into_iter().unzip();
        days.sort_unstable();
        days.dedup();
        years.sort_unstable();
        Self { days, years }
    }
}

struct Anchor<'a, 'l> {
    plan: &'a Plan,
    evidence: &'a Evidence<'l>,
}

impl Anchor<'_, '_> {
    fn follow_ups(&self, list: &mut [FollowUp], first: Option<Day>) {
        for follow_up in list {
            let Some(schedule) = follow_up.schedule.as_deref_mut() else { continue };
            let id = follow_up.id.as_deref().unwrap_or_default();
            let list = self.evidence.of_follow_up(id);
            self.schedule(schedule, || Done::of_told(list), first);
        }
    }

    /// Gives the timings of a schedule the phases of when it was done.
    fn schedule(
        &self,
        schedule: &mut Schedule,
        done: impl Fn() -> Done,
        first: Option<Day>,
    ) {
        if !is_open(self.plan, schedule) {
            return;
        }
        let done = done();
        let counted = |timing: &Timing| {
            let Kind::Every(every) = &timing.kind else {
                return vec![timing.clone()];
            };
            if every.from_completion {
                from_completions(timing, every, &done.days, first)
            } else if is_unphased(every) {
                vec![phased(timing, every, &done.years)]
            } else {
                vec![timing.clone()]
            }
        };
        let read = self.plan.schedule(schedule);
        let timings = read.timings().iter().flat_map(counted);
        schedule.timings = timings.map(|timing| written_timing(&timing)).collect();
    }
}

/// The day the plan was adopted, which is when its first interval begins.
fn decided(plan: &Plan) -> Option<Day> {
    let adopted = plan.document().document.as_deref()?.adopted_on.as_deref()?;
    parse_day(adopted)
}

fn phased(timing: &Timing, every: &Every, years: &[i32]) -> Timing {
    let Some(first) = years.first() else { return timing.clone() };
    let starting = Moment::parse(&first.to_string());
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
