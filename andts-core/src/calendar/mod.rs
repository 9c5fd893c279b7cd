//! Which day is which; knows nothing of plans.
//!
//! Swedish: *kalender*.
//!
//! What the law fixes is code, with the years it was law; what a school or a
//! municipality decides is data ([`Conventions`]). The calendar spans the years
//! [`FIRST_YEAR`] to [`LAST_YEAR`]; outside them there is no day. The one invariant: an
//! interval includes its last day.

mod about;
mod clock;
mod conventions;
mod day;
mod holiday;
mod interval;
mod moment;
mod occasion;
mod point;
mod rule;
mod unit;

pub use about::{
    DayClass, DayFacts, Mandate, class_of, election_day, is_bridge_day, mandate, narrow,
};
pub use clock::{Clock, Deadline, Limit, Start};
pub use conventions::{Bracket, Conventions, Given, Season};
pub use day::{
    Day, FIRST_YEAR, LAST_YEAR, add_months, day, is_free, is_working_day,
    next_working_day, parse_day, week, weeks_in,
};
pub use holiday::{Holiday, HolidayKind, easter, holidays};
pub use interval::Interval;
pub(crate) use interval::{iso, maybe_iso};
pub use moment::Moment;
pub use occasion::{Calendar, Occasion};
pub use point::{Part, Point};
pub use rule::{Anchor, DayRule, risk_days};
pub use unit::Unit;
