//! How a year of something without a time stands: what was said of it is all there is.

use std::cell::LazyCell;

use chrono::Datelike;

use super::evidence::{Evidence, Shown, within};
use super::fate::{Became, decides};
use super::found::Found;
use super::judge::{Around, not_done};
use super::reason::{join, moved, say, told, waived};
use super::{Item, Progress, State};
use crate::calendar::{Clock, Interval};
use crate::diagnostic::{Lang, Text};
use crate::document::{Obligation, StateKind, Vocabulary};
use crate::due::Due;
use crate::follow_up::Verdict;
use crate::follow_up::cases::{handled, limits};
use crate::schedule::say_days;

/// Judges a year of a measure without a time.
pub(in crate::follow_up) fn judge(
    due: Due,
    found: &Found<'_>,
    around: &Around<'_>,
    (evidence, scope, clock): (&Evidence<'_>, &[&str], &LazyCell<Clock>),
) -> Item {
    let days = due.window.from.zip(due.window.until);
    let days = days.and_then(|(from, until)| Interval::new(from, until));
    let last = days.and_then(|days| last_word(scope, days, evidence));
    let by_cases = days.and_then(|days| by_cases(&due, days, around, (evidence, clock)));
    let (state, reason) = by_cases.unwrap_or_else(|| stands(&due, found, around, last));
    let mut entries = found.entries.clone();
    entries.extend(last.map(|shown| shown.known.id()));
    entries.extend(around.became.and_then(|became| became.entry));
    if found.entries.is_empty() && last.is_none() {
        entries.extend(found.whole.map(|(_, known)| known.id()));
    }
    let entries = entries.into_iter().map(str::to_owned).collect();
    let progress = Progress { done: found.done, can_be_met: true, ..Progress::default() };
    Item { state, reason, progress, due_on: None, late_days: None, entries, due }
}

fn stands(
    due: &Due,
    found: &Found<'_>,
    around: &Around<'_>,
    last: Option<&Shown<'_>>,
) -> (State, Text) {
    let obligation = due.window.obligation.as_deref();
    if let Some(known) = found.waived {
        return (State::Waived, waived(known, around.plan));
    }
    if let Some(said) = done_once(due, found) {
        return (State::Met, said);
    }
    if let Some((verdict, known)) = found.verdict {
        return (by_verdict(verdict, obligation), told(verdict, known));
    }
    if found.moved.is_some_and(|(day, _)| day >= around.asked.on) {
        return (State::Moved, moved(found, around.plan));
    }
    let became = around.became.as_ref();
    if let Some((state, became)) = became.and_then(|b| Some((decides(due, b)?, b))) {
        // What goes on is done in the year it is completed; no later year asks for it.
        let completed = became.state == StateKind::Completed
            && due.window.from.is_none_or(|from| from.year() <= became.since.year());
        let state = if completed { State::Met } else { state };
        return (state, became.say());
    }
    if let Some(shown) = last {
        let when = shown.known.entry.when.as_deref().unwrap_or_default();
        let text = Text::new(
            format!("pågår, redovisad {when}"),
            format!("ongoing, reported {when}"),
        );
        return (State::Ongoing, text);
    }
    let in_year = |became: &&Became<'_>| {
        let year = due.window.from.zip(due.window.until);
        became.entry.is_some()
            && year.is_some_and(|(from, until)| {
                from <= became.since && became.since <= until
            })
    };
    if let Some(became) = became.filter(in_year) {
        let ongoing = became.state == StateKind::Ongoing;
        return (if ongoing { State::Ongoing } else { State::Open }, became.say());
    }
    if let Some((verdict, known)) = found.whole {
        let said = told(verdict, known);
        let text = Text::new(
            format!("hela åtgärden: {}", said.sv),
            format!("the whole measure: {}", said.en),
        );
        return (by_verdict(verdict, obligation), text);
    }
    if obligation == Some(Obligation::May.word()) {
        let text =
            Text::new("planen säger att det kan göras", "the plan says it may be done");
        return (State::Optional, text);
    }
    no_word(due, around)
}

