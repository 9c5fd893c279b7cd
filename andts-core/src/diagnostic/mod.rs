//! What is said about a plan, and where.
//!
//! Swedish: *anmärkningar*.
//!
//! One currency: whatever is wrong with a plan is a [`Diagnostic`], with a rule's name,
//! a severity, a [`Place`] and a sentence in Swedish and in English. [`Diagnostics`] is
//! the error of reading and the answer of validating. The one invariant of the room is
//! order: by place, then severity, then name.

mod item;
mod list;
mod place;
mod span;
mod text;

pub use item::{Diagnostic, Mend, Params, Patch, PatchStep, Severity};
pub use list::Diagnostics;
pub use place::{Place, Segment};
pub use span::Span;
pub use text::{Lang, Text};
