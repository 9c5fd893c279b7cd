//! A room may use the rooms above it, never one below.
#![expect(clippy::unwrap_used, reason = "a source that cannot be read must fail")]

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms in their order, as in ARCHITECTURE.md.
const ROOMS: [&str; 13] = [
    "diagnostic",
    "calendar",
    "schedule",
    "document",
    "plan",
    "validate",
    "due",
    "follow_up",
    "coverage",
    "diff",
    "report",
    "export",
    "doors",
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn no_room_uses_a_room_below_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut breaches = Vec::new();
    for (n, room) in ROOMS.iter().enumerate() {
        let mut files = Vec::new();
        sources(&root.join(room), &mut files);
        assert!(!files.is_empty(), "the room {room} is empty");
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            // A doc link may point ahead.
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            for line in code {
                for below in ROOMS.iter().skip(n + 1) {
                    if line.contains(&format!("crate::{below}::")) {
                        breaches.push(format!("{}: {line}", file.display()));
                    }
                }
            }
        }
    }
    assert_eq!(breaches, Vec::<String>::new());
}

#[test]
fn every_room_is_in_the_picture() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let rooms = fs::read_dir(root.join("src")).unwrap();
    let rooms = rooms.filter(|entry| entry.as_ref().unwrap().path().is_dir());
    assert_eq!(rooms.count(), ROOMS.len());
    let picture = fs::read_to_string(root.join("../ARCHITECTURE.md")).unwrap();
    let places: Vec<_> = ROOMS
        .iter()
        .map(|room| picture.find(&format!("| `{room}` |")).unwrap())
        .collect();
    assert!(places.is_sorted(), "ARCHITECTURE.md has the rooms in another order");
}
