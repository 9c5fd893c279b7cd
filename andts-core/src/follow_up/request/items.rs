//! What is due of a measure in the time asked about, and what of it is counted.

use std::collections::{BTreeMap, BTreeSet};

use super::{Counted, SheetItem, say};
use crate::calendar::Interval;
use crate::diagnostic::Text;
use crate::document::FollowUp;
use crate::due::Purpose;
use crate::follow_up::Item;
use crate::follow_up::status::series;
use crate::plan::Plan;

/// Up to how many windows of one timing are asked one by one; of more the count is asked
/// as a whole, since nobody answers 52 questions about a weekly meeting.
const MOST_WINDOWS: usize = 4;

/// Every item of the time asked about, by what it is of.
pub(super) struct Items<'p> {
    plan: &'p Plan,
    all: &'p [Item],
    /// Whether there is a log that says what is already noted.
    logged: bool,
    /// Whether only what the actor itself has done is noted.
    own: bool,
    of_measures: BTreeMap<&'p str, Vec<usize>>,
    follow_ups: BTreeSet<&'p str>,
}

impl<'p> Items<'p> {
    pub(super) fn of(plan: &'p Plan, all: &'p [Item], logged: bool, own: bool) -> Self {
        let (of_measures, follow_ups) = (BTreeMap::new(), BTreeSet::new());
        let mut sorted = Self { plan, all, logged, own, of_measures, follow_ups };
        for (n, item) in all.iter().enumerate() {
            let parts = &item.due.window.parts;
            let owner = item.due.measure.iter().filter(|_| parts.is_empty());
            match item.due.purpose {
                Purpose::Activity => {
                    for id in owner.chain(parts) {
                        sorted.of_measures.entry(id).or_default().push(n);
                    }
                }
                Purpose::FollowUp => sorted.follow_ups.extend(item.due.id.as_deref()),
                Purpose::Input | Purpose::Report => {}
            }
        }
        sorted
    }

    /// Whether a follow-up is due in the time; one without a time of its own always is.
    pub(super) fn is_due(&self, follow_up: &FollowUp) -> bool {
        let timed = follow_up.id.as_deref().filter(|_| follow_up.schedule.is_some());
        timed.is_none_or(|id| self.follow_ups.contains(id))
    }

    /// What is due of some measures, and whether it is counted.
    pub(super) fn due(&self, measures: &[&str]) -> Vec<(SheetItem, bool)> {
        let places = measures.iter().filter_map(|id| self.of_measures.get(id)).flatten();
        let places: BTreeSet<_> = places.copied().collect();
        let mut groups: Vec<Vec<&Item>> = Vec::new();
        let mut known = BTreeMap::new();
        for item in places.into_iter().filter_map(|n| self.all.get(n)) {
            let group = *known.entry(series(&item.due)).or_insert(groups.len());
            match groups.get_mut(group) {
                Some(group) => group.push(item),
                None => groups.push(vec![item]),
            }
        }
        let apart = |group: Vec<&Item>| {
            let size = if group.len() > MOST_WINDOWS { group.len() } else { 1 };
            group.chunks(size).map(|few| self.item(few)).collect::<Vec<_>>()
        };
        groups.into_iter().flat_map(apart).collect()
    }

    fn item(&self, group: &[&Item]) -> (SheetItem, bool) {
        let windows: Vec<_> = group.iter().map(|item| counted(item)).collect();
        let days = windows.iter().filter_map(|window| window.days);
        let days = days.reduce(|all, one| {
            let (from, until) =
                (all.from().min(one.from()), all.until().max(one.until()));
            Interval::new(from, until).unwrap_or(all)
        });
        let window = group.first().map(|item| &item.due.window);
        let required = windows.iter().map(|window| window.required);
        let mut item = SheetItem {
            days,
            required: required.sum(),
            own: self.own,
            each: window.and_then(|its| each(self.plan, its.each.as_deref()?)),
            done: windows.iter().fold(0, |sum, its| sum.saturating_add(its.done)),
            windows,
            says: Text::default(),
        };
        let (bound, up_to) = window.map_or((None, None), |its| (its.bound, its.up_to));
        item.says = say::item(&item, bound, up_to, self.logged);
        let is_counted = window.is_some_and(|window| {
            // Of each of some units the follow-up's indicator is asked, not the sum; of
            // what is done once the verdict says enough.
            let of_events = matches!(window.kind, "on_demand" | "relative");
            let times = window.times.is_some_and(|n| n > 1 || window.kind == "quota");
            window.each.is_none() && (times || item.windows.len() > 1 || of_events)
        });
        (item, is_counted)
    }
}

/// What a count is for each of: a register, a class of it, or a group.
fn each(plan: &Plan, id: &str) -> Option<String> {
    let (register, class) = id.split_once('/').unwrap_or((id, ""));
    let mut registers = plan.document().populations.iter();
    let found = registers.find(|its| its.id.as_deref() == Some(register));
    let Some(found) = found else {
        return plan.actor(id).map(|_| say::one_line(plan.actor_name(id)));
    };
    let title = say::one_line(found.title.as_deref().unwrap_or(register));
    let mut classes = found.classes.iter();
    let class = classes.find(|its| its.id.as_deref() == Some(class));
    let class = class.and_then(|its| its.title.as_deref()).map(say::one_line);
    Some(class.map_or_else(|| title.clone(), |class| format!("{title}, {class}")))
}

fn counted(item: &Item) -> Counted {
    let window = &item.due.window;
    let days = window.from.zip(window.until);
    Counted {
        key: item.due.key.clone(),
        days: days.and_then(|(from, until)| Interval::new(from, until)),
        required: window.times,
        done: item.progress.done,
    }
}
