//! Laws of deadline compliance and of the coverage of a register, each a sentence.
#![expect(clippy::unwrap_used, reason = "a day in a test is a day")]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use andts_core::calendar::{
    Clock, Conventions, Day, Interval, Limit, Start, Unit, is_working_day, parse_day,
};
use andts_core::follow_up::compliance::{self, Compliance, Counts, State, compliance};
use andts_core::follow_up::population::{
    self, Enrolled, Register, RegisterCoverage, Visit, population,
};
use chrono::{Days, NaiveDateTime};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

static CLOCK: LazyLock<Clock> = LazyLock::new(Clock::new);

fn on(text: &str) -> Day {
    parse_day(text).unwrap()
}

fn later(days: u64) -> Day {
    on("2023-11-01").checked_add_days(Days::new(days)).unwrap()
}

fn minute() -> impl Strategy<Value = NaiveDateTime> {
    (0..500u64, 0..24u32, 0..60u32)
        .prop_map(|(days, h, m)| later(days).and_hms_opt(h, m, 0).unwrap())
}

fn start() -> impl Strategy<Value = Start> {
    prop_oneof![
        minute().prop_map(Start::At),
        minute().prop_map(|at| Start::On(at.date())),
    ]
}

fn limit() -> impl Strategy<Value = Limit> {
    prop_oneof![
        (0..100u32).prop_map(Limit::Hours),
        (0..100u32).prop_map(Limit::WorkingHours),
        (0..40u32).prop_map(Limit::Days),
        (0..40u32).prop_map(Limit::WorkingDays),
        (0..7u32).prop_map(Limit::Months),
    ]
}

fn asked(limit: Limit, on: Day) -> compliance::Asked {
    compliance::Asked {
        limit,
        on,
        per: Unit::Quarter,
        statutory: false,
        suppress_below: None,
    }
}

/// What fails is made a case with a sentence for a name, and is kept nowhere else.
fn config() -> ProptestConfig {
    ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() }
}

type Rows = Vec<(Start, Option<Start>)>;

fn count(asked: &compliance::Asked, rows: &Rows) -> Compliance {
    compliance(&CLOCK, &Conventions::default(), asked, rows.iter().copied().map(Ok))
}

fn parts(counts: &Counts) -> [Option<usize>; 4] {
    [counts.met, counts.late, counts.open, counts.overdue]
}

/// How many minutes of working days lie between two times, looked at one by one.
fn minutes_between(mut at: NaiveDateTime, end: NaiveDateTime) -> u32 {
    let mut n = 0;
    while at < end {
        n += u32::from(is_working_day(at.date()));
        at += chrono::Duration::minutes(1);
    }
    n
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_case_is_late_by_the_working_minutes_it_took_over_its_limit(
        received in minute(), took in 0..12_000i64, hours in 1..60u32,
    ) {
        let handled = received + chrono::Duration::minutes(took);
        let asked = asked(Limit::WorkingHours(hours), on("2025-12-31"));
        let case = compliance::judge(
            &CLOCK, &asked, Start::At(received), Some(Start::At(handled)),
        ).unwrap();
        let over = minutes_between(received, handled).checked_sub(hours * 60);
        match over {
            None => prop_assert_eq!(case.state, State::Met),
            Some(over) if over > 0 => {
                prop_assert_eq!((case.state, case.late), (State::Late, Some(over)));
            }
            // To the minute in time, or on free time after it.
            Some(_) => prop_assert!(case.late.is_none_or(|late| late == 0)),
        }
    }

    #[test]
    fn without_its_hours_a_case_is_late_only_if_it_is_late_with_any(
        received in minute(), took in 0..12_000i64, limit in limit(),
    ) {
        let handled = received + chrono::Duration::minutes(took);
        let asked = asked(limit, on("2026-12-31"));
        let judge = |received, handled| {
            compliance::judge(&CLOCK, &asked, received, Some(handled)).unwrap().state
        };
        let exact = judge(Start::At(received), Start::At(handled));
        let (by_day, on_day) = (Start::On(received.date()), Start::On(handled.date()));
        for coarse in [
            judge(Start::At(received), on_day),
            judge(by_day, Start::At(handled)),
            judge(by_day, on_day),
        ] {
            prop_assert!(coarse == State::Met || exact == State::Late);
        }
    }

    #[test]
    fn what_is_late_if_set_by_law_is_late_in_any_case(
        received in start(), handled in start(), limit in limit(), seen in 0..600u64,
    ) {
        let asked = asked(limit, later(seen));
        if let Ok(case) = compliance::judge(&CLOCK, &asked, received, Some(handled)) {
            let bad = |state| matches!(state, State::Late | State::Overdue);
            prop_assert!(!bad(case.state_if_statutory) || bad(case.state_by_limit));
            prop_assert_eq!(case.late.is_some(), bad(case.state));
        }
    }

    #[test]
    fn the_periods_add_up_to_the_total(
        rows in vec((start(), option::of(start())), 0..40), limit in limit(), seen in 0..600u64,
    ) {
        let found = count(&asked(limit, later(seen)), &rows);
        for (n, all) in parts(&found.total).into_iter().enumerate() {
            let periods = found.periods.iter();
            let sum: usize =
                periods.filter_map(|period| *parts(&period.counts).get(n)?).sum();
            prop_assert_eq!(all, Some(sum));
        }
        let left_out = found.left_out;
        let rest = left_out.handled_before_received + left_out.not_yet + left_out.no_deadline;
        prop_assert_eq!(found.total.cases, Some(rows.len() - rest));
    }

    #[test]
    fn no_small_count_is_told_nor_comes_out_by_subtraction(
        rows in vec((start(), option::of(start())), 0..60), below in 2..7u32, seen in 0..600u64,
    ) {
        let open = asked(Limit::Days(100), later(seen));
        let found = count(&compliance::Asked { suppress_below: Some(below), ..open }, &rows);
        let below = usize::try_from(below).unwrap();
        let is_small = |n: usize| n > 0 && n < below;
        let told = |counts: &Counts| {
            [vec![counts.cases], parts(counts).to_vec()].concat()
        };
        let periods: Vec<_> = found.periods.iter().map(|p| told(&p.counts)).collect();
        let all = told(&found.total);
        for row in periods.iter().chain([&all]) {
            prop_assert!(!row.iter().flatten().any(|n| is_small(*n)));
        }
        for (n, all) in all.into_iter().enumerate() {
            let Some(all) = all else { continue };
            let column = periods.iter().filter_map(|row| *row.get(n)?);
            prop_assert!(!is_small(all - column.sum::<usize>()));
        }
    }
}

