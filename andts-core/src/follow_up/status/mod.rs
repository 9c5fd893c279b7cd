//! How a plan stands on a day.
//!
//! What a log knew until then is sorted ([`evidence`]) and placed ([`placed`]); each thing
//! due is judged by what was found for it ([`found`], [`judge`]) and what became of its
//! measure ([`fate`]), and rolled up.

mod anchor;
mod asked;
pub(super) mod evidence;
mod fate;
pub(super) mod found;
mod item;
mod judge;
mod nearest;
pub(super) mod placed;
mod rate;
mod reason;
mod reporting;
pub(super) mod rollup;
mod shared;
mod state;
mod undated;
pub(in crate::follow_up) mod untimed;

pub use asked::Asked;
pub use item::{Item, Progress};
pub use rate::Rate;
pub use reporting::Reporting;
pub use rollup::{Counts, MeasureStatus, Rollup, Rollups};
pub use state::State;

use std::cell::LazyCell;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::calendar::{Clock, Day, Interval, add_months};
use crate::document::{ReportForm, Word};
use crate::due::{Due, MAX_DUE, Purpose, due};
use crate::follow_up::{Log, registers};
use crate::plan::Plan;
use crate::schedule::{Kind, Side};
use evidence::Evidence;
use found::{Found, window_days};
use judge::{Around, judge};
use placed::Placed;
use rollup::rollups;
use untimed::{is_event, timing_of, untimed};

/// How a plan stands on a day.
///
/// Swedish: *läget*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Status {
    /// The day.
    #[serde(serialize_with = "crate::calendar::iso")]
    pub on: Day,
    /// Everything due in the days asked, and what has no time, year by year.
    pub items: Vec<Item>,
    /// Each measure.
    pub measures: Vec<MeasureStatus>,
    /// Rolled up to goals, focus areas, actors and the plan.
    #[serde(flatten)]
    pub rollups: Rollups,
    /// Of what recurs often, how many times it was done; empty without a log.
    pub rates: Vec<Rate>,
    /// Who was to tell of their measures, and who did; empty without a log.
    pub reporting: Vec<Reporting>,
}

/// Returns how a plan stands on a day, by what its log told until then.
///
/// Without a log nothing is known: what has passed has no word. With one, also an empty
/// one, what has passed and is not told is overdue or missed.
///
/// ```
/// use andts_core::calendar::parse_day;
/// use andts_core::follow_up::{Asked, Log, State, status};
/// use andts_core::plan::Plan;
///
/// let plan = Plan::read(r#"{"period": {"from": "2024", "until": "2024"},
///     "measures": [{"id": "a", "schedules": [{"text": "minst 2 gånger per år"}]}]}"#)?;
/// let log = Log::read(r#"{"id": "1", "kind": "occurrence", "when": "2024-05-02",
///     "measure": "a"}"#.replace('\n', "").as_str());
/// let asked = Asked::of(&plan, parse_day("2024-06-01").unwrap());
/// let status = status(&plan, Some(&log), &asked);
/// assert_eq!(status.items[0].state, State::Open);
/// assert!(status.items[0].reason.sv.starts_with("1 av 2"));
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[must_use]
pub fn status(plan: &Plan, log: Option<&Log>, asked: &Asked) -> Status {
    let empty = Log::default();
    let evidence = Evidence::of(log.unwrap_or(&empty), asked.on, plan);
    let mut items = all_items(plan, log, asked, &evidence);
    // When a year's word was wanted does not depend on the days asked.
    let last_days = reporting::last_days(&items);
    items.retain(|item| touches(&item.due, asked.days));
    // Where nobody keeps a log, nobody has failed to tell.
    let (rates, reporting) = log.map_or_else(Default::default, |_| {
        let reporting = reporting::reporting(plan, &last_days, &evidence, asked);
        (rate::rates(&items, asked.on), reporting)
    });
    let (mut measures, rollups) = rollups(plan, &items, &evidence, asked);
    if log.is_none() {
        for measure in &mut measures {
            measure.stale = false;
        }
    }
    Status { on: asked.on, items, measures, rollups, rates, reporting }
}

/// Returns how everything due in the days asked stands, each by itself.
pub(in crate::follow_up) fn items(
    plan: &Plan,
    log: Option<&Log>,
    asked: &Asked,
    evidence: &Evidence<'_>,
) -> Vec<Item> {
    let mut items = all_items(plan, log, asked, evidence);
    items.retain(|item| touches(&item.due, asked.days));
    items
}

