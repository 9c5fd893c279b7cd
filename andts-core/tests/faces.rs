//! Every door has its method in both faces, called alike and given the same in the same
//! order.
#![expect(clippy::unwrap_used, reason = "a source that cannot be read must fail")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What only one of the hosts has: Python opens files, JavaScript loads the core.
const HOSTS_OWN: [&str; 6] = ["open", "open_log", "init", "free", "to_json", "__new__"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// Returns the Rust sources of a folder as one text.
fn sources(folder: &str) -> String {
    let mut text = String::new();
    for entry in fs::read_dir(root().join(folder)).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            text += &sources(path.to_str().unwrap());
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            text += &fs::read_to_string(&path).unwrap();
        }
    }
    text
}

/// Returns the doors: what a face may call, free or on a calendar.
fn doors() -> BTreeSet<String> {
    let text = sources("andts-core/src/doors");
    let names = text.lines().filter_map(|line| line.trim_start().strip_prefix("pub fn "));
    let name = |line: &str| line.split(['(', '<']).next().unwrap_or_default().to_owned();
    names.map(name).collect()
}

#[test]
fn every_door_is_called_by_both_faces() {
    let doors = doors();
    assert!(doors.len() > 30, "{doors:?}");
    for face in ["andts-py", "andts-wasm"] {
        let text = sources(&format!("{face}/src"));
        let called = |door: &&String| {
            ["doors::", "calendar.", "BadArgument::"]
                .iter()
                .any(|of| text.contains(&format!("{of}{door}(")))
        };
        let left: Vec<_> = doors.iter().filter(|door| !called(door)).collect();
        assert_eq!(left, Vec::<&String>::new(), "{face}");
    }
}

#[test]
fn every_door_is_asked_by_a_case() {
    // What takes or gives a thing that is no text, and is asked through the others.
    const THROUGH_OTHERS: [&str; 9] = [
        "calendar",
        "coverage_of",
        "diagnostics",
        "half_pair",
        "kind",
        "mended",
        "merge_logs",
        "read_log",
        "utf8",
    ];
    let mut cases = String::new();
    for folder in fs::read_dir(root().join("tests")).unwrap() {
        let folder = folder.unwrap().path();
        for file in
            folder.is_dir().then(|| fs::read_dir(folder).unwrap()).into_iter().flatten()
        {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "json") {
                cases += &fs::read_to_string(path).unwrap().replace(['\n', ' '], "");
            }
        }
    }
    let is_asked = |door: &&String| cases.contains(&format!(r#""ask":["{door}""#));
    let mut left = doors();
    left.retain(|door| !is_asked(&door));
    assert!(left.iter().all(|door| THROUGH_OTHERS.contains(&door.as_str())), "{left:?}");
}

#[test]
fn the_faces_have_the_same_methods_with_the_same_arguments() {
    let python = declared(&read("andts-py/python/andts/_andts.pyi"), "class ", "def ");
    let script = declared(&read("andts-wasm/js/index.d.ts"), "export class ", "");
    assert!(python.len() > 50, "{python:?}");
    for (name, arguments) in &python {
        assert_eq!(script.get(name), Some(arguments), "{name} in JavaScript");
    }
    for (name, arguments) in &script {
        assert_eq!(python.get(name), Some(arguments), "{name} in Python");
    }
}

/// Returns what a file of typings declares, as `Class.method` in Rust's spelling, and how
/// the arguments are called.
fn declared(text: &str, class: &str, method: &str) -> BTreeMap<String, Vec<String>> {
    let mut found = BTreeMap::new();
    let mut owner = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
        let inside = line.starts_with(' ');
        let own = line.trim_start();
        let start = own.strip_prefix("export function ").or(own.strip_prefix(method));
        if let Some(name) = line.strip_prefix(class) {
            name.trim_end_matches([' ', '{', ':']).clone_into(&mut owner);
        } else if !inside && !line.is_empty() && !line.starts_with(['}', '@']) {
            owner.clear();
        }
        if let Some((name, arguments)) = start.and_then(|_| call(rest)) {
            let scope = if inside { format!("{owner}.") } else { String::new() };
            if (inside != owner.is_empty()) && !is_hosts_own(&name) {
                found.insert(format!("{scope}{name}"), arguments);
            }
        }
        rest = after;
    }
    found.retain(|name, _| {
        !["PlanError", "BadArgument"].iter().any(|e| name.starts_with(e))
    });
    found
}

fn is_hosts_own(name: &str) -> bool {
    name.starts_with("__") || name == "constructor" || HOSTS_OWN.contains(&name)
}

/// Reads the name and the arguments of a declaration at the beginning of a text.
fn call(text: &str) -> Option<(String, Vec<String>)> {
    let (head, rest) = text.split_once('(')?;
    let name = head.rsplit([' ', '\n']).next().filter(|name| is_name(name))?;
    let is_head = |word: &str| ["export", "function", "def", "get"].contains(&word);
    let mut words = head.split_whitespace();
    words.next_back();
    if !words.all(is_head) {
        return None;
    }
    let (mut depth, mut arguments, mut piece) = (0_i32, Vec::new(), String::new());
    for letter in rest.chars() {
        match letter {
            '(' | '[' | '{' | '<' => depth += 1,
            ')' if depth == 0 => break,
            ')' | ']' | '}' | '>' => depth -= 1,
            ',' if depth == 0 => arguments.push(std::mem::take(&mut piece)),
            _ => {}
        }
        piece.push(letter);
    }
    arguments.push(piece);
    let arguments = arguments.iter().filter_map(|piece| argument(piece)).collect();
    Some((snake(name), arguments))
}

/// Returns how an argument is called; `from` is no name in Python.
fn argument(piece: &str) -> Option<String> {
    let name =
        piece.trim_start_matches([',', ' ', '\n']).split([':', '?', ',']).next()?;
    let name = snake(name.trim()).trim_end_matches('_').to_owned();
    (is_name(&name) && name != "self").then_some(name)
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

fn snake(name: &str) -> String {
    let (mut said, mut was_small) = (String::new(), false);
    for letter in name.chars() {
        if was_small && letter.is_ascii_uppercase() {
            said.push('_');
        }
        was_small = letter.is_ascii_lowercase();
        said.push(letter.to_ascii_lowercase());
    }
    said
}

#[test]
fn a_declaration_is_read() {
    let python =
        "    def a(\n        self,\n        from_: str | tuple[int, int],\n    ) -> x";
    assert_eq!(call(python).unwrap(), ("a".to_owned(), vec!["from".to_owned()]));
    let script = "  aB(from: Map<a, b>, isIt?: { c: d } | null): void";
    let found = ("a_b".to_owned(), vec!["from".to_owned(), "is_it".to_owned()]);
    assert_eq!(call(script).unwrap(), found);
}
