//! Whether cases were handled in time.
//!
//! Swedish: *tidsefterlevnad*.
//!
//! A case came in and was handled, or is open; [`judge`] holds one case against a limit,
//! [`compliance`] holds many and counts them by the period they came in. Everything is seen
//! on a day: what was done later was not done then.
//!
//! Where an hour is not known the case is judged by day, and is late only if it is late
//! whatever the hour was. A limit keeps its own last day: the day to which lag (1930:173)
//! 2 § would move a limit set by law is told beside it, and counts only if asked for.

mod case;
mod counts;
mod explain;
mod late;
mod say;
mod suppress;

use serde::{Serialize, Serializer};

pub use case::{Case, Fault, State, judge};
pub use counts::{Counts, Period};
pub use late::{LateUnit, Lateness};

use crate::calendar::{Clock, Conventions, Day, Limit, Start, Unit};
use crate::diagnostic::Text;

/// The most rows that are told one by one among the faults; the rest are only counted.
pub const MAX_FAULTS: usize = 1_000;

/// What cases are held against, and how they are counted.
///
/// Swedish: *frist och redovisning*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// How long a case may take (*tidsfrist*).
    pub limit: Limit,
    /// The day it is seen on.
    pub on: Day,
    /// The period that cases are counted by: the one they came in. A case outside every
    /// period (in July, counted by term) is in the total only.
    pub per: Unit,
    /// Whether the limit is set by law, so that a last day that is free is moved to the
    /// next working day.
    pub statutory: bool,
    /// The smallest count that is told, where small ones are hidden (*sekretessgräns*).
    pub suppress_below: Option<u32>,
}

/// How cases were handled, counted.
///
/// Swedish: *tidsefterlevnad*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Compliance {
    /// The limit in words.
    pub limit: Text,
    /// The day it is seen on.
    #[serde(serialize_with = "crate::calendar::iso")]
    pub on: Day,
    /// The period that cases are counted by.
    #[serde(serialize_with = "unit")]
    pub per: Unit,
    /// Whether a last day that is free is moved.
    pub statutory: bool,
    /// The smallest count that is told, where small ones are hidden.
    pub suppress_below: Option<u32>,
    /// All cases.
    pub total: Counts,
    /// The cases by the period they came in, from the first to the last, those without a
    /// case too.
    pub periods: Vec<Period>,
    /// The rows that are in no count.
    pub left_out: LeftOut,
    /// The first [`MAX_FAULTS`] rows that could not be judged.
    pub faults: Vec<RowFault>,
    /// How it was counted.
    pub explanation: Text,
    /// Every row in its order.
    #[serde(skip)]
    pub cases: Vec<Result<Case, Fault>>,
}

/// How many rows are in no count, by why.
///
/// Swedish: *rader som inte räknas*.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// A time that is none, or none received (*oläsbara*).
    pub unreadable: usize,
    /// Handled before it came in (*handlagda före ankomst*).
    pub handled_before_received: usize,
    /// Its limit is up after the end of the calendar.
    pub no_deadline: usize,
    /// Came in after the day it is seen on (*ännu inte inkomna*).
    pub not_yet: usize,
}

/// A row that could not be judged.
///
/// Swedish: *fel rad*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RowFault {
    /// Its number; the first row is 0.
    pub row: usize,
    /// Why.
    pub fault: Fault,
    /// Why, in words.
    pub text: Text,
}

/// Holds many cases against a limit and counts them.
///
/// The rows come one by one, so that columns need not be made into cases first. A row that
/// cannot be read is given as its fault, and is told by its number.
///
/// ```
/// use andts_core::calendar::{Clock, Conventions, Limit, Start, Unit, parse_day};
/// use andts_core::follow_up::compliance::{Asked, compliance};
///
/// let start = |text| Start::parse(text).unwrap();
/// let received = [start("2024-11-29T15:00"), start("2024-11-30T10:00")];
/// let handled = [Some(start("2024-12-02T14:00")), Some(start("2024-12-03T09:30"))];
/// let asked = Asked {
///     limit: Limit::WorkingHours(24),
///     on: parse_day("2024-12-31").unwrap(),
///     per: Unit::Quarter,
///     statutory: false,
///     suppress_below: None,
/// };
/// let rows = received.into_iter().zip(handled).map(Ok);
/// let found = compliance(&Clock::new(), &Conventions::default(), &asked, rows);
/// assert_eq!((found.total.met, found.total.late), (Some(1), Some(1)));
/// let longest = found.total.late_longest.unwrap();
/// assert_eq!(longest.text.en, "9 hours 30 minutes on working days");
/// ```
#[must_use]
pub fn compliance(
    clock: &Clock,
    conventions: &Conventions,
    asked: &Asked,
    rows: impl IntoIterator<Item = Result<(Start, Option<Start>), Fault>>,
) -> Compliance {
    let cases: Vec<_> = rows
        .into_iter()
        .map(|row| {
            row.and_then(|(received, handled)| judge(clock, asked, received, handled))
        })
        .collect();
    let (mut total, mut periods) = counts::count(&cases, asked, conventions);
    if let Some(below) = asked.suppress_below {
        suppress::suppress(&mut total, &mut periods, below);
    }
    let (left_out, faults) = left_out(&cases);
    Compliance {
        limit: say::limit(asked.limit),
        on: asked.on,
        per: asked.per,
        statutory: asked.statutory,
        suppress_below: asked.suppress_below,
        total,
        periods,
        left_out,
        faults,
        explanation: say::counting(asked),
        cases,
    }
}

fn left_out(cases: &[Result<Case, Fault>]) -> (LeftOut, Vec<RowFault>) {
    let (mut counts, mut faults) = (LeftOut::default(), Vec::new());
    for (row, case) in cases.iter().enumerate() {
        let fault = match case {
            Ok(case) => {
                counts.not_yet += usize::from(case.state == State::NotYet);
                continue;
            }
            Err(fault) => *fault,
        };
        match fault {
            Fault::ReceivedUnreadable | Fault::HandledUnreadable => {
                counts.unreadable += 1;
            }
            Fault::HandledBeforeReceived => counts.handled_before_received += 1,
            Fault::NoDeadline => counts.no_deadline += 1,
        }
        if faults.len() < MAX_FAULTS {
            faults.push(RowFault { row, fault, text: say::fault(row, fault) });
        }
    }
    (counts, faults)
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn unit<S: Serializer>(unit: &Unit, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(unit.name())
}