/// A task without a time is done when it was done, unless it was judged after that.
fn done_once(due: &Due, found: &Found<'_>) -> Option<Text> {
    let last = found.times.last().filter(|_| due.window.kind == "once")?;
    let judged = found.verdict.is_some_and(|(_, known)| known.days >= last.days);
    (!judged).then(|| {
        Text::new(
            format!("gjord {}", say_days(last.days, Lang::Sv)),
            format!("done {}", say_days(last.days, Lang::En)),
        )
    })
}

fn by_verdict(verdict: Verdict, obligation: Option<&str>) -> State {
    match verdict {
        Verdict::Done => State::Met,
        Verdict::Partly => State::Partly,
        Verdict::NotDone => not_done(obligation, State::Missed),
        Verdict::Ongoing => State::Ongoing,
    }
}

/// Nobody has said anything of the year: not asked for yet, or missing.
fn no_word(due: &Due, around: &Around<'_>) -> (State, Text) {
    let (on, soon) = (around.asked.on, i64::from(around.asked.soon_days));
    if let Some(until) = due.window.until.filter(|day| (*day - on).num_days() > soon) {
        let text = Text::new(
            format!("bedöms för året senast {}", say(until, Lang::Sv)),
            format!("judged for the year by {}", say(until, Lang::En)),
        );
        return (State::Open, text);
    }
    let year = due.window.from.map_or(on.year(), |day| day.year());
    let word = |lang| State::NoWord.say(lang);
    let text = Text::new(
        format!("{} {year}", word(Lang::Sv)),
        format!("{} {year}", word(Lang::En)),
    );
    (State::NoWord, text)
}

/// How the cases of a year were handled, for what has a limit from when a case comes in.
fn by_cases(
    due: &Due,
    days: Interval,
    around: &Around<'_>,
    (evidence, clock): (&Evidence<'_>, &LazyCell<Clock>),
) -> Option<(State, Text)> {
    let plan = around.plan;
    let measure = plan.measure(due.measure.as_deref()?)?;
    let (key, _) = due.key.rsplit_once('/')?;
    let mut limits = limits(plan, &measure).into_iter();
    let limited = limits.find(|its| its.key == key && its.at == due.window.timing)?;
    let around = (LazyCell::force(clock), around.asked);
    let found = handled(plan, &measure, (&limited, days), evidence, around)?;
    let count = |n: Option<usize>| n.unwrap_or_default();
    let total = &found.total;
    let [met, late] = [count(total.met), count(total.late)];
    let [open, overdue] = [count(total.open), count(total.overdue)];
    let state = match (overdue, late, open) {
        (0, 0, 0) => State::Met,
        (0, 0, _) => State::Ongoing,
        (0, _, _) => State::Partly,
        (_, _, _) => State::Overdue,
    };
    let due = met + late + overdue;
    let in_time = Text::new(
        format!("{met} av {due} ärenden i tid"),
        format!("{met} of {due} cases in time"),
    );
    let said = |n: usize, [one, many]: [&str; 2], en: &str| match n {
        0 => Text::default(),
        1 => Text::new(format!("1 {one}"), format!("1 {en}")),
        n => Text::new(format!("{n} {many}"), format!("{n} {en}")),
    };
    let up = ["öppet, tiden har gått ut", "öppna, tiden har gått ut"];
    let parts = [
        if due == 0 { Text::default() } else { in_time },
        said(late, ["för sent", "för sent"], "late"),
        said(overdue, up, "open, the time is up"),
        said(open, ["öppet", "öppna"], "open"),
    ];
    Some((state, parts.iter().fold(Text::default(), |all, part| join(&all, part))))
}

/// The last thing told of some measures in some days, of whatever kind.
fn last_word<'e, 'l>(
    scope: &[&str],
    days: Interval,
    evidence: &'e Evidence<'l>,
) -> Option<&'e Shown<'l>> {
    scope
        .iter()
        .filter_map(|id| within(evidence.of_measure(id), days).last())
        .max_by_key(|shown| (shown.known.days, shown.known.id()))
}
