//! Laws of the schedule language and its windows, each a sentence.
#![expect(clippy::unwrap_used, reason = "a day in a test is a day")]

use andts_core::calendar::{
    Calendar, Conventions, Day, Interval, Moment, Unit, parse_day, week, weeks_in,
};
use andts_core::diagnostic::Lang;
use andts_core::due::due;
use andts_core::plan::Plan;
use andts_core::schedule::{
    Bound, Count, Every, Kind, Length, Of, On, Once, Quota, Relative, Schedule, Side,
    Stretch, Timing,
};
use chrono::{Datelike, Weekday};
use proptest::prelude::*;
use proptest::sample::{Index, select};

fn on(text: &str) -> Day {
    parse_day(text).unwrap()
}

fn moment(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

/// Times of the year, as a plan says them without a year.
fn yearless() -> impl Strategy<Value = Moment> {
    let fixed = [
        "XXXX-05",
        "XXXX-12",
        "XXXX-W08",
        "XXXX-W44",
        "XXXX-33",
        "XXXX-36",
        "XXXX-37",
        "XXXX-40",
        "XXXX-41",
        "XXXX-VT",
        "XXXX-HT",
        "XXXX-spring",
        "XXXX-autumn",
        "XXXX-summer",
        "XXXX-winter",
        "XXXX-05-31",
        "XXXX-01-01",
        "../XXXX-03-31",
        "../XXXX-11",
        "XXXX-04/XXXX-06",
        "XXXX-05-01/XXXX-09-30",
    ];
    select(fixed.to_vec()).prop_map(moment)
}

/// Times with their year.
fn dated() -> impl Strategy<Value = Moment> {
    let fixed = [
        "2022-05-31",
        "2023-06",
        "2024",
        "2022-W17",
        "2023-33",
        "2024-39",
        "2022-41",
        "2022-VT",
        "2023-HT",
        "2021-LA",
        "2022-autumn",
        "2022-winter",
        "../2024-03-31",
        "2023-01-01/..",
        "2022-04/2022-12",
        "2022-03-16/2022-05",
        "2022/2024",
        "2022-06?",
        "2022-05-31~",
        "2022-autumn?",
        "2022-05-21/2022-05~",
        "2022-12/2023-01~",
        "XXXX-05-01/XXXX-05-10~",
        "XXXX-11/XXXX-12~",
        "XXXX-05-21/XXXX-06-10~",
    ];
    select(fixed.to_vec()).prop_map(moment)
}

fn weekdays() -> impl Strategy<Value = Vec<On>> {
    let all = [Weekday::Mon, Weekday::Tue, Weekday::Thu, Weekday::Fri, Weekday::Sun];
    proptest::sample::subsequence(all.to_vec(), 1..=3)
        .prop_map(|days| days.into_iter().map(On::Weekday).collect())
}

fn except() -> impl Strategy<Value = Vec<Stretch>> {
    let at = |text: &str| Stretch::At(moment(text));
    prop_oneof![
        3 => Just(Vec::new()),
        1 => Just(vec![at("XXXX-07")]),
        1 => Just(vec![at("XXXX-06"), at("XXXX-07")]),
        1 => Just(vec![Stretch::Occasion("sommarlov".to_owned())]),
    ]
}

fn within() -> impl Strategy<Value = Vec<Stretch>> {
    let at = |text: &str| Stretch::At(moment(text));
    prop_oneof![
        3 => Just(Vec::new()),
        1 => Just(vec![at("XXXX-autumn")]),
        1 => Just(vec![at("XXXX-03"), at("XXXX-09")]),
        1 => Just(vec![at("2022/2024")]),
        1 => Just(vec![at("../2024-06")]),
        1 => Just(vec![at("2023/..")]),
    ]
}

fn every() -> impl Strategy<Value = Every> {
    let units = [
        Unit::Day,
        Unit::Week,
        Unit::Weekend,
        Unit::Month,
        Unit::Quarter,
        Unit::Tertial,
        Unit::HalfYear,
        Unit::Term,
        Unit::SchoolYear,
        Unit::Year,
        Unit::Mandate,
    ];
    let plain =
        (1_u32..15, select(units.to_vec())).prop_map(|(n, unit)| Every::new(n, unit));
    let weekly = (1_u32..5, weekdays())
        .prop_map(|(n, on)| Every { on, ..Every::new(n, Unit::Week) });
    let parity = (prop::bool::ANY, weekdays()).prop_map(|(even, mut on)| {
        on.insert(0, if even { On::Even } else { On::Odd });
        Every { on, ..Every::new(1, Unit::Week) }
    });
    let monthly = (1_u32..4, 0_u32..5).prop_map(|(n, nth)| {
        let on = vec![On::Nth(nth, Weekday::Tue)];
        Every { on, ..Every::new(n, Unit::Month) }
    });
    let day_of_month = (1_u32..4, 1_u32..32, prop::bool::ANY).prop_map(|(n, day, by)| {
        let by = if by { "../" } else { "" };
        let on = vec![On::At(moment(&format!("{by}XXXX-XX-{day:02}")))];
        Every { on, ..Every::new(n, Unit::Month) }
    });
    let yearly = (1_u32..6, yearless())
        .prop_map(|(n, at)| Every { on: vec![On::At(at)], ..Every::new(n, Unit::Year) });
    let working = Just(Every { on: vec![On::WorkingDays], ..Every::new(1, Unit::Week) });
    let short = (plain, within(), except()).prop_map(|(every, within, except)| {
        // A year is not restricted to a part of itself: that is when in the year it is.
        // A recurrence of several units that begins has a phase, not a restriction.
        let begins = within.first() == Some(&Stretch::At(moment("2023/..")));
        let long = every.every.unit >= Unit::Year || begins && every.every.n > 1;
        let within = if long { Vec::new() } else { within };
        Every { within, except, ..every }
    });
    let begun = (weekdays(), 2_u32..5, select(&["2023-03-01", "2024", "2023-W10"][..]))
        .prop_map(|(on, n, first)| {
            let starting = Some(moment(first));
            Every { on, starting, ..Every::new(n, Unit::Week) }
        });
    prop_oneof![short, weekly, parity, monthly, day_of_month, yearly, working, begun]
}

fn quota() -> impl Strategy<Value = Quota> {
    let units =
        [Unit::Week, Unit::Month, Unit::Quarter, Unit::Term, Unit::Year, Unit::Plan];
    let bounds = [Bound::AtLeast, Bound::Stated, Bound::AtMost];
    (
        1_u32..20,
        select(bounds.to_vec()),
        1_u32..8,
        select(units.to_vec()),
        prop::option::of(1_u32..5),
    )
        .prop_flat_map(|(times, bound, n, unit, more)| {
            let n = if unit == Unit::Plan { 1 } else { n };
            let quota = Quota::new(times, bound, Count { n, unit });
            let quota = Quota { up_to: more.map(|more| times + more), ..quota };
            let yearly = unit == Unit::Year && n == 1;
            let times = prop_oneof![Just(None), yearless().prop_map(Some)];
            (Just(quota), times, except()).prop_map(move |(quota, at, except)| {
                let within = at.filter(|_| yearly).map(Stretch::At).into_iter().collect();
                Quota { within, except, ..quota }
            })
        })
}

fn relative() -> impl Strategy<Value = Relative> {
    let occasion = select(&["skolavslutning", "jullov", "högriskdagar"][..]);
    let sides = [
        vec![Side::Before],
        vec![Side::At],
        vec![Side::After],
        vec![Side::Before, Side::At],
        vec![Side::Before, Side::At, Side::After],
    ];
    let beside = (occasion, select(sides.to_vec()))
        .prop_map(|(name, side)| Relative::new(Of::Occasion(name.to_owned()), &side));
    let limit = (
        1_u32..60,
        prop::option::of(select(&[Unit::Day, Unit::Month][..])),
        prop::bool::ANY,
    )
        .prop_map(|(n, unit, working)| {
            let working_days = working && unit != Some(Unit::Month);
            let within = Some(Length { n, unit, working_days });
            Relative { within, ..Relative::new(Of::Event(String::new()), &[Side::After]) }
        });
    let lead = (2_u32..10).prop_map(|n| {
        let lead = Some(Length { n, unit: Some(Unit::Week), working_days: false });
        let of = Of::Occasion("skolavslutning".to_owned());
        Relative { lead, ..Relative::new(of, &[Side::Before]) }
    });
    prop_oneof![beside, limit, lead]
}

fn timing() -> impl Strategy<Value = Timing> {
    let kind = prop_oneof![
        Just(Kind::Continuous(Vec::new())),
        Just(Kind::Continuous(vec![Stretch::At(moment("2022-autumn"))])),
        Just(Kind::OnDemand(None)),
        yearless().prop_map(|at| Kind::Once(Once::at(at))),
        dated().prop_map(|at| Kind::Once(Once::at(at))),
        every().prop_map(Kind::Every),
        quota().prop_map(Kind::Quota),
        relative().prop_map(Kind::Relative),
    ];
    (kind, prop::option::of(select(&["shall", "should", "may"][..]))).prop_map(
        |(kind, bound)| {
            let mut timing = Timing::new(kind);
            if let Kind::Once(Once { window: Some(at), .. }) = &timing.kind {
                (timing.uncertain, timing.approximate) = (at.uncertain, at.approximate);
            } else if !matches!(timing.kind, Kind::Continuous(_)) {
                timing.obligation = bound.map(str::to_owned);
            }
            timing
        },
    )
}

/// Words of the language in any order: what a writer may put in a cell.
fn cell() -> impl Strategy<Value = String> {
    let words = [
        "årligen",
        "minst",
        "2",
        "gånger",
        "per",
        "termin",
        "år",
        "i",
        "maj",
        "hösten",
        "2022",
        "senast",
        "31 mars",
        "v. 38",
        "och",
        "samt",
        ",",
        ".",
        ";",
        "\n",
        "(",
        ")",
        "–",
        "vid",
        "behov",
        "löpande",
        "inför",
        "skolavslutning",
        "varje",
        "vartannat",
        "månad",
        "utom",
        "juli",
        "ska",
        "redovisning",
        "tas fram",
        "16/2",
        "Q1",
        "till",
        "och med",
        "åk 7–9",
        "10 %",
        "första",
        "måndagen",
        "inom",
        "24 timmar",
        "helgfri vardag",
        "?",
        "ca",
        "Polisen",
        "har",
        "sedan",
        "med start",
        "29 februari",
        "årsskiftet",
        "kv",
        "t.o.m.",
        "13–25 år",
    ];
    proptest::collection::vec(select(words.to_vec()), 0..12)
        .prop_map(|words| words.join(" "))
}

/// Whole phrases as writers put them, several in a cell.
fn phrases() -> impl Strategy<Value = String> {
    let whole = [
        "Årligen i maj",
        "minst 2 gånger per termin",
        "löpande",
        "vid behov",
        "31 maj 2022",
        "senast 31 mars varje år",
        "v. 38",
        "Hösten 2022",
        "16 mars -maj 2022",
        "4 ggr/år",
        "Inför skolavslutning och jullov",
        "vartannat år",
        "varje månad utom juli",
        "Q1 och Q3",
        "den 15:e varje månad",
        "sista fredagen i månaden",
        "Måndagar jämna veckor",
        "VT 2024",
        "2022–2024",
        "Slutrapport december 2023",
        "15 mars, 15 juni och 15 september 2022",
        "inom 24 timmar helgfri vardag",
        "i slutet av maj",
        "under året",
        "1 gång per månad",
        "Löpande under 2022",
        "från och med hösten 2022",
        "Juni 2022?",
        "årsskiftet 2022/2023",
        "varannan tisdag",
        "3–5 gånger per år",
        "högst 2 gånger per år",
        "bör ske årligen",
        "varje höst",
        "två veckor före skolavslutning",
        "ska tas fram",
    ];
    let links = ["; ", ". ", " samt ", "\n"];
    let more = (select(links.to_vec()), select(whole.to_vec()));
    (select(whole.to_vec()), proptest::collection::vec(more, 0..3)).prop_map(
        |(first, more)| {
            more.iter().fold(first.to_owned(), |text, (link, next)| text + link + next)
        },
    )
}

fn means_the_same(one: &[Timing], other: &[Timing]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.means(other))
}

