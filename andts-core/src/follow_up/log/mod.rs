//! What happened, entry by entry.

mod check;
mod entry;
mod kept;
mod read;
mod refuse;

pub use check::check_log;
pub use entry::{Entry, EntryKind, Share, Verdict};
pub use kept::Log;
pub(super) use kept::{Known, days_of};
pub use read::{LogReader, MAX_LINE};
