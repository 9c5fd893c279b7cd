//! By when an answer is wanted, and until when things count.

use std::collections::BTreeMap;

use chrono::Datelike;
use serde::Serialize;

use crate::calendar::{Day, Interval, Moment, add_months};
use crate::document::ReportingDuty;
use crate::due::{Purpose, due};
use crate::plan::Plan;

/// By when an answer is wanted, and until when things count.
///
/// Swedish: *svarsdag och brytdatum*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Deadline {
    /// The last day to answer; none where the plan says none.
    #[serde(serialize_with = "crate::calendar::maybe_iso")]
    pub answer_by: Option<Day>,
    /// Where that day comes from.
    pub from: AnswerBy,
    /// The reporting duty it comes from.
    pub duty: Option<String>,
    /// What is reported.
    pub what: Option<String>,
    /// The last day that counts (*brytdatum*): the duty's, else the last asked about.
    #[serde(serialize_with = "crate::calendar::iso")]
    pub counts_until: Day,
}

/// Where the last day to answer comes from.
///
/// Swedish: *svarsdagens grund*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerBy {
    /// Whoever asks has set it (*satt av den som frågar*).
    Asker,
    /// The duty says when the material must be in (*underlag senast*).
    Input,
    /// The duty says only when it is reported (*redovisningens tid*).
    Report,
    /// The plan says nothing of it (*ingen uppgift*).
    Nothing,
}

/// Returns the deadline for a time; `by` is a day that whoever asks has set.
///
/// The duty is the one whose material, or else whose report, comes first once its cut-off
/// within the time has passed. Without a cut-off that is the first in the time's second
/// half or after it: nobody can tell of a year in its January.
pub(super) fn deadline(plan: &Plan, period: Interval, by: Option<Day>) -> Deadline {
    let until = add_months(period.until(), 12).unwrap_or(period.until());
    let mut ends: BTreeMap<(Purpose, &str), Vec<Day>> = BTreeMap::new();
    let all = due(plan, period.from(), until);
    for due in &all {
        if let Some((id, until)) = due.id.as_deref().zip(due.window.until) {
            ends.entry((due.purpose, id)).or_default().push(until);
        }
    }
    let duties = plan.document().reporting_duties.iter();
    let found: Vec<_> =
        duties.flat_map(|duty| candidates(plan, duty, &ends, period)).collect();
    let first = |from: AnswerBy| {
        let mine = found.iter().filter(|one| one.from == from);
        mine.min_by_key(|one| one.answer_by)
    };
    let nothing = Deadline {
        answer_by: None,
        from: AnswerBy::Nothing,
        duty: None,
        what: None,
        counts_until: period.until(),
    };
    let mut deadline = first(AnswerBy::Input)
        .or_else(|| first(AnswerBy::Report))
        .cloned()
        .unwrap_or(nothing);
    if by.is_some() {
        (deadline.answer_by, deadline.from) = (by, AnswerBy::Asker);
    }
    deadline
}

/// The days a duty gives: of its material, and of its report.
fn candidates(
    plan: &Plan,
    duty: &ReportingDuty,
    ends: &BTreeMap<(Purpose, &str), Vec<Day>>,
    period: Interval,
) -> Vec<Deadline> {
    let cut_off = cut_off(plan, duty, period);
    let half = chrono::Days::new(u64::try_from(period.days() / 2).unwrap_or_default());
    let half = period.from().checked_add_days(half);
    let after = cut_off.or(half).unwrap_or(period.from());
    let of = |purpose: Purpose, from: AnswerBy| {
        let days = ends.get(&(purpose, duty.id.as_deref()?))?;
        let day = days.iter().copied().filter(|day| *day >= after).min()?;
        Some(Deadline {
            answer_by: Some(day),
            from,
            duty: duty.id.clone(),
            what: duty.what.clone(),
            counts_until: cut_off.unwrap_or(period.until()),
        })
    };
    let input = of(Purpose::Input, AnswerBy::Input);
    input.into_iter().chain(of(Purpose::Report, AnswerBy::Report)).collect()
}

/// The last cut-off of a duty within a time.
fn cut_off(plan: &Plan, duty: &ReportingDuty, period: Interval) -> Option<Day> {
    let conventions = &plan.calendar().conventions;
    let moment = Moment::parse(duty.cut_off.as_deref()?)?;
    let days: Vec<_> = if moment.is_yearless() {
        let years = period.from().year()..=period.until().year();
        years.filter_map(|year| moment.in_year(year, conventions)).collect()
    } else {
        moment.interval(conventions).into_iter().collect()
    };
    let ends = days.iter().map(Interval::until);
    ends.filter(|day| period.contains(*day)).max()
}
