//! Any text as a log.
#![no_main]

use std::sync::LazyLock;

use andts_core::doors;
use andts_core::follow_up::Log;
use andts_core::plan::Plan;
use libfuzzer_sys::fuzz_target;

/// A plan with each kind of what a log can tell of.
const PLAN: &str = r#"{
  "id": "p", "period": {"from": "2022", "until": "2026"},
  "actors": [{"id": "a"}],
  "measures": [
    {"id": "m", "schedules": [{"id": "s", "text": "2 gånger per år"}], "responsible": [{"actor": "a"}],
     "follow_ups": [{"id": "f", "indicators": [{"id": "i", "target": {"value": 50, "on": "2025"}}]}]},
    {"id": "e", "schedules": [{"id": "s", "text": "vartannat år"}]},
    {"id": "k", "schedules": [{"text": "löpande"}]}],
  "populations": [{"id": "r", "members": [{"id": "u"}]}],
  "reporting_duties": [{"id": "d", "input_by": "XXXX-11-15", "schedule": {"text": "i december"}}]}"#;

static MADE: LazyLock<Plan> = LazyLock::new(|| doors::read(PLAN).expect("a plan"));

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let log = doors::read_log(&text);
    let written = doors::write_log(&log);
    let again = Log::read(&written);
    assert_eq!(again.entries(), log.entries());
    assert_eq!(doors::write_log(&again), written);

    let _ = doors::log_faults(&log);
    let _ = doors::check_log(&MADE, &log);
    for on in ["2024-11-24", "1953-01-01", "2200-12-31"] {
        assert!(doors::status(&MADE, Some(&log), on, "").is_ok());
    }
    let mut merged = log.clone();
    merged.merge(&log);
    assert_eq!(merged.entries(), log.entries());
});
