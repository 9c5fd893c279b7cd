use std::cmp::Ordering;

use serde::Serialize;

use super::Reading;
use super::computed::grows;
use crate::diagnostic::Lang;
use crate::document::json::Number;
use crate::document::{Direction, Indicator, Value, Word};

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
    /// What the year has come to may still change which it is (*bedöms när året är slut*).
    NotYet,
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
            (Self::NotYet, Lang::Sv) => "bedöms när året är slut",
            (Self::NotYet, Lang::En) => "judged when the year is over",
            (Self::Unknown, Lang::Sv) => "kan inte bedömas",
            (Self::Unknown, Lang::En) => "cannot be judged",
            (Self::NoValue, Lang::Sv) => "inget värde",
            (Self::NoValue, Lang::En) => "no value",
        }
    }
}

/// How the last value stands to the target; where that is not reached, to where it began:
/// the plan's baseline, or else the first of its values.
pub(super) fn trend(indicator: &Indicator, values: &[Reading]) -> Trend {
    let number = |reading: &Reading| reading.value.as_ref().map(Number::as_f64);
    let Some((last, before)) = values.split_last() else { return Trend::NoValue };
    let Some(value) = number(last) else { return Trend::NoValue };
    let stated =
        |value: &Option<Box<Value>>| value.as_deref()?.value.as_ref().map(Number::as_f64);
    let (baseline, target) = (stated(&indicator.baseline), stated(&indicator.target));
    let Some(wanted) = wanted(indicator, baseline, target) else { return Trend::Unknown };
    let began = baseline.or_else(|| before.first().and_then(number));
    let found = stands(value, wanted, began, target);
    let may_change = last.so_far && grows(indicator) && !stays(found, wanted);
    if may_change { Trend::NotYet } else { found }
}

/// Which way it should go: as the plan says, or else from its baseline to its target.
fn wanted(
    indicator: &Indicator,
    baseline: Option<f64>,
    target: Option<f64>,
) -> Option<Direction> {
    let said = indicator.direction.as_ref().and_then(Word::known);
    said.or_else(|| match target?.total_cmp(&baseline?) {
        Ordering::Greater => Some(Direction::Increase),
        Ordering::Less => Some(Direction::Decrease),
        Ordering::Equal => Some(Direction::Keep),
    })
}

fn stands(
    value: f64,
    wanted: Direction,
    began: Option<f64>,
    target: Option<f64>,
) -> Trend {
    // At the target, or beyond it the way it should go.
    let is_there = |to: f64| match wanted {
        Direction::Increase => value >= to,
        Direction::Decrease => value <= to,
        Direction::Keep => value.total_cmp(&to) == Ordering::Equal,
    };
    if target.is_some_and(is_there) {
        return Trend::Reached;
    }
    match began.map(|from| (value.total_cmp(&from), wanted)) {
        None => Trend::Unknown,
        Some((Ordering::Equal, _)) => Trend::Unchanged,
        Some(
            (Ordering::Greater, Direction::Increase)
            | (Ordering::Less, Direction::Decrease),
        ) => Trend::Toward,
        Some((Ordering::Greater | Ordering::Less, _)) => Trend::Away,
    }
}

/// Whether a verdict stays when a number grows on.
fn stays(found: Trend, wanted: Direction) -> bool {
    match wanted {
        Direction::Increase => {
            matches!(found, Trend::Reached | Trend::Toward | Trend::Unknown)
        }
        Direction::Decrease => matches!(found, Trend::Away | Trend::Unknown),
        Direction::Keep => found == Trend::Unknown,
    }
}
