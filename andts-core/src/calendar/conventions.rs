use super::{Day, Interval, Moment, Part, day};

/// A stretch of every year, as month and day; one that ends before it begins runs into
/// the next year.
///
/// Swedish: *tidsspann*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bracket {
    /// Month and day it begins.
    pub from: (u32, u32),
    /// Month and day it ends, inclusive; 29 February means the month's last day.
    pub until: (u32, u32),
}

impl Bracket {
    /// Returns the bracket of an interval of yearless days, `XXXX-08-01/XXXX-12-31`.
    #[must_use]
    pub fn of(moment: Moment) -> Option<Self> {
        let (from, until) = (moment.from?.part.day()?, moment.until?.part.day()?);
        moment.is_yearless().then_some(Self { from, until })
    }

    /// Says it as the days of a year.
    #[must_use]
    pub fn moment(&self) -> Moment {
        let at = |(month, date)| {
            Some(super::Point { year: None, part: Part::Day(month, date) })
        };
        Moment::between(at(self.from), at(self.until))
    }

    /// Returns its days in the year it begins.
    #[must_use]
    pub fn in_year(&self, year: i32) -> Option<Interval> {
        let last = if self.until < self.from { year + 1 } else { year };
        Interval::new(at(year, self.from)?, at(last, self.until)?)
    }
}

fn at(year: i32, (month, date): (u32, u32)) -> Option<Day> {
    day(year, month, date).or_else(|| day(year, month, date.checked_sub(1)?))
}

/// The vague times of a year.
///
/// Swedish: *årstid, termin, läsår*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Season {
    /// Spring term (*vårterminen*), `VT`.
    Vt,
    /// Autumn term (*höstterminen*), `HT`.
    Ht,
    /// School year (*läsåret*), `LA`; it bears the year it begins.
    SchoolYear,
    /// Spring (*våren*).
    Spring,
    /// Summer (*sommaren*).
    Summer,
    /// Autumn (*hösten*).
    Autumn,
    /// Winter (*vintern*); which of two is meant is seldom said.
    Winter,
}

/// How vague words are read, as data.
///
/// Swedish: *konventioner*.
///
/// The defaults are the wide brackets that planning prose means: what should happen in
/// the autumn is late only when the year is over.
///
/// ```
/// use andts_core::calendar::{Conventions, Season, parse_day};
///
/// let autumn = Conventions::default().season(Season::Autumn, 2024).unwrap();
/// assert_eq!(Some(autumn.until()), parse_day("2024-12-31"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conventions {
    /// The spring term.
    pub vt: Bracket,
    /// The autumn term.
    pub ht: Bracket,
    /// The spring.
    pub spring: Bracket,
    /// The summer.
    pub summer: Bracket,
    /// The autumn.
    pub autumn: Bracket,
    /// The winter, from December.
    pub winter: Bracket,
    /// Whether a year is a school year.
    pub school_years: bool,
    /// How many days before an occasion *inför* suggests.
    pub lead_days: u32,
    /// Terms and school years whose days a school authority has given.
    pub given: Vec<Given>,
}

/// The days of a term or season in one year, as the place has given them.
///
/// Swedish: *läsårsdata*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// Which term or season.
    pub season: Season,
    /// The year it bears.
    pub year: i32,
    /// Its days.
    pub days: Interval,
}

impl Default for Conventions {
    fn default() -> Self {
        let spring = Bracket { from: (1, 1), until: (6, 30) };
        let autumn = Bracket { from: (8, 1), until: (12, 31) };
        Self {
            vt: spring,
            ht: autumn,
            spring,
            summer: Bracket { from: (6, 1), until: (8, 31) },
            autumn,
            winter: Bracket { from: (12, 1), until: (2, 29) },
            school_years: false,
            lead_days: 14,
            given: Vec::new(),
        }
    }
}

impl Conventions {
    /// Returns the bracket of a season; the school year has two, its terms'.
    #[must_use]
    pub fn bracket(&self, season: Season) -> Bracket {
        match season {
            Season::Vt => self.vt,
            Season::Ht => self.ht,
            Season::SchoolYear => Bracket { from: self.ht.from, until: self.vt.until },
            Season::Spring => self.spring,
            Season::Summer => self.summer,
            Season::Autumn => self.autumn,
            Season::Winter => self.winter,
        }
    }

    /// Returns the days a season takes in the year it bears.
    #[must_use]
    pub fn season(&self, season: Season, year: i32) -> Option<Interval> {
        let mut given = self.given.iter();
        if let Some(given) = given.find(|g| g.season == season && g.year == year) {
            return Some(given.days);
        }
        match season {
            Season::SchoolYear => {
                let first = self.season(Season::Ht, year)?;
                first.to(&self.season(Season::Vt, year + 1)?)
            }
            Season::Vt
            | Season::Ht
            | Season::Spring
            | Season::Summer
            | Season::Autumn
            | Season::Winter => self.bracket(season).in_year(year),
        }
    }
}
