//! What only a log can tell: rows that the report takes as they are given.

use serde::Serialize;

use super::Asked;
use crate::calendar::{Day, Interval};
use crate::diagnostic::{Lang, Text};
use crate::document::json::Number;
use crate::document::{Vocabulary, Word};
use crate::follow_up::population::UnitReach;
use crate::follow_up::{
    self, IndicatorStatus, Log, Ratio, Reading, Reporting, Trend, cases, covered,
    indicators,
};
use crate::plan::Plan;

/// An indicator beside its target.
///
/// Swedish: *indikator mot målvärde*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct IndicatorRow {
    /// What is counted, as the plan says it.
    pub text: String,
    /// The goal or measure it belongs to.
    pub of: Option<String>,
    /// What it is counted in.
    pub unit: Option<String>,
    /// Where it began, as written.
    pub baseline: Option<String>,
    /// Where it should come, as written.
    pub target: Option<String>,
    /// The latest value, as entered.
    pub last: Option<String>,
    /// The time that value speaks of, as written.
    pub when: Option<String>,
    /// Which way it should go.
    pub direction: Option<Text>,
    /// What that comes to.
    pub verdict: Option<Text>,
}

/// How well a limit for cases was kept.
///
/// Swedish: *hållna tidsfrister*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ComplianceRow {
    /// The measure the cases belong to.
    pub title: String,
    /// The limit, as the plan says it.
    pub limit: String,
    /// How many cases.
    pub total: usize,
    /// How many were handled in time.
    pub met: usize,
    /// How many were handled too late.
    pub late: usize,
    /// How many are still open, their time not up.
    pub open: usize,
    /// How many are still open after their time.
    pub overdue: usize,
    /// The share handled in time of those whose time is up or that are handled, none
    /// when there is none.
    pub share: Option<Ratio>,
}

/// How many reports came in, from one that should report.
///
/// Swedish: *redovisningsgrad*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportingRow {
    /// Who should report.
    pub name: String,
    /// The last day for it.
    #[serde(serialize_with = "crate::calendar::iso")]
    pub due_on: Day,
    /// How many reports should have come.
    pub expected: usize,
    /// How many came in time.
    pub on_time: usize,
    /// How many came too late.
    pub late: usize,
    /// How many have not come.
    pub missing: usize,
}

/// How much of a register a measure covered in one of its windows, and which units it did
/// not.
///
/// Swedish: *täckning av register*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RegisterRow {
    /// The measure.
    pub title: String,
    /// What the register is called.
    pub register: String,
    /// The days of the window.
    pub days: Interval,
    /// How many units were covered.
    pub covered: usize,
    /// How many were to be.
    pub to_cover: usize,
    /// The share covered; none when there is none to cover.
    pub share: Option<Ratio>,
    /// The units without a visit, by identifier.
    pub not_visited: Vec<String>,
    /// The units with too few, by identifier.
    pub too_seldom: Vec<String>,
}

/// How the registers were covered in the windows that touch the days reported.
pub(super) fn register_rows(plan: &Plan, log: &Log, asked: &Asked) -> Vec<RegisterRow> {
    let within = follow_up::Asked::within(asked.on, asked.days);
    let found = covered(plan, log, &within).into_iter();
    let mine = found.filter(|its| match (&asked.actor, &its.measure) {
        (None, _) => true,
        (Some(actor), Some(measure)) => answers(plan, measure, actor),
        (Some(_), None) => false,
    });
    let units = |list: Vec<UnitReach>| list.into_iter().map(|its| its.unit).collect();
    let rows = mine.flat_map(|its| {
        let (title, register) = (its.title, its.each_title);
        its.coverage.periods.into_iter().map(move |period| RegisterRow {
            title: title.clone(),
            register: register.clone(),
            days: period.days,
            covered: period.all.covered,
            to_cover: period.all.to_cover,
            share: period.all.share,
            not_visited: units(period.units.not_visited),
            too_seldom: units(period.units.too_seldom),
        })
    });
    rows.filter(|row| row.days.touches(&asked.days)).collect()
}

