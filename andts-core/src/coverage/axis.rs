use chrono::Datelike;

use super::strategy;
use crate::calendar::Interval;
use crate::diagnostic::{Lang, Text};
use crate::document::{Area, Vocabulary};
use crate::plan::{Measure, Plan};

/// What measures are counted by.
///
/// Swedish: *indelning*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// Goals (*mål*), `goal`.
    Goal,
    /// Goals of other documents (*mål i andra dokument*), `serves`: the document and the
    /// number, since a goal's number means nothing without its document.
    Serves,
    /// ANDTS areas (*ANDTS-områden*), `area`.
    Area,
    /// Actors that answer for them (*aktörer*), `actor`.
    Actor,
    /// Focus areas (*fokusområden*), `focus_area`.
    FocusArea,
    /// Calendar years with something due (*år*), `year`.
    Year,
    /// Plans (*planer*), `plan`.
    Plan,
}

/// A value of an axis: what tells it from others, and what a reader calls it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Value {
    pub(super) key: String,
    pub(super) label: Text,
}

impl Value {
    fn new(key: &str, label: &str) -> Self {
        Self { key: key.to_owned(), label: Text::new(label, label) }
    }
}

/// A plan, and what its own identifiers are told apart by among others.
pub(super) struct Named<'p> {
    pub(super) plan: &'p Plan,
    /// The plan's identifier, or its place in the list.
    pub(super) id: String,
    /// Whether there are others, so that an identifier needs the plan's beside it.
    pub(super) among: bool,
}

impl Named<'_> {
    fn own(&self, id: &str) -> String {
        if self.among { format!("{}/{id}", self.id) } else { id.to_owned() }
    }
}

impl Axis {
    /// Every axis by its name.
    pub const ALL: [(&'static str, Self); 7] = [
        ("goal", Self::Goal),
        ("serves", Self::Serves),
        ("area", Self::Area),
        ("actor", Self::Actor),
        ("focus_area", Self::FocusArea),
        ("year", Self::Year),
        ("plan", Self::Plan),
    ];

    /// Returns the axis of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, axis)| *axis)
    }

    /// Every value a plan could have, named or not by a measure.
    pub(super) fn values(self, of: &Named<'_>) -> Vec<Value> {
        let document = of.plan.document();
        match self {
            Self::Goal => {
                let goals = document.goals.iter();
                let named = goals.filter_map(|goal| {
                    let id = goal.id.as_deref()?;
                    Some(Value::new(&of.own(id), goal.text.as_deref().unwrap_or(id)))
                });
                named.collect()
            }
            Self::Serves => strategy::points(of.plan),
            Self::Area => Area::ALL.iter().copied().map(area).collect(),
            Self::Actor => {
                let actors = document.actors.iter();
                let named = actors.filter_map(|actor| {
                    let id = actor.id.as_deref()?;
                    Some(Value::new(&of.own(id), actor.name.as_deref().unwrap_or(id)))
                });
                named.collect()
            }
            Self::FocusArea => {
                let areas = document.focus_areas.iter();
                let named = areas.filter_map(|area| {
                    let id = area.id.as_deref()?;
                    Some(Value::new(&of.own(id), area.title.as_deref().unwrap_or(id)))
                });
                named.collect()
            }
            Self::Year => years(of.plan.period())
                .map(|year| Value::new(&year.to_string(), &year.to_string()))
                .collect(),
            Self::Plan => vec![Value::new(&of.id, title(of))],
        }
    }

    /// The values one measure has.
    pub(super) fn of(self, of: &Named<'_>, measure: &Measure<'_>) -> Vec<String> {
        match self {
            Self::Goal => measure.goals().map(|id| of.own(id)).collect(),
            Self::Serves => strategy::served(of.plan, measure),
            Self::Area => measure.areas().map(|area| area.word().to_owned()).collect(),
            Self::Actor => {
                let by = measure.responsible().into_iter();
                by.filter_map(|by| Some(of.own(by.actor.as_deref()?))).collect()
            }
            Self::FocusArea => {
                let areas = measure.line();
                areas
                    .filter_map(|m| Some(of.own(m.written().focus_area.as_deref()?)))
                    .collect()
            }
            Self::Year => years(of.plan.period())
                .filter(|year| has_windows(of.plan, measure, *year))
                .map(|year| year.to_string())
                .collect(),
            Self::Plan => vec![of.id.clone()],
        }
    }
}

fn area(area: Area) -> Value {
    let label = Text::new(area.say(Lang::Sv), area.say(Lang::En));
    Value { key: area.word().to_owned(), label }
}

fn title<'p>(of: &'p Named<'_>) -> &'p str {
    let title = of.plan.title();
    if title.is_empty() { &of.id } else { title }
}

fn years(period: Option<Interval>) -> impl Iterator<Item = i32> {
    let years = period.map(|p| p.from().year()..=p.until().year());
    years.into_iter().flatten()
}

fn has_windows(plan: &Plan, measure: &Measure<'_>, year: i32) -> bool {
    let first = crate::calendar::day(year, 1, 1);
    let last = crate::calendar::day(year, 12, 31);
    let Some(days) = first.zip(last).and_then(|(from, until)| Interval::new(from, until))
    else {
        return false;
    };
    measure.schedules().iter().any(|schedule| {
        let windows = plan.windows(schedule, days, measure.period());
        windows.iter().any(|window| window.from.is_some())
    })
}