fn units() -> impl Strategy<Value = Vec<Enrolled<'static>>> {
    let day = || option::of((0..800u64).prop_map(later));
    let unit = ("[a-f]", option::of("[AB]"), day(), day());
    let unit = unit.prop_map(|(id, class, joined, left)| Enrolled {
        class: class.map(Into::into),
        joined,
        left: left.max(joined),
        ..Enrolled::always(id)
    });
    vec(unit, 0..8)
}

fn visits() -> impl Strategy<Value = Vec<Visit<'static>>> {
    let visit = ("[a-g]", 0..800u64);
    let visit = visit.prop_map(|(unit, n)| Visit { unit: unit.into(), on: later(n) });
    vec(visit, 0..30)
}

fn cover(
    units: &[Enrolled<'static>],
    visits: &[Visit<'_>],
    seen: u64,
) -> RegisterCoverage {
    let asked = population::Asked {
        within: Interval::new(on("2023-01-01"), on("2025-12-31")).unwrap(),
        on: later(seen),
        per: Unit::Year,
        required: 1,
        required_by_class: BTreeMap::from([("A".to_owned(), 2)]),
        every: 1,
        every_by_class: BTreeMap::from([("B".to_owned(), 2)]),
        class: None,
        grace_days: 90,
    };
    population(&Register::of(units.to_vec()), visits, &asked, &Conventions::default())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_visit_is_told_once(units in units(), visits in visits(), seen in 0..900u64) {
        let found = cover(&units, &visits, seen);
        let counted: usize = found.periods.iter().map(|year| year.all.visits).sum();
        let unknown: usize = found.unknown.iter().map(|unknown| unknown.visits).sum();
        let told = counted + unknown + found.outside_membership.len();
        prop_assert_eq!(told + found.later + found.outside_periods, visits.len());
    }

    #[test]
    fn every_unit_of_a_period_stands_in_one_place(
        units in units(), visits in visits(), seen in 0..900u64,
    ) {
        for year in cover(&units, &visits, seen).periods {
            let all = &year.all;
            prop_assert_eq!(all.to_cover, all.covered + all.too_seldom + all.not_visited);
            let apart = all.new + all.left + all.not_yet;
            prop_assert_eq!(all.in_register, all.to_cover + apart);
            let listed = [&year.units.not_visited, &year.units.too_seldom, &year.units.new, &year.units.left];
            let listed: usize = listed.into_iter().map(Vec::len).sum();
            prop_assert_eq!(all.covered + listed + all.not_yet, all.in_register);
        }
    }

    #[test]
    fn one_visit_more_never_lowers_the_share(
        units in units(), visits in visits(), seen in 0..900u64,
    ) {
        let Some((_, fewer)) = visits.split_last() else { return Ok(()) };
        let (more, fewer) = (cover(&units, &visits, seen), cover(&units, fewer, seen));
        for (more, fewer) in more.periods.iter().zip(&fewer.periods) {
            prop_assert!(more.all.share >= fewer.all.share);
            prop_assert!(more.all.share_of_all >= fewer.all.share_of_all);
        }
    }

    #[test]
    fn the_order_of_the_visits_changes_nothing(
        units in units(), visits in visits(), seen in 0..900u64,
    ) {
        let turned: Vec<_> = visits.iter().rev().cloned().collect();
        let (one, other) = (cover(&units, &visits, seen), cover(&units, &turned, seen));
        prop_assert_eq!(one.periods, other.periods);
        prop_assert_eq!(one.unknown, other.unknown);
    }

    #[test]
    fn a_unit_is_counted_as_a_plain_look_at_each_day_says(
        units in units(), visits in visits(), seen in 0..900u64,
    ) {
        let seen_on = later(seen);
        for year in cover(&units, &visits, seen).periods {
            let days = || year.days.from().iter_days().take_while(|day| *day <= year.days.until().min(seen_on));
            let is_in = |id: &str, on: Day| units.iter().any(|unit| {
                unit.id == id && unit.joined.is_none_or(|d| d <= on) && unit.left.is_none_or(|d| on <= d)
            });
            let ids: std::collections::BTreeSet<&str> = units.iter().map(|unit| unit.id.as_ref()).collect();
            let (mut in_register, mut on_the_last_day) = (0, 0);
            for id in ids {
                in_register += usize::from(days().any(|day| is_in(id, day)));
                on_the_last_day += usize::from(days().last().is_some_and(|day| is_in(id, day)));
            }
            prop_assert_eq!(year.all.in_register, in_register);
            let counted = year.all.to_cover + year.all.new + year.all.not_yet;
            prop_assert!(counted >= on_the_last_day);
        }
    }
}
