//! What fuzzing starts from: the phrases, plans, logs and replies of the cases, and the
//! real plans.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use crate::tools::{at, empty, files};

/// A longer one says nothing that a shorter does not, and is slow.
const LONGEST: usize = 2048;

/// Inputs, by target.
#[derive(Default)]
struct Seeds {
    phrase: BTreeSet<String>,
    read: BTreeSet<String>,
    calendar: BTreeSet<String>,
    log: BTreeSet<String>,
    reply: BTreeSet<String>,
}

/// Makes the seeds and dictionaries of every target anew.
pub(super) fn make(folder: &Path) -> Result<(), String> {
    let mut seeds = Seeds::default();
    for file in files_below(Path::new("tests"), "json")? {
        for case in json(&file)?.as_array().into_iter().flatten() {
            seeds.case(case);
        }
    }
    for file in files(Path::new("examples/plans"))? {
        seeds.plan(&json(&file)?);
    }
    let all = [
        ("phrase", &seeds.phrase),
        ("read", &seeds.read),
        ("calendar", &seeds.calendar),
        ("log", &seeds.log),
        ("reply", &seeds.reply),
    ];
    for (target, seeds) in all {
        let folder = folder.join("seeds").join(target);
        empty(&folder)?;
        let short = seeds.iter().filter(|seed| seed.len() <= LONGEST);
        for (n, seed) in short.enumerate() {
            let file = folder.join(n.to_string());
            std::fs::write(&file, seed).map_err(|error| at(&file, &error))?;
        }
    }
    // The words that the parser and the format know, so that neither list falls behind.
    let mut words = BTreeSet::new();
    for file in files_below(Path::new("andts-core/src/schedule"), "rs")? {
        let code = text(&file)?;
        let code = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        words.extend(code.flat_map(quoted).map(str::to_owned));
    }
    dictionary(&folder.join("phrase.dict"), &words)?;
    let schema = text(Path::new("schemas/plan.json"))?;
    let keys = schema.lines().flat_map(quoted).filter(|key| !key.contains(' '));
    let keys = keys.map(|key| format!("\"{key}\"")).collect();
    dictionary(&folder.join("read.dict"), &keys)
}

impl Seeds {
    /// Takes what a case is about, and what it asks of the calendar.
    fn case(&mut self, case: &Value) {
        let word = |key: &str| case.get(key).and_then(Value::as_str).map(str::to_owned);
        self.phrase.extend(word("phrase"));
        self.read.extend(word("file"));
        self.read
            .extend(case.get("plan").filter(|p| p.is_object()).map(Value::to_string));
        let log = case.get("log").and_then(Value::as_array).into_iter().flatten();
        let lines: Vec<_> = log.filter(|e| e.is_object()).map(Value::to_string).collect();
        self.log.insert(lines.join("\n"));
        let ask = case.get("ask").and_then(Value::as_array).into_iter().flatten();
        let said: Vec<_> = ask.map(plain).collect();
        if let [door, asked @ ..] = said.as_slice()
            && matches!(door.as_str(), "day" | "year" | "deadline" | "deadlines")
        {
            self.calendar.insert(asked.join("\n"));
        }
        if let [door, text, ..] = said.as_slice()
            && door == "read_reply"
        {
            self.reply.insert(text.clone());
        }
    }

    /// Takes the phrases of a plan, and each thing in it as a plan with nothing else.
    fn plan(&mut self, plan: &Value) {
        self.phrases(plan);
        for (key, list) in plan.as_object().into_iter().flatten() {
            for one in list.as_array().into_iter().flatten() {
                let mut alone = Map::new();
                alone
                    .extend(plan.get("period").map(|p| ("period".to_owned(), p.clone())));
                alone.insert(key.clone(), Value::Array(vec![one.clone()]));
                self.read.insert(Value::Object(alone).to_string());
            }
        }
    }

    fn phrases(&mut self, within: &Value) {
        self.phrase.extend(within.get("text").and_then(Value::as_str).map(str::to_owned));
        for one in within.as_object().into_iter().flat_map(Map::values) {
            self.phrases(one);
        }
        for one in within.as_array().into_iter().flatten() {
            self.phrases(one);
        }
    }
}

/// A text without its quotation marks, anything else as JSON.
fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// What stands between quotation marks.
fn quoted(line: &str) -> impl Iterator<Item = &str> {
    line.split('"').skip(1).step_by(2)
}

/// Writes words as the fuzzer reads them; longer ones are sentences.
fn dictionary(file: &Path, words: &BTreeSet<String>) -> Result<(), String> {
    let mut lines = String::new();
    for word in words.iter().filter(|word| (1..=40).contains(&word.len())) {
        let bytes = word.bytes().fold(String::new(), |mut bytes, byte| {
            // Writing to memory cannot fail.
            let _ = write!(bytes, "\\x{byte:02X}");
            bytes
        });
        lines.extend(["\"", &bytes, "\"\n"]);
    }
    std::fs::write(file, lines).map_err(|error| at(file, &error))
}

fn json(file: &Path) -> Result<Value, String> {
    serde_json::from_str(&text(file)?)
        .map_err(|error| format!("{}: {error}", file.display()))
}

fn text(file: &Path) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|error| at(file, &error))
}

/// Returns the files of a folder and of its folders whose names end so, in order.
fn files_below(folder: &Path, end: &str) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| at(folder, &error))? {
        let path = entry.map_err(|error| at(folder, &error))?.path();
        if path.is_dir() {
            found.extend(files_below(&path, end)?);
        } else if path.extension().is_some_and(|known| known == end) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
