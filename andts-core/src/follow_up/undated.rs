//! How a year of something without a time stands: what was said of it is all there is.

use chrono::Datelike;

use super::evidence::{Evidence, Shown, within};
use super::found::{Found, scope};
use super::judge::{Around, fate, not_done};
use super::reason::{Reason, told};
use super::{Item, Progress, State, Verdict};
use crate::calendar::Interval;
use crate::diagnostic::{Lang, Text};
use crate::document::{Obligation, Vocabulary};
use crate::due::Due;
use crate::plan::Plan;

/// Judges a year of a measure without a time.
pub(super) fn judge(
    due: Due,
    found: &Found<'_>,
    around: &Around<'_>,
    plan: &Plan,
    evidence: &Evidence<'_>,
) -> Item {
    let days = due.window.from.zip(due.window.until);
    let days = days.and_then(|(from, until)| Interval::new(from, until));
    let last = days.and_then(|days| last_word(plan, &due, days, evidence));
    let (state, reason) = stands(&due, found, around, last);
    let mut entries: Vec<_> = found.entries.iter().map(|id| (*id).to_owned()).collect();
    let more = last.map(|shown| shown.known.id().to_owned());
    entries.extend(more.filter(|id| !found.entries.contains(&id.as_str())));
    entries.sort_unstable();
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
        return (State::Waived, super::reason::waived(known));
    }
    if let Some((verdict, known)) = found.verdict {
        let state = match verdict {
            Verdict::Done => State::Met,
            Verdict::Partly => State::Partly,
            Verdict::NotDone => not_done(obligation, State::Missed),
            Verdict::Ongoing => State::Ongoing,
        };
        return (state, told(verdict, known));
    }
    if let Some((state, Reason::Became(became))) = fate(due, around) {
        return (state, super::reason::became(became));
    }
    if let Some(shown) = last {
        let when = shown.known.entry.when.as_deref().unwrap_or_default();
        let text = Text::new(
            format!("pågår, redovisad {when}"),
            format!("ongoing, reported {when}"),
        );
        return (State::Ongoing, text);
    }
    if obligation == Some(Obligation::May.word()) {
        let text =
            Text::new("planen säger att det kan göras", "the plan says it may be done");
        return (State::Optional, text);
    }
    let year = due.window.from.map_or(around.asked.on.year(), |day| day.year());
    let word = |lang| State::NoWord.say(lang);
    let text = Text::new(
        format!("{} {year}", word(Lang::Sv)),
        format!("{} {year}", word(Lang::En)),
    );
    (State::NoWord, text)
}

/// The last thing told of a measure in some days, of whatever kind.
fn last_word<'e, 'l>(
    plan: &Plan,
    due: &Due,
    days: Interval,
    evidence: &'e Evidence<'l>,
) -> Option<&'e Shown<'l>> {
    let all = scope(plan, due).into_iter();
    all.filter_map(|id| within(evidence.of_measure(id), days).last())
        .max_by_key(|shown| (shown.known.days, shown.known.id()))
}
