//! What the pages of a report share: rows that fold what recurs.

use super::{Item, State};
use crate::due::Due;

/// The windows of one timing of one thing, as one row.
pub(super) struct Row<'r> {
    /// The last of them.
    pub(super) last: &'r Item,
    /// How many there are.
    pub(super) count: usize,
    /// Of how many the last day has passed.
    pub(super) passed: usize,
}

/// Folds windows of the same timing, so that a weekly meeting is one row and not 52.
pub(super) fn folded<'r>(items: impl Iterator<Item = &'r Item>) -> Vec<Row<'r>> {
    let same = |a: &Due, b: &Due| {
        (&a.measure, &a.id, a.purpose, &a.text, a.window.timing)
            == (&b.measure, &b.id, b.purpose, &b.text, b.window.timing)
    };
    let mut rows: Vec<Row<'r>> = Vec::new();
    for item in items {
        let passed = usize::from(item.state == State::NoWord);
        match rows.iter_mut().find(|row| same(&row.last.due, &item.due)) {
            Some(row) => {
                row.count += 1;
                row.passed += passed;
                row.last = item;
            }
            None => rows.push(Row { last: item, count: 1, passed }),
        }
    }
    rows
}
