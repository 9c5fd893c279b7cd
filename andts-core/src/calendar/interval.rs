use serde::Serialize;

use super::Day;

/// A stretch of days; both ends belong to it.
///
/// Swedish: *tidsintervall*.
///
/// # Invariants
/// The first day is not after the last.
///
/// ```
/// use andts_core::calendar::{Interval, parse_day};
///
/// let may = Interval::new(parse_day("2022-05-01").unwrap(), parse_day("2022-05-31").unwrap());
/// assert_eq!(may.unwrap().days(), 31);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Interval {
    #[serde(serialize_with = "super::interval::iso")]
    from: Day,
    #[serde(serialize_with = "super::interval::iso")]
    until: Day,
}

/// Writes a day as ISO 8601 writes it.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
pub(crate) fn iso<S: serde::Serializer>(
    day: &Day,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_str(day)
}

/// Writes a day that may be unknown.
#[expect(
    clippy::ref_option,
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference to the field"
)]
pub(crate) fn maybe_iso<S: serde::Serializer>(
    day: &Option<Day>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match day {
        Some(day) => serializer.collect_str(day),
        None => serializer.serialize_none(),
    }
}

impl Interval {
    /// Returns the interval, unless it would end before it begins.
    #[must_use]
    pub fn new(from: Day, until: Day) -> Option<Self> {
        (from <= until).then_some(Self { from, until })
    }

    /// Returns one day as an interval.
    #[must_use]
    pub fn of(day: Day) -> Self {
        Self { from: day, until: day }
    }

    /// Returns its first day.
    #[must_use]
    pub fn from(&self) -> Day {
        self.from
    }

    /// Returns its last day.
    #[must_use]
    pub fn until(&self) -> Day {
        self.until
    }

    /// Returns whether a day belongs to it.
    #[must_use]
    pub fn contains(&self, day: Day) -> bool {
        self.from <= day && day <= self.until
    }

    /// Returns whether the two have a day in common.
    #[must_use]
    pub fn touches(&self, other: &Self) -> bool {
        self.from <= other.until && other.from <= self.until
    }

    /// Returns the days that belong to both.
    #[must_use]
    pub fn intersect(&self, other: &Self) -> Option<Self> {
        Self::new(self.from.max(other.from), self.until.min(other.until))
    }

    /// Returns from the first day of the one to the last day of the other.
    #[must_use]
    pub fn to(&self, other: &Self) -> Option<Self> {
        Self::new(self.from, other.until)
    }

    /// Returns how many days it has.
    #[must_use]
    pub fn days(&self) -> i64 {
        (self.until - self.from).num_days() + 1
    }
}
