//! Everything put side by side: what a coordinator hands in.
//!
//! Swedish: *uppföljningsrapport*.
//!
//! [`report`] takes a plan, a year and the day it is asked on. An item belongs to the year
//! its window ends; while that day has not passed the item is open, and after it nothing
//! has been told of it: a plan alone does not know what was done. [`report_with`] takes
//! its log beside it, and may be asked for a part of the year or for one actor.

mod asked;
mod content;
mod group;
mod html;
mod items;
mod markdown;
mod picture;
mod row;
mod sorted;
mod standing;
mod told;

use chrono::Datelike;
use group::Grouping;
use serde::Serialize;
use sorted::Sorted;

pub use asked::Asked;
pub use group::{Count, Group};
pub use picture::{Kind, bars, heat_map, period, timeline, wheel};
pub use standing::{Load, Standing};
pub use told::{ComplianceRow, IndicatorRow, RegisterRow, ReportingRow};

use crate::calendar::{Day, Interval};
use crate::coverage::{Axis, Coverage, coverage};
use crate::diagnostic::Text;
use crate::follow_up::{Item, Log, Rate};
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
    /// The plan's years, as written; else by its days.
    pub period: Option<String>,
    /// The plan's years as days, if it states them.
    pub years: Option<Interval>,
    /// The year reported.
    pub year: i32,
    /// The days reported: the year, or a part of it (*delår*).
    pub days: Interval,
    /// The actor whose report it is; none for the whole plan's.
    pub actor: Option<String>,
    /// The day it is asked on.
    #[serde(serialize_with = "crate::calendar::iso")]
    pub on: Day,
    /// Whether a log was there to tell what was done.
    pub has_log: bool,
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
    /// What ended before the days reported and is overdue; empty without a log.
    pub earlier: Vec<Item>,
    /// What has no time, and the year's word of it; empty without a log.
    pub undated: Vec<Item>,
    /// The activities and reports of all the plan's years, if those are several; only for
    /// pictures.
    #[serde(skip)]
    pub whole: Vec<Item>,
    /// Of what recurs often, how many times it was done; empty without a log.
    pub rates: Vec<Rate>,
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
    /// What the rows of the coverage are: goals, or, where no measure says which goal it
    /// serves, focus areas, or else the sectors of those who answer or the types of work.
    pub coverage_by: Text,
    /// The measures by that and by ANDTS area.
    pub coverage: Coverage,
    /// Indicators beside their targets; empty without a log.
    pub indicators: Vec<IndicatorRow>,
    /// How well limits for cases were kept; empty without a log.
    pub compliance: Vec<ComplianceRow>,
    /// How much of their registers measures covered; empty without a log.
    pub registers: Vec<RegisterRow>,
    /// Who has reported; empty without a log.
    pub reporting: Vec<ReportingRow>,
}

impl Report {
    /// Returns whether it is of a part of the year only.
    #[must_use]
    pub fn is_part(&self) -> bool {
        Asked::of_year(self.year, self.on).is_some_and(|whole| whole.days != self.days)
    }
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
    Some(report_with(plan, None, &Asked::of_year(year, on)?))
}

