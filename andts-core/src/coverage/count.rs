//! The table: how many measures stand in each cell, each row and each column.

use std::collections::{BTreeMap, BTreeSet};

use super::aspect::{self, Keys};
use super::source::{Named, One};
use super::time;
use super::value::Value;
use super::{Asked, Axis, MAX_CELLS, MAX_PLACED};

/// The values of both axes, and what was counted.
pub(super) struct Table {
    pub(super) rows: Vec<Value>,
    pub(super) columns: Vec<Value>,
    pub(super) counts: Vec<Vec<usize>>,
    pub(super) row_totals: Vec<usize>,
    pub(super) column_totals: Vec<usize>,
    pub(super) total: usize,
    /// Whether something did not fit.
    pub(super) is_cut: bool,
}

/// Where a value stands.
type Index = BTreeMap<String, usize>;

/// Where one measure stands.
struct Places {
    rows: Vec<usize>,
    columns: Vec<usize>,
    cells: Vec<(usize, usize)>,
}

/// Counts the measures of some plans.
pub(super) fn table(named: &[Named<'_>], asked: &Asked) -> Table {
    let mut table = Table::empty(values(asked.rows, named), values(asked.columns, named));
    let (rows, columns) = (index(&table.rows), index(&table.columns));
    let mut placed = 0;
    for together in named.iter().flat_map(Named::counted) {
        let in_year = together
            .into_iter()
            .filter(|one| asked.year.is_none_or(|year| time::is_in_year(*one, year)));
        let mut parts = in_year.map(|one| places(asked, one, &rows, &columns)).peekable();
        let Some(first) = parts.next() else { continue };
        placed += first.cells.len();
        let whole = if parts.peek().is_none() {
            first
        } else {
            let mut cells: BTreeSet<_> = first.cells.into_iter().collect();
            for part in parts {
                placed += part.cells.len();
                if placed > MAX_PLACED {
                    break;
                }
                cells.extend(part.cells);
            }
            Places::of(said(cells, rows.get(""), columns.get("")))
        };
        if placed > MAX_PLACED {
            table.is_cut = true;
            break;
        }
        table.add(&whole);
    }
    table
}

/// Leaves out what one part of a measure leaves unsaid and another says.
fn said(
    cells: BTreeSet<(usize, usize)>,
    no_row: Option<&usize>,
    no_column: Option<&usize>,
) -> BTreeSet<(usize, usize)> {
    let named = cells
        .iter()
        .filter(|(row, column)| Some(row) != no_row && Some(column) != no_column);
    let (rows, columns): (BTreeSet<_>, BTreeSet<_>) = named.copied().unzip();
    let is_said = |(row, column): &(usize, usize)| {
        let unsaid = (Some(row) == no_row, Some(column) == no_column);
        match unsaid {
            (false, false) => true,
            (true, false) => !columns.contains(column),
            (false, true) => !rows.contains(row),
            (true, true) => false,
        }
    };
    let found: BTreeSet<_> = cells.iter().copied().filter(is_said).collect();
    if found.is_empty() { cells } else { found }
}

impl Places {
    fn of(cells: BTreeSet<(usize, usize)>) -> Self {
        let distinct = |of: fn(&(usize, usize)) -> usize| {
            cells.iter().map(of).collect::<BTreeSet<_>>().into_iter().collect()
        };
        Self {
            rows: distinct(|(row, _)| *row),
            columns: distinct(|(_, column)| *column),
            cells: cells.into_iter().collect(),
        }
    }
}

impl Table {
    fn empty(mut rows: Vec<Value>, mut columns: Vec<Value>) -> Self {
        let is_cut = rows.len().saturating_mul(columns.len()) > MAX_CELLS;
        columns.truncate(MAX_CELLS);
        rows.truncate(MAX_CELLS / columns.len().max(1));
        Self {
            counts: vec![vec![0; columns.len()]; rows.len()],
            row_totals: vec![0; rows.len()],
            column_totals: vec![0; columns.len()],
            total: 0,
            rows,
            columns,
            is_cut,
        }
    }

    fn add(&mut self, places: &Places) {
        let up = |list: &mut Vec<usize>, at: usize| {
            if let Some(count) = list.get_mut(at) {
                *count += 1;
            }
        };
        self.total += 1;
        places.rows.iter().for_each(|row| up(&mut self.row_totals, *row));
        places.columns.iter().for_each(|column| up(&mut self.column_totals, *column));
        for (row, column) in &places.cells {
            if let Some(row) = self.counts.get_mut(*row) {
                up(row, *column);
            }
        }
    }
}

fn places(asked: &Asked, one: One<'_, '_>, rows: &Index, columns: &Index) -> Places {
    match aspect::keys(asked.rows, asked.columns, one) {
        Keys::Crossed(in_rows, in_columns) => {
            let (in_rows, in_columns) = (at(&in_rows, rows), at(&in_columns, columns));
            let in_rows: Vec<_> = or_none(in_rows, rows).collect();
            let in_columns: Vec<_> = or_none(in_columns, columns).collect();
            let cells =
                in_rows.iter().flat_map(|row| in_columns.iter().map(|c| (*row, *c)));
            Places { cells: cells.collect(), rows: in_rows, columns: in_columns }
        }
        Keys::Paired(parts) => {
            let mut cells = BTreeSet::new();
            let both = parts.iter().map(|(r, c)| (at(r, rows), at(c, columns)));
            // A part that says neither says nothing, unless no part says more.
            for (in_rows, in_columns) in
                both.filter(|(r, c)| !(r.is_empty() && c.is_empty()))
            {
                let in_columns: Vec<_> = or_none(in_columns, columns).collect();
                for row in or_none(in_rows, rows) {
                    cells.extend(in_columns.iter().map(|column| (row, *column)));
                }
            }
            if cells.is_empty() {
                cells.extend(rows.get("").copied().zip(columns.get("").copied()));
            }
            Places::of(cells)
        }
    }
}

fn at(keys: &[String], index: &Index) -> BTreeSet<usize> {
    keys.iter().filter_map(|key| index.get(key).copied()).collect()
}

/// Some places, or that of what names none.
fn or_none(found: BTreeSet<usize>, index: &Index) -> impl Iterator<Item = usize> {
    let none = if found.is_empty() { index.get("").copied() } else { None };
    found.into_iter().chain(none)
}

/// The values of all plans, each once, and at the end the one of those that name none.
fn values(axis: Axis, plans: &[Named<'_>]) -> Vec<Value> {
    let mut found: Vec<Value> = Vec::new();
    let mut known = BTreeSet::new();
    for value in plans.iter().flat_map(|plan| axis.aspect().values(plan)) {
        if known.insert(value.key.clone()) {
            found.push(value);
        }
    }
    found.push(Value::beside("", "inget angivet", "none stated"));
    found
}

fn index(values: &[Value]) -> Index {
    values.iter().enumerate().map(|(n, value)| (value.key.clone(), n)).collect()
}
