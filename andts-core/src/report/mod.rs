//! Everything put side by side: what a coordinator hands in.
//!
//! Swedish: *uppföljningsrapport*.
//!
//! [`report`] takes a plan, a year and the day it is asked on. An item belongs to the year
//! its window ends; while that day has not passed the item is open, and after it nothing
//! has been told of it: a plan alone does not know what was done.

mod content;
mod group;
mod html;
mod items;
mod markdown;
mod picture;
mod row;
mod standing;
mod told;

use group::Grouping;
use items::without_log;
use serde::Serialize;

pub use group::{Count, Group};
pub use picture::{Kind, bars, heat_map, timeline, wheel};
pub use standing::{Load, Standing};
pub use told::{ComplianceRow, IndicatorRow, ReportingRow};

use crate::calendar::{Conventions, Day, Moment};
use crate::coverage::{Axis, Coverage, coverage};
use crate::due::{Due, due};
use crate::follow_up::Item;
use crate::plan::Plan;
use crate::validate::{Summary, summary};

/// The report of one year.
///
/// Swedish: *uppföljningsrapport*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The plan's title.
    pub title: String,
    /// Whose plan it is.
    pub organisation: Option<String>,
    /// The plan's years, as written.
    pub period: Option<String>,
    /// The year reported.
    pub year: i32,
    /// The day it is asked on.
    #[serde(serialize_with = "crate::calendar::iso")]
    pub on: Day,
    /// How many measures stand on their own, and how many are parts of them.
    pub measures: [usize; 2],
    /// How many goals and actors there are.
    pub goals_and_actors: [usize; 2],
    /// What is due in the year, in order of the last day.
    pub items: Vec<Item>,
    /// What goes on in the year and ends after it.
    pub beyond: Vec<Item>,
    /// What depends on days that nobody has given.
    pub unresolved: Vec<Item>,
    /// How it stands, by why it is due.
    pub by_purpose: Vec<Group>,
    /// How it stands by goal, in the plan's order.
    pub by_goal: Vec<Group>,
    /// How it stands by focus area, in the plan's order.
    pub by_focus_area: Vec<Group>,
    /// How it stands by who answers for it, the most first.
    pub by_responsible: Vec<Group>,
    /// What goes on, waits for an event, or has no time.
    pub standing: Standing,
    /// How much each of those responsible has in the year, the most first.
    pub load: Vec<Load>,
    /// What there is to look over in the plan, what matters most first.
    pub findings: Vec<Summary>,
    /// The goals no measure serves, by their texts.
    pub goals_without_measure: Vec<String>,
    /// The ANDTS areas no measure names.
    pub areas_without_measure: Vec<String>,
    /// The measures by goal and ANDTS area.
    pub coverage: Coverage,
    /// Indicators beside their targets; empty without a log.
    pub indicators: Vec<IndicatorRow>,
    /// How well limits for cases were kept; empty without a log.
    pub compliance: Vec<ComplianceRow>,
    /// Who has reported; empty without a log.
    pub reporting: Vec<ReportingRow>,
}

/// Returns the report of a year of the calendar, seen on a day; outside it, nothing.
///
/// ```
/// use andts_core::calendar::parse_day;
/// use andts_core::diagnostic::Lang;
/// use andts_core::plan::Plan;
/// use andts_core::report::report;
///
/// let plan = Plan::read(r#"{"title": "ANDTS-plan", "measures": []}"#)?;
/// let report = report(&plan, 2024, parse_day("2024-12-01").unwrap()).unwrap();
/// assert!(report.markdown(Lang::Sv).starts_with("# Uppföljning 2024: ANDTS-plan"));
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[must_use]
pub fn report(plan: &Plan, year: i32, on: Day) -> Option<Report> {
    let days = Moment::parse(&year.to_string())?.interval(&Conventions::default())?;
    let all = due(plan, days.from(), days.until());
    let (unresolved, resolved): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|item| item.window.unresolved);
    let ends_in_year =
        |item: &Due| item.window.until.is_some_and(|until| days.contains(until));
    let (ending, beyond): (Vec<_>, Vec<_>) = resolved.into_iter().partition(ends_in_year);
    let items = without_log(ending, on);
    let (beyond, unresolved) = (without_log(beyond, on), without_log(unresolved, on));
    let groups = Grouping::new(plan, [&items, &unresolved]);
    let (by_purpose, by_goal) = (groups.by_purpose(), groups.by_goal());
    let (by_focus_area, by_responsible) =
        (groups.by_focus_area(), groups.by_responsible());
    let document = plan.document();
    let parts = document.measures.iter().filter(|m| m.parent.is_some()).count();
    let gaps = coverage(plan, Axis::Goal, Axis::Area);
    let goal_text = |id: &String| {
        let mut goals = document.goals.iter().filter(|g| g.id.as_ref() == Some(id));
        goals.next().and_then(|g| g.text.clone()).unwrap_or_else(|| id.clone())
    };
    Some(Report {
        title: plan.title().to_owned(),
        organisation: document.organisation.as_ref().and_then(|o| o.name.clone()),
        period: document.period.as_ref().and_then(|p| p.text.clone()),
        year,
        on,
        measures: [document.measures.len() - parts, parts],
        goals_and_actors: [document.goals.len(), document.actors.len()],
        load: standing::load(&items),
        items,
        beyond,
        unresolved,
        by_purpose,
        by_goal,
        by_focus_area,
        by_responsible,
        standing: standing::standing(plan),
        findings: summary(plan),
        goals_without_measure: gaps.row_gaps.iter().map(goal_text).collect(),
        areas_without_measure: gaps.column_gaps.clone(),
        coverage: gaps,
        indicators: Vec::new(),
        compliance: Vec::new(),
        reporting: Vec::new(),
    })
}
