//! From timings to days.

use chrono::Datelike;
use serde::{Serialize, Serializer};

use super::timing::{Bound, Count, Kind, Timing};
use super::{MAX_WINDOWS, On, Schedule, print};
use crate::calendar::{Conventions, Day, Interval, Moment, Part, Unit};
use crate::diagnostic::Text;

/// A stretch of days in which something should happen so many times.
///
/// Swedish: *tidsfönster*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four independent marks, as the answer has them"
)]
pub struct Window {
    /// The first day; none when the calendar cannot know it.
    #[serde(serialize_with = "iso")]
    pub from: Option<Day>,
    /// The last day, inclusive: late only after it.
    #[serde(serialize_with = "iso")]
    pub until: Option<Day>,
    /// How many times; none when the phrase does not count.
    pub times: Option<u32>,
    /// The upper end of a range.
    pub up_to: Option<u32>,
    /// Which way the count is meant.
    pub bound: Option<Bound>,
    /// Which of the schedule's timings it comes from.
    pub timing: usize,
    /// The kind of that timing.
    pub kind: &'static str,
    /// What happens then.
    pub step: Option<String>,
    /// The parts it is for.
    #[serde(rename = "for")]
    pub parts: Vec<String>,
    /// How binding it is.
    pub obligation: Option<String>,
    /// Whether a convention or a missing year was filled in.
    pub assumed: bool,
    /// Whether the plan itself doubts it.
    pub uncertain: bool,
    /// Whether the period cut it short; of a recurrence such a window is never missed.
    pub clipped: bool,
    /// Whether its days must be given by the local calendar.
    pub unresolved: bool,
    /// How it came about.
    pub explanation: Text,
}

#[expect(
    clippy::ref_option,
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference to the field"
)]
fn iso<S: Serializer>(day: &Option<Day>, serializer: S) -> Result<S::Ok, S::Error> {
    match day {
        Some(day) => serializer.collect_str(day),
        None => serializer.serialize_none(),
    }
}

/// What a timing gives before the period clips it.
struct Raw {
    days: Interval,
    times: Option<(u32, Option<u32>, Bound)>,
    assumed: bool,
}

pub(super) fn windows(
    schedule: &Schedule,
    question: Interval,
    period: Interval,
    conventions: &Conventions,
) -> Vec<Window> {
    let mut found: Vec<Window> = Vec::new();
    for (n, timing) in schedule.timings().iter().enumerate() {
        if let Kind::Relative { .. } = timing.kind {
            found.push(unresolved(n, timing, schedule));
        }
        for raw in raw(timing, question, period, conventions) {
            let Some(days) = raw.days.intersect(&period) else { continue };
            if !days.touches(&question) {
                continue;
            }
            let again = |w: &Window| {
                (w.from, w.until, &w.parts)
                    == (Some(days.from()), Some(days.until()), &timing.parts)
            };
            if found.iter().any(again) {
                continue;
            }
            if found.len() == MAX_WINDOWS {
                break;
            }
            found.push(Window {
                from: Some(days.from()),
                until: Some(days.until()),
                times: raw.times.map(|(times, _, _)| times),
                up_to: raw.times.and_then(|(_, up_to, _)| up_to),
                bound: raw.times.map(|(_, _, bound)| bound),
                assumed: raw.assumed,
                clipped: days != raw.days,
                unresolved: false,
                explanation: explain(timing, &raw, days, schedule),
                ..unresolved(n, timing, schedule)
            });
        }
    }
    found.sort_by_key(|w| (w.from.is_none(), w.from, w.until, w.timing));
    found
}

fn unresolved(n: usize, timing: &Timing, schedule: &Schedule) -> Window {
    let words = timing.span.map_or(schedule.text(), |span| span.slice(schedule.text()));
    Window {
        from: None,
        until: None,
        times: None,
        up_to: None,
        bound: None,
        timing: n,
        kind: timing.kind.name(),
        step: timing.step.clone(),
        parts: timing.parts.clone(),
        obligation: timing.obligation.clone(),
        assumed: false,
        uncertain: timing.uncertain,
        clipped: false,
        unresolved: true,
        explanation: Text::new(
            format!("”{words}”: dagarna beror på den lokala kalendern"),
            format!("“{words}”: the days depend on the local calendar"),
        ),
    }
}

