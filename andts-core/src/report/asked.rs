use crate::calendar::{Conventions, Day, Interval, Moment};

/// What is asked of a report.
///
/// Swedish: *fråga om uppföljningsrapport*.
///
/// ```
/// use andts_core::calendar::parse_day;
/// use andts_core::report::Asked;
///
/// let asked = Asked::of_year(2024, parse_day("2024-12-01").unwrap()).unwrap();
/// assert_eq!(asked.days.days(), 366);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The year.
    pub year: i32,
    /// The days reported: the year, or a part of it (*delår*).
    pub days: Interval,
    /// The day it is seen on.
    pub on: Day,
    /// The actor whose report it is, by identifier; none for the whole plan's.
    pub actor: Option<String>,
}

impl Asked {
    /// Asks for a whole year of the calendar; outside it there is none.
    #[must_use]
    pub fn of_year(year: i32, on: Day) -> Option<Self> {
        let days = Moment::parse(&year.to_string())?.interval(&Conventions::default())?;
        Some(Self { year, days, on, actor: None })
    }
}
