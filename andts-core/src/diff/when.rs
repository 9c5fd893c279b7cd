//! Schedules by what they mean, not by their words.

use super::change::How;
use crate::document::Schedule as Written;
use crate::document::json::Json;
use crate::document::record::{Door, Wire};
use crate::plan::schedule;
use crate::schedule::{Bound, Every, Kind, Quota, Timing};

/// Reads the value of a key that holds one schedule or several.
pub(super) fn schedules(value: &Json) -> Vec<Written> {
    let mut door = Door::default();
    match value {
        Json::List(_) => Wire::read(value.clone(), &mut door),
        Json::Object(_) => vec![Wire::read(value.clone(), &mut door)],
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) => Vec::new(),
    }
}

/// Returns in what way two values differ that hold schedules, with the same identifiers.
///
/// Equal timings are the same time in other words. Where only words differ that no
/// timing covers, a reader must tell.
pub(super) fn how(before: Option<&Json>, after: Option<&Json>) -> How {
    let (before, after) = (Meaning::of(before), Meaning::of(after));
    if (before.conventions, before.timings) != (after.conventions, after.timings) {
        How::Meaning
    } else if before.notes == after.notes {
        How::Wording
    } else {
        How::Text
    }
}

/// What some schedules mean, in one order.
#[derive(Default)]
struct Meaning {
    timings: Vec<String>,
    notes: Vec<String>,
    conventions: Vec<String>,
}

impl Meaning {
    fn of(value: Option<&Json>) -> Self {
        let mut meaning = Self::default();
        for written in value.map(schedules).unwrap_or_default() {
            let own = written.conventions.write();
            meaning.conventions.extend(own.map(|own| own.to_text()));
            for timing in schedule(&written).timings() {
                let list = match timing.kind {
                    Kind::Note(_) => &mut meaning.notes,
                    Kind::Continuous(_)
                    | Kind::OnDemand(_)
                    | Kind::Once(_)
                    | Kind::Quota(_)
                    | Kind::Every(_)
                    | Kind::Relative(_) => &mut meaning.timings,
                };
                list.push(key(timing));
            }
        }
        meaning.timings.sort_unstable();
        meaning.notes.sort_unstable();
        meaning.conventions.sort_unstable();
        meaning
    }
}

/// The form of a timing that is equal where [`Timing::means`] holds, and for what is done
/// once in every period (*1 gång per år*) and what recurs in every one (*årligen*).
fn key(timing: &Timing) -> String {
    let mut kind = timing.kind.clone();
    if let Kind::Quota(Quota { times: 1, up_to: None, bound, per, within, except }) =
        &kind
        && *bound == Bound::Stated
    {
        let (within, except) = (within.clone(), except.clone());
        kind = Kind::Every(Every { within, except, ..Every::new(per.n, per.unit) });
    }
    let anywhere = Timing { span: None, kind, ..timing.clone() };
    // A timing has text keys and is written to memory, so writing it cannot fail.
    serde_json::to_string(&anywhere).unwrap_or_default()
}
