use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::Interval;
use super::holiday::is_holiday;

/// A day of the calendar.
pub type Day = NaiveDate;

/// The first year of the calendar: since 1953 midsummer day is a Saturday.
pub const FIRST_YEAR: i32 = 1953;
/// The last year of the calendar.
pub const LAST_YEAR: i32 = 2200;

/// Returns a day of the calendar, if there is one.
#[must_use]
pub fn day(year: i32, month: u32, day: u32) -> Option<Day> {
    (FIRST_YEAR..=LAST_YEAR).contains(&year).then_some(())?;
    NaiveDate::from_ymd_opt(year, month, day)
}

/// Reads a day as ISO 8601 writes it, and in no other way.
///
/// ```
/// use andts_core::calendar::parse_day;
///
/// assert!(parse_day("2024-02-29").is_some());
/// assert!(parse_day("2022-02-29").is_none());
/// assert!(parse_day("2022-2-9").is_none());
/// ```
#[must_use]
pub fn parse_day(text: &str) -> Option<Day> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else {
        return None;
    };
    let number = |digits: &[u8]| {
        digits
            .iter()
            .try_fold(0, |n, digit| Some(n * 10 + char::from(*digit).to_digit(10)?))
    };
    let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok()?;
    day(year, number(&[m1, m2])?, number(&[d1, d2])?)
}

/// Returns the days of an ISO week; there is none for week 53 of a year of 52 weeks.
///
/// ```
/// use andts_core::calendar::{parse_day, week};
///
/// let first = week(2026, 1).unwrap();
/// assert_eq!(Some(first.from()), parse_day("2025-12-29"));
/// assert!(week(2022, 53).is_none());
/// ```
#[must_use]
pub fn week(year: i32, week: u32) -> Option<Interval> {
    (FIRST_YEAR..=LAST_YEAR).contains(&year).then_some(())?;
    let from = NaiveDate::from_isoywd_opt(year, week, Weekday::Mon)?;
    Interval::new(from, from.checked_add_days(Days::new(6))?)
}

/// Returns how many ISO weeks a year has, 52 or 53.
#[must_use]
pub fn weeks_in(year: i32) -> u32 {
    if NaiveDate::from_isoywd_opt(year, 53, Weekday::Mon).is_some() { 53 } else { 52 }
}

/// Returns whether nobody is expected at work: Saturday, Sunday, public holiday, or
/// midsummer, Christmas or New Year's eve.
///
/// Swedish: *helgdag eller därmed jämställd dag*, lag (1930:173) 2 §.
#[must_use]
pub fn is_free(on: Day) -> bool {
    matches!(on.weekday(), Weekday::Sat | Weekday::Sun) || is_holiday(on)
}

/// Returns whether it is a working day: Monday to Friday and not [`is_free`].
///
/// Swedish: *helgfri vardag*.
#[must_use]
pub fn is_working_day(on: Day) -> bool {
    !is_free(on)
}

/// Returns the day itself or, if it is free, the next that is not: when an act with a
/// last day set by law may still be done.
///
/// Swedish: *nästa vardag*, lag (1930:173) 2 §. A date of a plan is never moved.
///
/// ```
/// use andts_core::calendar::{next_working_day, parse_day};
///
/// let eve = parse_day("2024-12-24").unwrap();
/// assert_eq!(next_working_day(eve), parse_day("2024-12-27"));
/// ```
#[must_use]
pub fn next_working_day(on: Day) -> Option<Day> {
    on.iter_days().take(14).find(|day| !is_free(*day))
}

/// Returns the same day so many months later, or the month's last day if it is shorter.
///
/// Swedish: lag (1930:173) 1 §.
///
/// ```
/// use andts_core::calendar::{add_months, parse_day};
///
/// let start = parse_day("2025-10-31").unwrap();
/// assert_eq!(add_months(start, 4), parse_day("2026-02-28"));
/// ```
#[must_use]
pub fn add_months(on: Day, months: u32) -> Option<Day> {
    let later = on.checked_add_months(Months::new(months))?;
    day(later.year(), later.month(), later.day())
}
