use chrono::{Datelike, Days, Weekday};
use serde::Serialize;

use super::{
    Bracket, Calendar, Day, Holiday, HolidayKind, Interval, Season, day, holidays,
    interval::iso, is_free, is_working_day, next_working_day,
};

/// By which law a day is what it is.
///
/// Swedish: *dagtyp*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DayClass {
    /// A public holiday (*allmän helgdag*): lag (1989:253); every Sunday is one.
    PublicHoliday,
    /// Midsummer, Christmas or New Year's eve (*jämställd afton*): lag (1930:173) 2 §.
    DeFactoEve,
    /// Any other day (*vanlig dag*).
    Ordinary,
}

/// What the calendar knows of a day.
///
/// Swedish: *dagens uppgifter*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "four independent facts of a day")]
pub struct DayFacts {
    /// The day.
    #[serde(serialize_with = "iso")]
    pub day: Day,
    /// Its weekday, in English.
    pub weekday: &'static str,
    /// Its class.
    pub class: DayClass,
    /// The holidays and eves that fall on it; two may.
    pub holidays: Vec<&'static str>,
    /// Whether nobody is expected at work (*helgdag, lördag eller afton*).
    pub free: bool,
    /// Whether it is a working day (*helgfri vardag*).
    pub working_day: bool,
    /// Itself, or the next working day (*nästa vardag*).
    #[serde(serialize_with = "super::maybe_iso")]
    pub next_working_day: Option<Day>,
    /// Whether it is a single working day between free ones (*klämdag*).
    pub bridge_day: bool,
    /// Its ISO week, `2024-W48`.
    pub week: String,
    /// Its quarter, 1 to 4.
    pub quarter: u32,
    /// Its third of the year, 1 to 3 (*tertial*).
    pub tertial: u32,
    /// Its half of the year, 1 or 2.
    pub half_year: u32,
    /// The school year it lies in, by the local calendar or the convention, `2024/25`.
    pub school_year: Option<String>,
    /// Whether general elections are held on it (*valdag*).
    pub election_day: bool,
    /// The occasions of the local calendar it belongs to, by title.
    pub occasions: Vec<String>,
}

/// Returns the class of a day.
///
/// ```
/// use andts_core::calendar::{DayClass, class_of, parse_day};
///
/// assert_eq!(class_of(parse_day("2024-06-21").unwrap()), DayClass::DeFactoEve);
/// assert_eq!(class_of(parse_day("2024-06-06").unwrap()), DayClass::PublicHoliday);
/// assert_eq!(class_of(parse_day("2004-06-06").unwrap()), DayClass::PublicHoliday, "a Sunday");
/// assert_eq!(class_of(parse_day("2003-06-06").unwrap()), DayClass::Ordinary);
/// ```
#[must_use]
pub fn class_of(on: Day) -> DayClass {
    let kinds: Vec<_> = on_day(on).map(|holiday| holiday.kind).collect();
    if on.weekday() == Weekday::Sun || kinds.contains(&HolidayKind::PublicHoliday) {
        DayClass::PublicHoliday
    } else if kinds.contains(&HolidayKind::DeFactoEve) {
        DayClass::DeFactoEve
    } else {
        DayClass::Ordinary
    }
}

/// Returns whether a day is a single working day between two free ones.
///
/// Swedish: *klämdag*.
///
/// ```
/// use andts_core::calendar::{is_bridge_day, parse_day};
///
/// assert!(is_bridge_day(parse_day("2024-05-10").unwrap()), "after Ascension Day");
/// assert!(!is_bridge_day(parse_day("2024-05-13").unwrap()));
/// ```
#[must_use]
pub fn is_bridge_day(on: Day) -> bool {
    let free = |day: Option<Day>| day.is_some_and(is_free);
    is_working_day(on) && free(on.pred_opt()) && free(on.succ_opt())
}

