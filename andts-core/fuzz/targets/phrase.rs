//! Any text as a schedule phrase.
#![no_main]

use andts_core::calendar::{Calendar, day};
use andts_core::diagnostic::Lang;
use andts_core::doors;
use andts_core::schedule::{MAX_WINDOWS, Schedule};
use libfuzzer_sys::fuzz_target;

/// Questions of a year, in the middle of the calendar and at its ends.
const QUESTIONS: [(&str, &str); 5] = [
    ("2024-01-01", "2024-12-31"),
    ("1953-01-01", "1953-12-31"),
    ("2200-01-01", "2200-12-31"),
    ("2020-12-28", "2021-01-03"),
    ("2023-07-01", "2024-06-30"),
];

/// Periods that fit no question: none, all there is, a day, one that lies elsewhere, one
/// that ends before it begins, none at all.
const PERIODS: [Option<&str>; 7] = [
    None,
    Some("2022-01-01/2026-12-31"),
    Some("1953-01-01/2200-12-31"),
    Some("2024-02-29/2024-02-29"),
    Some("1999-12-31/2000-01-01"),
    Some("2024-12-31/2024-01-01"),
    Some("ht/"),
];

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let schedule = Schedule::parse(&text);
    assert_eq!(schedule.text(), text);
    let spans = schedule.timings().iter().filter_map(|timing| timing.span);
    let told = schedule.impossible().iter().chain(schedule.conflicts()).copied();
    for span in spans.chain(told) {
        let [from, until] = span.bytes;
        assert!(text.get(from..until).is_some());
    }

    let again = Schedule::parse(&schedule.say(Lang::Sv));
    let _ = Schedule::parse(&again.say(Lang::Sv));

    let year = day(2024, 1, 1).zip(day(2024, 12, 31));
    let (from, until) = year.expect("the year is in the calendar");
    let windows = schedule.windows(from, until, None, &Calendar::default());
    assert!(windows.len() <= MAX_WINDOWS);

    // Each door reads the text anew, so one is tried a time; the text decides which and
    // what it is asked, so that a failure fails again.
    let pick = data.iter().fold(0, |sum, byte| (sum * 31 + usize::from(*byte)) % 9973);
    let (from, until) = QUESTIONS[pick / 6 % QUESTIONS.len()];
    let period = PERIODS[pick % PERIODS.len()];
    match pick % 6 {
        0 => assert!(doors::timings(&text).starts_with('[')),
        1 => assert!(doors::rrules(&text).starts_with('[')),
        2 => assert!(doors::say(&text, "sv").is_ok()),
        3 => assert!(doors::say(&text, "en").is_ok()),
        _ => drop(doors::windows(&text, from, until, period)),
    }
});
