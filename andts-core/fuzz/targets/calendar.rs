//! Days, years and deadlines; the text is a start, a line end, and a limit.
#![no_main]

use andts_core::calendar::{FIRST_YEAR, LAST_YEAR};
use andts_core::doors::{self, Calendars};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

/// Made once: it counts every working day of the calendar, and an input is over sooner.
static CALENDAR: LazyLock<Calendars> = LazyLock::new(|| doors::calendar(None));

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let (start, limit) = text.split_once('\n').unwrap_or((&text, "4 månader"));
    let calendar = &*CALENDAR;
    let _ = calendar.day(start);
    let one = calendar.deadline(start, limit);
    // The starts as a list, and the text as whatever list it is itself.
    let many = calendar.deadlines(&format!("[{start:?}]"), limit);
    if let (Ok(one), Ok(many)) = (one, many) {
        assert_eq!(format!("[{one}]"), many);
    }
    let _ = calendar.deadlines(start, limit);
    let _ = calendar.deadlines(limit, start);

    let bytes = data.first_chunk().copied().unwrap_or_default();
    let any = i32::from_le_bytes(bytes);
    let _ = calendar.year(any);
    let known = FIRST_YEAR + any.rem_euclid(LAST_YEAR - FIRST_YEAR + 1);
    assert!(calendar.year(known).is_ok());
    if let Ok(year) = start.get(..4).unwrap_or(start).parse() {
        let _ = calendar.year(year);
    }
});
