//! How one thing due stands, by what a log shows of it.

use super::fate::{Became, decides};
use super::found::Found;
use super::reason::Reason;
use super::{Asked, Item, Progress, State};
use crate::calendar::{Day, Interval};
use crate::document::{Obligation, ReportForm, Vocabulary, Word};
use crate::due::Due;
use crate::follow_up::Verdict;
use crate::follow_up::log::Known;
use crate::plan::Plan;
use crate::schedule::{Bound, Extent};

/// What is known beside the log's entries of one item.
#[expect(clippy::struct_excessive_bools, reason = "independent marks")]
pub(in crate::follow_up) struct Around<'a> {
    pub(in crate::follow_up) asked: &'a Asked,
    pub(in crate::follow_up) plan: &'a Plan,
    /// What became of its measure.
    pub(in crate::follow_up) became: Option<Became<'a>>,
    /// How many it takes, where that is not the window's count: forms, units.
    pub(in crate::follow_up) required: Option<u32>,
    /// The forms a report is wanted in, where it is more than one.
    pub(in crate::follow_up) forms: &'a [Word<ReportForm>],
    /// Whether it is the next of what recurs: what comes after it is not due soon.
    pub(in crate::follow_up) is_next: bool,
    /// Whether it is for each of some units that nobody has listed.
    pub(in crate::follow_up) no_register: bool,
    /// Whether it can be made up for after its last day.
    pub(in crate::follow_up) can_be_made_up: bool,
    /// Whether nobody kept a log when its time was up.
    pub(in crate::follow_up) no_log: bool,
}

/// Judges one item.
pub(in crate::follow_up) fn judge(
    due: Due,
    found: &Found<'_>,
    around: &Around<'_>,
) -> Item {
    let on = around.asked.on;
    let due_on = found.moved.map(|(day, _)| day).or(due.window.until);
    let passed = due_on.is_some_and(|day| day < on);
    let bracket = due.window.bracket.filter(|_| due_on.is_none());
    let bracket_passed = bracket.is_some_and(|days| days.until() < on);
    let at_most = due.window.bound == Some(Bound::AtMost);
    let required = around.required.or(due.window.times).unwrap_or(1);
    let (done, when) = match around.forms {
        [] => (found.done, found.reached(required)),
        forms => forms_told(forms, found),
    };
    let too_many = at_most && !around.no_register && done > required;
    let judged_done = !too_many && matches!(found.verdict, Some((Verdict::Done, _)));
    let counted = !at_most && !around.no_register && done >= required;
    let met = judged_done || counted;
    // Whoever judges something done says when only where a time is spoken of, or where it
    // was judged not to be done before that.
    let says_when =
        |known: &Known<'_>| known.entry.period.is_some() || found.was_open_late;
    let judged = found.verdict.filter(|(_, known)| judged_done && says_when(known));
    let judged = judged.map(|(_, known)| known.done);
    let when_met = if counted { when } else { judged };
    let (state, why) = if met {
        (State::Met, Reason::Met)
    } else {
        stands(
            &due,
            found,
            around,
            Stands { on, due_on, passed, bracket_passed, at_most, done, required },
        )
    };
    let late_from = match (state, due_on) {
        // Of what is known to a month only, the last day may be later than it was done.
        (State::Met, Some(day)) => when_met
            .filter(|days| days.from() > day)
            .map(|days| (days.until() - day).num_days()),
        (State::Overdue, Some(day)) => Some((on - day).num_days()),
        _ => None,
    };
    let mut progress = progress(&due, done, on, required, due_on);
    // What is late can still be done; what was done too often cannot be undone.
    progress.can_be_met |= matches!(state, State::Met | State::Overdue);
    progress.can_be_met &= !too_many;
    let late_days = late_from.filter(|days| *days > 0);
    let reason = why.say(&due, found, around, &progress, late_days);
    Item { state, reason, progress, due_on, late_days, entries: entries(found, why), due }
}

/// The entries that it rests on; of what became of its measure, that which tells it.
fn entries(found: &Found<'_>, why: Reason<'_>) -> Vec<String> {
    let mut entries = found.entries.clone();
    if let Reason::Became(became) = why {
        entries.extend(became.entry);
    }
    entries.into_iter().map(str::to_owned).collect()
}

#[derive(Clone, Copy)]
struct Stands {
    on: Day,
    due_on: Option<Day>,
    passed: bool,
    /// Whether the days it can lie in have passed, where its own are not known.
    bracket_passed: bool,
    at_most: bool,
    done: u32,
    required: u32,
}

