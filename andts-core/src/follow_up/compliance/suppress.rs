//! Hides small counts, so that no one can be made out.
//!
//! The principle is the library's one: a count from 1 up to the limit is hidden, nought is
//! not, and what is told together never gives a hidden count back. A table of coverage has
//! many cells and keeps them: it hides the totals over a hidden one. Here the total is what
//! is asked for: it is kept, and further periods are hidden.
//!
//! In a period with a small count all that tells its cases apart is hidden. What is hidden
//! must not come out by subtraction from the total, so further periods are hidden, those
//! with the fewest cases first, until what the hidden ones have together is not small.

use super::counts::{Counts, Period};

/// Hides counts from 1 up to a number, that one not included.
pub(super) fn suppress(total: &mut Counts, periods: &mut [Period], below: u32) {
    let below = usize::try_from(below).unwrap_or(usize::MAX);
    let is_small = |n: usize| n > 0 && n < below;
    let rows: Vec<Row> = periods.iter().map(|period| Row::of(&period.counts)).collect();
    let all = Row::of(total);
    let hidden = |kind: &dyn Fn(&Row) -> Vec<usize>| {
        let values: Vec<_> = rows.iter().map(kind).collect();
        // From a total that is hidden itself nothing can be subtracted.
        let is_open = !kind(&all).into_iter().any(is_small);
        choose(&rows, &values, is_open, &is_small)
    };
    let parts_hidden = hidden(&|row| row.parts.to_vec());
    let cases_hidden = hidden(&|row| vec![row.cases]);
    let flags = parts_hidden.into_iter().zip(cases_hidden);
    for (period, (parts, cases)) in periods.iter_mut().zip(flags) {
        period.counts.hide(parts, cases);
    }
    total.hide(all.parts.into_iter().any(is_small), is_small(all.cases));
}

/// The counts of a period that are told before anything is hidden.
struct Row {
    cases: usize,
    parts: [usize; 4],
}

impl Row {
    fn of(counts: &Counts) -> Self {
        let parts = [counts.met, counts.late, counts.open, counts.overdue];
        Self {
            cases: counts.cases.unwrap_or_default(),
            parts: parts.map(Option::unwrap_or_default),
        }
    }
}

/// Which rows are hidden: those with a small value, and if the total is open so many more
/// that no sum over the hidden ones is small.
fn choose(
    rows: &[Row],
    values: &[Vec<usize>],
    total_is_open: bool,
    is_small: &impl Fn(usize) -> bool,
) -> Vec<bool> {
    let mut hidden: Vec<bool> =
        values.iter().map(|row| row.iter().copied().any(is_small)).collect();
    // The rows that may be hidden beside, those with the fewest cases first.
    let mut order: Vec<(usize, usize)> =
        rows.iter().map(|row| row.cases).zip(0..).collect();
    order.sort_unstable();
    let spare: Vec<usize> = order
        .into_iter()
        .filter(|(cases, n)| *cases > 0 && hidden.get(*n) == Some(&false))
        .map(|(_, n)| n)
        .collect();
    let width = values.first().map_or(0, Vec::len);
    let mut sums = vec![0; width];
    let add = |sums: &mut Vec<usize>, row: &Vec<usize>| {
        sums.iter_mut().zip(row).for_each(|(sum, n)| *sum += n);
    };
    for (row, _) in values.iter().zip(&hidden).filter(|(_, hidden)| **hidden) {
        add(&mut sums, row);
    }
    for n in spare {
        if !total_is_open || !sums.iter().copied().any(is_small) {
            break;
        }
        if let (Some(flag), Some(row)) = (hidden.get_mut(n), values.get(n)) {
            *flag = true;
            add(&mut sums, row);
        }
    }
    hidden
}

impl Counts {
    /// Hides what tells the cases apart, and how many they are.
    fn hide(&mut self, parts: bool, cases: bool) {
        let kept = if cases { None } else { self.cases };
        if parts || cases {
            *self = Self { cases: kept, suppressed: true, ..Self::default() };
        }
        // Told beside the counts, these two could be small in a row that is not hidden.
        self.by_day = None;
        self.met_only_if_statutory = None;
    }
}
