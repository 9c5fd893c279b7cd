//! The sheet that asks for underlag, and the reply: laws over the real plans.
#![expect(clippy::unwrap_used, reason = "a sheet in a test is there")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use andts_core::calendar::{Day, Interval, parse_day};
use andts_core::diagnostic::Lang;
use andts_core::document::Vocabulary as _;
use andts_core::follow_up::{
    Ask, Asked, Entry, EntryKind, Log, Question, Reply, Separator, Sheet, State, Verdict,
    read_reply, request, status,
};
use andts_core::plan::Plan;
use proptest::prelude::*;

const PLANS: [&str; 6] = [
    "blekinge-2022",
    "kronoberg-2022",
    "kungsbacka",
    "model-plan",
    "norsjo-2017",
    "vellinge-2022",
];

fn on(text: &str) -> Day {
    parse_day(text).unwrap()
}

fn days(from: &str, until: &str) -> Interval {
    Interval::new(on(from), on(until)).unwrap()
}

fn plan(name: &str) -> Plan {
    Plan::read(&example(&format!("plans/{name}.json"))).unwrap()
}

fn example(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
    fs::read_to_string(root.join(path)).unwrap()
}

/// A sheet for each of the two actors that each real plan names most often as responsible.
fn sheets() -> Vec<(Plan, Sheet)> {
    let mut found = Vec::new();
    for name in PLANS {
        let plan = plan(name);
        let last =
            plan.period().map_or(2024, |days| chrono::Datelike::year(&days.until()));
        let year = days(&format!("{last}-01-01"), &format!("{last}-12-31"));
        let named = |id: &str| {
            let all = plan.measures().flat_map(|measure| measure.responsible());
            all.filter(|by| by.actor.as_deref() == Some(id)).count()
        };
        let ids = plan.document().actors.iter().filter_map(|actor| actor.id.as_deref());
        let mut ids: Vec<_> = ids.map(|id| (std::cmp::Reverse(named(id)), id)).collect();
        ids.sort_unstable();
        for (_, id) in ids.into_iter().take(2) {
            let sheet = request(&plan, None, id, year, None);
            // Kungsbacka's agreement names no one for most of what it says.
            if !sheet.blocks.is_empty() {
                found.push((plan.clone(), sheet));
            }
        }
    }
    assert!(found.len() > 9, "{}", found.len());
    found
}

/// An answer to each question, another in each language.
fn answer(asked: &Question, lang: Lang) -> String {
    let (sv, en) = match &asked.ask {
        Ask::Verdict => ("Delvis genomförd", "partly done"),
        Ask::Times { .. } => ("1 234", "1234"),
        Ask::Value { .. } => ("87,5", "87.5"),
        Ask::Groups { .. } => {
            ("Norra skolan: 12; Södra: 0", "Norra skolan: 12\nSödra: 0")
        }
        Ask::Comment => (
            "Se \"protokollet\"; möte,\nmed fler.",
            "Se \"protokollet\"; möte,\nmed fler.",
        ),
        Ask::Obstacle => ("# ett hinder", "# ett hinder"),
        Ask::Continue => ("Ja", "yes"),
    };
    match lang {
        Lang::Sv => sv.to_owned(),
        Lang::En => en.to_owned(),
    }
}

/// The sheet as CSV, an answer written in the last cell of each question's line.
fn csv(
    sheet: &Sheet,
    lang: Lang,
    by: Separator,
    say: &dyn Fn(&Question) -> String,
) -> String {
    let empty = sheet.csv(lang, by, true);
    let mut lines: Vec<_> = empty.split("\r\n").map(str::to_owned).collect();
    for (_, asked) in sheet.questions() {
        let start = format!("{}{}", asked.row, by.mark());
        let line = lines.iter_mut().find(|line| line.starts_with(&start)).unwrap();
        line.extend(["\"", &say(asked).replace('"', "\"\""), "\""]);
    }
    lines.join("\r\n")
}

/// The sheet as Markdown, each answer written after its label.
fn markdown(sheet: &Sheet, lang: Lang, say: &dyn Fn(&Question) -> String) -> String {
    let mut text = sheet.markdown(lang);
    let label = if lang == Lang::Sv { "Svar:" } else { "Answer:" };
    for (_, asked) in sheet.questions() {
        let blank = format!("`{}`\n\n{label}\n", asked.row);
        assert!(text.contains(&blank), "{blank}");
        text =
            text.replacen(&blank, &format!("{} {}\n", blank.trim_end(), say(asked)), 1);
    }
    text
}

/// What the page saves.
fn json(sheet: &Sheet, say: &dyn Fn(&Question) -> String) -> String {
    let answers: serde_json::Map<_, _> = sheet
        .questions()
        .map(|(_, asked)| (asked.row.clone(), say(asked).into()))
        .collect();
    serde_json::json!({"sheet": sheet.row, "answers": answers}).to_string()
}

