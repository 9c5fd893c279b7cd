//! What is due, sorted by where it belongs in a report.

use super::Asked;
use super::items::without_log;
use crate::calendar::Interval;
use crate::due::due;
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
    /// What the log tells of the whole.
    pub(super) status: Option<Status>,
}

impl Sorted {
    pub(super) fn of(plan: &Plan, log: Option<&Log>, asked: &Asked) -> Self {
        let mut sorted = Self::default();
        let Some(log) = log else {
            let all = due(plan, asked.days.from(), asked.days.until());
            for item in without_log(all, asked.on) {
                sorted.take(item, asked);
            }
            return sorted;
        };
        // What is still overdue from the years before belongs in the report too.
        let from = plan
            .period()
            .map_or(asked.days.from(), |period| period.from().min(asked.days.from()));
        let days = Interval::new(from, asked.days.until()).unwrap_or(asked.days);
        let mut found =
            status(plan, Some(log), &follow_up::Asked::within(asked.on, days));
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
