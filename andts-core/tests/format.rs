//! The promise of the file format: what was written in it once is read for ever.
//!
//! The files of `tests/format` are never changed; a new version adds a folder.
#![expect(clippy::unwrap_used, reason = "a file that cannot be read must fail")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use andts_core::document::{self, Vocabulary};
use andts_core::follow_up::{Entry, EntryKind, Log};
use andts_core::plan::Plan;

fn kept(name: &str) -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/format");
    let versions = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = versions.map(|version| version.join(name));
    files.map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

#[test]
fn a_plan_of_every_version_opens_and_comes_back() {
    let plans = kept("plan.json");
    assert!(!plans.is_empty());
    for (path, text) in plans {
        let plan = Plan::read(&text).unwrap();
        assert_eq!(document::write(plan.document()), text, "{}", path.display());
    }
}

#[test]
fn a_log_of_every_version_opens_and_comes_back() {
    let logs = kept("log.ndjson");
    assert!(!logs.is_empty());
    for (path, text) in logs {
        let log = Log::read(&text);
        assert_eq!(log.write(), text, "{}", path.display());
        // The one entry of a kind that a later version might add is told of, and kept.
        let said: Vec<_> = log.faults().iter().map(|said| said.rule).collect();
        assert_eq!(said, ["unknown-entry-kind"]);
        assert_eq!(log.entries().len(), text.lines().count());
    }
}

#[test]
fn the_log_that_is_kept_has_every_kind_and_every_key() {
    let (_, text) = kept("log.ndjson").pop().unwrap();
    let mut keys = BTreeSet::new();
    let mut kinds = BTreeSet::new();
    for line in text.lines() {
        let entry: serde_json::Value = serde_json::from_str(line).unwrap();
        keys.extend(entry.as_object().unwrap().keys().cloned());
        kinds.insert(entry["kind"].as_str().unwrap().to_owned());
    }
    let missing: Vec<_> =
        Entry::KEYS.iter().filter(|key| !keys.contains(**key)).collect();
    assert!(missing.is_empty(), "no entry has {missing:?}");
    let missing: Vec<_> =
        EntryKind::WORDS.iter().filter(|kind| !kinds.contains(**kind)).collect();
    assert!(missing.is_empty(), "no entry is {missing:?}");
}

#[test]
fn a_newer_format_is_refused_and_an_older_one_is_not() {
    for (format, refused) in [("andts/0", false), ("andts/1", false), ("andts/2", true)] {
        let plan = document::read(&format!(r#"{{"format": "{format}"}}"#));
        assert_eq!(plan.is_err(), refused, "{format}");
        let line =
            format!(r#"{{"format":"{format}","id":"1","kind":"begins","when":"2025"}}"#);
        assert_eq!(Log::read(&line).entries().is_empty(), refused, "{format}");
    }
}
