//! Small counts, hidden.
//!
//! A count from 1 up to the limit is hidden, nought is not. A total would give a hidden
//! count back where it is the only one of its row (the total less the rest), and two would
//! be given back where both must be 1; so a row or column with anything hidden has no
//! total, and a table with anything hidden has no total of all. What is left adds up over
//! no hidden count.

use super::count::Table;

/// The counts and totals of a table that are shown, and how many counts are hidden.
pub(super) struct Shown {
    pub(super) counts: Vec<Vec<Option<usize>>>,
    pub(super) row_totals: Vec<Option<usize>>,
    pub(super) column_totals: Vec<Option<usize>>,
    pub(super) total: Option<usize>,
    pub(super) suppressed: usize,
}

/// Hides the counts of a table below a limit; without one nothing is hidden.
pub(super) fn shown(table: &Table, below: Option<u32>) -> Shown {
    let below = below.and_then(|below| usize::try_from(below).ok()).unwrap_or_default();
    let show = |count: &usize| (*count == 0 || *count >= below).then_some(*count);
    let counts: Vec<Vec<_>> =
        table.counts.iter().map(|row| row.iter().map(show).collect()).collect();
    let mut whole_columns = vec![true; table.column_totals.len()];
    for row in &counts {
        for (whole, count) in whole_columns.iter_mut().zip(row) {
            *whole &= count.is_some();
        }
    }
    let whole_rows = counts.iter().map(|row| row.iter().all(Option::is_some));
    let totals = |totals: &[usize], whole: &mut dyn Iterator<Item = bool>| {
        totals.iter().zip(whole).map(|(n, whole)| whole.then_some(*n)).collect()
    };
    let row_totals = totals(&table.row_totals, &mut whole_rows.into_iter());
    let column_totals = totals(&table.column_totals, &mut whole_columns.into_iter());
    let suppressed = counts.iter().flatten().filter(|count| count.is_none()).count();
    let total = (suppressed == 0).then_some(table.total);
    Shown { counts, row_totals, column_totals, total, suppressed }
}
