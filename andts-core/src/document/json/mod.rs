//! The small reader and writer of JSON.
//!
//! Swedish: *JSON-läsare*.
//!
//! A plan needs four things of its JSON that no kept crate gives together: keys in the
//! order written, numbers as written, every key that stands twice found, and bounds on
//! depth and length that hold before memory is spent. Texts are RFC 8259; a byte order
//! mark is passed over, since spreadsheets and old editors write one.

mod number;
mod parse;
mod print;
mod value;

pub use number::Number;
pub use parse::{Fault, FaultKind, Parsed};
pub use value::Json;

/// How deep lists and objects may stand in one another.
pub const MAX_DEPTH: usize = 64;
/// How long a text may be, in bytes: 16 MiB.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;
/// How many items a list, and how many keys an object, may have.
pub const MAX_ITEMS: usize = 100_000;
/// How many refusals are told; a text with more is not a plan with faults.
pub const MAX_FAULTS: usize = 1_000;