/// Returns how everything the plan wants stands, whatever days are asked.
fn all_items(
    plan: &Plan,
    log: Option<&Log>,
    asked: &Asked,
    evidence: &Evidence<'_>,
) -> Vec<Item> {
    let anchored = anchor::anchored(plan, evidence);
    let timed_by = anchored.as_ref().unwrap_or(plan);
    let all = everything(plan, timed_by, asked);
    let placed = Placed::of(plan, &all, evidence);
    let order = Order::of(&all, asked.on);
    let orders: Vec<_> = all
        .iter()
        .map(|due| (can_be_made_up(timed_by, due, &order), order.is_next(due)))
        .collect();
    // A clock counts every working day there is; most plans have no cases.
    let clock: LazyCell<Clock> = LazyCell::new(Clock::new);
    let mut items: Vec<_> = all
        .into_iter()
        .zip(orders)
        .map(|(due, (can_be_made_up, is_next))| {
            let forms = forms(plan, &due);
            let mut found = Found::of(plan, &due, evidence, &placed);
            let in_forms = u32::try_from(forms.len()).ok().filter(|n| *n > 1);
            let scope = placed.scope(plan, &due);
            let many = (evidence, scope.as_slice(), asked);
            let required = required(plan, &due, many, &mut found);
            let around = Around {
                asked,
                plan,
                became: fate::of_due(plan, &due, evidence, (asked.on, can_be_made_up)),
                required: in_forms.or(required),
                forms,
                no_register: due.window.each.is_some() && required.is_none(),
                can_be_made_up,
                is_next,
                no_log: log.is_none()
                    || evidence.begins.is_some_and(|day| due.window.until < Some(day)),
            };
            if is_standing(&due) {
                undated::judge(due, &found, &around, (evidence, &scope, &clock))
            } else {
                judge(due, &found, &around)
            }
        })
        .collect();
    drop_done(&mut items);
    items
}

/// Everything the plan wants, whatever days are asked of: what an entry counts for must
/// not depend on that.
fn everything(plan: &Plan, timed_by: &Plan, asked: &Asked) -> Vec<Due> {
    let days = asked.days;
    let whole = plan.period().and_then(|period| {
        // The last year is followed up after it.
        let until = add_months(period.until(), 12)?;
        Interval::new(period.from().min(days.from()), until.max(days.until()))
    });
    let ask = |days: Interval| {
        let mut all = due(timed_by, days.from(), days.until());
        all.retain(|due| !is_event(plan, due));
        let standing = untimed(plan, &Asked { days, ..*asked }, &all);
        all.extend(standing);
        all
    };
    let all = ask(whole.unwrap_or(days));
    // Of more than is answered at once, only what was asked for.
    if all.len() < MAX_DUE { all } else { ask(days) }
}

/// Whether something due touches the days asked.
fn touches(due: &Due, days: Interval) -> bool {
    window_days(due, None).is_none_or(|its| its.touches(&days))
}

/// How many it takes, where that is not the window's own count: the units of a register,
/// or the measures that material is asked of.
fn required<'l>(
    plan: &Plan,
    due: &Due,
    (evidence, scope, asked): (&Evidence<'l>, &[&str], &Asked),
    found: &mut Found<'l>,
) -> Option<u32> {
    if due.purpose == Purpose::Input {
        let (told, expected) = reporting::told_for(plan, due.window.until?, evidence)?;
        found.told(&told);
        return Some(expected);
    }
    due.window.each.as_ref()?;
    registers::each(plan, due, (evidence, scope, asked.on), found)
}

/// The forms a report is wanted in, where it is more than one.
fn forms<'p>(plan: &'p Plan, due: &Due) -> &'p [Word<ReportForm>] {
    let mut duties = plan.document().reporting_duties.iter();
    let duty = duties.find(|duty| {
        due.purpose == Purpose::Report && duty.id.is_some() && duty.id == due.id
    });
    duty.map(|duty| duty.forms.as_slice())
        .filter(|forms| forms.len() > 1)
        .unwrap_or_default()
}

/// What the key of an item holds that stands for a year of what has no time.
const STANDING: &str = "/~/";

/// Whether a key is of what stands for a whole year of what has no time.
pub(crate) fn stands_for_year(key: &str) -> bool {
    key.contains(STANDING)
}

