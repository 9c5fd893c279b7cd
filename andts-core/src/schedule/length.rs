//! Lengths of time on the calendar: how far before and after a day they reach.

use chrono::Days;

use super::timing::{Length, Relative, Side};
use crate::calendar::{Day, Interval, Limit, Unit, add_months, is_working_day};

impl Length {
    /// Returns the length of a limit.
    pub(super) fn of_limit(limit: Limit) -> Self {
        let (n, unit, working_days) = match limit {
            Limit::Hours(n) => (n, None, false),
            Limit::WorkingHours(n) => (n, None, true),
            Limit::Days(n) => (n, Some(Unit::Day), false),
            Limit::WorkingDays(n) => (n, Some(Unit::Day), true),
            Limit::Months(n) => (n, Some(Unit::Month), false),
        };
        Self { n, unit, working_days }
    }

    /// Returns it as a limit that a clock can count; a term or a year of school has none.
    #[must_use]
    pub fn limit(self) -> Option<Limit> {
        let n = self.n;
        match (self.unit, self.working_days) {
            (None, false) => Some(Limit::Hours(n)),
            (None, true) => Some(Limit::WorkingHours(n)),
            (Some(Unit::Day), false) => Some(Limit::Days(n)),
            (Some(Unit::Day), true) => Some(Limit::WorkingDays(n)),
            (Some(Unit::Week), false) => Some(Limit::Days(n.checked_mul(7)?)),
            (Some(Unit::Month), false) => Some(Limit::Months(n)),
            (Some(Unit::Quarter), false) => Some(Limit::Months(n.checked_mul(3)?)),
            (Some(Unit::HalfYear), false) => Some(Limit::Months(n.checked_mul(6)?)),
            (Some(Unit::Year), false) => Some(Limit::Months(n.checked_mul(12)?)),
            (
                Some(
                    Unit::Weekend
                    | Unit::Tertial
                    | Unit::Term
                    | Unit::SchoolYear
                    | Unit::Mandate
                    | Unit::Plan,
                ),
                _,
            )
            | (Some(_), true) => None,
        }
    }
}

impl Relative {
    /// Returns the days before, at and after some days, and the lead that was suggested
    /// because nobody has said it.
    #[must_use]
    pub fn beside(
        &self,
        days: Interval,
        suggested: u32,
    ) -> (Option<Interval>, Option<u32>) {
        let (mut from, mut until) = (None, None);
        let mut assumed = None;
        let mut take = |first: Option<Day>, last: Option<Day>| {
            from = from.or(first);
            until = last.or(until);
        };
        let mut sides = self.side.clone();
        sides.sort();
        for side in sides {
            match side {
                Side::Before => {
                    let lead = self.lead.unwrap_or_else(|| {
                        assumed = Some(suggested);
                        Length {
                            n: suggested,
                            unit: Some(Unit::Day),
                            working_days: false,
                        }
                    });
                    take(back(days.from(), lead), days.from().pred_opt());
                }
                Side::At => take(Some(days.from()), Some(days.until())),
                Side::After => match (self.offset, self.within) {
                    // "efter två veckor" is a day to wait for and no limit.
                    (Some(offset), _) => {
                        let then = ahead(days.until(), offset);
                        take(then, then);
                    }
                    // Hours begin to run on the day itself.
                    (None, Some(within)) if within.unit.is_none() => {
                        take(Some(days.until()), ahead(days.until(), within));
                    }
                    (None, Some(within)) => {
                        take(days.until().succ_opt(), ahead(days.until(), within));
                    }
                    (None, None) => take(days.until().succ_opt(), Some(days.until())),
                },
            }
        }
        let found = from.zip(until).and_then(|(from, until)| Interval::new(from, until));
        (found, assumed)
    }
}

/// The most working days that are counted one by one.
const MOST_WORKING_DAYS: u32 = 1_000;

/// So many working days later or before: what that begins on a free day runs from the next that is
/// not, so that 24 hours from a Friday or a Saturday both end on the Monday.
fn working_days(day: Day, n: u32, next: fn(&Day) -> Option<Day>) -> Option<Day> {
    let n = usize::try_from(n.min(MOST_WORKING_DAYS)).ok()?;
    let others = std::iter::successors(next(&day), next);
    let mut others = others.filter(|day| is_working_day(*day));
    n.checked_sub(1).map_or(Some(day), |n| others.nth(n))
}

fn ahead(day: Day, length: Length) -> Option<Day> {
    let n = length.n;
    match length.unit {
        None if length.working_days => working_days(day, n.div_ceil(24), Day::succ_opt),
        Some(Unit::Day) if length.working_days => working_days(day, n, Day::succ_opt),
        None => Some(day.checked_add_days(Days::new(u64::from(n.div_ceil(24))))?),
        Some(Unit::Week | Unit::Weekend) => {
            day.checked_add_days(Days::new(7 * u64::from(n)))
        }
        Some(Unit::Day) => day.checked_add_days(Days::new(u64::from(n))),
        Some(unit) => add_months(day, months(unit)?.checked_mul(n)?),
    }
}

fn back(day: Day, length: Length) -> Option<Day> {
    let n = length.n;
    let days = |n: u32| day.checked_sub_days(Days::new(u64::from(n)));
    match length.unit {
        None if length.working_days => working_days(day, n.div_ceil(24), Day::pred_opt),
        Some(Unit::Day) if length.working_days => working_days(day, n, Day::pred_opt),
        None => days(n.div_ceil(24)),
        Some(Unit::Week | Unit::Weekend) => days(n.checked_mul(7)?),
        Some(Unit::Day) => days(n),
        Some(unit) => {
            day.checked_sub_months(chrono::Months::new(months(unit)?.checked_mul(n)?))
        }
    }
}

fn months(unit: Unit) -> Option<u32> {
    match unit {
        Unit::Month => Some(1),
        Unit::Quarter => Some(3),
        Unit::Tertial => Some(4),
        Unit::HalfYear | Unit::Term => Some(6),
        Unit::Year | Unit::SchoolYear => Some(12),
        Unit::Mandate => Some(48),
        Unit::Day | Unit::Week | Unit::Weekend | Unit::Plan => None,
    }
}
