//! What plans reach, and what they do not.
//!
//! Swedish: *täckning*.
//!
//! [`coverage`] counts the measures of one plan over any two axes, [`coverage_of`] those of
//! many, and [`coverage_with`] takes what else may be asked. A value of an axis that a plan
//! lists, or that is known, and no measure has is a gap; a pair of values that no measure
//! has, though each has some, is an empty cell.
//!
//! A part of a measure (*delaktivitet*) is counted as a measure, with what it takes from
//! its parent, unless [`Asked::parts_together`] counts them as one. A measure with several values counts once under each, so the cells of a row
//! may add up to more than its total, which counts every measure once. Two axes that speak
//! of the same thing are paired: of *åk 7* and *vårdnadshavare till barn 0–6 år* the
//! guardians have the ages 0 to 6, not 13.

mod actors;
mod answer;
mod asked;
mod aspect;
mod axis;
mod count;
mod people;
mod source;
mod statuses;
mod strategy;
mod suppress;
mod time;
mod value;
mod whole;

pub use answer::{Coverage, EmptyCells};
pub use asked::{Asked, SUPPRESS_BELOW};
pub use axis::Axis;
pub use statuses::Statuses;

use crate::plan::Plan;

/// The most cells of a table, a thousand times a thousand; the last rows of a greater one
/// are left out.
pub const MAX_CELLS: usize = 1_000_000;
/// How many cells the measures may stand in, all told; those after are not counted.
pub const MAX_PLACED: usize = 50_000_000;
/// The most empty cells that are named, a hundred thousand.
pub const MAX_EMPTY: usize = 100_000;

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

/// Counts the measures of many plans by two axes; what nobody does is a gap.
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
    coverage_with(plans, &Asked::new(rows, columns))
}

/// Counts the measures of many plans by two axes, in at most [`MAX_CELLS`] cells and at
/// most [`MAX_PLACED`] times; [`Coverage::is_cut`] says whether something was left out.
///
/// ```
/// use andts_core::coverage::{Asked, Axis, coverage_with};
/// use andts_core::plan::Plan;
///
/// let plan = Plan::read(r#"{"measures": [
///     {"areas": ["alcohol"], "level": "universal"},
///     {"areas": ["tobacco"], "level": "universal"},
///     {"areas": ["tobacco"], "level": "selective"}]}"#)?;
/// let asked = Asked { empty_cells: true, ..Asked::new(Axis::Area, Axis::Level) };
/// let found = coverage_with(&[&plan], &asked).empty_cells.unwrap();
/// assert_eq!((found[0].row.as_str(), &found[0].columns[..]), ("alcohol", &["selective".to_owned()][..]));
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[must_use]
pub fn coverage_with(plans: &[&Plan], asked: &Asked) -> Coverage {
    let named = source::named(plans, asked);
    let scheme = named.first().map(|plan| plan.scheme);
    answer::answer(count::table(&named, asked), asked, scheme)
}