fn raw(
    timing: &Timing,
    question: Interval,
    period: Interval,
    conventions: &Conventions,
) -> Vec<Raw> {
    match &timing.kind {
        Kind::Once(Some(moment)) => {
            let assumed = moment.is_yearless() || is_vague(moment);
            let days = once(*moment, period, conventions);
            days.into_iter().map(|days| Raw { days, times: None, assumed }).collect()
        }
        Kind::Quota { times, up_to, bound, per, within } => {
            let times = Some((*times, *up_to, *bound));
            let vague = within.iter().any(is_vague) || is_vague_unit(per.unit);
            units(*per, None, question, period, conventions)
                .into_iter()
                .flat_map(|whole| restricted(whole, within, conventions))
                .map(|days| Raw { days, times, assumed: vague })
                .collect()
        }
        Kind::Every { every, on, starting } => {
            let times = Some((1, None, Bound::Stated));
            let vague = is_vague_unit(every.unit)
                || every.n > 1 && starting.is_none()
                || on.iter().any(|on| matches!(on, On::At(moment) if is_vague(moment)));
            units(*every, *starting, question, period, conventions)
                .into_iter()
                .flat_map(|whole| falls(whole, on, conventions))
                .map(|days| Raw { days, times, assumed: vague })
                .collect()
        }
        Kind::Once(None)
        | Kind::Continuous
        | Kind::OnDemand(_)
        | Kind::Relative { .. }
        | Kind::Note(_) => Vec::new(),
    }
}

fn once(moment: Moment, period: Interval, conventions: &Conventions) -> Vec<Interval> {
    if moment.is_yearless() {
        let years = period.from().year()..=period.until().year();
        return years.filter_map(|year| moment.in_year(year, conventions)).collect();
    }
    let year = |point: Option<crate::calendar::Point>| point.and_then(|p| p.year);
    let days = match (moment.bounds(conventions), moment.until) {
        ((Some(from), None), None) => Interval::new(from, period.until()),
        ((_, Some(_)), Some(_)) => year(moment.from.or(moment.until))
            .and_then(|year| moment.in_year(year, conventions)),
        _ => None,
    };
    days.into_iter().collect()
}

/// The periods a count is of, each `n` units long, that can touch the question.
fn units(
    every: Count,
    starting: Option<Moment>,
    question: Interval,
    period: Interval,
    conventions: &Conventions,
) -> Vec<Interval> {
    if every.n <= 1 {
        // Only what touches the question is asked for: a daily rule of a century is long.
        let Some(asked) = period.intersect(&question) else { return Vec::new() };
        return every.unit.periods(&asked, conventions);
    }
    let anchor = starting.and_then(|moment| moment.interval(conventions));
    let from = anchor.map_or(period.from(), |days| days.from());
    let Some(whole) = Interval::new(from, period.until()) else { return Vec::new() };
    let first = every.unit.periods(&whole, conventions);
    let step = usize::try_from(every.n).unwrap_or(usize::MAX);
    let last_of = |group: &[Interval]| {
        let (first, last) = (group.first()?, group.last()?);
        let missing = every.n - u32::try_from(group.len()).ok()?;
        // The last group of the period runs on beyond it.
        let until = match every.unit {
            Unit::Year => crate::calendar::add_months(last.until(), 12 * missing),
            Unit::Month => crate::calendar::add_months(last.until(), missing),
            Unit::Day
            | Unit::Week
            | Unit::Weekend
            | Unit::Quarter
            | Unit::Tertial
            | Unit::HalfYear
            | Unit::Term
            | Unit::SchoolYear
            | Unit::Mandate
            | Unit::Plan => Some(last.until()),
        };
        Interval::new(first.from(), until?)
    };
    first.chunks(step).filter_map(last_of).collect()
}

fn restricted(
    whole: Interval,
    within: &[Moment],
    conventions: &Conventions,
) -> Vec<Interval> {
    if within.is_empty() {
        return vec![whole];
    }
    let inside = |moment: &Moment| moment.in_years(&whole, conventions);
    within.iter().flat_map(inside).filter(|days| whole.contains(days.from())).collect()
}

fn falls(whole: Interval, on: &[On], conventions: &Conventions) -> Vec<Interval> {
    if on.is_empty() {
        return vec![whole];
    }
    on.iter().flat_map(|on| on.within(whole, conventions)).collect()
}

fn is_vague(moment: &Moment) -> bool {
    let points = [moment.from, moment.until];
    points.iter().flatten().any(|point| matches!(point.part, Part::Season(_)))
}

fn is_vague_unit(unit: Unit) -> bool {
    matches!(unit, Unit::Term | Unit::SchoolYear | Unit::Mandate)
}

fn explain(timing: &Timing, raw: &Raw, days: Interval, schedule: &Schedule) -> Text {
    let words = timing.span.map_or(schedule.text(), |span| span.slice(schedule.text()));
    let mut text = print::explained(words, timing, days);
    if raw.assumed {
        text.sv.push_str("; tiden är läst enligt bibliotekets konvention");
        text.en.push_str("; read by the library's convention");
    }
    if days != raw.days {
        text.sv.push_str("; avkortat av perioden");
        text.en.push_str("; cut short by the period");
    }
    text
}
