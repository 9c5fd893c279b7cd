//! Coverage against plainer ways to count the same.
#![expect(clippy::unwrap_used, reason = "a plan in a test is a plan")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use andts_core::calendar::{Day, Interval, day};
use andts_core::coverage::{Asked, Axis, Statuses, coverage, coverage_of, coverage_with};
use andts_core::diagnostic::Text;
use andts_core::doors;
use andts_core::plan::{Measure, Plan};
use andts_core::schedule::Extent;
use chrono::Datelike;
use serde_json::{Value, json};

fn plan(plan: &Value) -> Plan {
    Plan::read(&plan.to_string()).unwrap()
}

fn real() -> Vec<Plan> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/plans");
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let read = files.iter().map(|file| fs::read_to_string(file).unwrap());
    read.map(|text| Plan::read(&text).unwrap()).collect()
}

/// Every sort of recurrence, with gaps that a search could step over.
fn made() -> Plan {
    let phrases = [
        "varje dag",
        "varje måndag",
        "årligen i maj",
        "vartannat år",
        "senast den 15:e varannan månad",
        "minst 2 gånger per termin",
        "1 december 2023",
        "29 februari 2024",
        "vintern 2022/2023",
        "årligen, inför skolavslutning",
        "vecka 1",
        "2021-12-31; 2022-12-31",
        "löpande",
    ];
    let measure =
        |(n, text)| json!({ "id": format!("m{n}"), "schedules": [{ "text": text }] });
    let measures: Vec<_> = phrases.iter().enumerate().map(measure).collect();
    plan(
        &json!({ "period": { "from": "2021-03", "until": "2025-10" }, "measures": measures }),
    )
}

/// The months a measure has something due in, and for 13 the years in which no month is
/// more likely than another: by all its windows, and each of their days.
fn months(plan: &Plan, measure: &Measure<'_>) -> BTreeSet<(i32, u32)> {
    let mut found = BTreeSet::new();
    let Some(period) = plan.period() else { return found };
    let own = measure.period().unwrap_or(period);
    let windows = measure.schedules().iter();
    for window in windows.flat_map(|it| plan.windows(it, period, Some(own))) {
        let known = window.from.zip(window.until);
        let days = known.and_then(|(from, until)| Interval::new(from, until));
        let Some(days) = days.or(window.bracket) else { continue };
        let mut by_year: BTreeMap<i32, Vec<Day>> = BTreeMap::new();
        for day in days.from().iter_days().take_while(|day| *day <= days.until()) {
            by_year.entry(day.year()).or_default().push(day);
        }
        for (year, days) in by_year {
            let all =
                day(year, 1, 1).unwrap().iter_days().take_while(|d| d.year() == year);
            let can_be = all.filter(|day| !window.clipped || own.contains(*day)).count();
            if days.len() >= can_be && window.extent != Some(Extent::Throughout) {
                found.insert((year, 13));
            } else {
                let days = days.iter().filter(|day| period.contains(**day));
                found.extend(days.map(|day| (year, day.month())));
            }
        }
    }
    found
}

#[test]
fn years_and_months_are_those_that_hold_a_window() {
    for plan in real().iter().chain([&made()]) {
        let found = coverage(plan, Axis::Year, Axis::Month);
        let all: Vec<_> = plan.measures().map(|m| months(plan, &m)).collect();
        for (row, year) in found.rows.iter().enumerate() {
            let Ok(year) = year.parse::<i32>() else { continue };
            let count = |month| all.iter().filter(|m| m.contains(&(year, month))).count();
            for (column, month) in (1..=13).enumerate() {
                assert_eq!(
                    found.counts[row][column],
                    Some(count(month)),
                    "{year}-{month}"
                );
            }
            let in_year = all.iter().filter(|m| m.iter().any(|(y, _)| *y == year));
            assert_eq!(found.row_totals[row], Some(in_year.count()), "{year}");
        }
        let years = coverage(plan, Axis::Year, Axis::Plan);
        assert_eq!((years.rows, years.row_totals), (found.rows, found.row_totals));
        let by_month = coverage(plan, Axis::Month, Axis::Plan);
        assert_eq!(by_month.row_totals, found.column_totals);
    }
}

