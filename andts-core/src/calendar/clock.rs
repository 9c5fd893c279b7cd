use chrono::{Datelike, Days, NaiveDateTime, NaiveTime};

use super::day::{Day, FIRST_YEAR, LAST_YEAR, add_months, is_working_day, parse_day};

/// When something came in: a moment, or a day whose hour nobody noted.
///
/// Swedish: *inkommet*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Start {
    /// A day and a time of day.
    At(NaiveDateTime),
    /// A day only; its limit is then judged by day.
    On(Day),
}

/// A limit of time: so long after something came in.
///
/// Swedish: *tidsfrist*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Hours that run all the time (*timmar*).
    Hours(u32),
    /// Hours that run on working days only, from midnight to midnight (*timmar helgfri
    /// vardag*).
    WorkingHours(u32),
    /// Days (*dagar*); the day it came in is not one of them.
    Days(u32),
    /// Working days (*arbetsdagar*).
    WorkingDays(u32),
    /// Months (*månader*), to the day of that number or the month's last: lag (1930:173)
    /// 1 §.
    Months(u32),
}

/// When a limit is up.
///
/// Swedish: *sista dag*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The last day.
    pub day: Day,
    /// The minute of that day it is up, 1440 being its end; none when judged by day.
    pub minute: Option<u32>,
    /// The day an act may still be done if the limit is one of law and its last day is
    /// free: lag (1930:173) 2 §. A limit a plan has set itself is not moved.
    pub if_statutory: Day,
}

/// A clock that knows which days are working days.
///
/// Swedish: *tidräknare*. It is made once and asked often: each question takes the same
/// short time, whatever the length of the limit.
///
/// It is a clock on a wall: 24 hours from 15:00 are up at 15:00 the day after, also in the
/// nights to and from summer time. Those nights lie before Sundays, so that hours on
/// working days never meet them.
///
/// ```
/// use andts_core::calendar::{Clock, Limit, Start, parse_day};
///
/// let clock = Clock::new();
/// // Friday 15:00 and 24 hours on working days: Monday 15:00.
/// let friday = parse_day("2024-11-29").unwrap().and_hms_opt(15, 0, 0).unwrap();
/// let due = clock.deadline(Start::At(friday), Limit::WorkingHours(24)).unwrap();
/// assert_eq!((due.day.to_string().as_str(), due.minute), ("2024-12-02", Some(15 * 60)));
/// ```
#[derive(Clone, Debug)]
pub struct Clock {
    /// Every working day of the calendar, in order.
    working: Vec<Day>,
    /// For each day of the calendar, how many working days came before it.
    before: Vec<u32>,
}

impl Default for Clock {
    fn default() -> Self {
        Self::new()
    }
}

const DAY_MINUTES: u32 = 24 * 60;

impl Clock {
    /// Makes a clock.
    #[must_use]
    pub fn new() -> Self {
        let (mut working, mut before) = (Vec::new(), Vec::new());
        let mut count = 0;
        let first = Day::from_ymd_opt(FIRST_YEAR, 1, 1);
        for day in first.into_iter().flat_map(|day| day.iter_days()) {
            if day.year() > LAST_YEAR {
                break;
            }
            before.push(count);
            if is_working_day(day) {
                working.push(day);
                count += 1;
            }
        }
        Self { working, before }
    }

    /// Returns when a limit is up; outside the calendar there is no answer.
    #[must_use]
    pub fn deadline(&self, start: Start, limit: Limit) -> Option<Deadline> {
        let (day, minute) = match (start, limit) {
            (Start::At(at), Limit::Hours(n)) => {
                let end = at.checked_add_signed(chrono::Duration::hours(i64::from(n)))?;
                (end.date(), Some(minute_of(end.time())))
            }
            (Start::At(at), Limit::WorkingHours(n)) => {
                let (day, minute) = self.after_hours(at, n)?;
                (day, Some(minute))
            }
            (Start::On(day), Limit::Hours(n)) => (plus(day, n.div_ceil(24))?, None),
            (Start::On(day), Limit::WorkingHours(n)) => {
                (self.after_days(day, n.div_ceil(24))?, None)
            }
            (start, Limit::Days(n)) => (plus(start.day(), n)?, None),
            (start, Limit::WorkingDays(n)) => (self.after_days(start.day(), n)?, None),
            (start, Limit::Months(n)) => (add_months(start.day(), n)?, None),
        };
        (FIRST_YEAR..=LAST_YEAR).contains(&day.year()).then_some(())?;
        // The first working day on that day or after it: lag (1930:173) 2 §.
        let if_statutory = self.working.get(self.index(day)?).copied()?;
        Some(Deadline { day, minute, if_statutory })
    }

    /// Returns when the limit is up for each of many starts, in their order.
    #[must_use]
    pub fn deadlines(&self, starts: &[Start], limit: Limit) -> Vec<Option<Deadline>> {
        starts.iter().map(|start| self.deadline(*start, limit)).collect()
    }

    /// Returns how many working days there are after one day, until another, the last
    /// included; none if that one comes first, or a day is outside the calendar.
    ///
    /// ```
    /// use andts_core::calendar::{Clock, parse_day};
    ///
    /// let (friday, tuesday) = (parse_day("2024-11-29").unwrap(), parse_day("2024-12-03").unwrap());
    /// assert_eq!(Clock::new().working_days(friday, tuesday), Some(2));
    /// ```
    #[must_use]
    pub fn working_days(&self, after: Day, until: Day) -> Option<u32> {
        let through = |day| Some(self.count_before(day)? + u32::from(self.works(day)));
        through(until)?.checked_sub(through(after)?)
    }