/// Returns the report of some days of a year, by what a log told until the day it is seen
/// on; of one actor, if that is asked for.
///
/// ```
/// use andts_core::calendar::parse_day;
/// use andts_core::follow_up::{Log, State};
/// use andts_core::plan::Plan;
/// use andts_core::report::{Asked, report_with};
///
/// let plan = r#"{"measures": [{"id": "a", "schedules": [{"text": "31 maj 2024"}]}]}"#;
/// let log = r#"{"id": "1", "kind": "occurrence", "when": "2024-05-31", "measure": "a"}"#;
/// let asked = Asked::of_year(2024, parse_day("2024-12-01").unwrap()).unwrap();
/// let report = report_with(&Plan::read(plan)?, Some(&Log::read(log)), &asked);
/// assert_eq!(report.items[0].state, State::Met);
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[must_use]
pub fn report_with(plan: &Plan, log: Option<&Log>, asked: &Asked) -> Report {
    let mut sorted = Sorted::of(plan, log, asked);
    if let Some(actor) = &asked.actor {
        sorted = sorted.of_actor(plan, actor);
    }
    let groups = Grouping::new(plan, &sorted.counted());
    let (by_purpose, by_goal) = (groups.by_purpose(), groups.by_goal());
    let (by_focus_area, by_responsible) =
        (groups.by_focus_area(), groups.by_responsible());
    let document = plan.document();
    let parts = document.measures.iter().filter(|m| m.parent.is_some()).count();
    let gaps = coverage(plan, Axis::Goal, Axis::Area);
    let (coverage_by, axis) = axis(plan);
    let by_area = coverage(plan, axis, Axis::Area);
    let goal_text = |id: &String| {
        let mut goals = document.goals.iter().filter(|g| g.id.as_ref() == Some(id));
        goals.next().and_then(|g| g.text.clone()).unwrap_or_else(|| id.clone())
    };
    let rates = sorted.status.as_ref().map_or_else(Vec::new, |status| {
        let of_year = status.rates.iter().filter(|rate| rate.year == asked.year);
        let mine = |rate: &&Rate| {
            asked.actor.is_none()
                || sorted.items.iter().any(|item| item.due.measure == rate.measure)
        };
        of_year.filter(mine).cloned().collect()
    });
    let reporting = sorted
        .status
        .as_ref()
        .map_or_else(Vec::new, |status| told::reporting_rows(&status.reporting, asked));
    Report {
        title: plan.title().to_owned(),
        organisation: document.organisation.as_ref().and_then(|o| o.name.clone()),
        period: document
            .period
            .as_ref()
            .and_then(|period| period.text.clone())
            .or_else(|| plan.period().map(in_years)),
        years: plan.period(),
        year: asked.year,
        days: asked.days,
        actor: asked.actor.as_ref().map(|id| plan.actor_name(id).to_owned()),
        on: asked.on,
        has_log: log.is_some(),
        measures: [document.measures.len() - parts, parts],
        goals_and_actors: [document.goals.len(), document.actors.len()],
        load: standing::load(&sorted.items),
        items: sorted.items,
        beyond: sorted.beyond,
        unresolved: sorted.unresolved,
        earlier: sorted.earlier,
        undated: sorted.undated,
        whole: sorted.whole,
        rates,
        by_purpose,
        by_goal,
        by_focus_area,
        by_responsible,
        standing: standing::standing(plan),
        findings: summary(plan),
        goals_without_measure: gaps.row_gaps.iter().map(goal_text).collect(),
        areas_without_measure: gaps.column_gaps.clone(),
        coverage_by,
        coverage: by_area,
        indicators: log
            .map_or_else(Vec::new, |log| told::indicator_rows(plan, log, asked)),
        compliance: log
            .map_or_else(Vec::new, |log| told::compliance_rows(plan, log, asked)),
        registers: log.map_or_else(Vec::new, |log| told::register_rows(plan, log, asked)),
        reporting,
    }
}

/// What measures are counted by beside their areas: what the plan itself says most of.
fn axis(plan: &Plan) -> (Text, Axis) {
    if plan.measures().any(|measure| measure.goals().next().is_some()) {
        (Text::new("mål", "goal"), Axis::Goal)
    } else if plan.measures().any(|measure| measure.focus_area().is_some()) {
        (Text::new("fokusområde", "focus area"), Axis::FocusArea)
    } else if plan.measures().any(|measure| !measure.responsible().is_empty()) {
        (Text::new("sektor", "sector"), Axis::Sector)
    } else {
        (Text::new("insatstyp", "type"), Axis::Type)
    }
}

/// Writes days as the years they lie in: `2022–2026`.
fn in_years(days: Interval) -> String {
    let (first, last) = (days.from().year(), days.until().year());
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}