#[test]
fn every_axis_counts_every_measure_of_the_real_plans_once() {
    let plans = real();
    let plans: Vec<_> = plans.iter().collect();
    let all: usize = plans.iter().map(|plan| plan.measures().count()).sum();
    for (name, axis) in Axis::ALL {
        let found = coverage_of(&plans, axis, Axis::Plan);
        assert_eq!(found.total, Some(all), "{name}");
        let of_plans: Vec<_> = plans.iter().map(|p| Some(p.measures().count())).collect();
        assert_eq!(found.column_totals[..plans.len()], of_plans, "{name}");
        let named: BTreeSet<_> = found.rows.iter().collect();
        assert_eq!(named.len(), found.rows.len(), "{name} names a value twice");
    }
}

#[test]
fn what_is_shown_adds_up_over_nothing_that_is_hidden() {
    let plans = real();
    let plans: Vec<_> = plans.iter().collect();
    let mut hidden = 0;
    for (rows, columns) in [(Axis::Area, Axis::Plan), (Axis::Type, Axis::Arena)] {
        let asked = Asked { suppress_below: Some(5), ..Asked::new(rows, columns) };
        let (found, whole) =
            (coverage_with(&plans, &asked), coverage_of(&plans, rows, columns));
        for (row, counts) in found.counts.iter().enumerate() {
            for (column, count) in counts.iter().enumerate() {
                let is = whole.counts[row][column].unwrap();
                assert_eq!(count.is_none(), (1..5).contains(&is));
                assert!(count.is_none_or(|count| count == is));
                if count.is_none() {
                    hidden += 1;
                    assert_eq!(found.row_totals[row], None);
                    assert_eq!(found.column_totals[column], None);
                    assert_eq!(found.total, None);
                }
            }
        }
        assert_eq!(
            (found.row_gaps, found.column_gaps),
            (whole.row_gaps, whole.column_gaps)
        );
    }
    assert!(hidden > 0);
}

#[test]
fn statuses_told_from_outside_stand_in_for_the_declared_ones() {
    let plan = plan(&json!({ "measures": [
        { "id": "a", "state": { "state": "ongoing" } }, { "id": "b" }, { "id": "c" }] }));
    let mut statuses = Statuses::new([
        ("met", Text::new("uppfylld", "met")),
        ("overdue", Text::new("försenad", "overdue")),
        ("open", Text::new("öppen", "open")),
    ]);
    statuses.tell(0, "a", "met");
    statuses.tell(0, "b", "overdue");
    statuses.tell(1, "c", "open");
    let asked =
        Asked { statuses: Some(statuses), ..Asked::new(Axis::Status, Axis::Plan) };
    let found = coverage_with(&[&plan], &asked);
    assert_eq!(found.rows, ["met", "overdue", "open", ""]);
    assert_eq!(found.row_labels[1].sv, "försenad");
    // `c` is told of another plan.
    assert_eq!(found.row_totals, [1, 1, 0, 1].map(Some));
    assert_eq!(found.row_gaps, ["open"]);
}

#[test]
fn measures_that_stand_everywhere_have_an_end_and_a_door_does_not_hide_it() {
    let ids = |kind: &str, n: usize| -> Vec<_> {
        (0..n).map(|n| json!({ "id": format!("{kind}{n}") })).collect()
    };
    let goals: Vec<_> = (0..990).map(|n| format!("g{n}")).collect();
    let led: Vec<_> = (0..990).map(|n| json!({ "actor": format!("a{n}") })).collect();
    let mut measures = vec![json!({ "id": "m", "goals": goals, "responsible": led })];
    // 52 measures of 990 × 990 cells are 51 million.
    measures.extend((0..51).map(|n| json!({ "id": format!("p{n}"), "parent": "m" })));
    let plan = plan(&json!({
        "goals": ids("g", 990), "actors": ids("a", 990), "measures": measures }));
    let refused = doors::coverage(&plan, "goal", "actor").unwrap_err();
    assert_eq!(refused.argument, "columns");
    assert!(refused.message.sv.contains("för stort"));
    assert!(doors::coverage(&plan, "goal", "area").is_ok());
}

#[test]
fn empty_cells_have_an_end() {
    let ids = |kind: &str| -> Vec<_> {
        (0..400).map(|n| json!({ "id": format!("{kind}{n}") })).collect()
    };
    let one = |n| json!({ "goals": [format!("g{n}")], "responsible": [{ "actor": format!("a{n}") }] });
    let measures: Vec<_> = (0..400).map(one).collect();
    let plan =
        plan(&json!({ "goals": ids("g"), "actors": ids("a"), "measures": measures }));
    // 400 × 399 pairs without a measure are 159 600.
    let request = r#"{"rows": "goal", "columns": "actor", "empty_cells": true}"#;
    assert!(doors::coverage_with(&[&plan], &[], request).is_err());
    assert!(doors::coverage(&plan, "goal", "actor").is_ok());
}