    /// Returns how many minutes run on working days from a minute of one day to a minute
    /// of another; none if that one comes first, or a day is outside the calendar.
    ///
    /// ```
    /// use andts_core::calendar::{Clock, parse_day};
    ///
    /// let (friday, monday) = (parse_day("2024-11-29").unwrap(), parse_day("2024-12-02").unwrap());
    /// let hours = Clock::new().working_minutes((friday, 15 * 60), (monday, 16 * 60));
    /// assert_eq!(hours, Some(25 * 60));
    /// ```
    #[must_use]
    pub fn working_minutes(&self, from: (Day, u32), to: (Day, u32)) -> Option<u64> {
        let at = |(day, minute): (Day, u32)| {
            let spent = if self.works(day) { minute } else { 0 };
            let days = u64::from(self.count_before(day)?);
            Some(days * u64::from(DAY_MINUTES) + u64::from(spent))
        };
        at(to)?.checked_sub(at(from)?)
    }

    /// Minutes run on working days only; the end of a day belongs to it.
    fn after_hours(&self, at: NaiveDateTime, hours: u32) -> Option<(Day, u32)> {
        let minutes = u64::from(hours) * 60;
        let first = self.index(at.date())?;
        // On a free day it begins when the next working day does.
        let spent = if self.works(at.date()) { minute_of(at.time()) } else { 0 };
        let total = u64::from(spent) + minutes;
        let day = u64::from(DAY_MINUTES);
        // What ends at midnight ends with the day before, not with the next.
        let whole = if total > 0 && total.is_multiple_of(day) && minutes > 0 {
            total / day - 1
        } else {
            total / day
        };
        let minute = u32::try_from(total - whole * day).ok()?;
        let last = self.working.get(first.checked_add(usize::try_from(whole).ok()?)?)?;
        Some((*last, minute))
    }

    /// The n-th working day after a day; from a free day the next working day is the
    /// first.
    fn after_days(&self, day: Day, n: u32) -> Option<Day> {
        let first = self.index(day)?;
        let n = usize::try_from(n).ok()?;
        let skip = if self.works(day) { n } else { n.saturating_sub(1) };
        self.working.get(first.checked_add(skip)?).copied()
    }

    /// Where the first working day on a day or after it stands.
    fn index(&self, day: Day) -> Option<usize> {
        usize::try_from(self.count_before(day)?).ok()
    }

    /// How many working days of the calendar come before a day.
    fn count_before(&self, day: Day) -> Option<u32> {
        let first = Day::from_ymd_opt(FIRST_YEAR, 1, 1)?;
        let at = usize::try_from((day - first).num_days()).ok()?;
        self.before.get(at).copied()
    }

    /// Whether a day is a working day: a look-up, where asking the law counts Easter.
    fn works(&self, day: Day) -> bool {
        self.index(day).and_then(|at| self.working.get(at)) == Some(&day)
    }
}

impl Start {
    /// Reads a day such as `2024-11-29`, or a time such as `2024-11-29T15:00`.
    ///
    /// ```
    /// use andts_core::calendar::{Start, parse_day};
    ///
    /// assert_eq!(Start::parse("2024-11-29"), parse_day("2024-11-29").map(Start::On));
    /// assert_eq!(Start::parse("2024-11-29T15"), None);
    /// assert_eq!(Start::parse("2024-11-29T15:00:59"), Start::parse("2024-11-29T15:00"));
    /// assert_eq!(Start::parse("2024-11-29T15:00:60"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let Some((day, time)) = text.split_once(['T', ' ']) else {
            return parse_day(text).map(Self::On);
        };
        // Seconds are written and not counted; a zone would be somebody else's clock.
        let plain = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.');
        let (hour, rest) = time.split_once(':').filter(|_| time.chars().all(plain))?;
        let (minute, seconds) = rest.split_once(':').unwrap_or((rest, "00"));
        let second = seconds.split('.').next()?;
        let number =
            |text: &str| (text.len() == 2).then(|| text.parse::<u32>().ok()).flatten();
        let (hour, minute, second) = (number(hour)?, number(minute)?, number(second)?);
        parse_day(day)?.and_hms_opt(hour, minute, second)?;
        Some(Self::At(parse_day(day)?.and_hms_opt(hour, minute, 0)?))
    }

    /// Returns the minute of its day, if its hour is known; seconds are not counted.
    #[must_use]
    pub fn minute(self) -> Option<u32> {
        match self {
            Self::At(at) => Some(minute_of(at.time())),
            Self::On(_) => None,
        }
    }

    /// Returns its day.
    #[must_use]
    pub fn day(self) -> Day {
        match self {
            Self::At(at) => at.date(),
            Self::On(day) => day,
        }
    }
}

fn minute_of(time: NaiveTime) -> u32 {
    use chrono::Timelike;
    time.hour() * 60 + time.minute()
}

fn plus(day: Day, n: u32) -> Option<Day> {
    day.checked_add_days(Days::new(u64::from(n)))
}
