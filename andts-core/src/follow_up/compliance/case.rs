use serde::Serialize;

use super::Asked;
use super::late::amount;
use crate::calendar::{Clock, Day, Deadline, Start};
use crate::diagnostic::Lang;

const DAY_MINUTES: i64 = 24 * 60;

/// One case, held against its limit.
///
/// Swedish: *ärende*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    /// The day it came in.
    pub received: Day,
    /// When its limit is up, and the day that would be if it were set by law.
    pub due: Deadline,
    /// How it stands on the day asked, by the last day that counts.
    pub state: State,
    /// How it stands if the limit's own last day counts.
    pub state_by_limit: State,
    /// How it stands if a last day that is free is moved: lag (1930:173) 2 §.
    pub state_if_statutory: State,
    /// Whether it was judged by day: always for a limit in days or months, for one in hours
    /// if an hour is not known, and for an open case, which is held against a day.
    pub by_day: bool,
    /// How long after its limit it was handled, or has stayed open, in the unit that
    /// [`LateUnit::of`](super::LateUnit::of) the limit says; a day is 1 440 minutes.
    pub late: Option<u32>,
}

/// How a case stands on a day.
///
/// Swedish: *läge*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Handled within its limit (*i tid*).
    Met,
    /// Handled after its limit (*för sent*).
    Late,
    /// Not handled, and its last day has not passed (*öppet*).
    Open,
    /// Not handled, and its last day has passed (*öppet, tiden har gått ut*).
    Overdue,
    /// It has not come in yet (*ännu inte inkommet*).
    NotYet,
}

/// Why a row could not be judged.
///
/// Swedish: *fel*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// When it came in is no time, or is missing.
    ReceivedUnreadable,
    /// When it was handled is no time.
    HandledUnreadable,
    /// It would have been handled before it came in.
    HandledBeforeReceived,
    /// Its limit is up after the end of the calendar.
    NoDeadline,
}

impl State {
    /// Returns what a reader calls it.
    #[must_use]
    pub fn say(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Met, Lang::Sv) => "i tid",
            (Self::Met, Lang::En) => "in time",
            (Self::Late, Lang::Sv) => "för sent",
            (Self::Late, Lang::En) => "late",
            (Self::Open, Lang::Sv) => "öppet",
            (Self::Open, Lang::En) => "open",
            (Self::Overdue, Lang::Sv) => "öppet, tiden har gått ut",
            (Self::Overdue, Lang::En) => "open, the time is up",
            (Self::NotYet, Lang::Sv) => "ännu inte inkommet",
            (Self::NotYet, Lang::En) => "not yet received",
        }
    }
}

/// Holds one case against a limit.
///
/// # Errors
/// A case handled before it came in, and a limit that is up after the calendar ends.
///
/// ```
/// use andts_core::calendar::{Clock, Limit, Start, Unit, parse_day};
/// use andts_core::follow_up::compliance::{Asked, State, judge};
///
/// let asked = Asked {
///     limit: Limit::Months(4),
///     on: parse_day("2026-03-01").unwrap(),
///     per: Unit::Year,
///     statutory: false,
///     suppress_below: None,
/// };
/// // Lag (1930:173) 1 §: four months from 31 October are up on 28 February.
/// let received = Start::parse("2025-10-31").unwrap();
/// let open = judge(&Clock::new(), &asked, received, None).unwrap();
/// assert_eq!((open.state, open.late), (State::Overdue, Some(1)));
/// // Set by law it may be done on the Monday.
/// assert_eq!(open.state_if_statutory, State::Open);
/// ```
pub fn judge(
    clock: &Clock,
    asked: &Asked,
    received: Start,
    handled: Option<Start>,
) -> Result<Case, Fault> {
    if handled.is_some_and(|handled| is_before(handled, received)) {
        return Err(Fault::HandledBeforeReceived);
    }
    let due = clock.deadline(received, asked.limit).ok_or(Fault::NoDeadline)?;
    let own = Last { day: due.day, minute: due.minute };
    // All of the day it is moved to is left.
    let is_moved = due.if_statutory != due.day;
    let moved = if is_moved { Last { day: due.if_statutory, minute: None } } else { own };
    let last = if asked.statutory { moved } else { own };
    // What was done later was not done on the day asked.
    let done = handled.filter(|handled| handled.day() <= asked.on);
    let state = |last| state(last, received, done, asked.on);
    let counted = state(last);
    let until = done.unwrap_or(Start::On(asked.on));
    let is_late = matches!(counted, State::Late | State::Overdue);
    Ok(Case {
        received: received.day(),
        due,
        state: counted,
        state_by_limit: state(own),
        state_if_statutory: state(moved),
        by_day: last.minute.is_none() || until.minute().is_none(),
        late: is_late.then(|| amount(clock, asked.limit, last, until)).flatten(),
    })
}

/// The end of a limit: a day, and its minute unless it is judged by day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Last {
    pub(super) day: Day,
    pub(super) minute: Option<u32>,
}

fn state(last: Last, received: Start, done: Option<Start>, on: Day) -> State {
    match done {
        _ if received.day() > on => State::NotYet,
        None if on > last.day => State::Overdue,
        None => State::Open,
        Some(done) => {
            let days = (done.day() - last.day).num_days();
            // Monday 24:00 is Tuesday 00:00: minutes are counted over midnight.
            let late = match done.minute().zip(last.minute) {
                Some((at, last)) => days * DAY_MINUTES + i64::from(at) > i64::from(last),
                None => days > 0,
            };
            if late { State::Late } else { State::Met }
        }
    }
}

/// Whether one time comes before another for certain: two times of one day may be either
/// way round if an hour is not known.
fn is_before(one: Start, other: Start) -> bool {
    let minutes = one.minute().zip(other.minute());
    one.day() < other.day()
        || one.day() == other.day() && minutes.is_some_and(|(one, other)| one < other)
}
