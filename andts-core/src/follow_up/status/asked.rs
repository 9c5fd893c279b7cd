use crate::calendar::{Day, Interval, day};
use crate::plan::Plan;

/// What is asked of a status.
///
/// Swedish: *fråga om läget*.
///
/// ```
/// use andts_core::calendar::parse_day;
/// use andts_core::follow_up::Asked;
/// use andts_core::plan::Plan;
///
/// let plan = Plan::read(r#"{"period": {"from": "2022", "until": "2026"}}"#)?;
/// let asked = Asked::of(&plan, parse_day("2024-12-01").unwrap());
/// assert_eq!(Some(asked.days.until()), parse_day("2026-12-31"));
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The day the status is of: what was told later is not known.
    pub on: Day,
    /// Items whose window touches these days are answered for.
    pub days: Interval,
    /// How many days before its last day something is due soon.
    pub soon_days: u32,
    /// After how many days without a word a measure is stale.
    pub stale_days: u32,
}

impl Asked {
    /// Something is due soon in the last month of its time.
    pub const SOON_DAYS: u32 = 30;
    /// A measure is told of once a year.
    pub const STALE_DAYS: u32 = 365;

    /// Asks of the plan's period, or, where it has none, of the year of the day.
    #[must_use]
    pub fn of(plan: &Plan, on: Day) -> Self {
        use chrono::Datelike;
        let end = |month, date| day(on.year(), month, date).unwrap_or(on);
        let year = Interval::new(end(1, 1), end(12, 31));
        Self::within(on, plan.period().or(year).unwrap_or_else(|| Interval::of(on)))
    }

    /// Asks of some days.
    #[must_use]
    pub fn within(on: Day, days: Interval) -> Self {
        Self { on, days, soon_days: Self::SOON_DAYS, stale_days: Self::STALE_DAYS }
    }
}