fn read(plan: &Plan, text: &str) -> Reply {
    read_reply(plan, None, text, on("2024-12-10"))
}

#[test]
fn every_form_filled_alike_gives_the_same_entries() {
    for (plan, sheet) in &sheets() {
        let page = read(plan, &json(sheet, &|asked| answer(asked, Lang::Sv)));
        assert!(page.faults.is_empty(), "{}: {}", sheet.row, page.faults);
        let lines: Vec<_> = sheet.questions().collect();
        let judged = lines.iter().filter(|(_, asked)| asked.ask == Ask::Verdict).count();
        let of_kind = |kind: EntryKind| {
            let of = |entry: &&Entry| entry.kind.as_ref().unwrap().known() == Some(kind);
            page.entries.iter().filter(of).count()
        };
        assert_eq!(of_kind(EntryKind::Assessment), judged, "{}", sheet.row);
        for lang in [Lang::Sv, Lang::En] {
            let say = |asked: &Question| answer(asked, lang);
            let text = markdown(sheet, lang, &say);
            assert_eq!(read(plan, &text), page, "{}\n{text}", sheet.row);
            let text = csv(sheet, lang, Separator::Semicolon, &say);
            assert_eq!(read(plan, &text), page, "{}\n{text}", sheet.row);
        }
        // What the entries say is a log without faults, of this plan.
        let log = page.log();
        assert_eq!(Log::read(&log.write()), log, "{}", sheet.row);
        assert!(andts_core::follow_up::check_log(plan, &log).is_empty(), "{}", sheet.row);
    }
}

#[test]
fn a_sheet_asks_nothing_twice_and_says_nothing_while_it_is_empty() {
    for (plan, sheet) in sheets() {
        let mut rows: Vec<_> = sheet.questions().map(|(_, asked)| &asked.row).collect();
        let all = rows.len();
        rows.sort();
        rows.dedup();
        assert_eq!(rows.len(), all, "{}", sheet.row);
        for lang in [Lang::Sv, Lang::En] {
            let forms = [
                sheet.markdown(lang),
                sheet.csv(lang, Separator::Semicolon, true),
                sheet.csv(lang, Separator::Comma, false),
                json(&sheet, &|_| String::new()),
            ];
            for form in forms {
                assert_eq!(read(&plan, &form), Reply::default(), "{form}");
            }
        }
    }
}

fn model() -> Plan {
    Plan::read(
        r#"{
        "period": {"from": "2024", "until": "2024"},
        "actors": [{"id": "fritid", "name": "Fritid"}],
        "measures": [
            {"id": "mote", "title": "Möten", "schedules": [{"id": "nar", "text": "4 gånger per år"}],
             "responsible": [{"actor": "fritid"}]},
            {"id": "rad", "title": "Rådgivning", "schedules": [{"text": "löpande"}],
             "responsible": [{"actor": "fritid"}]},
            {"id": "vecka", "title": "Veckomöte", "schedules": [{"id": "v", "text": "varje vecka"}],
             "responsible": [{"actor": "fritid"}]}
        ]}"#,
    )
    .unwrap()
}

const SHEET: &str = "rad;svar\nsheet/fritid/2024-01-01/2024-12-31;\n";

fn state_of(plan: &Plan, log: &Log, measure: &str, day: &str) -> State {
    let asked = Asked::within(on(day), days("2024-01-01", "2024-12-31"));
    let status = status(plan, Some(log), &asked);
    status.measures.iter().find(|its| its.measure == measure).unwrap().state
}

#[test]
fn the_status_sees_what_a_reply_says() {
    let plan = model();
    let text = format!(
        "{SHEET}mote/mote/nar/2024-01-01/times;\nmote/verdict;delvis\nrad/verdict;Pågår\n"
    );
    let mut log = Log::default();
    assert_eq!(state_of(&plan, &log, "rad", "2024-12-20"), State::NoWord);
    let reply = read_reply(&plan, Some(&log), &text, on("2024-12-10"));
    log.merge(&reply.log());
    assert_eq!(state_of(&plan, &log, "mote", "2024-12-20"), State::Partly);
    assert_eq!(state_of(&plan, &log, "rad", "2024-12-20"), State::Ongoing);
    // A year that is judged after its end was not done after its end.
    let text = format!("{SHEET}mote/verdict;genomförd\n");
    log.merge(&read_reply(&plan, Some(&log), &text, on("2025-01-20")).log());
    let asked = Asked::within(on("2025-02-01"), days("2024-01-01", "2024-12-31"));
    let items = status(&plan, Some(&log), &asked).items;
    let item = items.iter().find(|item| item.due.key == "mote/nar/2024-01-01").unwrap();
    assert_eq!((item.state, item.late_days), (State::Met, None));
}

