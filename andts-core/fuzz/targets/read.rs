//! Any text as a plan.
#![no_main]

use andts_core::coverage::Axis;
use andts_core::doors;
use andts_core::report::Kind;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let plan = match doors::read(&text) {
        Ok(plan) => plan,
        Err(refused) => {
            let _ = doors::diagnostics(&refused);
            return;
        }
    };
    let written = doors::write(&plan);
    let again = doors::read(&written).expect("what was written is read");
    assert_eq!(doors::write(&again), written);

    assert!(doors::validate(&plan, "").is_ok());
    assert!(doors::summary(&plan, "").is_ok());
    let mended = doors::fix(&plan, "").expect("every rule is one");
    assert!(doors::read(&mended).is_ok());

    for (from, until) in [
        ("1953-01-01", "1953-12-31"),
        ("2022-01-01", "2023-12-31"),
        ("2200-01-01", "2200-12-31"),
    ] {
        assert!(doors::due(&plan, from, until).is_ok());
    }
    for (axis, _) in Axis::ALL {
        assert!(doors::coverage(&plan, axis, "year").is_ok());
    }
    let of = |year, on| doors::Reported { plan: &plan, log: None, year, on, options: "" };
    assert!(doors::report(&of(2024, "2024-11-24")).is_ok());
    for lang in ["sv", "en"] {
        assert!(doors::report_markdown(&of(2200, "1953-01-01"), lang).is_ok());
        assert!(doors::report_html(&of(2024, "2024-11-24"), lang).is_ok());
    }
    for (kind, _) in Kind::ALL {
        assert!(doors::picture(&of(2022, "2022-06-15"), kind, "sv").is_ok());
    }
    assert!(!doors::diff(&plan, &plan, None).contains(r#""kind":"dropped""#));
    // A calendar counts every working day of its years, and costs more than all before.
    if data.len() % 64 != 0 {
        return;
    }
    let calendar = doors::calendar(Some(&plan));
    assert!(calendar.day("2024-06-21").is_ok());
    for year in [1953, 2024, 2200] {
        assert!(calendar.year(year).is_ok());
    }
});
