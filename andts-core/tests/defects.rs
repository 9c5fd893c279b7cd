//! How much of what is wrong in the five plans the rules find.
//!
//! `real_defects.json` lists what two readers marked in the five documents as wrong or
//! lacking; what the layout of a document did (rows broken over a page, lost separators)
//! is import's and not in the list. Each is shown by cases in `tests/validate/`, or has a
//! reason instead; a reason does not count as found.
#![expect(clippy::unwrap_used, reason = "a file that cannot be read must fail")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use andts_core::diagnostic::Lang;
use andts_core::plan::Plan;
use andts_core::report::report;
use andts_core::validate::validate;
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Defect {
    key: String,
    plan: String,
    severity: String,
    flaw: String,
    words: String,
    /// Which measures, counted from 1 in the document.
    #[serde(default)]
    measures: Vec<u32>,
    #[serde(default)]
    cases: Vec<String>,
    /// Whether the plan file does not carry the flaw, so that only the cases show it.
    #[serde(default)]
    only_in_words: bool,
    reason: Option<String>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

fn defects() -> Vec<Defect> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/real_defects.json");
    serde_json::from_str(&read(&path)).unwrap()
}

/// The rules that each named case expects to speak.
fn rules_of_cases() -> BTreeMap<String, BTreeSet<String>> {
    let text = read(&root().join("tests/validate/defects.json"));
    let cases: Vec<Value> = serde_json::from_str(&text).unwrap();
    let rules = |case: &Value| {
        let expected = case.pointer("/expect/$has").and_then(Value::as_array).unwrap();
        let rules = expected.iter().filter_map(|e| e.get("rule")?.as_str());
        rules.map(str::to_owned).collect()
    };
    let name = |case: &Value| case.get("name").unwrap().as_str().unwrap().to_owned();
    cases.iter().map(|case| (name(case), rules(case))).collect()
}

#[test]
fn nine_of_ten_defects_are_found() {
    let (defects, cases) = (defects(), rules_of_cases());
    let mut keys = BTreeSet::new();
    for defect in &defects {
        let key = &defect.key;
        assert!(keys.insert(key), "{key} stands twice");
        assert!(["error", "warning"].contains(&defect.severity.as_str()), "{key}");
        assert!(!defect.flaw.is_empty() && !defect.words.is_empty(), "{key}");
        assert!(defect.measures.iter().all(|n| *n > 0), "{key}");
        assert_eq!(defect.cases.is_empty(), defect.reason.is_some(), "{key}");
        for case in &defect.cases {
            let rules = cases.get(case);
            assert!(rules.is_some_and(|r| !r.is_empty()), "{key}: no case `{case}`");
        }
    }
    let found = defects.iter().filter(|defect| !defect.cases.is_empty()).count();
    assert!(found * 10 >= defects.len() * 9, "{found} of {}", defects.len());
}

/// What the plan file itself carries is found in it, and not only in a case.
#[test]
fn the_plans_themselves_show_what_the_cases_show() {
    let (defects, cases) = (defects(), rules_of_cases());
    let mut spoken: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for defect in &defects {
        spoken.entry(&defect.plan).or_insert_with(|| {
            let path = root().join(format!("examples/plans/{}.json", defect.plan));
            let plan = Plan::read(&read(&path)).unwrap();
            validate(&plan).iter().map(|found| found.rule).collect()
        });
    }
    for defect in defects.iter().filter(|defect| !defect.cases.is_empty()) {
        let rules = defect.cases.iter().flat_map(|case| &cases[case]);
        let speaks = &spoken[defect.plan.as_str()];
        let there = rules.into_iter().any(|rule| speaks.contains(rule.as_str()));
        assert_eq!(there, !defect.only_in_words, "{}", defect.key);
    }
}

/// The five kinds that matter with examples, and one line a severity for the rest.
#[test]
fn the_summary_of_each_plan_fits_on_half_a_screen() {
    const LINES: usize = 5 + 3;
    const CHARACTERS: usize = 24 * 90;
    let plans: BTreeSet<_> = defects().into_iter().map(|defect| defect.plan).collect();
    assert_eq!(plans.len(), 5);
    let on = andts_core::calendar::parse_day("2024-12-01").unwrap();
    for name in plans {
        let path = root().join(format!("examples/plans/{name}.json"));
        let plan = Plan::read(&read(&path)).unwrap();
        let page = report(&plan, 2024, on).unwrap().markdown(Lang::Sv);
        let (_, rest) = page.split_once("## Att se över i planen\n\n").unwrap();
        let section = rest.split("\n\n").next().unwrap();
        assert!(section.lines().count() <= LINES, "{name}:\n{section}");
        assert!(section.chars().count() <= CHARACTERS, "{name}:\n{section}");
    }
}
