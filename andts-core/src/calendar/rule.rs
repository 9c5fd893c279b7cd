use chrono::{Datelike, Days, Weekday};

use super::{Conventions, Day, Interval, Moment, Occasion, Part, Point, day, holidays};

/// A rule that gives the days of an occasion in every year.
///
/// Swedish: *regel för tillfälle*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayRule {
    /// What it is counted from.
    pub of: Anchor,
    /// How many days after that it begins; before, if negative.
    pub from: i32,
    /// How many days after that it ends.
    pub until: i32,
    /// Whether the Friday to Sunday nearest to that day is meant.
    pub weekend: bool,
}

/// What the days of an occasion are counted from.
///
/// Swedish: *utgångspunkt*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// A time of every year, such as `XXXX-04-30` or `XXXX-W44`.
    Moment(Moment),
    /// A holiday or eve by its Swedish name, such as *midsommarafton*.
    Holiday(String),
    /// Payday (*löning*): a day of the month, moved back to the Friday if on a weekend.
    Payday(u32),
}

impl DayRule {
    /// Returns a rule of whole stretches: just these days.
    #[must_use]
    pub fn just(of: Anchor) -> Self {
        Self { of, from: 0, until: 0, weekend: false }
    }

    /// Returns the days in a year.
    #[must_use]
    pub fn in_year(&self, year: i32, conventions: &Conventions) -> Vec<Interval> {
        let anchors: Vec<Interval> = match &self.of {
            Anchor::Moment(moment) => {
                moment.in_year(year, conventions).into_iter().collect()
            }
            Anchor::Holiday(name) => {
                let name = name.to_lowercase();
                let found = holidays(year).into_iter();
                let mut days = found.filter(|day| day.name.to_lowercase() == name);
                let one = days.next().and_then(|h| Interval::new(h.day, h.day));
                one.into_iter().collect()
            }
            Anchor::Payday(date) => {
                (1..=12).filter_map(|month| payday(year, month, *date)).collect()
            }
        };
        anchors.into_iter().filter_map(|days| self.around(days)).collect()
    }

    fn around(&self, days: Interval) -> Option<Interval> {
        if self.weekend {
            return weekend_near(days.from());
        }
        Interval::new(plus(days.from(), self.from)?, plus(days.until(), self.until)?)
    }
}

fn plus(day: Day, n: i32) -> Option<Day> {
    let days = Days::new(u64::from(n.unsigned_abs()));
    if n < 0 { day.checked_sub_days(days) } else { day.checked_add_days(days) }
}

/// The Friday to Sunday nearest to a day.
fn weekend_near(on: Day) -> Option<Interval> {
    // From Monday and Tuesday the weekend before is nearer, from Wednesday the next.
    let back = match on.weekday() {
        Weekday::Mon => -3,
        Weekday::Tue => -4,
        Weekday::Wed => 2,
        Weekday::Thu => 1,
        Weekday::Fri => 0,
        Weekday::Sat => -1,
        Weekday::Sun => -2,
    };
    let friday = plus(on, back)?;
    Interval::new(friday, plus(friday, 2)?)
}

/// Source: common practice, a matter of agreement: on a weekend the Friday before.
fn payday(year: i32, month: u32, date: u32) -> Option<Interval> {
    let mut on = day(year, month, date)?;
    while matches!(on.weekday(), Weekday::Sat | Weekday::Sun) {
        on = on.pred_opt()?;
    }
    // The weekend at or after it.
    let friday = plus(on, i32::try_from(Weekday::Fri.days_since(on.weekday())).ok()?)?;
    Interval::new(friday, plus(friday, 2)?)
}

/// The high-risk days that can be computed, as a set that a plan may switch on.
///
/// Swedish: *högriskdagar*. No national list exists; these are occasions that plans name
/// as such. A night belongs to the day it begins. End of school, student parties and
/// local events are not among them: only the place knows their days.
///
/// ```
/// use andts_core::calendar::{Calendar, risk_days};
///
/// let calendar = Calendar { occasions: risk_days(), ..Calendar::default() };
/// let easter = calendar.called("påsk").next().unwrap();
/// let days = easter.in_year(2024, &calendar.conventions);
/// assert_eq!(days[0].from().to_string(), "2024-03-28", "Maundy Thursday");
/// ```
#[must_use]
pub fn risk_days() -> Vec<Occasion> {
    let date = |month, day| {
        Anchor::Moment(Moment::at(Point { year: None, part: Part::Day(month, day) }))
    };
    let holiday = |name: &str| Anchor::Holiday(name.to_owned());
    let rows: [(&str, &[&str], Anchor, i32, i32); 11] = [
        ("påsk", &["påsken", "påskhelgen"], holiday("påskdagen"), -3, 1),
        ("valborg", &["valborgsmässoafton", "valborgshelgen"], date(4, 30), 0, 1),
        (
            "Kristi himmelsfärdshelgen",
            &["kristi himmelsfärd"],
            holiday("Kristi himmelsfärdsdag"),
            -1,
            3,
        ),
        ("nationaldagen", &[], date(6, 6), -1, 0),
        (
            "midsommar",
            &["midsommarhelgen", "midsommarafton"],
            holiday("midsommarafton"),
            0,
            2,
        ),
        ("halloween", &["halloweenhelgen"], date(10, 31), 0, 0),
        ("alla helgons helg", &["allhelgonahelgen"], holiday("alla helgons dag"), -1, 1),
        ("lucia", &["lucianatten", "luciahelgen"], date(12, 12), 0, 1),
        ("jul", &["julhelgen"], date(12, 25), 0, 1),
        ("nyår", &["nyårsafton", "nyårshelgen"], date(12, 31), 0, 0),
        ("lönehelg", &["lönehelger"], Anchor::Payday(25), 0, 0),
    ];
    rows.into_iter()
        .map(|(title, others, of, from, until)| Occasion {
            title: Some(title.to_owned()),
            names: [title, "högriskdagar", "riskhelger", "högriskhelger"]
                .into_iter()
                .chain(others.iter().copied())
                .map(str::to_owned)
                .collect(),
            rule: Some(DayRule { of, from, until, weekend: false }),
            ..Occasion::default()
        })
        .collect()
}
