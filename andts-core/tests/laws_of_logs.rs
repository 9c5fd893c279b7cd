//! Laws of logs and of how a plan stands by them, each a sentence.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a day in a test is a day, and an entry an object"
)]

use std::collections::{BTreeMap, BTreeSet};

use andts_core::calendar::{Day, Interval, parse_day};
use andts_core::doors;
use andts_core::follow_up::{Asked, Item, Log, State, status};
use andts_core::plan::Plan;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

fn on(text: &str) -> Day {
    parse_day(text).unwrap()
}

/// A small plan with one of everything.
fn plan() -> Plan {
    let plan = json!({
        "id": "p",
        "period": { "from": "2023", "until": "2025" },
        "goals": [{ "id": "g", "indicators": [{ "id": "i" }], "follow_ups": [{ "id": "gf" }] }],
        "measures": [
            { "id": "quota", "goals": ["g"], "schedules": [{ "id": "q", "text": "minst 2 gånger per år" }] },
            { "id": "part", "parent": "quota" },
            { "id": "most", "schedules": [{ "text": "högst 2 gånger per år" }] },
            { "id": "once", "schedules": [{ "text": "31 maj 2024" }, { "text": "13 juni 2024" }] },
            { "id": "weekly", "schedules": [{ "text": "1 gång i veckan" }],
              "follow_ups": [{ "id": "f", "indicators": [{ "id": "j" }] }] },
            { "id": "open", "schedules": [{ "text": "löpande" }] },
            { "id": "phased", "schedules": [{ "text": "vartannat år" }] },
            { "id": "since", "schedules": [{ "timings": [
                { "kind": "every", "n": 1, "unit": "year", "anchor": "completion" }] }] },
            { "id": "task", "schedules": [{ "timings": [{ "kind": "once" }] }] },
            { "id": "before", "schedules": [{ "text": "inför skolavslutning" }] }
        ],
        "reporting_duties": [
            { "id": "d", "forms": ["written", "oral"], "schedule": { "text": "årligen i december" } }
        ]
    });
    doors::read(&plan.to_string()).unwrap()
}

const MEASURES: &[&str] = &[
    "quota", "part", "most", "once", "weekly", "open", "phased", "since", "task",
    "before", "nothing",
];

/// Times of all kinds around the plan's years.
fn when() -> impl Strategy<Value = String> {
    let day = (0_u64..1300).prop_map(|n| on("2022-10-01") + chrono::Days::new(n));
    prop_oneof![
        6 => day.clone().prop_map(|day| day.to_string()),
        1 => day.clone().prop_map(|day| format!("{day}T10:00")),
        1 => day.clone().prop_map(|day| day.format("%Y-%m").to_string()),
        1 => day.clone().prop_map(|day| day.format("%Y").to_string()),
        1 => day.prop_map(|day| day.format("%G-W%V").to_string()),
    ]
}

fn occurrence() -> impl Strategy<Value = Value> {
    (when(), select(MEASURES), 0_u32..4).prop_map(|(when, measure, times)| {
        json!({ "kind": "occurrence", "when": when, "measure": measure, "times": times })
    })
}

