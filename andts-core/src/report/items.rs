//! How what is due stands, as far as the plan alone can tell.

use crate::calendar::Day;
use crate::diagnostic::Text;
use crate::document::{Obligation, Vocabulary};
use crate::due::Due;
use crate::follow_up::{Item, Progress, State};
use crate::schedule::Extent;

/// Says how each stands on a day when nothing has been told of any.
pub(super) fn without_log(due: Vec<Due>, on: Day) -> Vec<Item> {
    due.into_iter().map(|due| item(due, on)).collect()
}

fn item(due: Due, on: Day) -> Item {
    let (state, reason) = stands(&due, on);
    let progress = Progress {
        required: due.window.times,
        remaining: due.window.times,
        can_be_met: due.window.until.is_none_or(|until| until >= on),
        ..Progress::default()
    };
    Item {
        state,
        reason,
        progress,
        due_on: due.window.until,
        late_days: None,
        entries: Vec::new(),
        due,
    }
}

fn stands(due: &Due, on: Day) -> (State, Text) {
    let window = &due.window;
    let may = window.obligation.as_deref() == Some(Obligation::May.word());
    if may {
        let text = Text::new(
            "det får göras, men ingen måste",
            "it may be done, and nobody must",
        );
        return (State::Optional, text);
    }
    if window.unresolved {
        let text = Text::new(
            "planens kalender har inte dagarna",
            "the plan's calendar does not have the days",
        );
        return (State::DateMissing, text);
    }
    if window.until.is_some_and(|until| until < on) {
        let text = Text::new(
            "tiden har gått ut, och inget har sagts om hur det gick",
            "its time is up, and nothing has been told of how it went",
        );
        return (State::NoWord, text);
    }
    if window.extent == Some(Extent::Throughout) {
        let text =
            Text::new("det pågår till sin sista dag", "it goes on until its last day");
        return (State::Ongoing, text);
    }
    (
        State::Open,
        Text::new("den sista dagen har inte passerat", "its last day has not passed"),
    )
}