#[test]
fn a_count_adds_what_the_log_does_not_hold() {
    let plan = model();
    let mut log = Log::read(
        r#"{"id":"1","kind":"occurrence","when":"2024-02-02","measure":"mote","times":2}"#,
    );
    let key = "mote/nar/2024-01-01/times";
    let tell = |log: &Log, n: u32, day: &str| {
        let text = format!("{SHEET}{key};{n}\n");
        read_reply(&plan, Some(log), &text, on(day))
    };
    let times = |reply: &Reply| {
        let times = |entry: &Entry| entry.times.as_ref().unwrap().as_u32().unwrap();
        reply.entries.iter().map(times).collect::<Vec<_>>()
    };
    // The log holds two of three, so one is new; the same again adds nothing.
    let first = tell(&log, 3, "2024-12-10");
    assert_eq!(times(&first), [1]);
    log.merge(&first.log());
    assert_eq!(tell(&log, 3, "2024-12-11"), Reply::default());
    // Corrected on the same day: four in all are two more than the two of the log.
    let second = tell(&log, 4, "2024-12-10");
    assert_eq!(times(&second), [2]);
    assert_eq!(second.entries[0].replaces, [first.entries[0].id.clone().unwrap()]);
    assert_ne!(second.entries[0].id, first.entries[0].id);
    log.merge(&second.log());
    assert!(log.faults().is_empty());
    assert_eq!(state_of(&plan, &log, "mote", "2024-12-31"), State::Met);
    // One in all is less than the two that others have noted.
    let fewer = tell(&log, 1, "2024-12-12");
    assert!(fewer.entries.is_empty());
    assert_eq!(fewer.faults.iter().next().unwrap().rule, "reply-fewer-than-noted");
}

#[test]
fn a_weekly_count_is_asked_once_and_shared_out() {
    let plan = model();
    let sheet = request(&plan, None, "fritid", days("2024-01-01", "2024-12-31"), None);
    let counts: Vec<_> = sheet
        .questions()
        .filter(|(block, _)| block.measure.as_deref() == Some("vecka"))
        .filter_map(|(_, asked)| Some((&asked.row, asked.windows()?.len())))
        .collect();
    // 1 January 2024 is a Monday, and the year ends on a Tuesday: 53 weeks touch it.
    let (row, windows) = counts[0];
    assert_eq!((counts.len(), windows), (1, 53));
    let reply = read(&plan, &format!("{SHEET}{row};44\n"));
    assert_eq!(reply.entries.len(), 1);
    assert_eq!(reply.entries[0].counts_for.len(), 44);
}

#[test]
fn a_corrected_reply_keeps_what_it_leaves_blank() {
    let plan = model();
    let text = format!("{SHEET}rad/verdict;genomförd\nrad/comment;bra år\n");
    let mut log = Log::default();
    log.merge(&read_reply(&plan, None, &text, on("2024-12-10")).log());
    let text = format!("{SHEET}rad/verdict;delvis\n");
    let second = read_reply(&plan, Some(&log), &text, on("2024-12-15"));
    let entry = &second.entries[0];
    assert_eq!(entry.verdict.as_ref().unwrap().known(), Some(Verdict::Partly));
    assert_eq!(entry.comment.as_deref(), Some("bra år"));
    assert_eq!(entry.replaces, ["reply/fritid/2024/2024-12-10/rad/assessment"]);
}

/// The leisure leaders answer for 2024. What has no time of its own stands as they judge it:
/// one thing that nobody had a word of, and one that went on until they said otherwise.
#[test]
fn a_reply_about_vellinge_moves_its_status() {
    let plan = plan("vellinge-2022");
    let mut log = Log::read(&example("logs/vellinge-2022.ndjson"));
    let year = days("2024-01-01", "2024-12-31");
    let sheet = request(&plan, Some(&log), "fritidsledare", year, None);
    let asked: Vec<_> = sheet.questions().map(|(_, its)| its.row.as_str()).collect();
    assert!(asked.contains(&"skriftlig-information-foraldrar/verdict"), "{asked:?}");
    let state = |log: &Log, measure: &str| state_of(&plan, log, measure, "2024-12-31");
    assert_eq!(state(&log, "drogfria-arrangemang"), State::NoWord);
    assert_eq!(state(&log, "agerande-vid-misstanke"), State::Ongoing);
    let say = |asked: &Question| match asked.row.as_str() {
        "drogfria-arrangemang/verdict" => "Delvis genomförda".to_owned(),
        "agerande-vid-misstanke/verdict" => "ej genomförd".to_owned(),
        "agerande-vid-misstanke/obstacle" => "Rutinen finns inte; ännu.".to_owned(),
        "aktiva-hogriskdagar/continue" => "vet ej".to_owned(),
        _ => String::new(),
    };
    let reply = read_reply(
        &plan,
        Some(&log),
        &csv(&sheet, Lang::Sv, Separator::Semicolon, &say),
        on("2024-12-10"),
    );
    let faults: Vec<_> = reply.faults.iter().map(|said| &said.params["row"]).collect();
    assert_eq!(faults, ["aktiva-hogriskdagar/continue"]);
    let before = andts_core::follow_up::check_log(&plan, &log);
    log.merge(&reply.log());
    assert_eq!(andts_core::follow_up::check_log(&plan, &log), before);
    assert_eq!(state(&log, "drogfria-arrangemang"), State::Partly);
    assert_eq!(state(&log, "agerande-vid-misstanke"), State::Missed);
    // The same file again tells nothing new.
    let again = csv(&sheet, Lang::Sv, Separator::Semicolon, &say);
    let again = read_reply(&plan, Some(&log), &again, on("2024-12-12"));
    assert!(again.entries.is_empty(), "{:?}", again.entries);
}