/// An entry of any kind, without its identifier.
fn entry() -> impl Strategy<Value = Value> {
    let verdict = select(&["done", "partly", "not_done", "ongoing"][..]);
    let judged = (when(), select(MEASURES), verdict, prop::option::of(when())).prop_map(
        |(when, measure, verdict, period)| {
            json!({ "kind": "assessment", "when": when, "measure": measure,
                "verdict": verdict, "period": period })
        },
    );
    let told = (when(), prop::bool::ANY, prop::option::of(when())).prop_map(
        |(when, oral, period)| {
            let form = if oral { "oral" } else { "written" };
            json!({ "kind": "report", "when": when, "duty": "d", "forms": [form],
                "period": period })
        },
    );
    let followed = (when(), prop::option::of(when())).prop_map(|(when, period)| {
        json!({ "kind": "report", "when": when, "follow_up": "f", "period": period })
    });
    let value = (when(), 0_i32..9, prop::bool::ANY).prop_map(|(when, value, goal)| {
        let indicator = if goal { "i" } else { "j" };
        json!({ "kind": "value", "when": when, "indicator": indicator, "value": value })
    });
    let states = ["completed", "cancelled", "postponed", "ongoing", "merged_into"];
    let state = (when(), select(MEASURES), select(states.to_vec())).prop_map(
        |(when, measure, state)| {
            json!({ "kind": "state", "when": when, "measure": measure, "state": state })
        },
    );
    let keys = ["quota/q/2024-01-01", "once/0/2024-05-31", "d/0/2024-12-01", "no/key"];
    let decided = (when(), select(keys.to_vec()), prop::option::of(when())).prop_map(
        |(when, key, to)| match to {
            Some(to) => {
                json!({ "kind": "moved", "when": when, "counts_for": [key], "to": to })
            }
            None => json!({ "kind": "waived", "when": when, "counts_for": [key] }),
        },
    );
    let named = (when(), select(keys.to_vec())).prop_map(
        |(when, key)| json!({ "kind": "occurrence", "when": when, "counts_for": [key] }),
    );
    let wrong = (when(), 0_usize..20).prop_map(|(when, n)| {
        json!({ "kind": "withdrawn", "when": when, "replaces": [format!("e{n}")] })
    });
    let begins = when().prop_map(|when| json!({ "kind": "begins", "when": when }));
    prop_oneof![
        6 => occurrence(), 4 => judged, 2 => told, 1 => followed, 1 => value, 1 => state,
        1 => decided, 1 => named, 1 => wrong, 1 => begins,
    ]
}

/// Entries that have an identifier each.
fn entries(
    of: impl Strategy<Value = Value>,
    most: usize,
) -> impl Strategy<Value = Vec<Value>> {
    prop::collection::vec(of, 0..most).prop_map(|list| {
        let list = list.into_iter().enumerate();
        list.map(|(n, mut entry)| {
            entry["id"] = json!(format!("e{n}"));
            entry
        })
        .collect()
    })
}

fn log(entries: &[Value]) -> Log {
    let lines: Vec<_> = entries.iter().map(Value::to_string).collect();
    Log::read(&lines.join("\n"))
}

fn asked_on(n: u64) -> Day {
    on("2022-12-01") + chrono::Days::new(n)
}

fn stands(plan: &Plan, log: &Log, day: Day) -> String {
    doors::status(plan, Some(log), &day.to_string(), "").unwrap()
}

