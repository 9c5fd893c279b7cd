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

use andts_core::doors::{self, Reported, Requested};
use andts_core::follow_up::Log;
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
    let question = Question::of(place, case);
    let answer = match (&case.plan, &case.plans, &case.phrase, &case.file) {
        (Some(plan), None, None, None) => question.of_plan(&plan_of(place, plan)),
        (None, Some(plans), None, None) => {
            let plans: Vec<_> = plans.iter().map(|plan| plan_of(place, plan)).collect();
            question.of_plans(&plans.iter().collect::<Vec<_>>())
        }
        (None, None, Some(phrase), None) => question.of_phrase(phrase),
        (None, None, None, Some(file)) => Ok(question.of_file(file)),
        _ => question.unknown(),
    };
    answer.unwrap_or_else(|refused| refused.to_string())
}

type Answer = Result<String, doors::BadArgument>;

/// A door, and what is asked of it.
struct Question<'c> {
    place: &'c str,
    door: &'c str,
    arguments: &'c [Value],
    /// The arguments as JSON text.
    written: Vec<String>,
    log: Option<Log>,
    logs: Vec<Log>,
}

impl<'c> Question<'c> {
    fn of(place: &'c str, case: &'c Case) -> Self {
        let (door, arguments) = case.ask.split_first().unwrap();
        Self {
            place,
            door: door.as_str().unwrap(),
            arguments,
            written: arguments.iter().map(ToString::to_string).collect(),
            log: case.log.as_deref().map(log_of),
            logs: case.logs.iter().flatten().map(|log| log_of(log)).collect(),
        }
    }

    fn maybe(&self, n: usize) -> Option<&str> {
        self.arguments.get(n).and_then(Value::as_str)
    }

    fn text(&self, n: usize) -> &str {
        self.maybe(n).unwrap_or_default()
    }

    fn json(&self, n: usize) -> &str {
        self.written.get(n).map_or("", String::as_str)
    }

    fn year(&self, n: usize) -> i32 {
        let given = self.arguments.get(n).and_then(Value::as_i64);
        i32::try_from(given.unwrap()).unwrap()
    }

    fn log(&self) -> &Log {
        self.log.as_ref().unwrap()
    }

    fn unknown<T>(&self) -> T {
        panic!("{}: nothing is asked, or of nothing", self.place)
    }

    fn of_file(&self, file: &str) -> String {
        match self.door {
            "read" => match doors::read(file) {
                Ok(plan) => doors::write(&plan),
                Err(found) => doors::diagnostics(&found),
            },
            "log_entries" => doors::log_entries(&doors::read_log(file)),
            "log_faults" => doors::log_faults(&doors::read_log(file)),
            "write_log" => doors::write_log(&doors::read_log(file)),
            _ => self.unknown(),
        }
    }

    fn of_phrase(&self, phrase: &str) -> Answer {
        match self.door {
            "timings" => Ok(doors::timings(phrase)),
            "rrules" => Ok(doors::rrules(phrase)),
            "say" => doors::say(phrase, self.text(0)),
            "windows" => {
                doors::windows(phrase, self.text(0), self.text(1), self.maybe(2))
            }
            _ => self.unknown(),
        }
    }

    fn of_plans(&self, plans: &[&Plan]) -> Answer {
        let log = self.log.as_ref();
        match (self.door, plans) {
            ("coverage", _) => doors::coverage_of(plans, self.text(0), self.text(1)),
            ("coverage_with", _) => {
                let logs: Vec<_> = self.logs.iter().collect();
                doors::coverage_with(plans, &logs, self.json(0))
            }
            ("diff", [before, after]) => Ok(doors::diff(before, after, log)),
            ("diff_markdown", [before, after]) => {
                doors::diff_markdown(before, after, log, self.text(0))
            }
            _ => self.unknown(),
        }
    }

    fn of_plan(&self, plan: &Plan) -> Answer {
        let (first, second) = (self.text(0), self.text(1));
        match self.door {
            "write" => Ok(doors::write(plan)),
            "validate" => doors::validate(plan, first),
            "summary" => doors::summary(plan, first),
            "fix" => doors::fix(plan, first),
            "due" => doors::due(plan, first, second),
            "coverage" => doors::coverage(plan, first, second),
            "coverage_with" => doors::coverage_with(&[plan], &[], self.json(0)),
            "export_ics" => {
                doors::export_ics(plan, self.log.as_ref(), first, second, self.text(2))
            }
            "export_csv" => {
                doors::export_csv(plan, self.log.as_ref(), first, second, self.text(2))
            }
            "status" => doors::status(plan, self.log.as_ref(), first, self.json(1)),
            "indicators" => doors::indicators(plan, self.log(), first),
            "cases" => doors::cases(plan, self.log(), first),
            "covered" => doors::covered(plan, self.log(), first),
            "check_log" => Ok(doors::check_log(plan, self.log())),
            "population" => doors::population(Some(plan), self.json(0)),
            "request" => {
                let asked = self.requested(plan);
                doors::request(&asked, self.text(3), self.text(4))
            }
            "read_reply" => doors::read_reply(plan, self.log.as_ref(), first, second),
            "report" => doors::report(&self.reported(plan, 0, 2)),
            "report_markdown" => {
                doors::report_markdown(&self.reported(plan, 0, 3), self.text(2))
            }
            "report_html" => doors::report_html(&self.reported(plan, 0, 3), self.text(2)),
            "picture" => doors::picture(&self.reported(plan, 1, 4), first, self.text(3)),
            _ => self.of_calendar(&doors::calendar(Some(plan))),
        }
    }

    /// What a sheet is made of; its form and language stand before the options.
    fn requested<'q>(&'q self, plan: &'q Plan) -> Requested<'q> {
        Requested {
            plan,
            log: self.log.as_ref(),
            actor: self.text(0),
            from: self.text(1),
            until: self.text(2),
            options: self.json(5),
        }
    }

    /// What a report is made of; the day stands after the year.
    fn reported<'q>(
        &'q self,
        plan: &'q Plan,
        year: usize,
        options: usize,
    ) -> Reported<'q> {
        Reported {
            plan,
            log: self.log.as_ref(),
            year: self.year(year),
            on: self.text(year + 1),
            options: self.json(options),
        }
    }

    fn of_calendar(&self, calendar: &doors::Calendars) -> Answer {
        let (first, second) = (self.text(0), self.text(1));
        match self.door {
            "day" => calendar.day(first),
            "year" => calendar.year(self.year(0)),
            "deadline" => calendar.deadline(first, second),
            "deadlines" => calendar.deadlines(self.json(0), second),
            "compliance_case" => {
                calendar.compliance_case(first, self.maybe(1), self.text(2), self.text(3))
            }
            "compliance" => calendar.compliance(self.json(0), self.json(1)),
            _ => self.unknown(),
        }
    }
}

/// The log of a case: its entries, or the names of files in `examples/logs`.
fn log_of(entries: &[Value]) -> Log {
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
