//! How each state looks: by colour, by fill and stroke, and by a symbol, so that it can be
//! told in grey and by who does not see colours.

use crate::follow_up::State;
use crate::report::row::went_wrong;

/// How a state looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    /// Three to one against white and against black.
    pub(super) colour: &'static str,
    /// Whether it is filled with its colour.
    pub(super) solid: bool,
    /// What it is filled with else: a path in a tile of six units.
    pub(super) pattern: Option<&'static str>,
    /// How its outline is broken.
    pub(super) dash: Option<&'static str>,
    /// A path in a square of eight units.
    pub(super) symbol: &'static str,
}

const GREEN: &str = "#1a7f5a";
const RED: &str = "#c8322b";
const BLUE: &str = "#2a6fb0";
const OCHRE: &str = "#96680a";
const GREY: &str = "#717171";

const RISING: &str = "M-1 1L1 -1M0 6L6 0M5 7L7 5";
const CROSSED: &str = "M-1 1L1 -1M0 6L6 0M5 7L7 5M-1 5L1 7M0 0L6 6M5 -1L7 1";
const FALLING: &str = "M-1 5L1 7M0 0L6 6M5 -1L7 1";
const LEVEL: &str = "M0 1.5H6M0 4.5H6";
const UPRIGHT: &str = "M1.5 0V6M4.5 0V6";
const DOTS: &str = "M1.2 1.5H1.8M4.2 4.5H4.8";

const CHECK: &str = "M1 4.5L3 6.8L7 1.5";
const CROSS: &str = "M1.5 1.5L6.5 6.5M6.5 1.5L1.5 6.5";
const EXCLAMATION: &str = "M4 0.8V4.9M4 7.1V7.2";
const MINUS: &str = "M1.2 4H6.8";
const HALF: &str = "M4 1A3 3 0 1 0 4 7ZM4 1A3 3 0 0 1 4 7M3 2.6V5.4";
const CLOCK: &str = "M4 1A3 3 0 1 1 3.9 1ZM4 2.4V4L5.2 4.8";
const QUESTION: &str = "M1.8 2.6A2.2 2.2 0 1 1 4 4.6V5.3M4 7.3V7.4";
const LIST: &str = "M1 1.8H7M1 4H7M1 6.2H4";
const RING: &str = "M4 1.2A2.8 2.8 0 1 1 3.9 1.2Z";
const RUNNING: &str = "M2 1.2L6.6 4L2 6.8Z";
const ARROW: &str = "M0.8 4H7M4.6 1.6L7 4L4.6 6.4";
const STRUCK: &str = "M4 1.2A2.8 2.8 0 1 1 3.9 1.2ZM2 6L6 2";
const DIAMOND: &str = "M4 0.8L7.2 4L4 7.2L0.8 4Z";
const SQUARE: &str = "M1.4 1.4H6.6V6.6H1.4Z";

/// Returns how a state looks.
pub(super) fn look(state: State) -> Look {
    let of =
        |colour, symbol| Look { colour, solid: false, pattern: None, dash: None, symbol };
    match state {
        State::Overdue => Look { pattern: Some(CROSSED), ..of(RED, EXCLAMATION) },
        State::Missed => Look { pattern: Some(RISING), ..of(RED, CROSS) },
        State::NotDone => Look { pattern: Some(FALLING), ..of(OCHRE, MINUS) },
        State::Partly => Look { pattern: Some(UPRIGHT), ..of(GREEN, HALF) },
        State::DueSoon => Look { pattern: Some(DOTS), ..of(OCHRE, CLOCK) },
        State::DateMissing => Look { dash: Some("4 2.5"), ..of(OCHRE, QUESTION) },
        State::RegisterMissing => Look { dash: Some("7 2 1.5 2"), ..of(OCHRE, LIST) },
        State::NoWord => Look { pattern: Some(LEVEL), ..of(GREY, SQUARE) },
        State::Open => of(BLUE, RING),
        State::Ongoing => Look { pattern: Some(DOTS), ..of(BLUE, RUNNING) },
        State::Moved => Look { dash: Some("8 3"), ..of(BLUE, ARROW) },
        State::Waived => Look { dash: Some("1.5 2"), ..of(GREY, STRUCK) },
        State::Met => Look { solid: true, ..of(GREEN, CHECK) },
        State::Optional => Look { dash: Some("1 3"), ..of(BLUE, DIAMOND) },
    }
}

/// How far to each side a tick of a window goes, and its stroke: what went wrong stands
/// out by its length, also in grey.
pub(super) fn tick(state: State, thick: i64) -> (i64, String) {
    let (half, wide) =
        if went_wrong(state) { (thick * 5 / 8, "1.6") } else { (thick / 4, "1") };
    (half, format!(r#"stroke="{}" stroke-width="{wide}""#, look(state).colour))
}

/// Writes the pattern a state is filled with, if it has one.
pub(super) fn pattern(id: &str, state: State) -> Option<String> {
    let Look { colour, pattern, .. } = look(state);
    let path = pattern?;
    Some(format!(
        r#"<pattern id="{id}" width="6" height="6" patternUnits="userSpaceOnUse"><path d="{path}" fill="none" stroke="{colour}" stroke-width="1.3" stroke-linecap="square"/></pattern>"#
    ))
}
