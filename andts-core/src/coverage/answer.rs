use serde::Serialize;

use super::count::Table;
use super::suppress;
use super::value::Value;
use super::{Asked, Axis, MAX_EMPTY};
use crate::diagnostic::Text;
use crate::document::{GradeScheme, Vocabulary};

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
    /// The count of measures, row by row; none for a hidden one.
    pub counts: Vec<Vec<Option<usize>>>,
    /// Values of the rows that no measure has; one that stands in the place of a value,
    /// such as *löpande* among months, is no gap.
    pub row_gaps: Vec<String>,
    /// Values of the columns that no measure has.
    pub column_gaps: Vec<String>,
    /// How many measures stand in each row, every one once; none where a count of the row
    /// is hidden, since the total would tell it.
    pub row_totals: Vec<Option<usize>>,
    /// How many measures stand in each column, in the same way.
    pub column_totals: Vec<Option<usize>>,
    /// How many measures were counted; none where a count is hidden.
    pub total: Option<usize>,
    /// How many counts are hidden. One table tells nothing of them; who may ask for
    /// several tables of the same plans may work out more.
    pub suppressed: usize,
    /// Where it was asked for: pairs that no measure has, though each of the two has some.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub empty_cells: Option<Vec<EmptyCells>>,
    /// How grades are counted, where ages or grades are: `9-year` or `10-year`. Of a year
    /// asked about it is the scheme of the school year that begins in it, else of the year
    /// in which the first of the plans begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade_scheme: Option<&'static str>,
    /// Whether something was left out because it was too much; a door refuses it.
    #[serde(skip)]
    pub is_cut: bool,
}

/// What a row lacks.
///
/// Swedish: *tomma rutor*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EmptyCells {
    /// The value of the row.
    pub row: String,
    /// The values of the columns that it has no measure with.
    pub columns: Vec<String>,
}

pub(super) fn answer(
    table: Table,
    asked: &Asked,
    scheme: Option<GradeScheme>,
) -> Coverage {
    let shown = suppress::shown(&table, asked.suppress_below);
    let empty_cells = asked.empty_cells.then(|| empty_cells(&table));
    let too_many = empty_cells.as_ref().is_some_and(|(_, is_cut)| *is_cut);
    let is_of_school = |axis| matches!(axis, Axis::Age | Axis::Grade);
    let scheme =
        scheme.filter(|_| is_of_school(asked.rows) || is_of_school(asked.columns));
    let labels =
        |values: &[Value]| values.iter().map(|value| value.label.clone()).collect();
    let keys = |values: Vec<Value>| values.into_iter().map(|value| value.key).collect();
    Coverage {
        row_labels: labels(&table.rows),
        column_labels: labels(&table.columns),
        counts: shown.counts,
        row_gaps: gaps(&table.rows, &table.row_totals),
        column_gaps: gaps(&table.columns, &table.column_totals),
        row_totals: shown.row_totals,
        column_totals: shown.column_totals,
        total: shown.total,
        suppressed: shown.suppressed,
        empty_cells: empty_cells.map(|(found, _)| found),
        grade_scheme: scheme.map(Vocabulary::word),
        is_cut: table.is_cut || too_many,
        rows: keys(table.rows),
        columns: keys(table.columns),
    }
}

fn gaps(values: &[Value], totals: &[usize]) -> Vec<String> {
    let listed = values.iter().zip(totals).filter(|(value, _)| value.is_wanted);
    listed.filter(|(_, total)| **total == 0).map(|(value, _)| value.key.clone()).collect()
}

/// The empty cells of rows and columns that are not empty, and whether there are more.
fn empty_cells(table: &Table) -> (Vec<EmptyCells>, bool) {
    let (mut found, mut left) = (Vec::new(), MAX_EMPTY);
    let rows = table.rows.iter().zip(&table.row_totals).zip(&table.counts);
    let is_met = |value: &Value, total: usize| value.is_wanted && total > 0;
    for ((row, _), counts) in rows.filter(|((row, total), _)| is_met(row, **total)) {
        let columns = table.columns.iter().zip(&table.column_totals).zip(counts);
        let empty = columns
            .filter(|((column, total), count)| is_met(column, **total) && **count == 0);
        let columns: Vec<_> = empty.map(|((column, _), _)| column.key.clone()).collect();
        if columns.len() > left {
            return (found, true);
        }
        left -= columns.len();
        if !columns.is_empty() {
            found.push(EmptyCells { row: row.key.clone(), columns });
        }
    }
    (found, false)
}
