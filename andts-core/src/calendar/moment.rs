use std::fmt;

use chrono::Datelike;
use serde::{Serialize, Serializer};

use super::{Conventions, Day, FIRST_YEAR, Interval, LAST_YEAR, Part, Point, day};

/// A time as precise as a text gives it, and never more.
///
/// Swedish: *tidsuppgift*.
///
/// Written as EDTF (ISO 8601-2) where that has a form: `2022-05-31`, `2022-06`,
/// `2022-W17`, `2022-33` (quarter), `2022-37` (tertial), `2022-40` (half), intervals
/// `A/B`, open `../B`, uncertain `?`, approximate `~`; yearless with `XXXX`; and as
/// extensions `2022-VT`, `2022-HT`, `2021-LA`, `2022-autumn`, `XXXX-XX-15`.
///
/// ```
/// use andts_core::calendar::{Conventions, Moment};
///
/// let week = Moment::parse("2022-W17").unwrap();
/// let days = week.interval(&Conventions::default()).unwrap();
/// assert_eq!((days.from().to_string(), days.days()), ("2022-04-25".into(), 7));
/// assert!(Moment::parse("2022-02-29").is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// Its beginning; none when it is open.
    pub from: Option<Point>,
    /// Its end; none when it is open, the same as the beginning when it is one point.
    pub until: Option<Point>,
    /// Whether the text doubts it (`?`).
    pub uncertain: bool,
    /// Whether the text says about (`~`).
    pub approximate: bool,
}

impl Moment {
    /// Returns one point as a moment.
    #[must_use]
    pub fn at(point: Point) -> Self {
        Self::between(Some(point), Some(point))
    }

    /// Returns the moment from one point to another.
    #[must_use]
    pub fn between(from: Option<Point>, until: Option<Point>) -> Self {
        Self { from, until, uncertain: false, approximate: false }
    }

    /// Reads a moment; what is none, or no day that exists, gives none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let plain = text.trim_end_matches(['?', '~']);
        let marks = text.strip_prefix(plain)?;
        let point = |text: &str| match text {
            ".." => Some(None),
            text => Point::parse(text).map(Some),
        };
        let mut moment = match plain.split_once('/') {
            Some((from, until)) => Self::between(point(from)?, point(until)?),
            None => Self::at(Point::parse(plain)?),
        };
        (moment.from.is_some() || moment.until.is_some()).then_some(())?;
        moment.uncertain = marks.contains('?');
        moment.approximate = marks.contains('~');
        (moment.to_string() == text).then_some(moment)
    }

    /// Returns whether it is of every year rather than of one.
    #[must_use]
    pub fn is_yearless(&self) -> bool {
        let points = [self.from, self.until];
        points.iter().flatten().all(|point| point.year.is_none())
    }

    /// Returns its days, if it has a year and both ends.
    #[must_use]
    pub fn interval(&self, conventions: &Conventions) -> Option<Interval> {
        let (from, until) = self.bounds(conventions);
        Interval::new(from?, until?)
    }

    /// Returns its first and last day, as far as they are known.
    #[must_use]
    pub fn bounds(&self, conventions: &Conventions) -> (Option<Day>, Option<Day>) {
        let days = |point: Option<Point>| point?.interval(conventions);
        (days(self.from).map(|i| i.from()), days(self.until).map(|i| i.until()))
    }

    /// Returns its days in one year; an interval whose end comes before its beginning
    /// ends the year after.
    #[must_use]
    pub fn in_year(&self, year: i32, conventions: &Conventions) -> Option<Interval> {
        let with =
            |point: Point, year| Point { year: point.year.or(Some(year)), ..point };
        let until = with(self.until?, year);
        let from = match self.from {
            Some(from) => with(from, year),
            // By a day of a year means from the year's first day on.
            None => Point { year: until.year, part: Part::Day(1, 1) },
        };
        let whole = Self::between(Some(from), Some(until));
        whole.interval(conventions).or_else(|| {
            let later = Point { year: until.year.map(|y| y + 1), ..until };
            Self::between(Some(from), Some(later)).interval(conventions)
        })
    }

    /// Returns every time it falls so that it touches the interval, unclipped, in order.
    #[must_use]
    pub fn in_years(
        &self,
        within: &Interval,
        conventions: &Conventions,
    ) -> Vec<Interval> {
        let found: Vec<_> = if self.is_yearless() {
            let first = (within.from().year() - 1).max(FIRST_YEAR);
            let last = (within.until().year() + 1).min(LAST_YEAR);
            (first..=last).flat_map(|year| self.falls(year, conventions)).collect()
        } else {
            self.interval(conventions).into_iter().collect()
        };
        found.into_iter().filter(|days| days.touches(within)).collect()
    }

    fn falls(&self, year: i32, conventions: &Conventions) -> Vec<Interval> {
        let Some(Part::EveryMonth(date)) = self.until.map(|point| point.part) else {
            return self.in_year(year, conventions).into_iter().collect();
        };
        let month = |month| {
            // Source: lag (1930:173) 1 §: a month without such a day has its last.
            let until = (28..=date).rev().find_map(|d| day(year, month, d));
            let until = day(year, month, date).or(until)?;
            let is_point = self.from == self.until;
            Interval::new(if is_point { until } else { day(year, month, 1)? }, until)
        };
        (1..=12).filter_map(month).collect()
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.from, self.until) {
            (Some(from), until) if Some(from) == until => write!(f, "{from}")?,
            (Some(from), Some(until)) => write!(f, "{from}/{until}")?,
            (Some(from), None) => write!(f, "{from}/..")?,
            (None, Some(until)) => write!(f, "../{until}")?,
            (None, None) => f.write_str("..")?,
        }
        f.write_str(if self.uncertain { "?" } else { "" })?;
        f.write_str(if self.approximate { "~" } else { "" })
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
