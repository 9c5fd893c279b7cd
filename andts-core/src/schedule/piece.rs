use super::point::Weight;
use super::timing::{Stretch, Timing};

/// A piece of a phrase that was understood.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent marks of its words")]
pub(super) struct Piece {
    pub(super) timing: Timing,
    /// Its tokens, the end exclusive.
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) weight: Weight,
    /// It takes times out of the piece before it.
    pub(super) except: Vec<Stretch>,
    /// It is an end (*till och med*).
    pub(super) end: bool,
    /// A recurrence beside it begins then.
    pub(super) begins: bool,
    /// It tells when something was last done (*senast genomförd*).
    pub(super) done: bool,
    /// It heads what is done then (*2022: planering*).
    pub(super) heads: bool,
    /// What stands beside the date says another day.
    pub(super) conflict: bool,
}

impl Piece {
    /// Returns a piece whose place is not known yet.
    pub(super) fn new(timing: Timing, weight: Weight) -> Self {
        Self {
            timing,
            first: 0,
            last: 0,
            weight,
            except: Vec::new(),
            end: false,
            begins: false,
            done: false,
            heads: false,
            conflict: false,
        }
    }
}