/// Returns the day of the general elections of a year, if it has them: since 2014 the
/// second Sunday of September every fourth year.
///
/// Swedish: *valdag*. Before 2014 it was another Sunday, and the library does not say.
///
/// ```
/// use andts_core::calendar::{election_day, parse_day};
///
/// assert_eq!(election_day(2026), parse_day("2026-09-13"));
/// assert_eq!(election_day(2025), None);
/// ```
#[must_use]
pub fn election_day(year: i32) -> Option<Day> {
    (year >= 2014 && year.rem_euclid(4) == 2).then_some(())?;
    let first = day(year, 9, 1)?;
    let to_sunday = Weekday::Sun.days_since(first.weekday());
    first.checked_add_days(Days::new(u64::from(to_sunday) + 7))
}

/// The term of office after an election, which begins on three days.
///
/// Swedish: *mandatperiod*. Kommunallagen (2017:725): the council's from 15 October (5
/// kap. 9 §), the board's from 1 January (6 kap. 18 §); other committees' as the council
/// decides (6 kap. 19 §), in practice as the board's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Mandate {
    /// The council's (*fullmäktiges*).
    pub council: Interval,
    /// The executive board's (*kommunstyrelsens*).
    pub board: Interval,
}

/// Returns the terms of office that follow the elections of a year.
///
/// ```
/// use andts_core::calendar::mandate;
///
/// let found = mandate(2022).unwrap();
/// assert_eq!(found.council.from().to_string(), "2022-10-15");
/// assert_eq!(found.board.until().to_string(), "2026-12-31");
/// ```
#[must_use]
pub fn mandate(election_year: i32) -> Option<Mandate> {
    election_day(election_year)?;
    let days = |from: Option<Day>, until: Option<Day>| Interval::new(from?, until?);
    let y = election_year;
    Some(Mandate {
        council: days(day(y, 10, 15), day(y + 4, 10, 14))?,
        board: days(day(y + 1, 1, 1), day(y + 4, 12, 31))?,
    })
}

/// Returns the bracket in which a season is drawn and reminded of: narrower than the one
/// after which it is late.
///
/// Swedish: *snävt tidsspann*. Only the spring and the autumn have one that plans share.
#[must_use]
pub fn narrow(season: Season) -> Option<Bracket> {
    match season {
        Season::Spring | Season::Vt => Some(Bracket { from: (3, 1), until: (5, 31) }),
        Season::Autumn | Season::Ht => Some(Bracket { from: (9, 1), until: (11, 30) }),
        Season::Summer | Season::Winter | Season::SchoolYear => None,
    }
}

impl Calendar {
    /// Returns what is known of a day.
    #[must_use]
    pub fn about(&self, on: Day) -> DayFacts {
        let (year, month) = (on.year(), on.month());
        let week = on.iso_week();
        let conventions = &self.conventions;
        let school_year = [year - 1, year].into_iter().find(|first| {
            let days = conventions.season(Season::SchoolYear, *first);
            days.is_some_and(|days| days.contains(on))
        });
        let holds = |occasion: &&super::Occasion| {
            let years = [year - 1, year].into_iter();
            let mut days = years.flat_map(|year| occasion.in_year(year, conventions));
            days.any(|days| days.contains(on))
        };
        let named = self.occasions.iter().filter(holds);
        let title = |o: &super::Occasion| {
            o.title.clone().or_else(|| o.names.first().cloned()).unwrap_or_default()
        };
        DayFacts {
            day: on,
            weekday: weekday(on.weekday()),
            class: class_of(on),
            holidays: on_day(on).map(|holiday| holiday.name).collect(),
            free: is_free(on),
            working_day: is_working_day(on),
            next_working_day: next_working_day(on),
            bridge_day: is_bridge_day(on),
            week: format!("{:04}-W{:02}", week.year(), week.week()),
            quarter: month.div_ceil(3),
            tertial: month.div_ceil(4),
            half_year: month.div_ceil(6),
            school_year: school_year
                .map(|first| format!("{first}/{:02}", (first + 1).rem_euclid(100))),
            election_day: election_day(year) == Some(on),
            occasions: named.map(title).collect(),
        }
    }
}

fn on_day(on: Day) -> impl Iterator<Item = Holiday> {
    holidays(on.year()).into_iter().filter(move |holiday| holiday.day == on)
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "monday",
        Weekday::Tue => "tuesday",
        Weekday::Wed => "wednesday",
        Weekday::Thu => "thursday",
        Weekday::Fri => "friday",
        Weekday::Sat => "saturday",
        Weekday::Sun => "sunday",
    }
}
