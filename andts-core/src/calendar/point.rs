use std::fmt;

use chrono::Datelike;

use super::{Conventions, Day, Interval, Season, day, parse_day, week};

/// What of a year is meant.
///
/// Swedish: *del av året*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// All of it (*hela året*).
    Year,
    /// A month (*månad*), 1 to 12.
    Month(u32),
    /// A day (*dag*): month and day.
    Day(u32, u32),
    /// A day of every month (*dag i månaden*), 1 to 31.
    EveryMonth(u32),
    /// An ISO week (*vecka*), 1 to 53.
    Week(u32),
    /// A quarter (*kvartal*), 1 to 4.
    Quarter(u32),
    /// A third of the year (*tertial*), 1 to 3.
    Tertial(u32),
    /// A half-year (*halvår*), 1 or 2.
    Half(u32),
    /// A term, school year or season (*termin, läsår, årstid*).
    Season(Season),
}

impl Part {
    /// Returns the month and day, if it is a day.
    pub(crate) fn day(self) -> Option<(u32, u32)> {
        match self {
            Self::Day(month, day) => Some((month, day)),
            Self::Year
            | Self::Month(_)
            | Self::EveryMonth(_)
            | Self::Week(_)
            | Self::Quarter(_)
            | Self::Tertial(_)
            | Self::Half(_)
            | Self::Season(_) => None,
        }
    }

    /// Returns the month, if it is a whole one.
    pub(crate) fn month(self) -> Option<u32> {
        match self {
            Self::Month(month) => Some(month),
            Self::Year
            | Self::Day(..)
            | Self::EveryMonth(_)
            | Self::Week(_)
            | Self::Quarter(_)
            | Self::Tertial(_)
            | Self::Half(_)
            | Self::Season(_) => None,
        }
    }

    /// Returns the term, school year or season, if it is one.
    pub(crate) fn season(self) -> Option<Season> {
        match self {
            Self::Season(season) => Some(season),
            Self::Year
            | Self::Month(_)
            | Self::Day(..)
            | Self::EveryMonth(_)
            | Self::Week(_)
            | Self::Quarter(_)
            | Self::Tertial(_)
            | Self::Half(_) => None,
        }
    }
}

/// One end of a moment: a part of a year, of a known year or of every year.
///
/// Swedish: *tidpunkt*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    /// The year, or none for every year.
    pub year: Option<i32>,
    /// What of it.
    pub part: Part,
}

const SEASONS: [(&str, Season); 7] = [
    ("VT", Season::Vt),
    ("HT", Season::Ht),
    ("LA", Season::SchoolYear),
    ("spring", Season::Spring),
    ("summer", Season::Summer),
    ("autumn", Season::Autumn),
    ("winter", Season::Winter),
];

impl Point {
    /// Returns a day as a point.
    #[must_use]
    pub fn of(day: Day) -> Self {
        Self { year: Some(day.year()), part: Part::Day(day.month(), day.day()) }
    }

    /// Reads one end of a moment; a day or week that does not exist is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(day) = parse_day(text) {
            return Some(Self::of(day));
        }
        let (year, part) = match text.split_once('-') {
            Some((year, part)) => (year, parse_part(part)?),
            None => (text, Part::Year),
        };
        let year = match year {
            "XXXX" => None,
            year => Some(digits(year, 4).and_then(|y| i32::try_from(y).ok())?),
        };
        Self { year, part }.if_possible()
    }

    /// Returns itself if there is such a time: no 30 February, no week 53 of 52.
    #[must_use]
    pub fn if_possible(self) -> Option<Self> {
        self.is_possible().then_some(self)
    }

    /// Returns its days, if it has a year.
    #[must_use]
    pub fn interval(&self, conventions: &Conventions) -> Option<Interval> {
        let year = self.year?;
        let months = |first: u32, n: u32| {
            let from = day(year, first, 1)?;
            Interval::new(from, super::add_months(from, n - 1).and_then(last_of_month)?)
        };
        match self.part {
            Part::Year => months(1, 12),
            Part::Month(month) => months(month, 1),
            Part::Day(month, date) => {
                let on = day(year, month, date)?;
                Interval::new(on, on)
            }
            Part::EveryMonth(_) => None,
            Part::Week(n) => week(year, n),
            Part::Quarter(n) => months(n * 3 - 2, 3),
            Part::Tertial(n) => months(n * 4 - 3, 4),
            Part::Half(n) => months(n * 6 - 5, 6),
            Part::Season(season) => conventions.season(season, year),
        }
    }

    fn is_possible(&self) -> bool {
        match self.part {
            Part::Month(m) => (1..=12).contains(&m),
            // 2024 has every day a year can have.
            Part::Day(m, d) => day(self.year.unwrap_or(2024), m, d).is_some(),
            Part::EveryMonth(d) => (1..=31).contains(&d),
            // 2020 has 53 weeks.
            Part::Week(n) => week(self.year.unwrap_or(2020), n).is_some(),
            Part::Quarter(n) => (1..=4).contains(&n),
            Part::Tertial(n) => (1..=3).contains(&n),
            Part::Half(n) => (1..=2).contains(&n),
            Part::Year | Part::Season(_) => true,
        }
    }
}

fn last_of_month(on: Day) -> Option<Day> {
    let first = day(on.year(), on.month(), 1)?;
    match super::add_months(first, 1) {
        Some(next) => next.pred_opt(),
        None => day(on.year(), 12, 31),
    }
}

fn parse_part(part: &str) -> Option<Part> {
    if let Some((_, season)) = SEASONS.iter().find(|(name, _)| *name == part) {
        return Some(Part::Season(*season));
    }
    if let Some(week) = part.strip_prefix('W') {
        return digits(week, 2).map(Part::Week);
    }
    if let Some((month, date)) = part.split_once('-') {
        let date = digits(date, 2)?;
        return match month {
            "XX" => Some(Part::EveryMonth(date)),
            month => Some(Part::Day(digits(month, 2)?, date)),
        };
    }
    // Source: ISO 8601-2 (EDTF) level 2 numbers quarters 33-36, thirds 37-39, halves 40-41.
    match digits(part, 2)? {
        n @ 1..=12 => Some(Part::Month(n)),
        n @ 33..=36 => Some(Part::Quarter(n - 32)),
        n @ 37..=39 => Some(Part::Tertial(n - 36)),
        n @ 40..=41 => Some(Part::Half(n - 39)),
        _ => None,
    }
}

fn digits(text: &str, length: usize) -> Option<u32> {
    let right = text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
    right.then(|| text.parse().ok())?
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}")?,
            None => f.write_str("XXXX")?,
        }
        match self.part {
            Part::Year => Ok(()),
            Part::Month(m) => write!(f, "-{m:02}"),
            Part::Day(m, d) => write!(f, "-{m:02}-{d:02}"),
            Part::EveryMonth(d) => write!(f, "-XX-{d:02}"),
            Part::Week(n) => write!(f, "-W{n:02}"),
            Part::Quarter(n) => write!(f, "-{}", n + 32),
            Part::Tertial(n) => write!(f, "-{}", n + 36),
            Part::Half(n) => write!(f, "-{}", n + 39),
            Part::Season(season) => {
                let name = SEASONS.iter().find(|(_, known)| *known == season);
                write!(f, "-{}", name.map_or("", |(name, _)| name))
            }
        }
    }
}
