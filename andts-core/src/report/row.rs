//! The lines of a report: what recurs is one line, and each line has its number.

use std::collections::BTreeMap;

use super::Report;
use crate::calendar::{Day, Interval, day};
use crate::diagnostic::Lang;
use crate::due::{Due, Purpose};
use crate::follow_up::{Item, State};

/// What fills so many days is said of the whole year.
const WHOLE_YEAR: i64 = 330;
/// So many windows are looked at one by one; more are something that recurs.
pub(super) const FEW_WINDOWS: usize = 3;

/// The windows of one timing of one thing.
#[derive(Clone, Debug)]
pub(super) struct Row<'r> {
    /// What it is called by in the pictures and tables, from 1.
    pub(super) number: usize,
    /// The windows, in order of the last day; never empty.
    pub(super) items: Vec<&'r Item>,
    last: &'r Item,
}

impl<'r> Row<'r> {
    fn of(item: &'r Item) -> Self {
        Self { number: 0, items: vec![item], last: item }
    }

    /// The last of its windows.
    pub(super) fn last(&self) -> &'r Item {
        self.last
    }

    pub(super) fn due(&self) -> &'r Due {
        &self.last.due
    }

    /// The last day of the last window, as moved.
    pub(super) fn until(&self) -> Option<Day> {
        self.last.due_on.or(self.due().window.until)
    }

    /// How it stands: what went wrong in one of its windows stands for all, else the last.
    pub(super) fn state(&self) -> State {
        let wrong = self.items.iter().map(|item| item.state).filter(|s| went_wrong(*s));
        wrong.min().unwrap_or(self.last.state)
    }

    /// How many of its windows were missed, or are late.
    pub(super) fn wrong(&self) -> usize {
        self.items.iter().filter(|item| went_wrong(item.state)).count()
    }

    /// How many of its windows are done or past their time.
    pub(super) fn over(&self) -> usize {
        self.items.iter().filter(|item| !is_open(item.state)).count()
    }

    /// Of how many windows the time is up without a word.
    pub(super) fn passed(&self) -> usize {
        self.items.iter().filter(|item| item.state == State::NoWord).count()
    }

    /// Whether it is due all the year, or some time in it, and has no days of its own.
    pub(super) fn is_any_time(&self, year: Interval) -> bool {
        let few = self.items.len() <= FEW_WINDOWS;
        let windows = self.items.iter().map(|item| &item.due.window);
        let mut days =
            windows.filter_map(|window| Interval::new(window.from?, window.until?));
        few && days.all(|days| fills(days, year))
    }

    /// What it is: the title, and of a follow-up or report what it looks at.
    pub(super) fn title(&self, report: &Report, lang: Lang) -> String {
        title(report, self.due(), lang)
    }
}

/// Whether days are as good as a whole year.
pub(super) fn fills(days: Interval, year: Interval) -> bool {
    days.intersect(&year).is_some_and(|within| within.days() >= WHOLE_YEAR)
}

/// Whether it is late, was missed or was not done.
pub(super) fn went_wrong(state: State) -> bool {
    matches!(state, State::Overdue | State::Missed | State::NotDone)
}

/// Whether its time is not up, and it is not done.
pub(super) fn is_open(state: State) -> bool {
    match state {
        State::DueSoon
        | State::Open
        | State::Ongoing
        | State::Moved
        | State::Partly
        | State::Optional
        | State::DateMissing
        | State::RegisterMissing => true,
        State::Overdue
        | State::Missed
        | State::NotDone
        | State::NoWord
        | State::Waived
        | State::Met => false,
    }
}

/// What something due is called.
pub(super) fn title(report: &Report, due: &Due, lang: Lang) -> String {
    let of_plan = due.measure.is_none() && due.title == report.title;
    let title = match (of_plan, lang) {
        (true, Lang::Sv) => "Hela planen",
        (true, Lang::En) => "The whole plan",
        (false, _) => due.title.as_str(),
    };
    match (due.purpose, &due.what) {
        (Purpose::Activity, _) | (_, None) => title.to_owned(),
        (Purpose::FollowUp | Purpose::Report | Purpose::Input, Some(what)) => {
            format!("{}: {what}", title.trim_end_matches('.'))
        }
    }
}

/// Folds windows of the same timing, so that a weekly meeting is one row and not 52.
pub(super) fn folded<'r>(items: impl Iterator<Item = &'r Item>) -> Vec<Row<'r>> {
    let mut rows: Vec<Row<'r>> = Vec::new();
    let mut known: BTreeMap<_, usize> = BTreeMap::new();
    for item in items {
        let due = &item.due;
        let key = (
            (&due.measure, &due.goal, &due.focus_area, &due.id),
            (due.purpose, &due.text, due.window.timing, &due.window.parts),
        );
        let row = known.get(&key).and_then(|n| rows.get_mut(*n));
        if let Some(row) = row {
            row.items.push(item);
            row.last = item;
        } else {
            known.insert(key, rows.len());
            rows.push(Row::of(item));
        }
    }
    rows
}

/// Every line of a report in its order: what ends in the year, what goes on after it, and
/// what waits for days that nobody has given.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows<'r> {
    pub(super) ending: Vec<Row<'r>>,
    pub(super) beyond: Vec<Row<'r>>,
    pub(super) unresolved: Vec<Row<'r>>,
    /// What is overdue from before; it has no number, since it is in no picture.
    pub(super) earlier: Vec<Row<'r>>,
    /// What has no time.
    pub(super) undated: Vec<Row<'r>>,
}

impl<'r> Rows<'r> {
    pub(super) fn of(report: &'r Report) -> Self {
        let mut rows = Self {
            ending: folded(report.items.iter()),
            beyond: folded(report.beyond.iter()),
            unresolved: folded(report.unresolved.iter()),
            earlier: folded(report.earlier.iter()),
            undated: folded(report.undated.iter()),
        };
        let days = day(report.year, 1, 1).zip(day(report.year, 12, 31));
        let year = days.and_then(|(first, last)| Interval::new(first, last));
        // What shares its days and its state has neighbouring numbers.
        let order = |row: &Row<'_>| {
            let any_time = year.is_some_and(|year| row.is_any_time(year));
            let days = (row.until(), row.due().window.from);
            (any_time, days, row.state(), row.items.len())
        };
        rows.ending.sort_by_key(order);
        rows.beyond.sort_by_key(order);
        let bracket = |row: &Row<'_>| {
            row.due().window.bracket.map(|days| (days.until(), days.from()))
        };
        rows.unresolved.sort_by_key(|row| (bracket(row), row.items.len()));
        let all =
            rows.ending.iter_mut().chain(&mut rows.beyond).chain(&mut rows.unresolved);
        all.zip(1..).for_each(|(row, number)| row.number = number);
        rows
    }

    /// The row of a number.
    pub(super) fn numbered(&self, number: usize) -> Option<&Row<'r>> {
        let mut at = number.checked_sub(1)?;
        for rows in [&self.ending, &self.beyond, &self.unresolved] {
            if let Some(row) = rows.get(at) {
                return Some(row);
            }
            at = at.checked_sub(rows.len())?;
        }
        None
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Row<'r>> {
        self.ending.iter().chain(&self.beyond).chain(&self.unresolved)
    }
}
