//! The words in front of a time, and what they make of it.

use super::point::before;
use super::token::Rest;
use super::vocabulary::{BEFORE, BY, DONE, FROM, IN, NEXT, START, UNTIL};
use crate::calendar::{Moment, Part};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Cue {
    None,
    In,
    Start,
    Next,
    /// It is over (*senast genomförd*).
    Done,
    By,
    Until,
    Before,
    From,
}

impl Cue {
    /// Reads the longest words in front of a time.
    pub(super) fn read(rest: Rest<'_>) -> (Self, Rest<'_>) {
        let tables = [
            (Cue::By, BY),
            (Cue::Until, UNTIL),
            (Cue::Start, START),
            (Cue::Next, NEXT),
            (Cue::Done, DONE),
            (Cue::Before, BEFORE),
            (Cue::From, FROM),
            (Cue::In, IN),
        ];
        let read = tables.into_iter().filter_map(|(cue, words)| {
            let after = words.iter().filter_map(|words| rest.takes(words));
            after.min_by_key(|after| after.0.len()).map(|after| (cue, after))
        });
        read.min_by_key(|(_, after)| after.0.len()).unwrap_or((Cue::None, rest))
    }

    /// Returns the time that the words make of it.
    pub(super) fn put(self, at: Moment) -> Option<Moment> {
        let interval = at.from != at.until;
        Some(match self {
            Self::None | Self::In | Self::Start | Self::Next | Self::Done => at,
            Self::By | Self::Until | Self::From if interval => at,
            Self::By | Self::Until => Moment { from: None, ..at },
            Self::Before if at.approximate && interval => {
                // "före slutet av maj" is by its end, "före början av maj" before May.
                let begins = at.from.filter(|from| {
                    matches!(from.part, Part::Day(_, 1 | 11) | Part::Month(1 | 6))
                });
                let end = begins.map_or(at.until, before);
                Moment { from: None, until: Some(end?), ..at }
            }
            Self::Before => Moment { from: None, until: Some(before(at.until?)?), ..at },
            Self::From => Moment { until: None, ..at },
        })
    }
}
