use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::Datelike;
use serde::Serialize;

use super::status::evidence::{Evidence, Shown};
use super::status::found::scope_of;
use super::{
    Asked, Covered, EntryKind, Item, Log, MeasureCompliance, Ratio, State, cases,
    covered, status,
};
use crate::diagnostic::Lang;
use crate::document::json::Number;
use crate::document::{ComputedFrom, Direction, Indicator, Value, Word};
use crate::due::Purpose;
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
    /// What it is called there: the measure's title or the goal's text.
    pub of: String,
    /// Its unit.
    pub unit: Option<String>,
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
    /// The groups it is of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<String>,
    /// The log entry it was told in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<String>,
}

/// How the last value stands.
///
/// Swedish: *utveckling*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Trend {
    /// The target is reached (*målet nått*).
    Reached,
    /// It has gone the way it should, and not all of it (*åt rätt håll*).
    Toward,
    /// It has gone the other way (*åt fel håll*).
    Away,
    /// It stands where it stood (*oförändrad*).
    Unchanged,
    /// There is a value and nothing to hold it against (*kan inte bedömas*).
    Unknown,
    /// There is no value (*inget värde*).
    NoValue,
}

impl Trend {
    /// Returns what a reader calls it.
    #[must_use]
    pub fn say(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Reached, Lang::Sv) => "målet nått",
            (Self::Reached, Lang::En) => "target reached",
            (Self::Toward, Lang::Sv) => "åt rätt håll",
            (Self::Toward, Lang::En) => "going the right way",
            (Self::Away, Lang::Sv) => "åt fel håll",
            (Self::Away, Lang::En) => "going the wrong way",
            (Self::Unchanged, Lang::Sv) => "oförändrad",
            (Self::Unchanged, Lang::En) => "unchanged",
            (Self::Unknown, Lang::Sv) => "kan inte bedömas",
            (Self::Unknown, Lang::En) => "cannot be judged",
            (Self::NoValue, Lang::Sv) => "inget värde",
            (Self::NoValue, Lang::En) => "no value",
        }
    }
}

/// Returns how every indicator of a plan stands on a day.
///
/// A value that someone entered stands. Else what is computed from the log is how many
/// times the measure and its parts were done in each calendar year, or, of a share, in how
/// many of its windows that are over; from the coverage how much of its register was
/// covered; from the compliance how many of its cases were handled in time, of those
/// handled.
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
    let evidence = Evidence::of(log, asked.on, &plan.calendar().conventions);
    let status = status(plan, Some(log), asked);
    let (covered, handled) = (covered(plan, log, asked), cases(plan, log, asked));
    let mut found = Vec::new();
    for goal in &plan.document().goals {
        let of = goal.text.as_deref().or(goal.id.as_deref()).unwrap_or_default();
        let follow_ups = goal.follow_ups.iter().flat_map(|its| &its.indicators);
        for indicator in goal.indicators.iter().chain(follow_ups) {
            let mut its = entered(indicator, of, &evidence);
            its.goal.clone_from(&goal.id);
            found.push(its);
        }
    }
    for measure in plan.measures() {
        let follow_ups = measure.written().follow_ups.iter();
        for indicator in follow_ups.flat_map(|its| &its.indicators) {
            let mut its = entered(indicator, measure.title(), &evidence);
            let from = indicator.computed_from.as_ref().and_then(Word::known);
            let from = from.filter(|_| its.values.is_empty());
            if let Some(from) = from {
                its.values = match from {
                    ComputedFrom::Log if is_share(indicator) => {
                        shares(&measure, indicator, &status.items, asked)
                    }
                    ComputedFrom::Log => counts(&measure, indicator, &evidence, asked),
                    ComputedFrom::Coverage => reached(&measure, &covered),
                    ComputedFrom::Compliance => in_time(&measure, &handled),
                    ComputedFrom::Entered => Vec::new(),
                };
                its.trend = trend(indicator, its.values.last());
            }
            its.measure = Some(measure.id().to_owned());
            found.push(its);
        }
    }
    found
}

fn entered(indicator: &Indicator, of: &str, evidence: &Evidence<'_>) -> IndicatorStatus {
    let told = evidence.of_indicator(indicator.id.as_deref().unwrap_or_default());
    let values = told.iter().filter(|shown| shown.known.kind == EntryKind::Value);
    let (by_group, values): (Vec<_>, Vec<_>) =
        values.map(reading).partition(|reading| !reading.groups.is_empty());
    let trend = trend(indicator, values.last());
    IndicatorStatus {
        indicator: indicator.id.clone(),
        text: indicator.text.clone().unwrap_or_default(),
        measure: None,
        goal: None,
        of: of.to_owned(),
        unit: indicator.unit.clone(),
        baseline: indicator.baseline.as_deref().map(planned),
        target: indicator.target.as_deref().map(planned),
        values,
        by_group,
        trend,
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
        groups: groups.collect(),
        entry: entry.id.clone(),
    }
}

fn planned(value: &Value) -> Reading {
    let of = value.on.clone().or_else(|| value.text.clone());
    Reading {
        value: value.value.clone(),
        of: of.unwrap_or_default(),
        groups: Vec::new(),
        entry: None,
    }
}

