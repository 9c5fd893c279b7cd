//! What the plan reaches, and what it does not.
//!
//! Swedish: *täckning*.
//!
//! [`coverage`] counts measures over any two axes; a value of an axis that the plan lists
//! and no measure has is a gap.

use serde::Serialize;

use crate::calendar::Interval;
use crate::document::{Area, Vocabulary};
use crate::plan::{Measure, Plan};

/// What measures are counted by.
///
/// Swedish: *indelning*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// Goals (*mål*), `goal`.
    Goal,
    /// ANDTS areas (*ANDTS-områden*), `area`.
    Area,
    /// Actors that answer for them (*aktörer*), `actor`.
    Actor,
    /// Focus areas (*fokusområden*), `focus_area`.
    FocusArea,
    /// Calendar years with something due (*år*), `year`.
    Year,
}

impl Axis {
    /// Every axis by its name.
    pub const ALL: [(&'static str, Self); 5] = [
        ("goal", Self::Goal),
        ("area", Self::Area),
        ("actor", Self::Actor),
        ("focus_area", Self::FocusArea),
        ("year", Self::Year),
    ];

    /// Returns the axis of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, axis)| *axis)
    }

    /// Every value the plan could have, named or not by a measure.
    fn values(self, plan: &Plan) -> Vec<String> {
        let document = plan.document();
        match self {
            Self::Goal => document.goals.iter().filter_map(|g| g.id.clone()).collect(),
            Self::Area => Area::WORDS.iter().map(|word| (*word).to_owned()).collect(),
            Self::Actor => document.actors.iter().filter_map(|a| a.id.clone()).collect(),
            Self::FocusArea => {
                document.focus_areas.iter().filter_map(|f| f.id.clone()).collect()
            }
            Self::Year => years(plan.period()),
        }
    }

    fn of(self, plan: &Plan, measure: &Measure<'_>) -> Vec<String> {
        match self {
            Self::Goal => measure.goals().map(str::to_owned).collect(),
            Self::Area => measure.areas().map(|area| area.word().to_owned()).collect(),
            Self::Actor => {
                measure.responsible().iter().filter_map(|r| r.actor.clone()).collect()
            }
            Self::FocusArea => {
                measure.line().filter_map(|m| m.written().focus_area.clone()).collect()
            }
            Self::Year => years(plan.period())
                .into_iter()
                .filter(|year| has_windows(plan, measure, year))
                .collect(),
        }
    }
}

fn years(period: Option<Interval>) -> Vec<String> {
    use chrono::Datelike;
    period.map_or(Vec::new(), |p| {
        (p.from().year()..=p.until().year()).map(|year| year.to_string()).collect()
    })
}

fn has_windows(plan: &Plan, measure: &Measure<'_>, year: &str) -> bool {
    let day = |text: String| crate::calendar::parse_day(&text);
    let first = day(format!("{year}-01-01"));
    let last = day(format!("{year}-12-31"));
    let Some(days) = first.zip(last).and_then(|(from, until)| Interval::new(from, until))
    else {
        return false;
    };
    measure.schedules().iter().any(|schedule| {
        let windows = plan.windows(schedule, days, measure.period());
        windows.iter().any(|window| window.from.is_some())
    })
}

/// How many measures each pair of values has.
///
/// Swedish: *täckning*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// The values of the rows; the last, empty one is measures that name none.
    pub rows: Vec<String>,
    /// The values of the columns; the last, empty one is measures that name none.
    pub columns: Vec<String>,
    /// The count of measures, row by row.
    pub counts: Vec<Vec<usize>>,
    /// Values of the rows that no measure has.
    pub row_gaps: Vec<String>,
    /// Values of the columns that no measure has.
    pub column_gaps: Vec<String>,
}

/// Counts the measures by two axes.
#[must_use]
pub fn coverage(plan: &Plan, rows: Axis, columns: Axis) -> Coverage {
    let with_none = |axis: Axis| {
        let mut values = axis.values(plan);
        values.push(String::new());
        values
    };
    let (row_values, column_values) = (with_none(rows), with_none(columns));
    let named: Vec<_> =
        plan.measures().map(|m| (rows.of(plan, &m), columns.of(plan, &m))).collect();
    let has = |list: &[String], value: &String| {
        if value.is_empty() { list.is_empty() } else { list.contains(value) }
    };
    let count = |row: &String, column: &String| {
        named.iter().filter(|(r, c)| has(r, row) && has(c, column)).count()
    };
    let counts = row_values
        .iter()
        .map(|row| column_values.iter().map(|column| count(row, column)).collect())
        .collect();
    let gaps = |values: &[String], used: &[&Vec<String>]| {
        let unused = |value: &&String| {
            !value.is_empty() && !used.iter().any(|list| list.contains(value))
        };
        values.iter().filter(unused).cloned().collect()
    };
    Coverage {
        row_gaps: gaps(&row_values, &named.iter().map(|(r, _)| r).collect::<Vec<_>>()),
        column_gaps: gaps(
            &column_values,
            &named.iter().map(|(_, c)| c).collect::<Vec<_>>(),
        ),
        rows: row_values,
        columns: column_values,
        counts,
    }
}
