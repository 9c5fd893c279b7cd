use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::day::{Day, FIRST_YEAR, LAST_YEAR};

/// A public holiday, or one of the three eves that count as one.
///
/// Swedish: *allmän helgdag, afton*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Holiday {
    /// The day.
    pub day: Day,
    /// Its name in Swedish.
    pub name: &'static str,
    /// By which law it is free.
    pub kind: HolidayKind,
}

/// Why a day is free.
///
/// Swedish: *slag av helgdag*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HolidayKind {
    /// A public holiday (*allmän helgdag*), lag (1989:253).
    PublicHoliday,
    /// An eve that counts as one (*jämställd afton*), lag (1930:173) 2 §.
    DeFactoEve,
}

enum On {
    /// Month and day.
    Date(u32, u32),
    /// Days after Easter Sunday, or before it.
    Easter(i64),
    /// The first such weekday from month and day on.
    First(Weekday, u32, u32),
}

use HolidayKind::{DeFactoEve, PublicHoliday};
use On::{Date, Easter, First};

/// One row a holiday: name, day, kind, and the years it was law.
///
/// Source: lag (1989:253) om allmänna helgdagar; lag (2004:1320) for 6 June and Whit
/// Monday; lag (1930:173) 2 § for the eves.
const ROWS: [(&str, On, HolidayKind, i32, i32); 17] = [
    ("nyårsdagen", Date(1, 1), PublicHoliday, FIRST_YEAR, LAST_YEAR),
    ("trettondedag jul", Date(1, 6), PublicHoliday, FIRST_YEAR, LAST_YEAR),
    ("långfredagen", Easter(-2), PublicHoliday, FIRST_YEAR, LAST_YEAR),
    ("påskdagen", Easter(0), PublicHoliday, FIRST_YEAR, LAST_YEAR),
    ("annandag påsk", Easter(1), PublicHoliday, FIRST_YEAR, LAST_YEAR),
    ("första maj", Date(5, 1), PublicHoliday, FIRST_YEAR, LAST_YEAR),
    ("Kristi himmelsfärdsdag", Easter(39), PublicHoliday, FIRST_YEAR, LAST_YEAR),
    ("pingstdagen", Easter(49), PublicHoliday, FIRST_YEAR, LAST_YEAR),
    ("annandag pingst", Easter(50), PublicHoliday, FIRST_YEAR, 2004),
    ("nationaldagen", Date(6, 6), PublicHoliday, 2005, LAST_YEAR),
    ("midsommarafton", First(Weekday::Fri, 6, 19), DeFactoEve, FIRST_YEAR, LAST_YEAR),
    ("midsommardagen", First(Weekday::Sat, 6, 20), PublicHoliday, FIRST_YEAR, LAST_YEAR),
    (
        "alla helgons dag",
        First(Weekday::Sat, 10, 31),
        PublicHoliday,
        FIRST_YEAR,
        LAST_YEAR,
    ),
    ("julafton", Date(12, 24), DeFactoEve, FIRST_YEAR, LAST_YEAR),
    ("juldagen", Date(12, 25), PublicHoliday, FIRST_YEAR, LAST_YEAR),
    ("annandag jul", Date(12, 26), PublicHoliday, FIRST_YEAR, LAST_YEAR),
    ("nyårsafton", Date(12, 31), DeFactoEve, FIRST_YEAR, LAST_YEAR),
];

/// Returns the holidays of a year in order; ordinary Sundays are not among them.
///
/// ```
/// use andts_core::calendar::holidays;
///
/// assert!(holidays(2004).iter().any(|holiday| holiday.name == "annandag pingst"));
/// assert!(!holidays(2005).iter().any(|holiday| holiday.name == "annandag pingst"));
/// ```
#[must_use]
pub fn holidays(year: i32) -> Vec<Holiday> {
    let mut found: Vec<_> = rows(year).collect();
    found.sort();
    found
}

/// Returns Easter Sunday (*påskdagen*) of a year of the calendar.
#[must_use]
pub fn easter(year: i32) -> Option<Day> {
    (FIRST_YEAR..=LAST_YEAR).contains(&year).then_some(())?;
    // Source: the Gregorian computus in the form of Meeus, Jones and Butcher.
    let golden = year % 19;
    let (century, rest) = (year / 100, year % 100);
    let lunar = (8 * century + 13) / 25;
    let epact = (19 * golden + century - century / 4 - lunar + 15) % 30;
    let shift = (golden + 11 * epact) / 319;
    let to_sunday =
        (2 * (century % 4) + 2 * (rest / 4) - rest % 4 - epact + shift + 32) % 7;
    let month = (epact - shift + to_sunday + 90) / 25;
    let day = (epact - shift + to_sunday + month + 19) % 32;
    NaiveDate::from_ymd_opt(year, month.unsigned_abs(), day.unsigned_abs())
}

pub(super) fn is_holiday(on: Day) -> bool {
    rows(on.year()).any(|holiday| holiday.day == on)
}

fn rows(year: i32) -> impl Iterator<Item = Holiday> {
    ROWS.iter().filter_map(move |(name, on, kind, first, last)| {
        (*first..=*last).contains(&year).then_some(())?;
        Some(Holiday { day: fall(on, year)?, name, kind: *kind })
    })
}

fn fall(on: &On, year: i32) -> Option<Day> {
    match on {
        Date(month, day) => NaiveDate::from_ymd_opt(year, *month, *day),
        Easter(days) => easter(year)?.checked_add_signed(chrono::Duration::days(*days)),
        First(weekday, month, day) => {
            let from = NaiveDate::from_ymd_opt(year, *month, *day)?;
            let ahead = weekday.days_since(from.weekday());
            from.checked_add_days(Days::new(u64::from(ahead)))
        }
    }
}