/// How something stands that is not met.
fn stands<'a>(
    due: &Due,
    found: &Found<'_>,
    around: &Around<'a>,
    at: Stands,
) -> (State, Reason<'a>) {
    let obligation = due.window.obligation.as_deref();
    let may = obligation == Some(Obligation::May.word());
    if found.waived.is_some() {
        return (State::Waived, Reason::Waived);
    }
    let became = around.became.as_ref();
    if let Some((state, became)) = became.and_then(|b| Some((decides(due, b)?, *b))) {
        return (state, Reason::Became(became));
    }
    if at.at_most && !around.no_register {
        return match (at.done > at.required, at.passed) {
            (true, _) => (State::Missed, Reason::TooMany),
            (false, true) if around.no_log => (State::NoWord, Reason::NoLog),
            (false, true) => (State::Met, Reason::Met),
            (false, false) => (State::Open, Reason::Open),
        };
    }
    match found.verdict {
        Some((Verdict::Partly, _)) => return (State::Partly, Reason::Judged),
        // Also what has no days is over when they can no longer come.
        Some((Verdict::NotDone, _)) if at.passed || at.bracket_passed => {
            return (not_done(obligation, State::Missed), Reason::Judged);
        }
        Some((Verdict::Ongoing, _)) if !at.passed => {
            return (State::Ongoing, Reason::Judged);
        }
        Some((Verdict::Ongoing, _)) if due.window.extent == Some(Extent::Throughout) => {
            return (State::Met, Reason::Judged);
        }
        Some(_) | None => {}
    }
    if may {
        return (State::Optional, Reason::Optional);
    }
    if around.no_register {
        return (State::RegisterMissing, Reason::RegisterMissing);
    }
    let Some(day) = at.due_on.filter(|_| !due.window.unresolved || found.moved.is_some())
    else {
        return (State::DateMissing, Reason::DateMissing);
    };
    if at.passed {
        return passed(due, found.done, around, obligation);
    }
    if found.moved.is_some() {
        return (State::Moved, Reason::Moved);
    }
    let begun = due.window.from.is_none_or(|from| from <= at.on);
    if begun && due.window.extent == Some(Extent::Throughout) {
        return (State::Ongoing, Reason::Open);
    }
    let soon = (day - at.on).num_days() <= i64::from(around.asked.soon_days);
    if soon && (begun || around.is_next) {
        (State::DueSoon, Reason::Open)
    } else {
        (State::Open, Reason::Open)
    }
}

/// How something stands whose last day has passed.
fn passed<'a>(
    due: &Due,
    done: u32,
    around: &Around<'_>,
    obligation: Option<&str>,
) -> (State, Reason<'a>) {
    if done > 0 {
        return (State::Partly, Reason::Partly);
    }
    if around.no_log {
        return (State::NoWord, Reason::NoLog);
    }
    // A recurrence cut short by the plan's period was never promised whole.
    if !due.window.can_be_missed() {
        return (State::NoWord, Reason::Clipped);
    }
    let late = if around.can_be_made_up { State::Overdue } else { State::Missed };
    (not_done(obligation, late), Reason::Late)
}

/// What should have been done is not done; only what must be is late.
pub(in crate::follow_up) fn not_done(obligation: Option<&str>, late: State) -> State {
    let known = obligation.and_then(Obligation::from_word);
    match known {
        Some(Obligation::Should) => State::NotDone,
        Some(Obligation::May) => State::Optional,
        Some(Obligation::Shall | Obligation::Stated) | None => late,
    }
}

/// How many of the forms a report is wanted in it was told in, and when the last of them
/// was; what does not say its form was told in all.
fn forms_told(wanted: &[Word<ReportForm>], found: &Found<'_>) -> (u32, Option<Interval>) {
    let mut left: Vec<_> = wanted.iter().map(Word::text).collect();
    let mut last = None;
    for time in &found.times {
        let before = left.len();
        let told: Vec<_> = time.forms.iter().map(Word::text).collect();
        left.retain(|form| !told.is_empty() && !told.contains(form));
        if left.len() < before {
            last = Some(time.days);
        }
    }
    let told = u32::try_from(wanted.len() - left.len()).unwrap_or(u32::MAX);
    (told, last)
}

fn progress(
    due: &Due,
    done: u32,
    on: Day,
    required: u32,
    due_on: Option<Day>,
) -> Progress {
    let days = due.window.from.zip(due_on);
    let days = days.and_then(|(from, until)| Interval::new(from, until));
    let remaining = required.saturating_sub(done);
    let left = due_on.map(|day| (day - on).num_days() + 1);
    let gone = days.map(|days| {
        let gone = (on - days.from()).num_days().clamp(0, days.days());
        u32::try_from(gone * 100 / days.days().max(1)).unwrap_or(100)
    });
    Progress {
        done,
        required: (due.window.times.is_some() || required > 1).then_some(required),
        remaining: (due.window.times.is_some() || required > 1).then_some(remaining),
        elapsed_percent: gone,
        can_be_met: remaining == 0
            || left.is_none_or(|left| left >= i64::from(remaining)),
    }
}
