//! What of a report lies where in its year.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::circle::TURN;
use super::words::ranges;
use crate::calendar::{Day, Interval, day};
use crate::follow_up::{Item, State};
use crate::report::Report;
use crate::report::row::{FEW_WINDOWS, Row, Rows, fills};

/// How many pieces of numbers a label holds.
const LABEL_PIECES: usize = 3;

/// The days of the year a report is of, and the day it is asked on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Year {
    pub(super) days: Interval,
    on: Day,
}

impl Year {
    pub(super) fn of(report: &Report) -> Option<Self> {
        let (first, last) = (day(report.year, 1, 1)?, day(report.year, 12, 31)?);
        Some(Self { days: Interval::new(first, last)?, on: report.on })
    }

    /// Where a day begins, of a whole: in millionths.
    pub(super) fn begin(&self, day: Day) -> i64 {
        i64::from(day.ordinal0()) * TURN / self.days.days()
    }

    /// Where a day ends, of a whole: in millionths.
    pub(super) fn end(&self, day: Day) -> i64 {
        i64::from(day.ordinal()) * TURN / self.days.days()
    }

    /// Where the middle of the day asked about is, if it lies in the year.
    pub(super) fn today(&self) -> Option<i64> {
        let within = self.days.contains(self.on);
        within.then(|| i64::midpoint(self.begin(self.on), self.end(self.on)))
    }

    fn part(&self, days: Interval) -> Option<Part> {
        let within = days.intersect(&self.days)?;
        Some(Part {
            from: self.begin(within.from()),
            until: self.end(within.until()),
            ends: days.until() <= self.days.until(),
            is_whole: fills(days, self.days),
        })
    }

    /// Where the window of an item lies, and the narrower days in which it is drawn.
    pub(super) fn parts(&self, item: &Item) -> Option<(Part, Option<Part>)> {
        let window = &item.due.window;
        let days = match (window.from, window.until) {
            (Some(from), Some(until)) => Interval::new(from, until),
            _ => window.bracket,
        };
        Some((self.part(days?)?, window.narrow.and_then(|narrow| self.part(narrow))))
    }
}

/// A stretch of the year, in millionths of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Part {
    pub(super) from: i64,
    pub(super) until: i64,
    /// Whether it ends in the year.
    pub(super) ends: bool,
    /// Whether it is as good as the whole year.
    pub(super) is_whole: bool,
}

/// What is drawn in a ring.
#[derive(Clone, Debug)]
pub(super) struct Arc {
    pub(super) part: Part,
    pub(super) narrow: Option<Part>,
    pub(super) state: State,
    /// Whether nobody has given its days.
    pub(super) is_unresolved: bool,
    /// The ends of windows too many to draw one by one, and how each stands.
    pub(super) ticks: Vec<(i64, State)>,
    pub(super) numbers: Vec<usize>,
}

impl Arc {
    pub(super) fn label(&self) -> String {
        ranges(&self.numbers).join(", ")
    }
}

/// Lays the rows into arcs; what has the same days and state is one arc.
pub(super) fn arcs(rows: &Rows<'_>, year: &Year) -> Vec<Arc> {
    let mut rings: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    let mut shared: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    let groups = [(&rows.ending, false), (&rows.beyond, false), (&rows.unresolved, true)];
    for (rows, is_unresolved) in groups {
        for row in rows {
            if row.items.len() > FEW_WINDOWS {
                let Some((part, ticks)) = ring(row, year) else { continue };
                let key = (is_unresolved, part, ticks, row.state());
                rings.entry(key).or_default().push(row.number);
                continue;
            }
            for item in &row.items {
                let Some((part, narrow)) = year.parts(item) else { continue };
                let key = (is_unresolved, part, narrow, item.state);
                let numbers = shared.entry(key).or_default();
                if numbers.last() != Some(&row.number) {
                    numbers.push(row.number);
                }
            }
        }
    }
    let mut found = Vec::new();
    for ((is_unresolved, part, ticks, state), numbers) in rings {
        for numbers in in_labels(&numbers) {
            let ticks = ticks.clone();
            found.push(Arc { part, narrow: None, state, is_unresolved, ticks, numbers });
        }
    }
    for ((is_unresolved, mut part, narrow, state), numbers) in shared {
        // What may be done any time in the year is a mark at its last day; what ends
        // later still is only listed.
        if part.is_whole && !is_unresolved {
            if !part.ends {
                continue;
            }
            part.from = part.until;
        }
        for numbers in in_labels(&numbers) {
            let ticks = Vec::new();
            found.push(Arc { part, narrow, state, is_unresolved, ticks, numbers });
        }
    }
    // Rings of what recurs lie outermost, what waits for its days innermost.
    found.sort_by_key(|arc| {
        (arc.is_unresolved, arc.ticks.is_empty(), arc.part.from, -arc.part.until)
    });
    found
}

/// Where the ring of what recurs often begins and ends, and its ticks.
fn ring(row: &Row<'_>, year: &Year) -> Option<(Part, Vec<(i64, State)>)> {
    let parts = row.items.iter();
    let parts: Vec<_> =
        parts.filter_map(|item| Some((year.parts(item)?.0, item.state))).collect();
    let from = parts.iter().map(|(part, _)| part.from).min()?;
    let until = parts.iter().map(|(part, _)| part.until).max()?;
    let mut ticks: Vec<_> =
        parts.iter().map(|(part, state)| (part.until, *state)).collect();
    ticks.sort_unstable();
    ticks.dedup();
    Some((Part { from, until, ends: true, is_whole: false }, ticks))
}

/// Cuts numbers into labels that are not too long.
fn in_labels(numbers: &[usize]) -> Vec<Vec<usize>> {
    let mut labels: Vec<Vec<usize>> = Vec::new();
    for n in numbers {
        match labels.last_mut() {
            Some(label) if fits(label, *n) => label.push(*n),
            _ => labels.push(vec![*n]),
        }
    }
    labels
}

fn fits(label: &[usize], next: usize) -> bool {
    let follows = label.last().is_some_and(|last| last + 1 == next);
    follows || ranges(label).len() < LABEL_PIECES
}

/// Counts, for the words of a picture: how many rows end in each month.
pub(super) fn by_month(rows: &Rows<'_>) -> [usize; 12] {
    let mut counts = [0; 12];
    for until in rows.ending.iter().filter_map(Row::until) {
        let month = counts.iter_mut().zip(1..).find(|(_, n)| *n == until.month());
        if let Some((count, _)) = month {
            *count += 1;
        }
    }
    counts
}

/// The states that rows and their windows stand in, each once, in their order.
pub(super) fn states<'a, 'r: 'a>(rows: impl Iterator<Item = &'a Row<'r>>) -> Vec<State> {
    let mut found: Vec<_> =
        rows.flat_map(|row| &row.items).map(|item| item.state).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// A length in tenths of a share of it in millionths.
pub(super) fn along(length: i64, share: i64) -> i64 {
    length * share / TURN
}
