//! What plans reach, and what they do not.
//!
//! Swedish: *täckning*.
//!
//! [`coverage`] counts the measures of one plan over any two axes, [`coverage_of`] those
//! of many; a value of an axis that a plan lists and no measure has is a gap.

mod axis;
mod strategy;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

pub use axis::Axis;
use axis::{Named, Value};

use crate::diagnostic::Text;
use crate::plan::Plan;

/// The most cells of a table, a thousand times a thousand; the last rows of a greater one
/// are left out.
pub const MAX_CELLS: usize = 1_000_000;

/// How many measures each pair of values has.
///
/// Swedish: *täckning*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// The values of the rows; the last, empty one is measures that name none.
    pub rows: Vec<String>,
    /// What a reader calls the rows.
    pub row_labels: Vec<Text>,
    /// The values of the columns; the last, empty one is measures that name none.
    pub columns: Vec<String>,
    /// What a reader calls the columns.
    pub column_labels: Vec<Text>,
    /// The count of measures, row by row.
    pub counts: Vec<Vec<usize>>,
    /// Values of the rows that no measure has.
    pub row_gaps: Vec<String>,
    /// Values of the columns that no measure has.
    pub column_gaps: Vec<String>,
}

/// Counts the measures of a plan by two axes.
///
/// ```
/// use andts_core::coverage::{Axis, coverage};
/// use andts_core::plan::Plan;
///
/// let plan = Plan::read(r#"{"measures": [{"id": "a", "areas": ["alcohol"]}]}"#)?;
/// let found = coverage(&plan, Axis::Area, Axis::Goal);
/// assert_eq!(found.row_gaps, ["narcotics", "doping", "tobacco", "gambling"]);
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[must_use]
pub fn coverage(plan: &Plan, rows: Axis, columns: Axis) -> Coverage {
    coverage_of(&[plan], rows, columns)
}

/// Counts the measures of many plans by two axes, in at most [`MAX_CELLS`]; what nobody does
/// is a gap.
///
/// Among several plans an identifier of one bears the plan's before it, as in
/// `norsjo-2017/mal-1`. A goal of another document has no plan: two plans that serve the
/// same one meet in one row.
///
/// ```
/// use andts_core::coverage::{Axis, coverage_of};
/// use andts_core::plan::Plan;
///
/// let plan = |area: &str| {
///     Plan::read(&format!(r#"{{"id": "{area}", "measures": [{{"areas": ["{area}"]}}]}}"#))
/// };
/// let (a, b) = (plan("alcohol")?, plan("tobacco")?);
/// let found = coverage_of(&[&a, &b], Axis::Area, Axis::Plan);
/// assert_eq!(found.columns, ["alcohol", "tobacco", ""]);
/// assert_eq!(found.row_gaps, ["narcotics", "doping", "gambling"]);
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[must_use]
pub fn coverage_of(plans: &[&Plan], rows: Axis, columns: Axis) -> Coverage {
    let named = named(plans);
    let (mut row_values, mut column_values) =
        (values(rows, &named), values(columns, &named));
    column_values.truncate(MAX_CELLS);
    row_values.truncate(MAX_CELLS / column_values.len().max(1));
    let (row_at, column_at) = (index(&row_values), index(&column_values));
    let mut counts = vec![vec![0; column_values.len()]; row_values.len()];
    for plan in &named {
        for measure in plan.plan.measures() {
            let at = |axis: Axis, index: &BTreeMap<String, usize>| {
                let mut found: Vec<_> = axis
                    .of(plan, &measure)
                    .iter()
                    .filter_map(|key| index.get(key).copied())
                    .collect();
                found.sort_unstable();
                found.dedup();
                if found.is_empty() {
                    found.extend(index.get("").copied());
                }
                found
            };
            let (in_rows, in_columns) = (at(rows, &row_at), at(columns, &column_at));
            for row in in_rows {
                let Some(row) = counts.get_mut(row) else { continue };
                for column in &in_columns {
                    if let Some(count) = row.get_mut(*column) {
                        *count += 1;
                    }
                }
            }
        }
    }
    let empty = |values: &[Value], is_empty: &dyn Fn(usize) -> bool| {
        let listed = values.iter().enumerate().filter(|(_, value)| !value.key.is_empty());
        listed.filter(|(n, _)| is_empty(*n)).map(|(_, value)| value.key.clone()).collect()
    };
    let row_is_empty = |n: usize| {
        counts.get(n).is_none_or(|row: &Vec<usize>| row.iter().all(|n| *n == 0))
    };
    let column_is_empty =
        |n: usize| counts.iter().all(|row| row.get(n).is_none_or(|count| *count == 0));
    Coverage {
        row_gaps: empty(&row_values, &row_is_empty),
        column_gaps: empty(&column_values, &column_is_empty),
        row_labels: row_values.iter().map(|value| value.label.clone()).collect(),
        column_labels: column_values.iter().map(|value| value.label.clone()).collect(),
        rows: row_values.into_iter().map(|value| value.key).collect(),
        columns: column_values.into_iter().map(|value| value.key).collect(),
        counts,
    }
}

/// How many rows and columns the table would have, each with the one for measures that
/// name no value.
pub(crate) fn size(plans: &[&Plan], rows: Axis, columns: Axis) -> (usize, usize) {
    let named = named(plans);
    (values(rows, &named).len(), values(columns, &named).len())
}

fn named<'p>(plans: &[&'p Plan]) -> Vec<Named<'p>> {
    let named = |(n, plan): (usize, &&'p Plan)| {
        let id = plan.document().id.clone();
        let id = id.unwrap_or_else(|| n.to_string());
        Named { plan, id, among: plans.len() > 1 }
    };
    plans.iter().enumerate().map(named).collect()
}

/// The values of all plans, each once, and at the end the one of those that name none.
fn values(axis: Axis, plans: &[Named<'_>]) -> Vec<Value> {
    let mut found: Vec<Value> = Vec::new();
    let mut known = BTreeSet::new();
    for value in plans.iter().flat_map(|plan| axis.values(plan)) {
        if known.insert(value.key.clone()) {
            found.push(value);
        }
    }
    let none = Text::new("inget angivet", "none stated");
    found.push(Value { key: String::new(), label: none });
    found
}

fn index(values: &[Value]) -> BTreeMap<String, usize> {
    values.iter().enumerate().map(|(n, value)| (value.key.clone(), n)).collect()
}
