//! Which of a measure's times lie where in the plan's period.

use chrono::Datelike as _;

use crate::calendar::{Day, Interval};
use crate::diagnostic::{Place, Span};
use crate::plan::{Measure, Plan};
use crate::validate::subject::{At, Scheduled, TimeOf};

/// Where a time lies in the plan's period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Against {
    /// At least a day of it belongs to the period.
    Within,
    /// No day of it does.
    Outside,
}

/// A dated time of a measure.
pub(super) struct Dated {
    pub(super) place: Place,
    pub(super) words: String,
    pub(super) span: Option<Span>,
    pub(super) is: Against,
    pub(super) until: Day,
    pub(super) begins_before: bool,
    pub(super) ends_after: bool,
}

/// Returns a measure's own dated times, held against the plan's period.
///
/// A follow-up is not held against it: the last year is followed up after the plan.
pub(super) fn against(plan: &Plan, measure: &Measure<'_>) -> Vec<Dated> {
    let Some(period) = plan.period() else { return Vec::new() };
    let conventions = plan.calendar().conventions.clone();
    let mut found = Vec::new();
    for (n, written) in measure.written().schedules.iter().enumerate() {
        let place = measure.place().key("schedules").index(n);
        let at = At { written, place, measure: Some(*measure) };
        let schedule = Scheduled::of(plan, at, TimeOf::Measure);
        for (days, words, span) in schedule.dated(&conventions) {
            found.push(dated(period, days, schedule.text_place(), words, span));
        }
    }
    if let (true, Some(own)) = (found.is_empty(), measure.own_period()) {
        let written = measure.written().period.as_deref();
        let words = written.and_then(|p| p.text.clone()).unwrap_or_else(|| said(own));
        found.push(dated(period, own, measure.place().key("period"), &words, None));
    }
    found
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
