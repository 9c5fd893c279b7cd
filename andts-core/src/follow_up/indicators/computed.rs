//! What indicators come to by the log, year by year.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;

use super::Reading;
use crate::document::json::Number;
use crate::document::{ComputedFrom, Indicator, Word};
use crate::due::Purpose;
use crate::follow_up::status::evidence::Evidence;
use crate::follow_up::status::found::scope_of;
use crate::follow_up::{
    Asked, Covered, EntryKind, Item, Log, MeasureCompliance, Ratio, State, cases,
    covered, status,
};
use crate::plan::{Measure, Plan};

/// Everything that indicators are computed from.
pub(super) struct Computed<'a> {
    asked: &'a Asked,
    evidence: &'a Evidence<'a>,
    items: Vec<Item>,
    covered: Vec<Covered>,
    handled: Vec<MeasureCompliance>,
}

/// Of each calendar year a part, such as those covered, and the whole it is of.
type Years = BTreeMap<i32, (usize, usize)>;

/// How a value is said.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scale {
    Percent,
    PartOfOne,
    Count,
}

impl<'a> Computed<'a> {
    pub(super) fn of(
        plan: &Plan,
        log: &Log,
        asked: &'a Asked,
        evidence: &'a Evidence<'a>,
    ) -> Self {
        Self {
            asked,
            evidence,
            items: status(plan, Some(log), asked).items,
            covered: covered(plan, log, asked),
            handled: cases(plan, log, asked),
        }
    }

