//! Laws of the exported files: whatever a plan says, they can be read back.
#![expect(clippy::unwrap_used, reason = "a plan in a test is a plan")]

use andts_core::calendar::parse_day;
use andts_core::diagnostic::Lang;
use andts_core::document::Vocabulary as _;
use andts_core::doors;
use andts_core::export::{CalendarOptions, ComponentKind, Told, icalendar};
use andts_core::follow_up::{Asked, status};
use andts_core::plan::Plan;
use proptest::prelude::*;
use serde_json::json;

fn plan(title: &str) -> Plan {
    let measure =
        json!({ "id": "a", "what": title, "schedules": [{ "text": "31 maj 2024" }] });
    let period = json!({ "from": "2024", "until": "2024" });
    let text = json!({ "id": "p", "period": period, "measures": [measure] });
    Plan::read(&text.to_string()).unwrap()
}

/// Letters that a calendar or a table might trip over, and some words.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![".{0,200}", "[,;\\\\\"'=+\\-@åäö–🐙👩‍🚀\u{85}\u{2028}\t\r\n: nN|]{0,200}"]
}

/// Ends of line are one `\n`, and other control characters but the tab are gone.
fn kept(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    lines.chars().filter(|c| !c.is_control() || "\t\n".contains(*c)).collect()
}

/// Reads a text of RFC 5545, 3.3.11.
fn unescaped(value: &str) -> String {
    let (mut out, mut letters) = (String::new(), value.chars());
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next().unwrap() {
                'n' => out.push('\n'),
                plain => out.push(plain),
            },
            plain => out.push(plain),
        }
    }
    out
}

/// Reads a table of RFC 4180.
fn cells(table: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut quoted, mut letters) = (false, table.chars().peekable());
    while let Some(letter) = letters.next() {
        match (quoted, letter) {
            (true, '"') if letters.next_if_eq(&'"').is_some() => cell.push('"'),
            (_, '"') => quoted = !quoted,
            (false, ',') => row.push(std::mem::take(&mut cell)),
            (false, '\r') => {
                assert_eq!(letters.next(), Some('\n'));
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            (_, plain) => cell.push(plain),
        }
    }
    rows
}

#[test]
fn what_a_follow_up_tells_stands_in_the_calendar() {
    let plan = plan("Besök");
    let on = parse_day("2024-06-10").unwrap();
    let status = status(&plan, None, &Asked::of(&plan, on));
    let told = status.items.iter().map(|item| (item.due.key.clone(), Told::from(item)));
    let options = CalendarOptions {
        kind: ComponentKind::Todo,
        told: told.collect(),
        ..CalendarOptions::default()
    };
    let items: Vec<_> = status.items.iter().map(|item| item.due.clone()).collect();
    let file = icalendar(&plan, &items, on, &options);
    // It was to be done by 31 May, and nothing has been told of it ten days after.
    assert_eq!(status.items.len(), 1);
    let state = status.items[0].state.say(Lang::Sv);
    assert!(file.text.contains(&format!("DESCRIPTION:Läge: {state}\\nGör: Besök\\n")));
    assert!(file.text.contains("DUE;VALUE=DATE:20240531\r\n"));
    assert!(file.text.contains("STATUS:NEEDS-ACTION\r\n"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

    #[test]
    fn a_calendar_gives_every_text_back(title in words()) {
        let file = doors::export_ics(&plan(&title), None, "2024-01-01", "2024-12-31", "").unwrap();
        for line in file.split("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
        }
        let whole = file.replace("\r\n ", "");
        let value = whole.lines().find_map(|line| line.strip_prefix("DESCRIPTION:")).unwrap();
        let said = unescaped(value);
        let title = kept(&title);
        if title.trim().is_empty() {
            prop_assert!(said.starts_with("Tid: 31 maj 2024\n"));
        } else {
            prop_assert!(said.starts_with(&format!("Gör: {}\nTid:", title.trim())), "{said}");
        }
    }

    #[test]
    fn a_table_gives_every_text_back(title in words()) {
        let table = doors::export_csv(&plan(&title), None, "2024-01-01", "2024-12-31", "").unwrap();
        let rows = cells(&table);
        prop_assert_eq!(rows.len(), 2);
        prop_assert!(rows.iter().all(|row| row.len() == 14));
        let title = kept(&title);
        let guarded = title.starts_with(['=', '+', '-', '@', '\t', '\n']);
        let guard = if guarded { "'" } else { "" };
        prop_assert_eq!(&rows[1][3], &format!("{guard}{title}"));
    }
}