/// `examples/logs/README.md` says that the log shows every kind of entry; a reader learns
/// every state from it too.
#[test]
fn the_made_up_log_shows_every_kind_of_entry_and_every_state() {
    let plan = plan("vellinge-2022");
    let log = Log::read(&example("logs/vellinge-2022.ndjson"));
    assert!(log.faults().is_empty());
    let kinds: BTreeSet<_> = log
        .entries()
        .iter()
        .filter_map(|entry| entry.kind.as_ref()?.known())
        .map(EntryKind::word)
        .collect();
    assert_eq!(kinds.len(), EntryKind::ALL.len(), "{kinds:?}");
    let mut states = BTreeSet::new();
    for day in ["2022-06-30", "2024-03-01", "2024-12-15"] {
        let items = status(&plan, Some(&log), &Asked::of(&plan, on(day))).items;
        states.extend(items.iter().map(|item| item.state.word()));
    }
    assert_eq!(states.len(), State::ALL.len(), "{states:?}");
}

#[test]
fn a_mail_that_quotes_the_sheet_is_read() {
    let plan = model();
    let sheet = request(&plan, None, "fritid", days("2024-01-01", "2024-12-31"), None);
    let mut mail = String::from("Hej, här är vårt svar.\n\n");
    for line in sheet.markdown(Lang::Sv).lines() {
        mail.extend(["> ", line, "\n"]);
        if line.ends_with("`rad/comment`") {
            mail.push_str("\nEtt bra år.\n\nFler har kommit.\n");
        }
    }
    let reply = read(&plan, &mail);
    assert_eq!(reply.entries.len(), 1);
    let comment = reply.entries[0].comment.as_deref();
    assert_eq!(comment, Some("Ett bra år.\n\nFler har kommit."));
    let said: Vec<_> = reply.faults.iter().map(|said| &said.params["text"]).collect();
    assert_eq!(said, ["Hej, här är vårt svar."]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    /// A comment comes back as it was written, whatever form it was written in.
    #[test]
    fn a_comment_is_the_same_in_every_form(text in "[a-zåäö ;,\"'#*>:=\n-]{0,60}") {
        let plan = model();
        let year = days("2024-01-01", "2024-12-31");
        let sheet = request(&plan, None, "fritid", year, None);
        let say = |asked: &Question| {
            if asked.ask == Ask::Comment { text.clone() } else { String::new() }
        };
        let page = read(&plan, &json(&sheet, &say));
        for by in Separator::ALL {
            prop_assert_eq!(&read(&plan, &csv(&sheet, Lang::Sv, by, &say)), &page);
        }
        prop_assert_eq!(&read(&plan, &markdown(&sheet, Lang::En, &say)), &page);
        let comments = page.entries.iter().filter_map(|entry| entry.comment.as_deref());
        for comment in comments {
            prop_assert_eq!(comment, text.trim());
        }
    }

    /// Nothing typed is lost: what is no entry stands in a fault.
    #[test]
    fn what_is_not_read_is_named(text in "\\PC{1,30}", n in 0_usize..5) {
        let plan = model();
        let year = days("2024-01-01", "2024-12-31");
        let sheet = request(&plan, None, "fritid", year, None);
        let (_, asked) = sheet.questions().nth(n).unwrap();
        let only = |other: &Question| {
            if other.row == asked.row { text.clone() } else { String::new() }
        };
        let reply = read(&plan, &json(&sheet, &only));
        let blank = matches!(text.trim(), "" | "-" | "–" | "—");
        let named = reply.faults.iter().any(|said| said.params.get("text") == Some(&text));
        prop_assert!(blank || named || !reply.entries.is_empty());
        prop_assert!(!named || reply.entries.is_empty());
    }
}