    /// Returns what an indicator comes to by some measures, by the calendar year it counts;
    /// nothing of what is entered.
    pub(super) fn values(
        &self,
        indicator: &Indicator,
        measures: &[Measure<'_>],
    ) -> Vec<(i32, Reading)> {
        let Some((from, scale)) = source(indicator) else { return Vec::new() };
        let ids = ids(measures, indicator);
        let years = match from {
            ComputedFrom::Log if scale == Scale::Count => self.times(&ids),
            ComputedFrom::Log => self.met(&ids),
            ComputedFrom::Coverage => self.reached(&ids),
            ComputedFrom::Compliance => self.in_time(&ids),
            ComputedFrom::Entered => Years::new(),
        };
        let said = |(year, (part, whole)): (i32, (usize, usize))| {
            let reading = Reading {
                value: Some(scale.say(part, whole)?),
                of: year.to_string(),
                so_far: year >= self.asked.on.year(),
                groups: Vec::new(),
                entry: None,
            };
            Some((year, reading))
        };
        years.into_iter().filter_map(said).collect()
    }

    /// How many times measures were done in each year with something told.
    fn times(&self, ids: &BTreeSet<&str>) -> Years {
        let mut years = Years::new();
        for shown in ids.iter().flat_map(|id| self.evidence.of_measure(id)) {
            let day = shown.of.until();
            if shown.known.kind == EntryKind::Occurrence && self.asked.days.contains(day)
            {
                let times = usize::try_from(shown.known.times()).unwrap_or(usize::MAX);
                count(&mut years, day.year(), (times, 0));
            }
        }
        years
    }

    /// How many of the windows of measures that are over were met, by the year they ended.
    fn met(&self, ids: &BTreeSet<&str>) -> Years {
        let mut years = Years::new();
        for item in self.items.iter().filter(|item| item.due.purpose == Purpose::Activity)
        {
            let own = item.due.measure.as_deref().is_some_and(|id| ids.contains(id));
            let dated = item.due_on.filter(|_| own && item.state != State::Waived);
            let is_met = item.state == State::Met;
            if let Some(day) = dated.filter(|day| *day < self.asked.on || is_met) {
                count(&mut years, day.year(), (usize::from(is_met), 1));
            }
        }
        years
    }

    /// How many units of the registers of measures were covered, by the year a window ends.
    fn reached(&self, ids: &BTreeSet<&str>) -> Years {
        let is_of =
            |its: &&Covered| its.measure.as_deref().is_some_and(|id| ids.contains(id));
        let own: Vec<_> = self.covered.iter().filter(is_of).collect();
        // What is done for each unit, or else what follows it up.
        let is_done = |its: &&&Covered| {
            let owner = its.key.split_once('/').map(|(owner, _)| owner);
            owner == its.measure.as_deref()
        };
        let done: Vec<_> = own.iter().filter(is_done).copied().collect();
        let own = if done.is_empty() { own } else { done };
        let whole: BTreeSet<_> = own
            .iter()
            .filter(|its| !its.each.contains('/'))
            .map(|its| its.each.as_str())
            .collect();
        let mut years = Years::new();
        for its in own {
            // A class is a part of its register, which is counted already.
            let register = its.each.split_once('/').map(|(register, _)| register);
            if register.is_some_and(|register| whole.contains(register)) {
                continue;
            }
            for period in &its.coverage.periods {
                let reach = &period.all;
                let year = period.days.until().year();
                count(&mut years, year, (reach.covered, reach.to_cover));
            }
        }
        years
    }

    /// How many cases of measures were handled in time, by the year they came in.
    fn in_time(&self, ids: &BTreeSet<&str>) -> Years {
        let own = self.handled.iter().filter(|its| ids.contains(its.measure.as_str()));
        let mut years = Years::new();
        for period in own.flat_map(|its| &its.compliance.periods) {
            let counts = &period.counts;
            let [met, late, overdue] =
                [counts.met, counts.late, counts.overdue].map(Option::unwrap_or_default);
            count(&mut years, period.days.until().year(), (met, met + late + overdue));
        }
        years
    }
}

/// Whether what an indicator counts can only grow until its year is over.
pub(super) fn grows(indicator: &Indicator) -> bool {
    source(indicator).is_some_and(|(from, scale)| match from {
        ComputedFrom::Log | ComputedFrom::Compliance => scale == Scale::Count,
        ComputedFrom::Coverage => true,
        ComputedFrom::Entered => false,
    })
}

fn source(indicator: &Indicator) -> Option<(ComputedFrom, Scale)> {
    let from = indicator.computed_from.as_ref().and_then(Word::known)?;
    let unit = indicator.unit.as_deref().map(str::trim).filter(|unit| !unit.is_empty());
    let scale = match unit {
        Some("procent" | "%") => Scale::Percent,
        Some("andel") => Scale::PartOfOne,
        None if from != ComputedFrom::Log => Scale::Percent,
        Some(_) | None => Scale::Count,
    };
    Some((from, scale))
}

impl Scale {
    fn say(self, part: usize, whole: usize) -> Option<Number> {
        match self {
            Self::Count => Number::parse(&part.to_string()),
            Self::Percent => decimal(Ratio::of(part, whole)?.per_mille(), 1),
            Self::PartOfOne => decimal(Ratio::of(part, whole)?.ten_thousandths(), 4),
        }
    }
}

/// Writes a number that is counted in so many decimals, without those that are nought.
fn decimal(n: u16, decimals: u32) -> Option<Number> {
    let unit = 10_u16.checked_pow(decimals)?;
    let (whole, rest) = (n.checked_div(unit)?, n.checked_rem(unit)?);
    let width = usize::try_from(decimals).ok()?;
    let rest = format!("{rest:0width$}");
    let rest = rest.trim_end_matches('0');
    let point = if rest.is_empty() { "" } else { "." };
    Number::parse(&format!("{whole}{point}{rest}"))
}

/// Some measures and their parts; of an indicator that is for some parts, those alone.
fn ids<'p>(measures: &[Measure<'p>], indicator: &Indicator) -> BTreeSet<&'p str> {
    let parts = &indicator.r#for;
    let all = measures.iter().flat_map(|measure| scope_of(*measure, |_| true));
    all.filter(|id| parts.is_empty() || parts.iter().any(|part| part == id)).collect()
}

fn count(years: &mut Years, year: i32, (part, whole): (usize, usize)) {
    let (parts, all) = years.entry(year).or_default();
    *parts = parts.saturating_add(part);
    *all = all.saturating_add(whole);
}
