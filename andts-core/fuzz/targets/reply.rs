//! Any text as a filled sheet.
#![no_main]

use std::sync::LazyLock;

use andts_core::calendar::parse_day;
use andts_core::doors;
use andts_core::follow_up::{Log, read_reply};
use andts_core::plan::Plan;
use libfuzzer_sys::fuzz_target;

/// The plan of most replies in the cases.
const CASES: &str = include_str!("../../../tests/request/replies.json");

static PLAN: LazyLock<Plan> = LazyLock::new(|| {
    let from = CASES.find(r#""plan": "#).expect("a case has a plan") + 8;
    let line = CASES[from..].lines().next().expect("on one line");
    doors::read(line.trim_end_matches(',')).expect("a plan")
});

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let on = parse_day("2024-11-10").expect("a day");
    let reply = read_reply(&PLAN, None, &text, on);
    // Every entry is one that a log reads.
    let mut log = reply.log();
    assert_eq!(log.entries(), reply.entries);
    assert_eq!(Log::read(&log.write()), log);
    assert!(doors::status(&PLAN, Some(&log), "2024-12-01", "").is_ok());

    // Told again, it says nothing new.
    let again = read_reply(&PLAN, Some(&log), &text, on);
    assert_eq!(again.entries, []);
    log.merge(&again.log());
    assert!(log.faults().is_empty());
});
