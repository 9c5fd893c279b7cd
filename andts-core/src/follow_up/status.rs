use std::collections::BTreeMap;

use serde::Serialize;

use super::evidence::Evidence;
use super::found::Found;
use super::judge::{Around, judge};
use super::rollup::{MeasureStatus, Rollups, rollups};
use super::untimed::{is_event, timing_of, untimed};
use super::{Asked, Item, Log, Rate, Reporting, State, anchor, rate, reporting, undated};
use crate::calendar::Day;
use crate::document::{StateKind, Word};
use crate::due::{Due, Purpose, due};
use crate::plan::Plan;
use crate::schedule::{Kind, Side};

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
    let evidence =
        Evidence::of(log.unwrap_or(&empty), asked.on, &plan.calendar().conventions);
    let anchored = anchor::anchored(plan, &evidence);
    let timed_by = anchored.as_ref().unwrap_or(plan);
    let mut all = due(timed_by, asked.days.from(), asked.days.until());
    all.retain(|due| !is_event(plan, due));
    let standing = untimed(plan, asked, &all);
    all.extend(standing);
    let latest = latest(&all, asked.on);
    let mut items: Vec<_> = all
        .into_iter()
        .map(|due| {
            let around = Around {
                asked,
                measure: fate(plan, &due, &evidence),
                required: None,
                no_register: due.window.each.is_some(),
                can_be_made_up: can_be_made_up(timed_by, &due, &latest),
                no_log: log.is_none()
                    || evidence.begins.is_some_and(|day| due.window.until < Some(day)),
            };
            let found = Found::of(plan, &due, &evidence);
            if is_standing(&due) {
                undated::judge(due, &found, &around, plan, &evidence)
            } else {
                judge(due, &found, &around)
            }
        })
        .collect();
    drop_done(&mut items);
    // Where nobody keeps a log, nobody has failed to tell.
    let (rates, reporting) = log.map_or_else(Default::default, |_| {
        let reporting = reporting::reporting(plan, &items, &evidence, asked);
        (rate::rates(&items, asked.on), reporting)
    });
    let (measures, rollups) = rollups(plan, &items, &evidence, asked);
    Status { on: asked.on, items, measures, rollups, rates, reporting }
}

/// Whether an item stands for a whole year of what has no time.
fn is_standing(due: &Due) -> bool {
    due.purpose == Purpose::Activity && due.key.contains("/~/")
}

/// Takes away the later years of an undated task that is done: it is done once.
fn drop_done(items: &mut Vec<Item>) {
    let mut done: BTreeMap<String, Day> = BTreeMap::new();
    for item in items.iter().filter(|item| item.state == State::Met) {
        let once = is_standing(&item.due) && item.due.window.kind == "once";
        if let Some(until) = item.due.window.until.filter(|_| once) {
            let first = done.entry(format!("{:?}", series(&item.due))).or_insert(until);
            *first = (*first).min(until);
        }
    }
    items.retain(|item| {
        let first = done.get(&format!("{:?}", series(&item.due)));
        !is_standing(&item.due)
            || first.is_none()
            || item.due.window.until <= first.copied()
    });
}

/// What one timing of one thing is told apart by.
pub(super) type Series<'d> = (
    Option<&'d str>,
    Option<&'d str>,
    Option<&'d str>,
    Option<&'d str>,
    Purpose,
    &'d str,
    usize,
);

/// The series an item belongs to.
pub(super) fn series(due: &Due) -> Series<'_> {
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

/// The last day of the last window of each series that is over.
fn latest(all: &[Due], on: Day) -> BTreeMap<String, Day> {
    let mut found: BTreeMap<String, Day> = BTreeMap::new();
    for due in all {
        if let Some(until) = due.window.until.filter(|until| *until < on) {
            let last = found.entry(format!("{:?}", series(due))).or_insert(until);
            *last = (*last).max(until);
        }
    }
    found
}

/// What is done once can be done late, and so can the last follow-up or report; what
/// recurs is missed when its time is up, and what prepares for a day when the day has
/// come.
fn can_be_made_up(plan: &Plan, due: &Due, latest: &BTreeMap<String, Day>) -> bool {
    if due.purpose != Purpose::Activity {
        return latest.get(&format!("{:?}", series(due))).copied() == due.window.until;
    }
    let measure = due.measure.as_deref().and_then(|id| plan.measure(id));
    match due.window.kind {
        "once" => true,
        "relative" => measure
            .and_then(|measure| timing_of(plan, &measure, due))
            .is_some_and(|timing| matches!(&timing.kind, Kind::Relative(relative) if relative.side.contains(&Side::After))),
        _ => false,
    }
}

/// The state a measure came into by its log, or else by the plan itself.
fn fate(plan: &Plan, due: &Due, evidence: &Evidence<'_>) -> Option<(StateKind, Day)> {
    let measure = plan.measure(due.measure.as_deref()?)?;
    measure.line().find_map(|measure| {
        if let Some((state, known)) = evidence.state(measure.id()) {
            return Some((state, known.days.from()));
        }
        let declared = measure.written().state.as_deref()?;
        let state = declared.state.as_ref().and_then(Word::known)?;
        let conventions = &plan.calendar().conventions;
        let on =
            declared.on.as_deref().and_then(|on| super::log::days_of(on, conventions));
        // What the plan says without a day holds from its beginning.
        let from = on.or(plan.period())?.from();
        Some((state, from))
    })
}
