use std::fmt;

use chrono::{Datelike, Days, Weekday};
use serde::{Serialize, Serializer};

use crate::calendar::{Conventions, Interval, Moment, is_working_day};

/// On which days of its unit a recurrence falls.
///
/// Swedish: *på*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// A weekday (*veckodag*), `monday`.
    Weekday(Weekday),
    /// Every working day (*helgfria vardagar*), `working_days`.
    WorkingDays,
    /// The n-th such weekday of the unit, the last being 0 (*första tisdagen*),
    /// `first-tuesday`.
    Nth(u32, Weekday),
    /// A time of the year or month, `XXXX-05`, `XXXX-XX-15`.
    At(Moment),
}

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sunday", Weekday::Sun),
];
const ORDINALS: [&str; 6] = ["last", "first", "second", "third", "fourth", "fifth"];

impl On {
    /// Reads it as it stands in a plan file.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let weekday = |text| WEEKDAYS.iter().find(|(name, _)| *name == text);
        if text == "working_days" {
            return Some(Self::WorkingDays);
        }
        if let Some((_, found)) = weekday(text) {
            return Some(Self::Weekday(*found));
        }
        if let Some((ordinal, name)) = text.split_once('-')
            && let Some(n) = ORDINALS.iter().position(|known| *known == ordinal)
        {
            return Some(Self::Nth(u32::try_from(n).ok()?, weekday(name)?.1));
        }
        Moment::parse(text).map(Self::At)
    }

    /// Returns the times it falls within one period of its unit.
    pub(super) fn within(
        self,
        period: Interval,
        conventions: &Conventions,
    ) -> Vec<Interval> {
        let days = || period.from().iter_days().take_while(|day| *day <= period.until());
        let whole = |day| Interval::new(day, day);
        match self {
            Self::Weekday(weekday) => {
                days().filter(|day| day.weekday() == weekday).filter_map(whole).collect()
            }
            Self::WorkingDays => {
                days().filter(|day| is_working_day(*day)).filter_map(whole).collect()
            }
            Self::Nth(0, weekday) => {
                let back = period.until().weekday().days_since(weekday);
                let day = period.until().checked_sub_days(Days::new(u64::from(back)));
                day.and_then(whole).into_iter().collect()
            }
            Self::Nth(n, weekday) => {
                let mut found = days().filter(|day| day.weekday() == weekday);
                let skip = usize::try_from(n - 1).unwrap_or(usize::MAX);
                found.nth(skip).and_then(whole).into_iter().collect()
            }
            Self::At(moment) => moment
                .in_years(&period, conventions)
                .into_iter()
                .filter(|at| period.contains(at.from()))
                .collect(),
        }
    }
}

impl fmt::Display for On {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = |weekday: &Weekday| {
            WEEKDAYS
                .iter()
                .find(|(_, known)| known == weekday)
                .map_or("", |(name, _)| name)
        };
        match self {
            Self::Weekday(weekday) => f.write_str(name(weekday)),
            Self::WorkingDays => f.write_str("working_days"),
            Self::Nth(n, weekday) => {
                let n = usize::try_from(*n).unwrap_or(0);
                write!(f, "{}-{}", ORDINALS.get(n).unwrap_or(&"last"), name(weekday))
            }
            Self::At(moment) => moment.fmt(f),
        }
    }
}

impl Serialize for On {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
