//! Every sentence the rules say, once in each language, so that a reader can judge them.
#![expect(clippy::unwrap_used, reason = "a page that cannot be read must fail")]

use std::fmt::Write as _;
use std::path::Path;

use andts_core::plan::Plan;
use andts_core::validate::{rules, validate};

/// Plans for the sentences that no page shows.
const ALSO: &[(&str, &str)] = &[
    (
        "reference-to-nothing",
        r#"{"measures":[{"id":"a","goals":["g"],"problems":["p"],"focus_area":"f","parent":"m","according_to":[{"document":"d"}],"schedules":[{"timings":[{"kind":"quota","times":1,"per":{"unit":"year"},"each":"r"}]}]}]}"#,
    ),
    ("unknown-key", r#"{"x_local":1}"#),
    (
        "measure-without-responsible",
        r#"{"measures":[{"id":"a"},{"id":"b"},{"id":"c"},{"id":"d"},{"id":"e"}]}"#,
    ),
    (
        "measure-without-schedule",
        r#"{"measures":[{"id":"a"},{"id":"b"},{"id":"c"},{"id":"d"},{"id":"e"}]}"#,
    ),
    (
        "measure-without-follow-up",
        r#"{"measures":[{"id":"a"},{"id":"b"},{"id":"c"},{"id":"d"},{"id":"e"}]}"#,
    ),
];

/// Returns what a rule says of a plan, in both languages, and its help.
fn said(rule: &str, plan: &str) -> String {
    let mut text = String::new();
    let plan = Plan::read(plan).unwrap();
    for found in validate(&plan).iter().filter(|found| found.rule == rule) {
        let (sv, en) = (&found.message.sv, &found.message.en);
        writeln!(text, "{rule}\n  {sv}\n  {en}").unwrap();
        if let Some(help) = &found.help {
            writeln!(text, "    {}\n    {}", help.sv, help.en).unwrap();
        }
        for sentence in [sv, en] {
            assert!(!sentence.contains('{'), "{rule}: {sentence}");
            assert!(!sentence.ends_with('.') && !sentence.contains('\n'), "{sentence}");
            let first = sentence.chars().next().unwrap();
            assert!(!first.is_uppercase(), "{sentence}");
            // A form says the same with the same words: nothing stands in one language only.
            for value in found.params.values() {
                assert!(sentence.contains(value.as_str()), "{rule}: {sentence}");
            }
        }
    }
    assert!(!text.is_empty(), "{rule} says nothing");
    text
}

#[test]
fn every_sentence_stands_here() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/validate/rules");
    let mut text = String::new();
    for rule in rules::ALL {
        let file = folder.join(format!("{}.sv.md", rule.name.replace('-', "_")));
        let page = std::fs::read_to_string(file).unwrap();
        let example = page.split("```json\n").nth(1).unwrap();
        text += &said(rule.name, example.split("```").next().unwrap());
    }
    for (rule, plan) in ALSO {
        text += &said(rule, plan);
    }
    assert_eq!(text, SAID, "\n{text}");
}

const SAID: &str = r"reference-to-nothing
  aktören `miljoenheten` finns inte i planen
  the actor `miljoenheten` is not in the plan
unknown-key
  nyckeln `titel` är okänd och läses inte; `title` liknar den
  the key `titel` is unknown and is not read; `title` is like it
measure-without-responsible
  åtgärden `Tillsyn` saknar ansvarig
  the measure `Tillsyn` has no responsible
person-named
  aktören `Polisen` är angiven med en persons namn
  the actor `Polisen` is given with a person's name
    skriv funktionen eller enheten; personen kan bytas ut
    write the function or unit; the person may be replaced
actor-under-two-names
  `Lokal förebyggargrupp` kallas i planen också `Drogförebyggande rådet`
  `Lokal förebyggargrupp` is also called `Drogförebyggande rådet` in the plan
actor-never-used
  aktören `Studieförbunden` har ingen uppgift i planen
  the actor `Studieförbunden` has no task in the plan
no-such-day
  `29 februari 2022` finns inte i kalendern
  `29 februari 2022` does not exist in the calendar
measure-without-schedule
  åtgärden `Tillsyn` säger inte när den ska göras
  the measure `Tillsyn` does not say when it is to be done
schedule-without-time
  `Rutin ska tas fram` säger inte när
  `Rutin ska tas fram` does not say when
    säg senast när, hur ofta eller vid vilket tillfälle
    say by when, how often or on which occasion
schedule-outside-plan-period
  `Hösten 2016` ligger utanför planperioden `2017–2018`
  `Hösten 2016` lies outside the plan's period `2017–2018`
schedule-starts-before-plan
  `2020-10-01 – 2022-12-31` börjar före planperioden `2022–2026`
  `2020-10-01 – 2022-12-31` begins before the plan's period `2022–2026`
uncertain-date
  `Juni 2022?` är markerat som osäkert
  `Juni 2022?` is marked as uncertain
    bestäm tiden
    settle the time
time-words-not-understood
  `dock inte under samma vecka som provperioden` förstås inte som tid
  `dock inte under samma vecka som provperioden` is not understood as a time
    ange vad tiden betyder i `timings`, eller skriv om den
    give what the time means in `timings`, or write it in other words
measure-without-follow-up
  åtgärden `Tillsyn` saknar uppföljning
  the measure `Tillsyn` has no follow-up
follow-up-that-says-only-that
  uppföljningen `Uppföljning av stödinsatserna.` säger inte vad den ser på
  the follow-up `Uppföljning av stödinsatserna.` does not say what it looks at
    säg vad som räknas, mot vad och var det står
    say what is counted, against what, and where it is found
goal-without-measure
  ingen åtgärd leder till målet `Färre spelar`
  no measure leads to the goal `Färre spelar`
measures-without-goals
  ingen av planens `1` åtgärder säger vilket av de `1` målen den leder till
  none of the plan's `1` measures says which of the `1` goals it leads to
reference-to-nothing
  dokumentet `d` finns inte i planen
  the document `d` is not in the plan
reference-to-nothing
  fokusområdet `f` finns inte i planen
  the focus area `f` is not in the plan
reference-to-nothing
  målet `g` finns inte i planen
  the goal `g` is not in the plan
reference-to-nothing
  åtgärden `m` finns inte i planen
  the measure `m` is not in the plan
reference-to-nothing
  problemet `p` finns inte i planen
  the problem `p` is not in the plan
reference-to-nothing
  registret `r` finns inte i planen
  the register `r` is not in the plan
unknown-key
  nyckeln `x_local` är okänd och läses inte
  the key `x_local` is unknown and is not read
measure-without-responsible
  `5` av `5` åtgärder saknar ansvarig
  `5` of `5` measures have no responsible
measure-without-schedule
  `5` av `5` åtgärder säger inte när de ska göras
  `5` of `5` measures do not say when they are to be done
measure-without-follow-up
  `5` av `5` åtgärder saknar uppföljning
  `5` of `5` measures have no follow-up
";