/// The days of windows, as text.
fn days(schedule: &Schedule, from: Day, until: Day, period: Interval) -> Vec<String> {
    let found = schedule.windows(from, until, Some(period), &Calendar::default());
    let day = |day: Option<Day>| day.map_or("-".to_owned(), |day| day.to_string());
    found
        .iter()
        .map(|w| format!("{} {} {}", day(w.from), day(w.until), w.timing))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_said_in_swedish_is_read_as_what_was_meant(timing in timing()) {
        let said = Schedule::from_timings("", vec![timing.clone()]).say(Lang::Sv);
        let read = Schedule::parse(&said);
        prop_assert!(
            means_the_same(read.timings(), std::slice::from_ref(&timing)),
            "{said}\n{timing:?}\n{:?}", read.timings()
        );
    }

    #[test]
    fn a_cell_said_again_means_the_same(text in phrases()) {
        let read = Schedule::parse(&text);
        let said = read.say(Lang::Sv);
        let again = Schedule::parse(&said);
        let dated = |schedule: &Schedule| -> Vec<Timing> {
            let note = |timing: &&Timing| !matches!(timing.kind, Kind::Note(_));
            schedule.timings().iter().filter(note).cloned().collect()
        };
        // Of words that were not understood the copy may understand fewer, never other.
        let (first, second) = (dated(&read), dated(&again));
        prop_assert!(
            first.iter().all(|one| second.iter().any(|other| one.kind == other.kind)),
            "{text}\n{said}\n{first:?}\n{second:?}"
        );
    }

    #[test]
    fn no_two_windows_have_one_key(text in phrases(), other in phrases()) {
        let schedule = serde_json::json!({ "text": text });
        let follow_ups = [serde_json::json!({ "schedule": schedule }), serde_json::json!({ "schedule": { "text": other } })];
        let plan = serde_json::json!({
            "period": { "from": "2022", "until": "2024" },
            "measures": [{ "id": "a", "schedules": [schedule, { "text": other }], "follow_ups": follow_ups }],
            "follow_ups": follow_ups,
            "reporting_duties": [{ "schedule": schedule, "input_by": "01-31" }],
        });
        let plan = Plan::read(&plan.to_string()).unwrap();
        let keys = |from: &str, until: &str| -> Vec<String> {
            let [from, until] = [from, until].map(|day| parse_day(day).unwrap());
            due(&plan, from, until).into_iter().map(|item| item.key).collect()
        };
        let long = keys("2022-01-01", "2024-12-31");
        let distinct: std::collections::BTreeSet<_> = long.iter().collect();
        prop_assert_eq!(distinct.len(), long.len(), "{:?}", long);
        // A key does not depend on the question.
        for key in keys("2023-03-01", "2023-09-30") {
            prop_assert!(distinct.contains(&key), "{key}\n{long:?}");
        }
    }

    #[test]
    fn any_text_is_read_and_its_words_are_given_back(text in "\\PC{0,60}|[ -~åäöÅÄÖ–]{0,80}") {
        let read = Schedule::parse(&text);
        for timing in read.timings() {
            let span = timing.span.unwrap();
            let words = span.slice(&text);
            prop_assert!(!words.is_empty());
            prop_assert_eq!(words.encode_utf16().count(), span.utf16[1] - span.utf16[0]);
            if let Kind::Note(note) = &timing.kind {
                prop_assert_eq!(words, note.as_str());
            }
        }
    }

    #[test]
    fn no_letter_or_digit_of_a_cell_is_lost_between_the_spans(text in cell()) {
        let read = Schedule::parse(&text);
        let mut covered = vec![false; text.len()];
        for span in read.timings().iter().filter_map(|timing| timing.span) {
            covered[span.bytes[0]..span.bytes[1]].fill(true);
        }
        // What ties timings together is no word of its own; a number always is.
        let lost: Vec<_> = text
            .char_indices()
            .filter(|(at, c)| c.is_ascii_digit() && !covered[*at])
            .collect();
        prop_assert!(lost.is_empty(), "{text}: {lost:?} {:?}", read.timings());
    }

    #[test]
    fn the_question_selects_and_never_changes_a_window(timing in timing(), start in 0_u64..2000, long in 1_u64..700) {
        let period = Interval::new(on("2022-01-01"), on("2027-12-31")).unwrap();
        let schedule = Schedule::from_timings("x", vec![timing]);
        let from = period.from() + chrono::Days::new(start);
        let until = (from + chrono::Days::new(long)).min(period.until());
        let narrow: Vec<_> = days(&schedule, from, until, period)
            .into_iter().filter(|text| !text.starts_with('-')).collect();
        let wide = days(&schedule, period.from(), period.until(), period);
        for window in &narrow {
            prop_assert!(wide.contains(window), "{window} of {narrow:?} not in {wide:?}");
        }
        let touching = wide.iter().filter(|text| !text.starts_with('-')).filter(|text| {
            let mut ends = text.split(' ').map(str::to_owned);
            let (first, last) = (ends.next().unwrap(), ends.next().unwrap());
            first <= until.to_string() && last >= from.to_string()
        });
        prop_assert_eq!(touching.count(), narrow.len());
    }

    #[test]
    fn every_window_lies_in_the_period_and_they_are_in_order(timing in timing()) {
        let period = Interval::new(on("2022-03-10"), on("2026-10-05")).unwrap();
        let schedule = Schedule::from_timings("x", vec![timing]);
        let found = schedule.windows(on("2000-01-01"), on("2100-01-01"), Some(period), &Calendar::default());
        let known: Vec<_> = found.iter().filter_map(|w| Some((w.from?, w.until?))).collect();
        prop_assert!(known.iter().all(|(from, until)| period.contains(*from) && period.contains(*until) && from <= until));
        prop_assert!(known.is_sorted());
        prop_assert!(found.iter().all(|w| !w.explanation.sv.is_empty() && !w.explanation.en.is_empty()));
    }

    #[test]
    fn every_period_of_a_unit_has_its_number(day in 0_u64..80_000, which in any::<Index>()) {
        let conventions = Conventions::default();
        let on = on("1954-01-01") + chrono::Days::new(day);
        let unit = Unit::ALL[which.index(Unit::ALL.len() - 1)];
        let number = unit.number(on, &conventions).unwrap();
        let period = unit.nth(number, &conventions).unwrap();
        prop_assert!(period.until() >= on);
        prop_assert!(unit.nth(number - 1, &conventions).is_none_or(|before| before.until() < on));
    }
}

#[test]
fn week_and_day_go_round_in_every_year_of_53_weeks() {
    for year in (1953..=2200).filter(|year| weeks_in(*year) == 53) {
        for n in 1..=53 {
            let days = week(year, n).unwrap();
            assert_eq!(
                (days.from().iso_week().year(), days.from().iso_week().week()),
                (year, n)
            );
            assert_eq!(days.days(), 7);
        }
    }
}