/// The indicators of which there is something to tell: a value, or a target to reach.
pub(super) fn indicator_rows(plan: &Plan, log: &Log, asked: &Asked) -> Vec<IndicatorRow> {
    let whole = follow_up::Asked::of(plan, asked.on);
    let found = indicators(plan, log, &whole).into_iter();
    let mine = found.filter(|its| match (&asked.actor, &its.measure) {
        (None, _) => true,
        (Some(actor), Some(measure)) => answers(plan, measure, actor),
        (Some(_), None) => false,
    });
    let told = mine.filter(|its| !its.values.is_empty() || its.target.is_some());
    told.map(|its| indicator_row(plan, its)).collect()
}

fn indicator_row(plan: &Plan, its: IndicatorStatus) -> IndicatorRow {
    let said = |reading: &Option<Reading>| {
        let reading = reading.as_ref()?;
        let value = reading.value.as_ref().map(|value| Number::text(value).to_owned());
        value.or_else(|| Some(reading.of.clone()).filter(|of| !of.is_empty()))
    };
    let last = its.values.last().cloned();
    let direction = direction(plan, &its);
    IndicatorRow {
        when: last.as_ref().map(|reading| reading.of.clone()),
        verdict: verdict(&its),
        direction,
        baseline: said(&its.baseline),
        target: said(&its.target),
        last: said(&last),
        of: Some(its.of).filter(|of| !of.is_empty()),
        unit: its.unit,
        text: its.text,
    }
}

/// Which way an indicator should go, as the plan says it.
fn direction(plan: &Plan, its: &IndicatorStatus) -> Option<Text> {
    let document = plan.document();
    let goals = document.goals.iter().flat_map(|goal| {
        goal.indicators.iter().chain(goal.follow_ups.iter().flat_map(|f| &f.indicators))
    });
    let measures = document.measures.iter().flat_map(|measure| &measure.follow_ups);
    let mut all = goals.chain(measures.flat_map(|its| &its.indicators));
    let indicator = all.find(|other| other.id.is_some() && other.id == its.indicator)?;
    let wanted = indicator.direction.as_ref().and_then(Word::known)?;
    Some(Text::new(
        format!("ska {}", wanted.say(Lang::Sv)),
        format!("should {}", wanted.say(Lang::En)),
    ))
}

/// What the last value comes to.
fn verdict(its: &IndicatorStatus) -> Option<Text> {
    match (its.trend, &its.target) {
        (Trend::NoValue, _) => None,
        (Trend::Unknown, None) => {
            Some(Text::new("planen anger inget målvärde", "the plan states no target"))
        }
        (trend, _) => Some(Text::new(trend.say(Lang::Sv), trend.say(Lang::En))),
    }
}

/// How the cases that came in during the days reported were handled.
pub(super) fn compliance_rows(
    plan: &Plan,
    log: &Log,
    asked: &Asked,
) -> Vec<ComplianceRow> {
    let within = follow_up::Asked::within(asked.on, asked.days);
    let found = cases(plan, log, &within).into_iter();
    let mine = found.filter(|its| {
        asked.actor.as_ref().is_none_or(|actor| answers(plan, &its.measure, actor))
    });
    let count = |n: Option<usize>| n.unwrap_or_default();
    mine.map(|its| {
        let total = &its.compliance.total;
        ComplianceRow {
            title: its.title,
            limit: its.text,
            total: count(total.cases),
            met: count(total.met),
            late: count(total.late),
            open: count(total.open),
            overdue: count(total.overdue),
            share: total.share_met_of_due,
        }
    })
    .collect()
}

/// Who was to tell of their measures in the year, and who did; the whole plan first.
pub(super) fn reporting_rows(found: &[Reporting], asked: &Asked) -> Vec<ReportingRow> {
    let of_year = found.iter().filter(|row| row.year == asked.year);
    let mine = of_year.filter(|row| {
        asked.actor.is_none() || row.actor.as_deref() == asked.actor.as_deref()
    });
    mine.map(|row| ReportingRow {
        name: row.title.clone(),
        due_on: row.due_on,
        expected: row.expected,
        on_time: row.on_time,
        late: row.late,
        missing: row.expected.saturating_sub(row.reported),
    })
    .collect()
}

fn answers(plan: &Plan, measure: &str, actor: &str) -> bool {
    plan.measure(measure).is_some_and(|measure| follow_up::answers(&measure, actor))
}
