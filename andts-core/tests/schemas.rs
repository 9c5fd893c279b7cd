//! `schemas/` is what the types say, and every plan fits it by another's judgement.
#![expect(clippy::unwrap_used, reason = "a file that cannot be read must fail")]

use std::fs;
use std::path::Path;

use andts_core::document::Document;
use andts_core::follow_up::Entry;
use schemars::JsonSchema;

/// The schemas and what they are of: a plan file, and a line of a log.
fn schemas() -> [(&'static str, String); 2] {
    [("plan", made::<Document>()), ("log-entry", made::<Entry>())]
}

/// The schema of a type.
fn made<T: JsonSchema>() -> String {
    let mut settings = schemars::generate::SchemaSettings::draft2020_12();
    settings.meta_schema = Some("https://json-schema.org/draft/2020-12/schema".into());
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    // The rest of a doc comment, and its example, are for readers of Rust.
    let about = schema.get("description").and_then(|d| d.as_str()).unwrap();
    let about = about.split("\n\nThe wire form").next().unwrap();
    let about = about.split("\n\nA line of").next().unwrap().to_owned();
    schema.insert("description".into(), about.into());
    serde_json::to_string_pretty(&schema).unwrap() + "\n"
}

fn root() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// `ANDTS_UPDATE=1` writes them anew.
#[test]
fn the_schemas_are_what_the_types_say() {
    for (name, made) in schemas() {
        let path = root().join(format!("schemas/{name}.json"));
        if std::env::var_os("ANDTS_UPDATE").is_some() {
            fs::write(&path, &made).unwrap();
        }
        assert_eq!(fs::read_to_string(path).unwrap(), made, "run with ANDTS_UPDATE=1");
    }
}

#[test]
fn every_plan_fits_the_schema_and_a_wrong_one_does_not() {
    let text = fs::read_to_string(root().join("schemas/plan.json")).unwrap();
    let schema = serde_json::from_str(&text).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for entry in fs::read_dir(root().join("examples/plans")).unwrap() {
        let plan = fs::read_to_string(entry.unwrap().path()).unwrap();
        let plan = serde_json::from_str(&plan).unwrap();
        let faults: Vec<_> =
            validator.iter_errors(&plan).map(|e| e.to_string()).collect();
        assert_eq!(faults, Vec::<String>::new());
    }
    let wrong = serde_json::from_str(r#"{"measures": [{"title": 7}]}"#).unwrap();
    assert!(!validator.is_valid(&wrong));
}

#[test]
fn every_line_of_a_log_fits_the_schema_and_a_wrong_one_does_not() {
    let text = fs::read_to_string(root().join("schemas/log-entry.json")).unwrap();
    let schema = serde_json::from_str(&text).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for entry in fs::read_dir(root().join("tests/format/andts-1")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|kind| kind == "ndjson") {
            for line in fs::read_to_string(path).unwrap().lines() {
                assert!(
                    validator.is_valid(&serde_json::from_str(line).unwrap()),
                    "{line}"
                );
            }
        }
    }
    let wrong = serde_json::from_str(r#"{"id": 7}"#).unwrap();
    assert!(!validator.is_valid(&wrong));
}