fn items(plan: &Plan, log: &Log, day: Day) -> BTreeMap<String, Item> {
    let found = status(plan, Some(log), &Asked::of(plan, day)).items;
    found.into_iter().map(|item| (item.due.key.clone(), item)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn shuffling_a_log_changes_nothing_in_the_status(
        (list, shuffled) in entries(entry(), 30).prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle())),
        day in 0_u64..1300,
    ) {
        let plan = plan();
        let day = asked_on(day);
        prop_assert_eq!(stands(&plan, &log(&list), day), stands(&plan, &log(&shuffled), day));
    }

    #[test]
    fn reading_a_written_log_gives_the_log(list in entries(entry(), 30), words in "\\PC{0,40}") {
        let mut lines: Vec<_> = list.iter().map(Value::to_string).collect();
        lines.insert(lines.len() / 2, words);
        let once = Log::read(&lines.join("\n"));
        let again = Log::read(&once.write());
        prop_assert_eq!(once.write(), again.write());
        prop_assert_eq!(once.entries(), again.entries());
    }

    #[test]
    fn merging_is_associative_and_idempotent_and_keeps_every_entry_once(
        list in entries(entry(), 20),
        picks in prop::collection::vec(0_u8..8, 20),
    ) {
        // Each entry stands in some of three logs, the same in each.
        let part = |bit: u8| {
            let mine = list.iter().zip(&picks).filter(|(_, pick)| *pick & bit != 0);
            log(&mine.map(|(entry, _)| entry.clone()).collect::<Vec<_>>())
        };
        let (a, b, c) = (part(1), part(2), part(4));
        let merged = |logs: &[&Log]| doors::merge_logs(logs);
        let left = merged(&[&merged(&[&a, &b]), &c]);
        let right = merged(&[&a, &merged(&[&b, &c])]);
        prop_assert_eq!(left.write(), right.write());
        prop_assert_eq!(&merged(&[&left, &left]), &left);
        let ids = |log: &Log| -> BTreeSet<_> { log.write().lines().map(str::to_owned).collect() };
        prop_assert_eq!(ids(&merged(&[&a, &b])), ids(&merged(&[&b, &a])));
        prop_assert!(left.faults().is_empty());
        let plan = plan();
        let day = on("2025-01-15");
        prop_assert_eq!(stands(&plan, &left, day), stands(&plan, &merged(&[&c, &b, &a]), day));
    }

    #[test]
    fn what_is_told_after_the_day_changes_nothing(
        list in entries(entry(), 30),
        day in 0_u64..1300,
    ) {
        let plan = plan();
        let day = asked_on(day);
        let text = day.to_string();
        // Of what is known to a month or year only, its first day is when it is told.
        let known: Vec<_> = list
            .iter()
            .filter(|entry| {
                let when = entry["when"].as_str().unwrap();
                when.contains('W') || when.get(..10).unwrap_or(when) <= text.as_str()
            })
            .cloned()
            .collect();
        prop_assert_eq!(stands(&plan, &log(&list), day), stands(&plan, &log(&known), day));
    }

    #[test]
    fn one_more_occurrence_never_makes_a_count_less_done(
        list in entries(entry(), 20),
        more in occurrence(),
        day in 0_u64..1300,
    ) {
        let plan = plan();
        let day = asked_on(day);
        let mut longer = list.clone();
        let mut more = more;
        more["id"] = json!("more");
        longer.push(more);
        let (before, after) = (items(&plan, &log(&list), day), items(&plan, &log(&longer), day));
        for (key, item) in &before {
            // The log gives these their phase; and what is done once may be another's.
            let phased = matches!(item.due.measure.as_deref(), Some("phased" | "since"));
            let once = item.due.window.kind == "once" || item.due.window.unresolved;
            if let Some(then) = after.get(key).filter(|_| !phased && !once) {
                prop_assert!(item.progress.done <= then.progress.done, "{key}");
            }
        }
    }

    #[test]
    fn what_occurrences_met_another_leaves_met(
        list in entries(occurrence(), 20),
        more in occurrence(),
        day in 0_u64..1300,
    ) {
        let plan = plan();
        let day = asked_on(day);
        let mut longer = list.clone();
        let mut more = more;
        more["id"] = json!("more");
        longer.push(more);
        let after = items(&plan, &log(&longer), day);
        for (key, item) in items(&plan, &log(&list), day) {
            let other = matches!(item.due.measure.as_deref(), Some("phased" | "since" | "most"));
            if item.state == State::Met && !other {
                prop_assert_eq!(after.get(&key).map(|item| item.state), Some(State::Met), "{}", key);
            }
        }
    }

    #[test]
    fn the_days_asked_choose_items_and_change_none(
        list in entries(entry(), 20),
        day in 0_u64..1300,
        from in any::<Index>(),
        long in 0_u64..400,
    ) {
        let plan = plan();
        let day = asked_on(day);
        let log = log(&list);
        let whole = items(&plan, &log, day);
        let from = on("2023-01-01") + chrono::Days::new(u64::try_from(from.index(1096)).unwrap());
        let until = (from + chrono::Days::new(long)).min(on("2025-12-31"));
        let asked = Asked::within(day, Interval::new(from, until).unwrap());
        for item in status(&plan, Some(&log), &asked).items {
            prop_assert_eq!(whole.get(&item.due.key), Some(&item));
        }
    }

    #[test]
    fn a_status_answers_whatever_a_log_says(
        list in entries(entry(), 30),
        line in "\\PC{0,60}",
        key in select(&["when", "measure", "times", "period", "to", "counts_for", "replaces", "id"][..]),
        value in prop_oneof![Just(json!(null)), Just(json!(-1)), Just(json!("9999-99")), Just(json!("2200")), Just(json!([])), Just(json!(["e1"]))],
        day in 0_u64..90_000,
    ) {
        let plan = plan();
        let mut list = list;
        if let Some(entry) = list.first_mut() {
            entry[key] = value;
        }
        let mut log = log(&list);
        log.merge(&Log::read(&line));
        let day = (on("1953-01-01") + chrono::Days::new(day)).min(on("2199-12-31"));
        let found = status(&plan, Some(&log), &Asked::of(&plan, day));
        prop_assert!(found.items.iter().all(|item| !item.reason.sv.is_empty() && !item.reason.en.is_empty()));
    }
}