fn is_share(indicator: &Indicator) -> bool {
    matches!(indicator.unit.as_deref().map(str::trim), Some("procent" | "%" | "andel"))
}

/// The measure and its parts that an indicator is for.
fn ids<'p>(measure: &Measure<'p>, indicator: &Indicator) -> Vec<&'p str> {
    let parts = &indicator.r#for;
    let all = scope_of(*measure, |_| true).into_iter();
    all.filter(|id| parts.is_empty() || parts.iter().any(|part| part == id)).collect()
}

/// How many times a measure was done in each calendar year with something told.
fn counts(
    measure: &Measure<'_>,
    indicator: &Indicator,
    evidence: &Evidence<'_>,
    asked: &Asked,
) -> Vec<Reading> {
    let mut years = BTreeMap::<i32, u32>::new();
    let ids = ids(measure, indicator).into_iter();
    for shown in ids.flat_map(|id| evidence.of_measure(id)) {
        let inside = asked.days.contains(shown.of.until());
        if shown.known.kind == EntryKind::Occurrence && inside {
            let count = years.entry(shown.of.until().year()).or_default();
            *count = count.saturating_add(shown.known.times());
        }
    }
    years.into_iter().map(|(year, count)| of_year(year, count)).collect()
}

/// In how many percent of its windows that are over a measure was done, by the calendar
/// year they ended.
fn shares(
    measure: &Measure<'_>,
    indicator: &Indicator,
    items: &[Item],
    asked: &Asked,
) -> Vec<Reading> {
    let ids = ids(measure, indicator);
    let mut years = BTreeMap::<i32, (u32, u32)>::new();
    for item in items.iter().filter(|item| item.due.purpose == Purpose::Activity) {
        let own = item.due.measure.as_deref().is_some_and(|id| ids.contains(&id));
        let dated = item.due_on.filter(|_| own && item.state != State::Waived);
        let Some(day) = dated.filter(|day| *day < asked.on || item.state == State::Met)
        else {
            continue;
        };
        let (met, over) = years.entry(day.year()).or_default();
        *met += u32::from(item.state == State::Met);
        *over += 1;
    }
    let percent = |(year, (met, over)): (i32, (u32, u32))| {
        let share = u64::from(met) * 100 / u64::from(over.max(1));
        of_year(year, u32::try_from(share).unwrap_or(100))
    };
    years.into_iter().map(percent).collect()
}

/// How much of its register a measure covered, window by window, in percent.
fn reached(measure: &Measure<'_>, covered: &[Covered]) -> Vec<Reading> {
    let own = covered.iter().filter(|its| its.measure.as_deref() == Some(measure.id()));
    let periods = own.flat_map(|its| &its.coverage.periods);
    periods
        .filter_map(|period| percent(period.all.share, period.days.until().year()))
        .collect()
}

/// How many of a measure's cases were handled in time, year by year, in percent.
fn in_time(measure: &Measure<'_>, handled: &[MeasureCompliance]) -> Vec<Reading> {
    let own = handled.iter().filter(|its| its.measure == measure.id());
    let periods = own.flat_map(|its| &its.compliance.periods);
    periods
        .filter_map(|period| percent(period.counts.share_met, period.days.until().year()))
        .collect()
}

fn percent(share: Option<Ratio>, year: i32) -> Option<Reading> {
    Some(of_year(year, u32::from(share?.ten_thousandths()) / 100))
}

fn of_year(year: i32, value: u32) -> Reading {
    let value = Some(Number::from(value));
    Reading { value, of: year.to_string(), groups: Vec::new(), entry: None }
}

/// How the last value stands to the target; where that has no number, to where it began.
fn trend(indicator: &Indicator, last: Option<&Reading>) -> Trend {
    let Some(last) = last.and_then(|reading| reading.value.as_ref()) else {
        return Trend::NoValue;
    };
    let number =
        |value: &Option<Box<Value>>| value.as_deref()?.value.as_ref().map(Number::as_f64);
    let (baseline, target) = (number(&indicator.baseline), number(&indicator.target));
    let wanted = indicator.direction.as_ref().and_then(Word::known);
    let wanted =
        wanted.or(match baseline.zip(target).map(|(from, to)| to.total_cmp(&from)) {
            Some(Ordering::Greater) => Some(Direction::Increase),
            Some(Ordering::Less) => Some(Direction::Decrease),
            Some(Ordering::Equal) => Some(Direction::Keep),
            None => None,
        });
    let Some(wanted) = wanted else { return Trend::Unknown };
    let last = last.as_f64();
    // At the target, or beyond it the way it should go.
    let is_there = |to: f64| match wanted {
        Direction::Increase => last >= to,
        Direction::Decrease => last <= to,
        Direction::Keep => last.total_cmp(&to) == Ordering::Equal,
    };
    if target.is_some_and(is_there) {
        return Trend::Reached;
    }
    match baseline.map(|from| (last.total_cmp(&from), wanted)) {
        None => Trend::Unknown,
        Some((Ordering::Equal, _)) => Trend::Unchanged,
        Some(
            (Ordering::Greater, Direction::Increase)
            | (Ordering::Less, Direction::Decrease),
        ) => Trend::Toward,
        Some((Ordering::Greater | Ordering::Less, _)) => Trend::Away,
    }
}
