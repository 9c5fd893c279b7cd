//! How the indicators of a plan stand: what someone entered, and what the log shows.

mod computed;
mod trend;

use std::collections::BTreeSet;

use chrono::Datelike;
use serde::Serialize;

use computed::Computed;
pub use trend::Trend;
use trend::trend;

use super::status::evidence::{Evidence, Shown};
use super::{Asked, EntryKind, Log};
use crate::document::json::Number;
use crate::document::{FollowUp, Indicator, Value};
use crate::plan::{Measure, Plan};

/// How an indicator stands: its last value beside where it began and where it should come.
///
/// Swedish: *indikatorns läge*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct IndicatorStatus {
    /// The indicator.
    pub indicator: Option<String>,
    /// What it is.
    pub text: String,
    /// The measure whose follow-up looks at it.
    pub measure: Option<String>,
    /// The goal it shows.
    pub goal: Option<String>,
    /// The focus area whose follow-up looks at it; of none of the three is what the
    /// follow-up of the whole plan looks at.
    pub focus_area: Option<String>,
    /// What it is called there: the measure's, the area's or the plan's title, or the
    /// goal's text.
    pub of: String,
    /// Its unit.
    pub unit: Option<String>,
    /// Which way it should go, as the plan writes it: `increase`, `decrease` or `keep`.
    pub direction: Option<String>,
    /// What it is to be told by, such as sex and grade.
    pub breakdown: Vec<String>,
    /// Where it began.
    pub baseline: Option<Reading>,
    /// Where it should come.
    pub target: Option<Reading>,
    /// Its values for the whole, in order of the time they speak of.
    pub values: Vec<Reading>,
    /// Its values for groups, such as girls in grade 9.
    pub by_group: Vec<Reading>,
    /// How the last value stands to the target, or to where it began.
    pub trend: Trend,
}

/// A value of an indicator, and the time it speaks of.
///
/// Swedish: *avläsning*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// The value.
    pub value: Option<Number>,
    /// The time it speaks of, or the words of the plan.
    pub of: String,
    /// Whether the year it counts was not over.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub so_far: bool,
    /// The groups it is of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<String>,
    /// The log entry it was told in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<String>,
}

/// Returns how every indicator of a plan stands on a day.
///
/// A value that someone entered stands for its year. Other years are computed from where
/// the plan says, of the measure and its parts; for a goal of the measures that serve it,
/// for a focus area and the plan of those in it:
///
/// - from the log how many times they were done, or, of a share, how many of their windows
///   that are over were met;
/// - from the coverage how many units of their registers were covered, of those to be
///   covered. Where a register and a class of it are both to be covered, the register
///   counts;
/// - from the compliance how many of their cases were handled in time, of those handled and
///   those overdue.
///
/// The unit decides how that is said: `procent` or `%` in percent with one decimal, `andel`
/// as a part of 1, any other as a count; without a unit what comes from coverage and
/// compliance is in percent.
///
/// ```
/// use andts_core::calendar::parse_day;
/// use andts_core::follow_up::{Asked, Log, Trend, indicators};
/// use andts_core::plan::Plan;
///
/// let plan = Plan::read(r#"{"goals": [{"id": "g", "indicators": [{"id": "i", "text": "andel",
///     "direction": "decrease", "target": {"value": 10}}]}]}"#)?;
/// let log = r#"{"id":"1","kind":"value","when":"2024-05","indicator":"i","value":9.5}"#;
/// let asked = Asked::of(&plan, parse_day("2024-12-01").unwrap());
/// let found = indicators(&plan, &Log::read(log), &asked);
/// assert_eq!(found[0].trend, Trend::Reached);
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[must_use]
pub fn indicators(plan: &Plan, log: &Log, asked: &Asked) -> Vec<IndicatorStatus> {
    let evidence = Evidence::of(log, asked.on, plan);
    let computed = Computed::of(plan, log, asked, &evidence);
    let mut found = Vec::new();
    for owner in owners(plan) {
        for indicator in &owner.indicators {
            found.push(stands(indicator, &owner, &computed, &evidence));
        }
    }
    found
}

/// What indicators belong to.
struct Owner<'p> {
    of: &'p str,
    measure: Option<&'p str>,
    goal: Option<&'p str>,
    focus_area: Option<&'p str>,
    indicators: Vec<&'p Indicator>,
    /// The measures whose doings a computed value counts.
    measures: Vec<Measure<'p>>,
}

