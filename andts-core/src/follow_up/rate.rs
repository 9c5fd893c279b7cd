use std::collections::BTreeMap;

use serde::Serialize;

use super::status::series;
use super::{Item, State};
use crate::calendar::Day;
use crate::due::Purpose;

/// From how many windows in a year on a recurrence is told as a rate: a window a month.
const OFTEN: usize = 12;

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
    /// The share in percent, rounded down; none before the first is over.
    pub percent: Option<usize>,
}

/// Counts what recurs often, by calendar year of the last day.
pub(super) fn rates(items: &[Item], on: Day) -> Vec<Rate> {
    use chrono::Datelike;
    let mut groups: BTreeMap<(String, i32), Vec<&Item>> = BTreeMap::new();
    let mut order = Vec::new();
    for item in items {
        let recurs = matches!(item.due.window.kind, "quota" | "every");
        let Some(until) = item.due.window.until.filter(|_| recurs) else { continue };
        let key = (format!("{:?}", series(&item.due)), until.year());
        if !groups.contains_key(&key) {
            order.push(key.clone());
        }
        groups.entry(key).or_default().push(item);
    }
    let often = order.into_iter().filter_map(|key| {
        let group = groups.get(&key).filter(|group| group.len() >= OFTEN)?;
        let (first, over) =
            (group.first()?, group.iter().filter(|item| is_over(item, on)));
        let over: Vec<_> = over.collect();
        let met = over.iter().filter(|item| item.state == State::Met).count();
        Some(Rate {
            measure: first.due.measure.clone(),
            title: first.due.title.clone(),
            purpose: first.due.purpose,
            text: first.due.text.clone(),
            year: key.1,
            met,
            over: over.len(),
            percent: (met * 100).checked_div(over.len()),
        })
    });
    often.collect()
}

/// Whether its time is up, or it was done before that; what was waived does not count.
fn is_over(item: &Item, on: Day) -> bool {
    let up = item.due_on.is_some_and(|day| day < on);
    item.state != State::Waived && (up || item.state == State::Met)
}
