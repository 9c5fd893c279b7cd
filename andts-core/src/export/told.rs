use crate::calendar::Day;
use crate::follow_up::{Item, State};

/// What a follow-up has told of something due.
///
/// Swedish: *läge enligt uppföljningen*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// How it stands.
    pub state: State,
    /// The last day it was moved to, if it was.
    pub due_on: Option<Day>,
}

impl From<&Item> for Told {
    fn from(item: &Item) -> Self {
        Self { state: item.state, due_on: item.due_on }
    }
}

impl Told {
    /// Returns the `STATUS` of a to-do, RFC 5545, 3.8.1.11.
    pub(super) fn status(self) -> &'static str {
        match self.state {
            State::Met => "COMPLETED",
            State::Waived => "CANCELLED",
            State::Partly | State::Ongoing => "IN-PROCESS",
            State::Overdue
            | State::Missed
            | State::NotDone
            | State::DueSoon
            | State::DateMissing
            | State::RegisterMissing
            | State::NoWord
            | State::Open
            | State::Moved
            | State::Optional => "NEEDS-ACTION",
        }
    }

    /// Returns whether nothing of it remains to be reminded of.
    pub(super) fn is_settled(self) -> bool {
        matches!(self.state, State::Met | State::Waived | State::Missed)
    }
}
