use std::collections::BTreeMap;

use chrono::Datelike;
use serde::Serialize;

use super::{Item, State};
use super::{Series, series};
use crate::calendar::Day;
use crate::due::Purpose;
use crate::follow_up::Ratio;

/// From how many windows in a year on a recurrence is told as a rate: a window a month.
const OFTEN: usize = 12;
/// Of a part of a year, from how many on.
const A_FEW: usize = 4;
/// The days of the longest month.
const MONTH: usize = 31;

/// Of a weekly or monthly recurrence, how many times it was done: *44 av 52*.
///
/// Swedish: *andel gjorda*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rate {
    /// The measure.
    pub measure: Option<String>,
    /// What it is called.
    pub title: String,
    /// Why it is due.
    pub purpose: Purpose,
    /// The phrase it comes from.
    pub text: String,
    /// The calendar year.
    pub year: i32,
    /// In how many of the windows that are over it was done.
    pub met: usize,
    /// How many windows are over.
    pub over: usize,
    /// The share; none before the first is over.
    pub share: Option<Ratio>,
}

/// Counts what recurs often, by calendar year of the last day, until the year of a day.
pub(in crate::follow_up) fn rates(items: &[Item], on: Day) -> Vec<Rate> {
    rates_of(items.iter(), on).into_iter().map(|(rate, _)| rate).collect()
}

/// Counts what recurs often, and gives the items that each rate is of.
pub(in crate::follow_up) fn rates_of<'i>(
    items: impl Iterator<Item = &'i Item>,
    on: Day,
) -> Vec<(Rate, Vec<&'i Item>)> {
    let mut groups: BTreeMap<(Series<'_>, i32), Vec<&Item>> = BTreeMap::new();
    let mut order = Vec::new();
    for item in items {
        let recurs = matches!(item.due.window.kind, "quota" | "every");
        let Some(until) = item.due.window.until.filter(|_| recurs) else { continue };
        let key = (series(&item.due), until.year());
        if until.year() <= on.year() && !groups.contains_key(&key) {
            order.push(key);
        }
        groups.entry(key).or_default().push(item);
    }
    let often = order.into_iter().filter_map(|key| {
        let group = groups.remove(&key).filter(|group| is_often(group))?;
        let first = *group.first()?;
        let over: Vec<_> = group.into_iter().filter(|item| is_over(item, on)).collect();
        let met = over.iter().filter(|item| item.state == State::Met).count();
        let rate = Rate {
            measure: first.due.measure.clone(),
            title: first.due.title.clone(),
            purpose: first.due.purpose,
            text: first.due.text.clone(),
            year: key.1,
            met,
            over: over.len(),
            share: Ratio::of(met, over.len()),
        };
        Some((rate, over))
    });
    often.collect()
}

/// Whether a year's windows come as often as once a month, in a year or the part of one
/// that the plan has.
fn is_often(group: &[&Item]) -> bool {
    let first = group.iter().filter_map(|item| item.due.window.from).min();
    let last = group.iter().filter_map(|item| item.due.window.until).max();
    let long = first.zip(last).map(|(first, last)| (last - first).num_days());
    let dense = long.is_some_and(|days| {
        usize::try_from(days).is_ok_and(|days| days <= group.len() * MONTH)
    });
    group.len() >= OFTEN || group.len() >= A_FEW && dense
}

/// Whether its time is up, or it was done before that. What was waived does not count,
/// and neither does what nobody can know of: no log was kept, or the plan cut it short.
fn is_over(item: &Item, on: Day) -> bool {
    let up = item.due_on.is_some_and(|day| day < on);
    !matches!(item.state, State::Waived | State::NoWord)
        && (up || item.state == State::Met)
}
