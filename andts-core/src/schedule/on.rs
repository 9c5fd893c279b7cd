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
    /// A stretch of weekdays (*onsdag till torsdag*), `wednesday/thursday`: each one of
    /// a week; one of a month or a year.
    Weekdays(Weekday, Weekday),
    /// Every working day (*helgfria vardagar*), `working_days`.
    WorkingDays,
    /// The n-th such weekday of the unit, the last being 0 (*första tisdagen*),
    /// `first-tuesday`.
    Nth(u32, Weekday),
    /// Weeks or years of an even number only (*jämna veckor*), `even`.
    Even,
    /// Weeks or years of an odd number only (*udda veckor*), `odd`.
    Odd,
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
        let weekday =
            |text| WEEKDAYS.iter().find(|(name, _)| *name == text).map(|(_, day)| *day);
        match text {
            "working_days" => return Some(Self::WorkingDays),
            "even" => return Some(Self::Even),
            "odd" => return Some(Self::Odd),
            _ => {}
        }
        if let Some(found) = weekday(text) {
            return Some(Self::Weekday(found));
        }
        if let Some((from, until)) = text.split_once('/')
            && let (Some(from), Some(until)) = (weekday(from), weekday(until))
        {
            return Some(Self::Weekdays(from, until));
        }
        if let Some((ordinal, name)) = text.split_once('-')
            && let Some(n) = ORDINALS.iter().position(|known| *known == ordinal)
        {
            return Some(Self::Nth(u32::try_from(n).ok()?, weekday(name)?));
        }
        Moment::parse(text).map(Self::At)
    }

    /// Returns whether it keeps a period of its unit, and leaves its days as they are.
    pub(super) fn keeps(self, number: u32) -> bool {
        match self {
            Self::Even => number.is_multiple_of(2),
            Self::Odd => !number.is_multiple_of(2),
            Self::Weekday(_)
            | Self::Weekdays(..)
            | Self::WorkingDays
            | Self::Nth(..)
            | Self::At(_) => true,
        }
    }

    /// Returns the time of the year it names, if it names one.
    pub(super) fn moment(self) -> Option<Moment> {
        match self {
            Self::At(moment) => Some(moment),
            Self::Weekday(_)
            | Self::Weekdays(..)
            | Self::WorkingDays
            | Self::Nth(..)
            | Self::Even
            | Self::Odd => None,
        }
    }

    /// Returns whether it only chooses among periods.
    pub(super) fn is_parity(self) -> bool {
        matches!(self, Self::Even | Self::Odd)
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
            Self::Weekdays(first, last) if period.days() <= 7 => {
                let found = days().find(|day| day.weekday() == first);
                let length = u64::from(last.days_since(first));
                let days = found.and_then(|from| {
                    Interval::new(from, from.checked_add_days(Days::new(length))?)
                });
                days.into_iter().collect()
            }
            // One such stretch, somewhere in the time.
            Self::Weekdays(..) | Self::Even | Self::Odd => vec![period],
            Self::WorkingDays => {
                days().filter(|day| is_working_day(*day)).filter_map(whole).collect()
            }
            Self::Nth(0, weekday) => {
                let back = period.until().weekday().days_since(weekday);
                let day = period.until().checked_sub_days(Days::new(u64::from(back)));
                let day = day.filter(|day| period.contains(*day));
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
            let known = WEEKDAYS.iter().find(|(_, known)| known == weekday);
            known.map_or("", |(name, _)| name)
        };
        match self {
            Self::Weekday(weekday) => f.write_str(name(weekday)),
            Self::Weekdays(from, until) => write!(f, "{}/{}", name(from), name(until)),
            Self::WorkingDays => f.write_str("working_days"),
            Self::Even => f.write_str("even"),
            Self::Odd => f.write_str("odd"),
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