/// Everything in a plan that has indicators, in its order.
fn owners(plan: &Plan) -> Vec<Owner<'_>> {
    let document = plan.document();
    let whole = || plan.measures().filter(|measure| measure.parent().is_none());
    let goals = document.goals.iter().map(|goal| {
        let of = goal.text.as_deref().or(goal.id.as_deref());
        let id = goal.id.as_deref();
        let follow_ups = goal.follow_ups.iter().flat_map(|its| &its.indicators);
        Owner {
            goal: id,
            indicators: goal.indicators.iter().chain(follow_ups).collect(),
            measures: plan
                .measures()
                .filter(|m| m.goals().any(|its| id == Some(its)))
                .collect(),
            ..Owner::called(of)
        }
    });
    let measures = plan.measures().map(|measure| Owner {
        measure: Some(measure.id()),
        indicators: looked_at(&measure.written().follow_ups),
        measures: vec![measure],
        ..Owner::called(Some(measure.title()))
    });
    let areas = document.focus_areas.iter().map(|area| {
        let id = area.id.as_deref();
        let is_in = |measure: &Measure<'_>| {
            id.is_some() && measure.focus_area().and_then(|its| its.id.as_deref()) == id
        };
        Owner {
            focus_area: id,
            indicators: looked_at(&area.follow_ups),
            measures: whole().filter(is_in).collect(),
            ..Owner::called(area.title.as_deref().or(id))
        }
    });
    let own = Owner {
        indicators: looked_at(&document.follow_ups),
        measures: whole().collect(),
        ..Owner::called(Some(plan.title()))
    };
    goals.chain(measures).chain(areas).chain([own]).collect()
}

impl<'p> Owner<'p> {
    fn called(of: Option<&'p str>) -> Self {
        Self {
            of: of.unwrap_or_default(),
            measure: None,
            goal: None,
            focus_area: None,
            indicators: Vec::new(),
            measures: Vec::new(),
        }
    }
}

fn looked_at(follow_ups: &[FollowUp]) -> Vec<&Indicator> {
    follow_ups.iter().flat_map(|its| &its.indicators).collect()
}

fn stands(
    indicator: &Indicator,
    owner: &Owner<'_>,
    computed: &Computed<'_>,
    evidence: &Evidence<'_>,
) -> IndicatorStatus {
    let told = evidence.of_indicator(indicator.id.as_deref().unwrap_or_default());
    let told = told.iter().filter(|shown| shown.known.kind == EntryKind::Value);
    let (by_group, whole): (Vec<&Shown<'_>>, Vec<&Shown<'_>>) =
        told.partition(|shown| !shown.known.entry.breakdown.is_empty());
    let entered: BTreeSet<_> =
        whole.iter().map(|shown| shown.of.until().year()).collect();
    let mut values: Vec<_> = whole
        .into_iter()
        .map(|shown| (shown.of.until().year(), reading(shown)))
        .collect();
    let counted = computed.values(indicator, &owner.measures).into_iter();
    values.extend(counted.filter(|(year, _)| !entered.contains(year)));
    values.sort_by_key(|(year, _)| *year);
    let values: Vec<_> = values.into_iter().map(|(_, reading)| reading).collect();
    let text = |id: Option<&str>| id.map(str::to_owned);
    IndicatorStatus {
        indicator: indicator.id.clone(),
        text: indicator.text.clone().unwrap_or_default(),
        measure: text(owner.measure),
        goal: text(owner.goal),
        focus_area: text(owner.focus_area),
        of: owner.of.to_owned(),
        unit: indicator.unit.clone(),
        direction: indicator.direction.as_ref().map(|word| word.text().to_owned()),
        breakdown: indicator.breakdown.clone(),
        baseline: indicator.baseline.as_deref().map(planned),
        target: indicator.target.as_deref().map(planned),
        trend: trend(indicator, &values),
        values,
        by_group: by_group.into_iter().map(reading).collect(),
    }
}

fn reading(shown: &Shown<'_>) -> Reading {
    let entry = shown.known.entry;
    let groups = entry.breakdown.iter().map(|share| {
        let says = [share.by.as_deref(), share.is.as_deref()];
        says.into_iter().flatten().collect::<Vec<_>>().join(": ")
    });
    let of = entry.period.clone().or_else(|| entry.when.clone());
    Reading {
        value: entry.value.clone(),
        of: of.unwrap_or_default(),
        so_far: false,
        groups: groups.collect(),
        entry: entry.id.clone(),
    }
}

fn planned(value: &Value) -> Reading {
    let of = value.on.clone().or_else(|| value.text.clone());
    Reading {
        value: value.value.clone(),
        of: of.unwrap_or_default(),
        so_far: false,
        groups: Vec::new(),
        entry: None,
    }
}
