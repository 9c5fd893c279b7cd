//! What is asked may be without bounds; an answer is not.
#![expect(clippy::unwrap_used, reason = "a plan in a test is a plan")]

use andts_core::calendar::parse_day;
use andts_core::coverage::{Axis, MAX_CELLS, coverage};
use andts_core::doors;
use andts_core::due::{MAX_DUE, due};
use andts_core::plan::Plan;
use serde_json::{Value, json};

fn plan(plan: &Value) -> Plan {
    Plan::read(&plan.to_string()).unwrap()
}

#[test]
fn what_is_due_has_an_end_and_a_door_does_not_hide_it() {
    let daily = |n: usize| json!({ "id": format!("m{n}"), "schedules": [{ "text": "varje dag" }] });
    let measures: Vec<_> = (0..12).map(daily).collect();
    let plan = plan(&json!({
        "period": { "from": "1990", "until": "2020" },
        "measures": measures,
    }));
    let [from, until] = ["1990-01-01", "2020-12-31"].map(|day| parse_day(day).unwrap());
    // 31 years have 11 323 days, of which one schedule gives 10 000.
    assert_eq!(due(&plan, from, until).len(), MAX_DUE);
    let refused = doors::due(&plan, "1990-01-01", "2020-12-31").unwrap_err();
    assert_eq!(refused.argument, "until");
    assert!(refused.message.sv.contains("100 000 hållpunkter"));
    assert!(doors::due(&plan, "1990-01-01", "1990-12-31").is_ok());
}

#[test]
fn a_table_has_an_end_and_a_door_does_not_hide_it() {
    let list = |kind: &str| -> Vec<_> {
        (0..1100).map(|n| json!({ "id": format!("{kind}{n}") })).collect()
    };
    let plan = plan(&json!({ "goals": list("g"), "actors": list("a") }));
    let found = coverage(&plan, Axis::Goal, Axis::Actor);
    assert!(found.rows.len() * found.columns.len() <= MAX_CELLS);
    assert_eq!(doors::coverage(&plan, "goal", "actor").unwrap_err().argument, "columns");
    assert!(doors::coverage(&plan, "goal", "area").is_ok());
}

#[test]
fn an_explanation_quotes_a_long_phrase_in_short() {
    let phrase = "åtgärden genomförs varje måndag ".repeat(100);
    let found = doors::windows(&phrase, "2024-01-01", "2024-12-31", None).unwrap();
    let found: Vec<Value> = serde_json::from_str(&found).unwrap();
    // 53 Mondays in 2024; the phrase has 3 200 characters.
    assert_eq!(found.len(), 53);
    for window in &found {
        let said = window["explanation"]["sv"].as_str().unwrap();
        assert!(said.chars().count() < 600, "{said}");
    }
}
