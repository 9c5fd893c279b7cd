//! How much of a register was covered: every serving place every year, say.
//!
//! Swedish: *täckning av register*.
//!
//! [`population`] takes the units of a register and the visits, and tells for each period
//! how many units were to be covered, how many were, and which were not. To be covered in a
//! period are the units in the register on its last day, or on the day asked while the
//! period runs, that have been there for some days of grace. A newer unit and one that left
//! count only if they got their visits: then they are both to be covered and covered. All
//! that were in the register at any time are told beside.
//!
//! A priority may be a number of visits a period, or one in several periods (*vartannat
//! år*): the visits of the period and those right before it then count together. Units
//! whose several periods have not all been asked about count only if they got their visits.

mod count;
mod membership;
mod period;
mod register;
mod say;
mod size;
mod sorted;

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

pub use period::{ClassReach, NotCovered, PeriodReach, Reach, UnitReach};
pub use register::{Enrolled, MAX_NOTES, Register, population_of};

use crate::calendar::{Conventions, Day, Interval, Unit};
use crate::diagnostic::Text;

/// The days of grace that are usual: a quarter of a year.
pub const GRACE_DAYS: u32 = 90;

/// A visit to a unit, or whatever covers it.
///
/// Swedish: *besök, tillsyn*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit<'a> {
    /// The unit's identifier.
    pub unit: Cow<'a, str>,
    /// The day.
    pub on: Day,
}

/// What a register is held against.
///
/// Swedish: *krav på täckning*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The days asked about; every period that touches them is told, whole.
    pub within: Interval,
    /// The day it is seen on.
    pub on: Day,
    /// The period in which a unit is to be covered.
    pub per: Unit,
    /// How many visits a unit is to have in a period; with none it is not to be covered.
    pub required: u32,
    /// How many visits the units of a class are to have, where that is another number.
    pub required_by_class: BTreeMap<String, u32>,
    /// In how many periods on end a unit is to have its visits: 1, or 2 for *vartannat år*.
    /// A plan's period has none before it, and counts as 1.
    pub every: u32,
    /// In how many periods the units of a class are, where that is another number.
    pub every_by_class: BTreeMap<String, u32>,
    /// The class asked about; none for all. A unit is of the class it has when the period
    /// ends.
    pub class: Option<String>,
    /// How many days a unit must have been in the register to be held against the share.
    pub grace_days: u32,
}

/// How much of a register was covered.
///
/// Swedish: *täckning av register*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RegisterCoverage {
    /// The day it is seen on.
    #[serde(serialize_with = "crate::calendar::iso")]
    pub on: Day,
    /// The period in which a unit is to be covered.
    #[serde(serialize_with = "unit")]
    pub per: Unit,
    /// The periods that have begun, in order.
    pub periods: Vec<PeriodReach>,
    /// Visits to units that the register does not have, by unit.
    pub unknown: Vec<Unknown>,
    /// Visits to units on days they were not in the register; they are not counted.
    pub outside_membership: Vec<Stray>,
    /// How many visits lie after the day it is seen on.
    pub later: usize,
    /// How many visits lie in no period that was asked about.
    pub outside_periods: usize,
    /// How many visits are to units that never had the class asked about.
    pub other_classes: usize,
    /// How many visits are to a unit that has another the same day; all are counted.
    pub same_day: usize,
    /// How many units and visits could not be read, and are not counted.
    pub unreadable: usize,
    /// What there is to look over in what was given.
    pub notes: Vec<Text>,
    /// The rule it was counted by.
    pub explanation: Text,
}

/// A unit that was visited, and that the register does not have.
///
/// Swedish: *okänd enhet*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unknown {
    /// Its identifier.
    pub unit: String,
    /// How many visits it had.
    pub visits: usize,
}

/// A visit to a unit that was not in the register that day.
///
/// Swedish: *besök utanför registertiden*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stray {
    /// The unit's identifier.
    pub unit: String,
    /// The day.
    #[serde(serialize_with = "crate::calendar::iso")]
    pub on: Day,
}

/// Holds visits against a register; time and answer grow with units times periods.
///
/// ```
/// use std::collections::BTreeMap;
///
/// use andts_core::calendar::{Conventions, Interval, Unit, parse_day};
/// use andts_core::follow_up::population::{
///     Asked, Enrolled, GRACE_DAYS, Register, Visit, population,
/// };
///
/// let day = |text: &str| parse_day(text).unwrap();
/// let unit = |id: &'static str, joined: Option<&str>| Enrolled {
///     id: id.into(),
///     name: None,
///     class: None,
///     joined: joined.map(day),
///     left: None,
/// };
/// let register = Register::of(vec![
///     unit("hotellet", None),
///     unit("krogen", None),
///     unit("nya-baren", Some("2024-12-01")),
/// ]);
/// let visits = [Visit { unit: "krogen".into(), on: day("2024-05-03") }];
/// let asked = Asked {
///     within: Interval::new(day("2024-01-01"), day("2024-12-31")).unwrap(),
///     on: day("2025-01-15"),
///     per: Unit::Year,
///     required: 1,
///     required_by_class: BTreeMap::new(),
///     every: 1,
///     every_by_class: BTreeMap::new(),
///     class: None,
///     grace_days: GRACE_DAYS,
/// };
/// let found = population(&register, &visits, &asked, &Conventions::default());
/// let year = &found.periods[0];
/// assert_eq!((year.all.covered, year.all.to_cover, year.all.in_register), (1, 2, 3));
/// assert_eq!(year.units.not_visited[0].unit, "hotellet");
/// assert_eq!(year.units.new[0].unit, "nya-baren");
/// ```
#[must_use]
pub fn population(
    register: &Register<'_>,
    visits: &[Visit<'_>],
    asked: &Asked,
    conventions: &Conventions,
) -> RegisterCoverage {
    count::count(register, visits, asked, conventions)
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn unit<S: Serializer>(unit: &Unit, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(unit.name())
}
