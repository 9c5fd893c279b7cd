//! What happened, held against what should have.
//!
//! Swedish: *uppföljning*.
//!
//! A [`Log`] tells what happened, entry by entry; [`status`] says how a plan stands on a
//! day by what its log told until then. An entry counts for the items it names, and
//! without any for every window of its measure that holds its date.
//!
//! Two follow-ups are on data and not on the plan: [`compliance`] counts cases that were
//! handled in time, [`population`] the units of a register that were visited.
//! without any for every window of its measure that holds its date. What is done once,
//! and a little early or late, counts for the nearest window; what tells of a time, such
//! as a report of 2022 given in January, counts for the window of that time.

mod anchor;
mod asked;
mod cases;
mod check;
pub mod compliance;
mod entry;
mod evidence;
mod found;
mod indicators;
mod item;
mod judge;
mod log;
mod nearest;
mod period;
mod placed;
pub mod population;
mod rate;
mod ratio;
mod read;
mod reason;
mod registers;
mod reporting;
mod request;
mod rollup;
mod state;
mod status;
mod undated;
mod untimed;

pub use asked::Asked;
pub use cases::{MeasureCompliance, cases};
pub use check::check_log;
pub use entry::{Entry, EntryKind, Share, Verdict};
pub use indicators::{IndicatorStatus, Reading, Trend, indicators};
pub use item::{Item, Progress};
pub use log::Log;
pub use rate::Rate;
pub use ratio::Ratio;
pub use read::{LogReader, MAX_LINE};
pub use registers::{Covered, covered};
pub use reporting::Reporting;
pub use request::{
    AnswerBy, Ask, Block, Counted, Deadline, MAX_ANSWER, Question, Reply, Separator,
    Sheet, SheetItem, read_reply, request,
};
pub(crate) use rollup::answers;
pub use rollup::{Counts, MeasureStatus, Rollup, Rollups};
pub use state::State;
pub use status::{Status, status};
