//! Phrases of real plans and what they mean.
#![expect(clippy::unwrap_used, reason = "a day in a test is a day")]

use andts_core::calendar::{Calendar, parse_day};
use andts_core::diagnostic::Lang;
use andts_core::schedule::{Kind, Schedule};

/// The windows of a phrase in 2022 to 2026, as `from until times`.
fn windows(text: &str) -> Vec<String> {
    let (from, until) =
        (parse_day("2022-01-01").unwrap(), parse_day("2026-12-31").unwrap());
    let found = Schedule::parse(text).windows(from, until, None, &Calendar::default());
    let say = |day: Option<chrono::NaiveDate>| day.map_or("-".into(), |d| d.to_string());
    let times = |n: Option<u32>| n.map_or("-".into(), |n| n.to_string());
    found
        .iter()
        .map(|w| format!("{} {} {}", say(w.from), say(w.until), times(w.times)))
        .collect()
}

/// Source: the Vellinge plan; days by hand.
#[test]
fn phrases_of_a_real_plan_give_their_windows() {
    assert_eq!(windows("årligen i december").first().unwrap(), "2022-12-01 2022-12-31 1");
    assert_eq!(windows("årligen i december").len(), 5);
    assert_eq!(
        windows("Årligen under maj månad.").last().unwrap(),
        "2026-05-01 2026-05-31 1"
    );
    assert_eq!(
        windows("Drogvaneundersökningen genomförs vartannat år."),
        ["2022-01-01 2023-12-31 1", "2024-01-01 2025-12-31 1", "2026-01-01 2026-12-31 1"]
    );
    assert_eq!(
        windows("Implementering och metodutveckling under våren 2022."),
        ["2022-01-01 2022-06-30 -"]
    );
    assert_eq!(windows("Utredningen slutförs under hösten 2021."), Vec::<String>::new());
    // 2022 begins on a Saturday: its days touch 53 ISO weeks; five years touch 262.
    assert_eq!(windows("1 gång i veckan").len(), 262);
}

/// Numbers and words that look like times and are none, from the same plans.
#[test]
fn what_is_no_time_gives_no_window() {
    for text in [
        "EFFEKT 4–6",
        "årskurs 6–9",
        "13–25 år",
        "§ 22 LVU",
        "efter kl. 01.00",
        "2020 års drogvaneundersökning",
        "Inledning ..... 3",
        "Skr. 2021/22:213",
        "Gröna Kronoberg 2025",
        "så fort som möjligt",
        "",
        "löpande",
        "vid behov",
        "29 februari 2022",
        "31 april",
        "vecka 54",
    ] {
        assert_eq!(windows(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_day_that_does_not_exist_is_kept_and_pointed_at() {
    let schedule = Schedule::parse("senast 29 februari 2022");
    assert_eq!(schedule.impossible().len(), 1);
    assert!(
        matches!(&schedule.timings()[0].kind, Kind::Note(text) if text.contains("29 februari"))
    );
}

#[test]
fn every_span_gives_back_the_words_it_was_read_from() {
    let text = "Löpande, minst 1 gång per år – därtill något annat";
    let schedule = Schedule::parse(text);
    let words: Vec<_> =
        schedule.timings().iter().map(|t| t.span.unwrap().slice(text)).collect();
    assert_eq!(words, ["Löpande", "minst 1 gång per år", "därtill något annat"]);
}

#[test]
fn what_is_said_again_means_the_same() {
    for (text, said) in [
        ("Årligen", "årligen"),
        ("minst 4 ggr/år", "minst 4 gånger per år"),
        ("vartannat år", "vartannat år"),
        ("varje höst", "varje höst"),
        ("v. 38", "vecka 38"),
        ("senast 31 mars", "senast 31 mars"),
        ("första tisdagen i varje månad", "första tisdagen i varje månad"),
        ("DEC 2022", "december 2022"),
    ] {
        let schedule = Schedule::parse(text);
        let again = Schedule::parse(&schedule.say(Lang::Sv));
        let kinds =
            |s: &Schedule| s.timings().iter().map(|t| t.kind.clone()).collect::<Vec<_>>();
        assert_eq!(schedule.say(Lang::Sv), said);
        assert_eq!(kinds(&again), kinds(&schedule), "{text}");
    }
}
