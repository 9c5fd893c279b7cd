//! The cases of `tests/`, held against what they expect.
//!
//! The form of a case stands in `tests/README.md`. The answers are kept in
//! `target/conformance/answers.json`, where the runners of the other faces find them.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a case that cannot be read must fail"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use andts_core::doors;
use andts_core::plan::Plan;
use serde::Deserialize;
use serde_json::Value;

/// What real plans say that a model of plans finds hard; each is a case, by this name.
const HARD: &[&str] = &[
    "V1", "V1f", "V2", "V2b", "V3", "V3i", "V4", "V5", "V6", "V7", "V8", "V9", "V11",
    "V12", "V13", "V13f", "V14", "V17", "V17p", "V17f", "V17r", "V18", "V25", "V25c",
    "V27", "V28", "V29", "V30", "V31", "V38", "V39", "V40", "V40p", "V42", "V43", "V47",
    "V48", "V50", "V52", "V56", "V63", "V63f", "V64", "V65", "V65s", "Vp1", "Vp2", "N1",
    "N2", "N5", "N7", "N8", "N9", "N10", "N13", "N18", "N20", "N21", "N23", "N28", "N30",
    "N33", "N34", "N35", "N46", "N48", "N49", "N53", "N58", "Np", "B9", "B11", "B14",
    "B18", "B21", "B25", "B37", "B55", "B59", "Be1", "Be2", "Be3", "Be4", "Be5", "Be6",
    "Bg", "Kb13", "Kb15", "K5", "K6", "K9", "K22", "K25", "Kp",
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    about: String,
    source: String,
    name: Option<String>,
    plan: Option<Value>,
    plans: Option<Vec<Value>>,
    phrase: Option<String>,
    file: Option<String>,
    log: Option<Vec<Value>>,
    logs: Option<Vec<Vec<Value>>>,
    ask: Vec<Value>,
    expect: Value,
}

