//! What happened, held against what should have.
//!
//! Swedish: *uppföljning*.

mod item;
mod state;

pub use item::{Item, Progress};
pub use state::State;
