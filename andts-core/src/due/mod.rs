//! What must be done or looked at, and by when.
//!
//! Swedish: *vad som ska göras*.
//!
//! [`due`] takes a plan and an interval and gives every window that touches it, of
//! measures, follow-ups and reports. Windows of measures are clipped to the plan's and
//! the measure's period; follow-ups and reports are not clipped at the plan's end, since
//! its last year is followed up after it.

use serde::Serialize;

use crate::calendar::{Day, Interval, add_months};
use crate::diagnostic::Text;
use crate::document::{Responsibility, Schedule};
use crate::plan::{Measure, Plan};
use crate::schedule::Window;

/// Why something is due.
///
/// Swedish: *ändamål*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// The measure itself (*genomförande*).
    Activity,
    /// A look at whether it was done (*uppföljning*).
    FollowUp,
    /// A report to someone (*redovisning*).
    Report,
}

/// Something to be done within a window.
///
/// Swedish: *hållpunkt*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Due {
    /// The measure, or none for the whole plan.
    pub measure: Option<String>,
    /// What it is called.
    pub title: String,
    /// Why it is due.
    pub purpose: Purpose,
    /// The identifier of the follow-up or reporting duty.
    pub id: Option<String>,
    /// What is looked at or reported, in short.
    pub what: Option<String>,
    /// The names of those who answer for it.
    pub responsible: Vec<String>,
    /// The phrase it comes from.
    pub text: String,
    /// The days, the count and how they came about.
    #[serde(flatten)]
    pub window: Window,
}

impl Due {
    /// Returns the explanation of its window.
    #[must_use]
    pub fn explanation(&self) -> &Text {
        &self.window.explanation
    }
}

/// Returns what is due from one day until another, the last included, in order of its
/// last day; what the calendar cannot know comes last.
///
/// ```
/// use andts_core::calendar::parse_day;
/// use andts_core::due::due;
/// use andts_core::plan::Plan;
///
/// let plan = Plan::read(r#"{"measures": [{"id": "a", "schedules": [{"text": "årligen"}]}]}"#)?;
/// let (from, until) = (parse_day("2024-01-01").unwrap(), parse_day("2024-12-31").unwrap());
/// assert_eq!(due(&plan, from, until).len(), 1);
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[must_use]
pub fn due(plan: &Plan, from: Day, until: Day) -> Vec<Due> {
    let Some(question) = Interval::new(from, until) else { return Vec::new() };
    let mut found = Vec::new();
    for measure in plan.measures() {
        activities(plan, &measure, question, &mut found);
        for follow_up in &measure.written().follow_ups {
            let Some(schedule) = &follow_up.schedule else { continue };
            let by = if follow_up.responsible.is_empty() {
                measure.responsible()
            } else {
                &follow_up.responsible
            };
            let item = Item {
                measure: Some(&measure),
                purpose: Purpose::FollowUp,
                id: follow_up.id.clone(),
                what: follow_up.text.clone(),
                by,
            };
            after_the_plan(plan, &item, schedule, question, &mut found);
        }
    }
    for follow_up in &plan.document().follow_ups {
        let Some(schedule) = &follow_up.schedule else { continue };
        let item = Item {
            measure: None,
            purpose: Purpose::FollowUp,
            id: follow_up.id.clone(),
            what: follow_up.text.clone(),
            by: &follow_up.responsible,
        };
        after_the_plan(plan, &item, schedule, question, &mut found);
    }
    for duty in &plan.document().reporting_duties {
        let Some(schedule) = &duty.schedule else { continue };
        let item = Item {
            measure: None,
            purpose: Purpose::Report,
            id: duty.id.clone(),
            what: duty.what.clone(),
            by: &duty.responsible,
        };
        after_the_plan(plan, &item, schedule, question, &mut found);
    }
    // A stable sort: what ends on one day stays in the document's order.
    found.sort_by_key(|d| (d.window.until.is_none(), d.window.until, d.window.from));
    found
}

struct Item<'i> {
    measure: Option<&'i Measure<'i>>,
    purpose: Purpose,
    id: Option<String>,
    what: Option<String>,
    by: &'i [Responsibility],
}

fn activities(
    plan: &Plan,
    measure: &Measure<'_>,
    question: Interval,
    found: &mut Vec<Due>,
) {
    let item = Item {
        measure: Some(measure),
        purpose: Purpose::Activity,
        id: None,
        what: measure.written().what.clone(),
        by: measure.responsible(),
    };
    let period = measure.period();
    // Inheritance never makes windows: a part without a time is done with its parent.
    for schedule in &measure.written().schedules {
        take(plan, &item, schedule, question, period, found);
    }
}

/// Follow-ups go on for a year after the plan, whose last year they look at.
fn after_the_plan(
    plan: &Plan,
    item: &Item<'_>,
    schedule: &Schedule,
    question: Interval,
    found: &mut Vec<Due>,
) {
    let period = plan
        .period()
        .and_then(|period| Interval::new(period.from(), add_months(period.until(), 12)?));
    take(plan, item, schedule, question, period, found);
}

fn take(
    plan: &Plan,
    item: &Item<'_>,
    schedule: &Schedule,
    question: Interval,
    period: Option<Interval>,
    found: &mut Vec<Due>,
) {
    let read = plan.schedule(schedule);
    for window in plan.windows(schedule, question, period) {
        let actors = item.by.iter().filter_map(|r| r.actor.as_deref());
        let title = item.measure.map_or(plan.title(), Measure::title);
        found.push(Due {
            measure: item.measure.map(|m| m.id().to_owned()),
            title: title.to_owned(),
            purpose: item.purpose,
            id: item.id.clone(),
            what: item.what.clone(),
            responsible: actors.map(|id| plan.actor_name(id).to_owned()).collect(),
            text: read.text().to_owned(),
            window,
        });
    }
}