#[test]
fn every_case_holds() {
    let (mut answers, mut names) = (BTreeMap::new(), BTreeSet::new());
    let mut wrong = Vec::new();
    for (place, case) in cases() {
        assert!(case.about.contains(' '), "{place}: `about` is a sentence");
        assert!(case.source.contains(' '), "{place}: `source` says where from");
        if let Some(name) = &case.name {
            assert!(names.insert(name.clone()), "{place}: `{name}` is a name twice");
        }
        let answer = ask(&place, &case);
        let found = serde_json::from_str(&answer)
            .unwrap_or_else(|_| Value::String(answer.clone()));
        if let Err(why) = holds(&case.expect, &found) {
            wrong.push(format!("{place} {}\n  {why}", case.about));
        }
        answers.insert(place, answer);
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    // Past the harness, which keeps what a passing test prints to itself.
    writeln!(std::io::stdout(), "conformance: {} run, 0 skipped", answers.len()).unwrap();
    let kept = root().join("target/conformance");
    fs::create_dir_all(&kept).unwrap();
    let text = serde_json::to_string_pretty(&answers).unwrap();
    fs::write(kept.join("answers.json"), text).unwrap();
}

#[test]
fn every_hard_case_is_there() {
    let names: BTreeSet<_> =
        cases().into_iter().filter_map(|(_, case)| case.name).collect();
    let missing: Vec<_> = HARD.iter().filter(|name| !names.contains(**name)).collect();
    assert!(missing.is_empty(), "no case is called {missing:?}");
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn cases() -> Vec<(String, Case)> {
    let mut found = Vec::new();
    for folder in sorted(&root().join("tests")) {
        for file in sorted(&folder).iter().filter(|f| f.extension().is_some_and(is_json))
        {
            let text = fs::read_to_string(file).unwrap();
            let name = file.strip_prefix(root()).unwrap().display().to_string();
            let list: Vec<Case> = serde_json::from_str(&text)
                .unwrap_or_else(|error| panic!("{name}: {error}"));
            assert!(!list.is_empty(), "{name} has no case");
            let list = list.into_iter().enumerate();
            found.extend(list.map(|(n, case)| (format!("{name}#{n}"), case)));
        }
    }
    assert!(!found.is_empty(), "there are no cases");
    found
}

fn is_json(extension: &std::ffi::OsStr) -> bool {
    extension == "json"
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    if !folder.is_dir() {
        return Vec::new();
    }
    let mut found: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}

/// Asks what the case asks and gives the answer's text.
fn ask(place: &str, case: &Case) -> String {
    let arguments: Vec<_> = case.ask.iter().skip(1).collect();
    let door = case.ask.first().and_then(Value::as_str).unwrap_or_default();
    let text = |n: usize| arguments.get(n).and_then(|a| a.as_str()).unwrap_or_default();
    let options =
        |n: usize| arguments.get(n).map_or_else(String::new, ToString::to_string);
    let year = || i32::try_from(arguments.first().unwrap().as_i64().unwrap()).unwrap();
    let unknown = || panic!("{place}: nothing is asked, or of nothing");
    if let (Some(plans), "coverage" | "coverage_with") = (&case.plans, door) {
        let plans: Vec<_> = plans.iter().map(|plan| plan_of(place, plan)).collect();
        let plans: Vec<_> = plans.iter().collect();
        let logs: Vec<_> = case.logs.iter().flatten().map(|log| log_of(log)).collect();
        let logs: Vec<_> = logs.iter().collect();
        let answer = if door == "coverage" {
            doors::coverage_of(&plans, text(0), text(1))
        } else {
            doors::coverage_with(&plans, &logs, &options(0))
        };
        return answer.unwrap_or_else(|refused| refused.to_string());
    }
    if let (Some([before, after]), "diff" | "diff_markdown") =
        (case.plans.as_deref(), door)
    {
        let (before, after) = (plan_of(place, before), plan_of(place, after));
        let log = case.log.as_deref().map(log_of);
        return match door {
            "diff" => doors::diff(&before, &after, log.as_ref()),
            _ => doors::diff_markdown(&before, &after, log.as_ref(), text(0))
                .unwrap_or_else(|refused| refused.to_string()),
        };
    }
    let answer = match (&case.plan, &case.phrase, &case.file) {
        (None, None, Some(file)) if door == "read" => {
            return match doors::read(file) {
                Ok(plan) => doors::write(&plan),
                Err(found) => doors::diagnostics(&found),
            };
        }
        (None, None, Some(file)) if door == "log_faults" => {
            Ok(doors::log_faults(&doors::read_log(file)))
        }
        (None, None, Some(file)) if door == "write_log" => {
            Ok(doors::write_log(&doors::read_log(file)))
        }
        (None, Some(phrase), None) => match door {
            "timings" => Ok(doors::timings(phrase)),
            "rrules" => Ok(doors::rrules(phrase)),
            "say" => doors::say(phrase, text(0)),
            "windows" => {
                let period = arguments.get(2).and_then(|a| a.as_str());
                doors::windows(phrase, text(0), text(1), period)
            }
            _ => unknown(),
        },
        (Some(plan), None, None) => {
            let plan = plan_of(place, plan);
            let log = case.log.as_deref().map(log_of);
            match door {
                "indicators" => doors::indicators(&plan, &log.unwrap(), text(0)),
                "cases" => doors::cases(&plan, &log.unwrap(), text(0)),
                "covered" => doors::covered(&plan, &log.unwrap(), text(0)),
                "check_log" => Ok(doors::check_log(&plan, &log.unwrap())),
                "status" => doors::status(&plan, log.as_ref(), text(0), &options(1)),
                "write" => Ok(doors::write(&plan)),
                "day" => doors::calendar(Some(&plan)).day(text(0)),
                "year" => doors::calendar(Some(&plan)).year(year()),
                "deadline" => doors::calendar(Some(&plan)).deadline(text(0), text(1)),
                "deadlines" => {
                    let starts = arguments.first().unwrap().to_string();
                    doors::calendar(Some(&plan)).deadlines(&starts, text(1))
                }
                "compliance_case" => {
                    let handled = arguments.get(1).and_then(|a| a.as_str());
                    let calendar = doors::calendar(Some(&plan));
                    calendar.compliance_case(text(0), handled, text(2), text(3))
                }
                "compliance" => {
                    doors::calendar(Some(&plan)).compliance(&options(0), &options(1))
                }
                "population" => doors::population(Some(&plan), &options(0)),
                "validate" => doors::validate(&plan, text(0)),
                "summary" => doors::summary(&plan, text(0)),
                "fix" => doors::fix(&plan, text(0)),
                "due" => doors::due(&plan, text(0), text(1)),
                "coverage" => doors::coverage(&plan, text(0), text(1)),
                "coverage_with" => doors::coverage_with(&[&plan], &[], &options(0)),
                "export_ics" => doors::export_ics(&plan, text(0), text(1), text(2)),
                "export_csv" => doors::export_csv(&plan, text(0), text(1), text(2)),
                "report" => doors::report(&plan, year(), text(1)),
                "report_markdown" => {
                    doors::report_markdown(&plan, year(), text(1), text(2))
                }
                "report_html" => doors::report_html(&plan, year(), text(1), text(2)),
                "picture" => {
                    let year = arguments.get(1).and_then(|year| year.as_i64()).unwrap();
                    let year = i32::try_from(year).unwrap();
                    doors::picture(&plan, text(0), year, text(2), text(3))
                }
                _ => unknown(),
            }
        }
        _ => unknown(),
    };
    answer.unwrap_or_else(|refused| refused.to_string())
}

/// The log of a case: its entries, or the names of files in `examples/logs`.
fn log_of(entries: &[Value]) -> andts_core::follow_up::Log {
    let lines = entries.iter().map(|entry| {
        entry.as_str().map_or_else(
            || entry.to_string(),
            |name| {
                let file = root().join(format!("examples/logs/{name}.ndjson"));
                fs::read_to_string(file).unwrap()
            },
        )
    });
    doors::read_log(&lines.collect::<Vec<_>>().join("\n"))
}

fn plan_of(place: &str, plan: &Value) -> Plan {
    let text = plan.as_str().map_or_else(
        || plan.to_string(),
        |name| {
            fs::read_to_string(root().join(format!("examples/plans/{name}.json")))
                .unwrap()
        },
    );
    doors::read(&text).unwrap_or_else(|refused| panic!("{place}: {refused}"))
}

/// Says where the answer does not hold what is expected of it.
fn holds(expected: &Value, found: &Value) -> Result<(), String> {
    match (expected, found) {
        (Value::Object(keys), _) if keys.keys().any(|key| key.starts_with('$')) => {
            keys.iter().try_for_each(|(key, wanted)| special(key, wanted, found))
        }
        (Value::Object(keys), Value::Object(members)) => {
            keys.iter().try_for_each(|(key, wanted)| {
                let member = members.get(key).unwrap_or(&Value::Null);
                holds(wanted, member).map_err(|why| format!("{key}: {why}"))
            })
        }
        (Value::Array(wanted), Value::Array(items)) if wanted.len() == items.len() => {
            wanted.iter().zip(items).enumerate().try_for_each(|(n, (wanted, item))| {
                holds(wanted, item).map_err(|why| format!("{n}: {why}"))
            })
        }
        (wanted, found) if wanted == found => Ok(()),
        (wanted, found) => Err(format!("expected {wanted}, found {found}")),
    }
}

fn special(key: &str, wanted: &Value, found: &Value) -> Result<(), String> {
    let some = |wanted: &Value| match (wanted, found) {
        (Value::String(part), Value::String(text)) => text.contains(part.as_str()),
        (wanted, Value::Array(items)) => {
            items.iter().any(|item| holds(wanted, item).is_ok())
        }
        _ => false,
    };
    match (key, wanted, found) {
        ("$count", Value::Number(n), Value::Array(items))
            if n.as_u64() == u64::try_from(items.len()).ok() =>
        {
            Ok(())
        }
        ("$has", Value::Array(list), _) => list
            .iter()
            .find(|wanted| !some(wanted))
            .map_or(Ok(()), |wanted| Err(format!("no {wanted} in {found}"))),
        ("$lacks", Value::Array(list), Value::Array(_) | Value::String(_)) => list
            .iter()
            .find(|unwanted| some(unwanted))
            .map_or(Ok(()), |unwanted| Err(format!("there is {unwanted} in {found}"))),
        _ => Err(format!("{key}: expected {wanted}, found {found}")),
    }
}
