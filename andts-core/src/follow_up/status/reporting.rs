use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;
use serde::Serialize;

use super::evidence::Evidence;
use super::fate::became;
use super::rollup::{answers, family, told_of};
use super::{Asked, Item};
use crate::calendar::{Day, Interval, day};
use crate::due::Purpose;
use crate::follow_up::log::Known;
use crate::follow_up::{EntryKind, Ratio};
use crate::plan::{Measure, Plan};

/// Who was to tell of their measures in a year, and who did.
///
/// Swedish: *svarsfrekvens*.
///
/// Expected is a word of every measure that stands on its own: an assessment, a report, an
/// indicator value or a state change of it or a part of it, for the year. The last day is that of the
/// material (*underlag*), else of the plan's first report of the year, else its last day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reporting {
    /// Who answers; none for the whole plan.
    pub actor: Option<String>,
    /// What they are called.
    pub title: String,
    /// The calendar year.
    pub year: i32,
    /// The last day.
    #[serde(serialize_with = "crate::calendar::iso")]
    pub due_on: Day,
    /// How many measures were to be told of.
    pub expected: usize,
    /// Of how many something was told.
    pub reported: usize,
    /// Of how many in time.
    pub on_time: usize,
    /// Of how many after the last day.
    pub late: usize,
    /// The share told of; none where nothing is expected.
    pub share: Option<Ratio>,
    /// The measures nothing was told of.
    pub missing: Vec<String>,
}

/// Returns how the plan and each of those responsible told of their measures, year by
/// year until the day asked.
pub(in crate::follow_up) fn reporting(
    plan: &Plan,
    last_days: &BTreeMap<i32, Day>,
    evidence: &Evidence<'_>,
    asked: &Asked,
) -> Vec<Reporting> {
    let whole: Vec<_> =
        plan.measures().filter(|measure| measure.parent().is_none()).collect();
    let mut found = Vec::new();
    for year in asked.days.from().year()..=asked.days.until().year().min(asked.on.year())
    {
        let Some(days) = day(year, 1, 1).zip(day(year, 12, 31)) else { continue };
        let Some(days) = Interval::new(days.0, days.1) else { continue };
        let due_on = last_days.get(&year).copied().unwrap_or(days.until());
        let asked_of: Vec<_> =
            whole.iter().filter(|m| is_asked(plan, m, days, evidence)).collect();
        let told: BTreeMap<&str, Day> = asked_of
            .iter()
            .filter_map(|measure| {
                Some((measure.id(), told(plan, measure, days, evidence)?.days.from()))
            })
            .collect();
        let count = |id: Option<&str>, title: &str, of: &dyn Fn(&Measure<'_>) -> bool| {
            let mine: BTreeSet<_> =
                asked_of.iter().filter(|m| of(m)).map(|m| m.id()).collect();
            let days: Vec<_> = mine.iter().filter_map(|id| told.get(id)).collect();
            let on_time = days.iter().filter(|day| ***day <= due_on).count();
            let missing = mine.iter().filter(|id| !told.contains_key(**id));
            Reporting {
                actor: id.map(str::to_owned),
                title: title.to_owned(),
                year,
                due_on,
                expected: mine.len(),
                reported: days.len(),
                on_time,
                late: days.len() - on_time,
                share: Ratio::of(days.len(), mine.len()),
                missing: missing.map(|id| (*id).to_owned()).collect(),
            }
        };
        found.push(count(None, plan.title(), &|_| true));
        for actor in &plan.document().actors {
            let Some(id) = actor.id.as_deref() else { continue };
            let its = count(Some(id), plan.actor_name(id), &|m| answers(m, id));
            found.extend((its.expected > 0).then_some(its));
        }
    }
    found
}

/// Whether a measure is to be told of for a year: its time touches it, and it had not
/// come to its end before.
fn is_asked(
    plan: &Plan,
    measure: &Measure<'_>,
    year: Interval,
    evidence: &Evidence<'_>,
) -> bool {
    let ended = became(plan, measure, evidence, year.until().min(evidence.on))
        .is_some_and(|became| became.is_end() && became.since < year.from());
    !ended && measure.period().is_none_or(|period| period.touches(&year))
}

/// What was first told of each measure for the year of a day, and of how many measures
/// something was to be told.
pub(in crate::follow_up) fn told_for<'l>(
    plan: &Plan,
    until: Day,
    evidence: &Evidence<'l>,
) -> Option<(Vec<Known<'l>>, u32)> {
    let year = until.year();
    let days = Interval::new(day(year, 1, 1)?, day(year, 12, 31)?)?;
    let whole = plan.measures().filter(|measure| measure.parent().is_none());
    let asked_of: Vec<_> =
        whole.filter(|measure| is_asked(plan, measure, days, evidence)).collect();
    let told = asked_of.iter().filter_map(|measure| told(plan, measure, days, evidence));
    Some((told.collect(), u32::try_from(asked_of.len()).ok()?))
}

/// What was first told of a measure for a year.
fn told<'l>(
    plan: &Plan,
    measure: &Measure<'_>,
    year: Interval,
    evidence: &Evidence<'l>,
) -> Option<Known<'l>> {
    let tells = told_of(plan, measure, evidence).into_iter().filter(|shown| {
        let kind = matches!(
            shown.known.kind,
            EntryKind::Assessment | EntryKind::Report | EntryKind::Value
        );
        kind && year.contains(shown.of.until())
    });
    let states = family(measure).into_iter().flat_map(|id| evidence.states(id));
    let states = states.copied().filter(|known| year.contains(known.days.from()));
    tells.map(|shown| shown.known).chain(states).min_by_key(|known| known.days.from())
}

/// The last day of the material for each year's reports, or of the first report.
pub(in crate::follow_up) fn last_days(items: &[Item]) -> BTreeMap<i32, Day> {
    let mut found: BTreeMap<i32, (Purpose, Day)> = BTreeMap::new();
    for item in items {
        let purpose = item.due.purpose;
        let wanted = matches!(purpose, Purpose::Input | Purpose::Report);
        let Some(day) = item.due.window.until.filter(|_| wanted) else { continue };
        let first = found.entry(day.year()).or_insert((purpose, day));
        // Material comes before reports in the order of purposes too.
        *first = (*first).min((purpose, day));
    }
    found.into_iter().map(|(year, (_, day))| (year, day)).collect()
}