/// Whether an item stands for a whole year of what has no time.
pub(in crate::follow_up) fn is_standing(due: &Due) -> bool {
    due.purpose == Purpose::Activity && stands_for_year(&due.key)
}

/// Takes away what comes back every year after a task is done: it is done once, and so
/// is a follow-up of it that has no time of its own.
fn drop_done(items: &mut Vec<Item>) {
    let mut done: BTreeMap<String, Option<Day>> = BTreeMap::new();
    for item in items.iter().filter(|item| item.due.purpose == Purpose::Activity) {
        let Some(id) = item.due.measure.clone() else { continue };
        let last = done_on(item);
        if is_standing(&item.due) {
            // Of the years of one task, the first in which it was done.
            let first = done.entry(id).or_insert(None);
            *first = first.or(last);
        } else {
            let all = done.entry(id).or_insert(last);
            *all = all.zip(last).map(|(one, other)| one.max(other));
        }
    }
    items.retain(|item| {
        let id = item.due.measure.as_ref();
        let done = id.and_then(|id| done.get(id)).copied().flatten();
        let from = window_days(&item.due, None).map(|days| days.from());
        let later = from.zip(done).is_some_and(|(from, day)| from > day);
        !(later && stands_for_year(&item.due.key))
    });
}

/// The day by which a task was done, for an item of something done once.
fn done_on(item: &Item) -> Option<Day> {
    let once = item.due.window.kind == "once" && item.state == State::Met;
    let day = item.due_on.or(item.due.window.until).filter(|_| once)?;
    let late = u64::try_from(item.late_days.unwrap_or_default()).ok()?;
    day.checked_add_days(chrono::Days::new(late))
}

/// What one timing of one thing is told apart by.
pub(in crate::follow_up) type Series<'d> = (
    Option<&'d str>,
    Option<&'d str>,
    Option<&'d str>,
    Option<&'d str>,
    Purpose,
    &'d str,
    usize,
);

/// The series an item belongs to.
pub(in crate::follow_up) fn series(due: &Due) -> Series<'_> {
    (
        due.measure.as_deref(),
        due.goal.as_deref(),
        due.focus_area.as_deref(),
        due.id.as_deref(),
        due.purpose,
        &due.text,
        due.window.timing,
    )
}

/// Which windows of what recurs come last before a day, and next.
struct Order<'d> {
    on: Day,
    /// The last day of the last window of each series that is over.
    last: BTreeMap<Series<'d>, Day>,
    /// The last day of the first window of each series that is not over.
    next: BTreeMap<Series<'d>, Day>,
}

impl<'d> Order<'d> {
    fn of(all: &'d [Due], on: Day) -> Self {
        let mut order = Self { on, last: BTreeMap::new(), next: BTreeMap::new() };
        for due in all {
            let Some(until) = due.window.until else { continue };
            if until < on {
                let last = order.last.entry(series(due)).or_insert(until);
                *last = (*last).max(until);
            } else {
                let next = order.next.entry(series(due)).or_insert(until);
                *next = (*next).min(until);
            }
        }
        order
    }

    fn is_last(&self, due: &Due) -> bool {
        self.last.get(&series(due)).copied() == due.window.until
    }

    /// What is not of a recurrence is always the next of its kind.
    fn is_next(&self, due: &Due) -> bool {
        let recurs = matches!(due.window.kind, "quota" | "every");
        !recurs || self.next.get(&series(due)).copied() == due.window.until
    }
}

/// What is done once can be done late, and so can the last follow-up or report; what
/// recurs is missed when its time is up, and what prepares for a day when the day has
/// come. A day without a year comes back every year: the last can be made up for.
fn can_be_made_up(plan: &Plan, due: &Due, order: &Order<'_>) -> bool {
    if is_standing(due) {
        return false;
    }
    if due.purpose != Purpose::Activity {
        return order.is_last(due);
    }
    let measure = due.measure.as_deref().and_then(|id| plan.measure(id));
    match due.window.kind {
        "once" => due.window.until.is_none_or(|until| until >= order.on) || order.is_last(due),
        "relative" => measure
            .and_then(|measure| timing_of(plan, &measure, due))
            .is_some_and(|timing| matches!(&timing.kind, Kind::Relative(relative) if relative.side.contains(&Side::After))),
        _ => false,
    }
}
