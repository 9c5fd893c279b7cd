use serde::Serialize;

use super::{Asked, Case, Fault, Lateness, State};
use crate::calendar::{Conventions, Interval};
use crate::diagnostic::Text;
use crate::follow_up::{Ratio, period};

/// How many cases there were, and how they stand.
///
/// Swedish: *antal ärenden*. A number is none where small counts are hidden.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// All of them.
    pub cases: Option<usize>,
    /// Handled within the limit.
    pub met: Option<usize>,
    /// Handled after it.
    pub late: Option<usize>,
    /// Open, and the limit is not up.
    pub open: Option<usize>,
    /// Open, and the limit is up.
    pub overdue: Option<usize>,
    /// The share in time of those handled (*andel i tid av handlagda*).
    pub share_met: Option<Ratio>,
    /// The share in time of those handled and those overdue (*andel i tid av alla vilkas
    /// tid har gått ut eller som är handlagda*).
    pub share_met_of_due: Option<Ratio>,
    /// The lateness in the middle of those late, of two in the middle the shorter.
    pub late_median: Option<Lateness>,
    /// The longest lateness of those late.
    pub late_longest: Option<Lateness>,
    /// How many of those handled were judged by day.
    pub by_day: Option<usize>,
    /// How many were handled after the limit's own last day, but by the working day to
    /// which a limit set by law is moved.
    pub met_only_if_statutory: Option<usize>,
    /// Whether something here is hidden.
    pub suppressed: bool,
}

/// The cases that came in during one period.
///
/// Swedish: *period*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Period {
    /// Its days.
    #[serde(flatten)]
    pub days: Interval,
    /// What a reader calls it.
    pub label: Text,
    /// How they stand.
    #[serde(flatten)]
    pub counts: Counts,
}

/// What is counted as the cases go by.
#[derive(Clone, Debug, Default)]
struct Tally {
    met: usize,
    open: usize,
    overdue: usize,
    by_day: usize,
    met_only_if_statutory: usize,
    /// How late each of those late was, and whether that was judged by day.
    late: Vec<(u32, bool)>,
}

/// Counts all cases, and those of each period from the first to the last.
pub(super) fn count(
    cases: &[Result<Case, Fault>],
    asked: &Asked,
    conventions: &Conventions,
) -> (Counts, Vec<Period>) {
    let counted = || cases.iter().flatten().filter(|case| case.state != State::NotYet);
    let first = counted().map(|case| case.received).min();
    let last = counted().map(|case| case.received).max();
    let within = first.zip(last).and_then(|(first, last)| Interval::new(first, last));
    let days: Vec<Interval> = within
        .into_iter()
        .flat_map(|within| asked.per.periods(within, conventions))
        .collect();
    let (mut total, mut tallies) = (Tally::default(), vec![Tally::default(); days.len()]);
    for case in counted() {
        total.add(case);
        let at = days.partition_point(|days| days.until() < case.received);
        let is_in = days.get(at).is_some_and(|days| days.contains(case.received));
        if let Some(tally) = tallies.get_mut(at).filter(|_| is_in) {
            tally.add(case);
        }
    }
    let periods = days.into_iter().zip(tallies).map(|(days, tally)| Period {
        days,
        label: period::say(asked.per, days),
        counts: tally.counts(asked),
    });
    let periods = periods.collect();
    (total.counts(asked), periods)
}

impl Tally {
    fn add(&mut self, case: &Case) {
        match case.state {
            State::Met => self.met += 1,
            State::Late => self.late.push((case.late.unwrap_or_default(), case.by_day)),
            State::Open => self.open += 1,
            State::Overdue => self.overdue += 1,
            State::NotYet => {}
        }
        let is_handled = matches!(case.state, State::Met | State::Late);
        self.by_day += usize::from(is_handled && case.by_day);
        let only_if_statutory =
            case.state_by_limit == State::Late && case.state_if_statutory == State::Met;
        self.met_only_if_statutory += usize::from(only_if_statutory);
    }

    fn counts(mut self, asked: &Asked) -> Counts {
        self.late.sort_unstable();
        let (met, late) = (self.met, self.late.len());
        let said = |at: &(u32, bool)| Lateness::of(asked.limit, at.0, at.1);
        Counts {
            cases: Some(met + late + self.open + self.overdue),
            met: Some(met),
            late: Some(late),
            open: Some(self.open),
            overdue: Some(self.overdue),
            share_met: Ratio::of(met, met + late),
            share_met_of_due: Ratio::of(met, met + late + self.overdue),
            late_median: self.late.get(late.saturating_sub(1) / 2).map(said),
            late_longest: self.late.last().map(said),
            by_day: Some(self.by_day),
            met_only_if_statutory: Some(self.met_only_if_statutory),
            suppressed: false,
        }
    }
}
