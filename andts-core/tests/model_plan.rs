//! A well-made plan exists: `examples/plans/model-plan.json`, on which no rule speaks and
//! which uses every part of the model.
#![expect(clippy::unwrap_used, reason = "a file that cannot be read must fail")]

use std::collections::BTreeSet;
use std::path::Path;

use andts_core::plan::Plan;
use andts_core::validate::{Settings, profile, validate_with};
use serde_json::Value;

/// What a well-made plan does not have.
const UNUSED: [(&str, &str); 3] = [
    // A plan names functions and no persons.
    ("Actor", "person"),
    // Who answers is settled when the plan is.
    ("Responsibility", "appoints"),
    // What is decided has no question mark.
    ("Timing", "uncertain"),
];

fn read(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    std::fs::read_to_string(root.join(path)).unwrap()
}

#[test]
fn no_rule_speaks_of_the_model_plan() {
    let plan = Plan::read(&read("examples/plans/model-plan.json")).unwrap();
    let profiles = profile::ALL.iter().map(|profile| {
        Settings::read(&format!(r#"{{"profile": "{}"}}"#, profile.name)).unwrap()
    });
    for settings in profiles.chain([Settings::everything()]) {
        let found = validate_with(&plan, &settings);
        let said: Vec<_> = found.iter().map(|d| (&d.place, &d.message.sv)).collect();
        assert!(said.is_empty(), "{said:?}");
    }
}

#[test]
fn the_model_plan_is_marked_as_made_up() {
    let plan: Value =
        serde_json::from_str(&read("examples/plans/model-plan.json")).unwrap();
    for place in ["/title", "/organisation/name"] {
        let text = plan.pointer(place).and_then(Value::as_str);
        assert!(text.is_some_and(|text| text.contains("påhittad")), "{place}");
    }
}

#[test]
fn the_model_plan_uses_every_part_of_the_model() {
    let schema: Value = serde_json::from_str(&read("schemas/plan.json")).unwrap();
    let plan: Value =
        serde_json::from_str(&read("examples/plans/model-plan.json")).unwrap();
    let mut used = BTreeSet::new();
    walk(&schema, &schema, "Document", &plan, &mut used);
    let mut unused = BTreeSet::new();
    let defined = schema.get("$defs").and_then(Value::as_object).unwrap();
    let own = ("Document".to_owned(), schema.clone());
    for (name, record) in defined.clone().into_iter().chain([own]) {
        for key in keys(&record) {
            if !used.contains(&(name.clone(), key.clone())) {
                unused.insert((name.clone(), key));
            }
        }
    }
    let known: BTreeSet<_> = UNUSED
        .iter()
        .map(|(name, key)| ((*name).to_owned(), (*key).to_owned()))
        .collect();
    assert_eq!(unused, known);
}

fn keys(record: &Value) -> Vec<String> {
    let keys = record.get("properties").and_then(Value::as_object);
    keys.map(|keys| keys.keys().cloned().collect()).unwrap_or_default()
}

/// Goes through a value beside the schema it fits, and notes each key of each record.
fn walk(
    root: &Value,
    schema: &Value,
    name: &str,
    value: &Value,
    used: &mut BTreeSet<(String, String)>,
) {
    if let Some(to) = schema.get("$ref").and_then(Value::as_str) {
        let name = to.rsplit('/').next().unwrap();
        walk(root, root.pointer(to.trim_start_matches('#')).unwrap(), name, value, used);
    }
    for one in schema.get("anyOf").and_then(Value::as_array).into_iter().flatten() {
        walk(root, one, name, value, used);
    }
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                if let Some(inner) = schema.pointer(&format!("/properties/{key}")) {
                    used.insert((name.to_owned(), key.clone()));
                    walk(root, inner, name, member, used);
                } else if let Some(inner) = schema.get("additionalProperties") {
                    walk(root, inner, name, member, used);
                }
            }
        }
        Value::Array(items) => {
            if let Some(inner) = schema.get("items") {
                for item in items {
                    walk(root, inner, name, item, used);
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
