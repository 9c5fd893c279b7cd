//! What is due, sorted by where it belongs in a report.

use chrono::Datelike;

use super::Asked;
use super::items::without_log;
use crate::calendar::Interval;
use crate::due::{Purpose, due};
use crate::follow_up::{self, Item, Log, State, Status, status};
use crate::plan::Plan;

/// The items of a report, and what more a log tells.
#[derive(Debug, Default)]
pub(super) struct Sorted {
    /// What ends in the days reported.
    pub(super) items: Vec<Item>,
    /// What goes on in them and ends after.
    pub(super) beyond: Vec<Item>,
    /// What depends on days that nobody has given.
    pub(super) unresolved: Vec<Item>,
    /// What ended before and is overdue.
    pub(super) earlier: Vec<Item>,
    /// What has no time: the year's word of it.
    pub(super) undated: Vec<Item>,
    /// The activities and reports of all the plan's years, if those are several.
    pub(super) whole: Vec<Item>,
    /// What the log tells of the whole.
    pub(super) status: Option<Status>,
}

impl Sorted {
    pub(super) fn of(plan: &Plan, log: Option<&Log>, asked: &Asked) -> Self {
        let mut sorted = Self::default();
        let years = plan.period().filter(|its| its.from().year() < its.until().year());
        let Some(log) = log else {
            let all = due(plan, asked.days.from(), asked.days.until());
            for item in without_log(all, asked.on) {
                sorted.take(item, asked);
            }
            let whole = years.map(|its| due(plan, its.from(), its.until()));
            let whole = without_log(whole.unwrap_or_default(), asked.on);
            sorted.whole = whole.into_iter().filter(is_of_whole).collect();
            return sorted;
        };
        // What is still overdue from the years before belongs in the report too.
        let from = plan
            .period()
            .map_or(asked.days.from(), |period| period.from().min(asked.days.from()));
        let days = Interval::new(from, asked.days.until()).unwrap_or(asked.days);
        let mut found =
            status(plan, Some(log), &follow_up::Asked::within(asked.on, days));
        if let Some(years) = years {
            let within = follow_up::Asked::within(asked.on, years);
            let whole = status(plan, Some(log), &within).items;
            sorted.whole = whole.into_iter().filter(is_of_whole).collect();
        }
        for item in std::mem::take(&mut found.items) {
            sorted.take(item, asked);
        }
        sorted.status = Some(found);
        let last = |item: &Item| (item.due.window.until, item.due.window.from);
        sorted.items.sort_by_key(last);
        sorted
    }

    fn take(&mut self, item: Item, asked: &Asked) {
        let window = &item.due.window;
        let days = window.from.zip(window.until);
        let days = days.and_then(|(from, until)| Interval::new(from, until));
        if window.unresolved {
            if window.bracket.is_none_or(|bracket| bracket.touches(&asked.days)) {
                self.unresolved.push(item);
            }
            return;
        }
        let Some(days) = days else { return };
        if item.is_untimed() {
            if days.touches(&asked.days) {
                self.undated.push(item);
            }
        } else if asked.days.contains(days.until()) {
            self.items.push(item);
        } else if days.until() < asked.days.from() {
            if item.state == State::Overdue {
                self.earlier.push(item);
            }
        } else if days.touches(&asked.days) {
            self.beyond.push(item);
        }
    }

    /// Keeps what one actor answers for.
    pub(super) fn of_actor(mut self, plan: &Plan, actor: &str) -> Self {
        let name = plan.actor_name(actor);
        let its = |item: &Item| item.due.responsible.iter().any(|by| by == name);
        for list in [
            &mut self.items,
            &mut self.beyond,
            &mut self.unresolved,
            &mut self.earlier,
            &mut self.undated,
            &mut self.whole,
        ] {
            list.retain(its);
        }
        self
    }

    /// Every list whose states are counted.
    pub(super) fn counted(&self) -> [&[Item]; 4] {
        [&self.items, &self.unresolved, &self.earlier, &self.undated]
    }
}

/// Whether it belongs in the picture of all years: what is done or reported, on days that
/// are its own.
fn is_of_whole(item: &Item) -> bool {
    let is_done = matches!(item.due.purpose, Purpose::Activity | Purpose::Report);
    is_done && !item.is_untimed()
}
