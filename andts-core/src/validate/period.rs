//! Which of a measure's times lie where in the plan's period.

use chrono::Datelike as _;

use crate::calendar::{Day, Interval};
use crate::diagnostic::{Place, Span};
use crate::plan::{Measure, Plan};
use crate::validate::subject::Scheduled;

/// Where a time lies in the plan's period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Against {
    /// At least a day of it belongs to the period.
    Within,
    /// No day of it does.
    Outside,
}

/// A dated time of a measure.
#[derive(Debug)]
pub(super) struct Dated {
    pub(super) place: Place,
    pub(super) words: String,
    pub(super) span: Option<Span>,
    pub(super) is: Against,
    pub(super) until: Day,
    pub(super) begins_before: bool,
    pub(super) ends_after: bool,
}

/// A measure, and its own dated times held against the plan's period.
///
/// Swedish: *daterad åtgärd*. A follow-up is not held against it: the last year is
/// followed up after the plan.
#[derive(Debug)]
pub struct Times<'p> {
    /// The measure.
    pub measure: Measure<'p>,
    /// Whether any of its schedules comes back.
    pub recurs: bool,
    pub(super) dated: Vec<Dated>,
}

impl<'p> Times<'p> {
    /// Gathers them from the schedules of one measure, read already.
    pub(super) fn of(
        plan: &Plan,
        measure: Measure<'p>,
        schedules: &[Scheduled<'p>],
    ) -> Self {
        let recurs = schedules.iter().any(Scheduled::recurs);
        let mut times = Self { measure, recurs, dated: Vec::new() };
        let Some(period) = plan.period() else { return times };
        let conventions = &plan.calendar().conventions;
        for schedule in schedules {
            for (days, words, span) in schedule.dated(conventions) {
                let place = schedule.text_place();
                times.dated.push(dated(period, days, place, words, span));
            }
        }
        if let (true, Some(own)) = (times.dated.is_empty(), measure.own_period()) {
            let written = measure.written().period.as_deref();
            let words = written.and_then(|p| p.text.clone());
            let words = words.unwrap_or_else(|| said(own));
            let place = measure.place().key("period");
            times.dated.push(dated(period, own, place, &words, None));
        }
        times
    }
}

fn dated(
    period: Interval,
    days: Interval,
    place: Place,
    words: &str,
    span: Option<Span>,
) -> Dated {
    let is = if days.touches(&period) { Against::Within } else { Against::Outside };
    Dated {
        place,
        words: words.to_owned(),
        span,
        is,
        until: days.until(),
        begins_before: days.from() < period.from(),
        ends_after: days.until() > period.until(),
    }
}

/// Returns the plan's period as written, or its days.
pub(super) fn period_words(plan: &Plan) -> String {
    let written = plan.document().period.as_deref();
    let ends = |p: &crate::document::Period| {
        Some(format!("{}–{}", p.from.as_deref()?, p.until.as_deref()?))
    };
    written.and_then(|p| p.text.clone().or_else(|| ends(p))).unwrap_or_default()
}

/// Returns the year of a plan that is for one year only.
pub(super) fn only_year(plan: &Plan) -> Option<i32> {
    let period = plan.period()?;
    let (from, until) = (period.from().year(), period.until().year());
    (from == until).then_some(from)
}

fn said(days: Interval) -> String {
    format!("{}–{}", days.from(), days.until())
}
