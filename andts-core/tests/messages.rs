//! Every sentence the rules say, once in each language, so that a reader can judge them.
#![expect(clippy::unwrap_used, reason = "a page that cannot be read must fail")]

use std::fmt::Write as _;
use std::path::Path;

use andts_core::plan::Plan;
use andts_core::validate::{Settings, rules, validate_with};

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
    (
        "andts-area-without-measure",
        r#"{"kind":"andts_plan","period":{"from":"2022","until":"2026"},"measures":[{"id":"a"},{"id":"b","areas":["gambling"]}]}"#,
    ),
    (
        "problem-without-measure",
        r#"{"problems":[{"id":"p","text":"Fler dricker"},{"id":"q","text":"Fler spelar"}],"measures":[{"id":"a","problems":["p"]}]}"#,
    ),
    (
        "goal-without-indicator",
        r#"{"goals":[{"id":"a"},{"id":"b"},{"id":"c"},{"id":"d"},{"id":"e"}]}"#,
    ),
    (
        "goal-indicator-without-baseline",
        r#"{"goals":[{"id":"a","indicators":[{}]},{"id":"b","indicators":[{}]},{"id":"c","indicators":[{}]},{"id":"d","indicators":[{}]},{"id":"e","indicators":[{}]}]}"#,
    ),
    ("personal-number", r#"{"vision":"701063-2391"}"#),
    ("unknown-key", r#"{"titel":"x"}"#),
];

/// Returns what a rule says of a plan, in both languages, and its help.
fn said(rule: &str, plan: &str) -> String {
    let mut text = String::new();
    let plan = Plan::read(plan).unwrap();
    for found in validate_with(&plan, &Settings::everything())
        .iter()
        .filter(|found| found.rule == rule)
    {
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
plan-without-period
  planen säger inte vilka år den gäller
  the plan does not say which years it is for
period-reversed
  perioden börjar `2026` men slutar `2022`
  the period begins `2026` but ends `2022`
period-unlike-title
  perioden är `2022–2025` men titeln säger `ANDTS-plan 2022–2026`
  the period is `2022–2025` but the title says `ANDTS-plan 2022–2026`
adopted-after-plan-began
  planen antogs `2022-05-30`, sedan perioden `2022–2026` börjat
  the plan was adopted `2022-05-30`, after the period `2022–2026` had begun
plan-over-when-adopted
  planen antogs `2019-02-25`, efter att perioden `2017–2018` var slut
  the plan was adopted `2019-02-25`, after the period `2017–2018` was over
schedule-before-adoption
  `15 mars 2022` är över före beslutet `2022-05-01`
  `15 mars 2022` is over before the decision `2022-05-01`
plan-without-decision
  planen säger inte vem som har antagit den och när
  the plan does not say who adopted it and when
plan-without-owner
  planen säger inte vem som äger dokumentet
  the plan does not say who owns the document
indicator-shared
  `antal genomförda föräldraskapsstödjande insatser` följer upp `2` olika åtgärder
  `antal genomförda föräldraskapsstödjande insatser` follows up `2` different measures
count-unlike-list
  texten säger `8 mål` men planen har `1`
  the text says `8 mål` but the plan has `1`
document-unnamed
  planen hänvisar till `plan` utan att säga vilken
  the plan refers to `plan` without saying which
abbreviation-unexplained
  planen förklarar inte förkortningarna `NIDS`
  the plan does not explain the abbreviations `NIDS`
strategy-expired
  `Länsstrategi ANDT 2016–2020` gick ut `2020`, före planen
  `Länsstrategi ANDT 2016–2020` expired `2020`, before the plan
strategy-not-adopted
  `ny Drogförebyggande strategi` är inte antagen, men `1` av målen hänvisar till den
  `ny Drogförebyggande strategi` is not adopted, but `1` of the goals refer to it
goal-number-without-document
  mål `4` säger inte i vilken strategi
  goal `4` does not say of which strategy
word-unknown
  `snus` är inget av orden `alcohol`, `narcotics`, `doping`, `tobacco`, `gambling`
  `snus` is none of the words `alcohol`, `narcotics`, `doping`, `tobacco`, `gambling`
part-of-itself
  åtgärden `Tillsyn` är en del av sig själv
  the measure `Tillsyn` is a part of itself
plan-without-situation
  planen har ingen lägesbild
  the plan has no picture of the situation
andt-beside-andts
  planen skriver ANDT `1` gånger och ANDTS `1`
  the plan writes ANDT `1` times and ANDTS `1`
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
actor-unspecified
  `berörda aktörer` säger inte vem som menas
  `berörda aktörer` does not say who is meant
    skriv vilken enhet eller funktion, eller ange gruppens medlemmar
    write which unit or function, or give the members of the group
responsible-still-to-appoint
  `Elevhälsan` ska utse `ansvarig samordnare`, men inte till när
  `Elevhälsan` is to appoint `ansvarig samordnare`, but not by when
    skriv in vem som utsetts, eller till när
    write who was appointed, or by when
responsible-without-lead
  `Länsstyrelsen`, `Polisen` ansvarar tillsammans och ingen av dem leder
  `Länsstyrelsen`, `Polisen` answer together and none of them leads
partner-only-itself
  åtgärden `Tillsyn` har bara den ansvariga själv som samverkanspart
  the measure `Tillsyn` has only its own responsible as a partner
measure-without-partner
  åtgärden `Hemsida` har ingen samverkanspart, som nästan alla andra har
  the measure `Hemsida` has no partner, as nearly all others have
actor-listed-twice
  aktören `Nätverk för BF- samordnare.` står redan i listan
  the actor `Nätverk för BF- samordnare.` is already in the list
name-of-several-actors
  `Arbetsgruppen` kan vara `2` olika aktörer
  `Arbetsgruppen` may be `2` different actors
actor-that-is-an-instruction
  `Ta hjälp kommunikatörsnätverk` är en uppmaning och ingen som ansvarar
  `Ta hjälp kommunikatörsnätverk` is an instruction and nobody who answers
responsible-for-most
  `Beredningsgruppen` ansvarar för `10` av `10` åtgärder
  `Beredningsgruppen` answers for `10` of `10` measures
plan-without-council
  planen nämner inget råd för samverkan
  the plan names no council for collaboration
plan-without-coordinator
  planen nämner ingen samordningsfunktion
  the plan names no coordination function
name-written-several-ways
  `3` aktörer skrivs på flera sätt, som `Samordnaren/samordnare`, `Rektor/rektorerna`, `Länsstyrelsen Blekinge/länsstyrelsen`
  `3` actors are written in several ways, such as `Samordnaren/samordnare`, `Rektor/rektorerna`, `Länsstyrelsen Blekinge/länsstyrelsen`
doer-not-responsible
  `Fritidsledare` ska göra det men står inte som ansvarig för `Tillsyn`
  `Fritidsledare` is to do it but is not among the responsible for `Tillsyn`
partners-by-example
  samverkansparterna i `Tillsyn` är exempel och säger inte vilka som är med
  the partners of `Tillsyn` are examples and do not say who takes part
no-such-day
  `29 februari 2022` finns inte i kalendern
  `29 februari 2022` does not exist in the calendar
measure-without-schedule
  åtgärden `Tillsyn` saknar tid
  the measure `Tillsyn` has no time
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
  `med uppehåll de veckor då skolan är stängd` förstås inte som tid
  `med uppehåll de veckor då skolan är stängd` is not understood as a time
    ange vad tiden betyder i `timings`, eller skriv om den
    give what the time means in `timings`, or write it in other words
vague-time
  `bör besökas mer frekvent` ger ingen tid att hålla
  `bör besökas mer frekvent` gives no time to keep
    säg minst hur många gånger, eller senast när
    say how many times at least, or by when
date-said-two-ways
  `torsdag den 14 mars 2025` säger datumet på två sätt som inte stämmer överens
  `torsdag den 14 mars 2025` says the date in two ways that do not agree
length-and-dates-disagree
  `perioden 2021-08-01 – 2024-12-31` är inte `3-årig`
  `perioden 2021-08-01 – 2024-12-31` is not `3-årig`
schedule-ends-after-plan
  `2022-08-01 – 2024-06-30` slutar efter planperioden `2022–2023`
  `2022-08-01 – 2024-06-30` ends after the plan's period `2022–2023`
schedule-without-year
  `Hösten` säger inte vilket år
  `Hösten` does not say which year
    skriv året, eller att det sker varje år
    write the year, or that it is every year
recurrence-without-phase
  `vartannat år` säger inte vilken gång som är den första
  `vartannat år` does not say which time is the first
    skriv den första gången
    write the first time
deadline-worded-two-ways
  `inom 24 timmar` står både med och utan helgfri vardag: `ska hanteras inom 24 timmar helgfri vardag` och `hanterats inom 24 timmar`
  `inom 24 timmar` stands both with and without working days: `ska hanteras inom 24 timmar helgfri vardag` and `hanterats inom 24 timmar`
occasion-without-days
  planen säger inte vilka dagar `högriskdagar` är
  the plan does not say which days `högriskdagar` are
    ange dagarna i den lokala kalendern
    give the days in the local calendar
milestone-on-free-day
  `4 juni 2022` är en ledig dag: `2022-06-04`
  `4 juni 2022` is a free day: `2022-06-04`
schedule-in-circle
  åtgärden `Tillsyn` väntar på sig själv
  the measure `Tillsyn` waits for itself
count-worded-two-ways
  åtgärden `Tillsyn` säger antalet både med och utan *minst*
  the measure `Tillsyn` says its count both with and without *minst*
measure-without-follow-up
  åtgärden `Tillsyn` saknar uppföljning
  the measure `Tillsyn` has no follow-up
follow-up-that-says-only-that
  uppföljningen `Uppföljning av stödinsatserna.` säger inte vad den ser på
  the follow-up `Uppföljning av stödinsatserna.` does not say what it looks at
    säg vad som räknas, mot vad och var det står
    say what is counted, against what, and where it is found
follow-up-without-time
  uppföljningen `Kontroll att kameror sätts upp` säger inte när den görs
  the follow-up `Kontroll att kameror sätts upp` does not say when it is made
follow-up-undecided
  uppföljningen `Diskussion pågår` är inte bestämd
  the follow-up `Diskussion pågår` is not decided
follow-up-elsewhere-nowhere
  uppföljningen `Ingår i annan redovisning` säger inte var den redovisas
  the follow-up `Ingår i annan redovisning` does not say where it is told
follow-up-outlives-measure
  uppföljningen av `Tillsyn` återkommer efter att åtgärden slutat `2023-12-31`
  the follow-up of `Tillsyn` comes back after the measure has ended `2023-12-31`
count-without-total
  `antal serveringsställen som fått tillsyn` säger inte av hur många, fast åtgärden gäller samtliga
  `antal serveringsställen som fått tillsyn` does not say of how many, although the measure is for all
    räkna också hur många de är
    count also how many they are
indicator-without-target
  `5` av `5` indikatorer har varken utgångsläge eller målvärde
  `5` of `5` indicators have neither a baseline nor a target
goal-indicator-without-baseline
  ingen indikator för målet `Färre röker` har ett utgångsläge
  no indicator of the goal `Färre röker` has a baseline
    skriv senaste kända värde och år
    write the latest known value and its year
indicator-without-unit
  indikatorn `upplevd trygghet` har ett värde men ingen enhet
  the indicator `upplevd trygghet` has a value but no unit
report-without-recipient
  redovisningen `kartläggningen i årskurs 9` har ingen mottagare
  the report `kartläggningen i årskurs 9` has no recipient
report-without-responsible
  ingen ansvarar för redovisningen `årsrapport`
  nobody answers for the report `årsrapport`
report-without-date
  redovisningen `redovisning till berörd nämnd` säger inte när
  the report `redovisning till berörd nämnd` does not say when
yearly-report-without-month
  `varje år` säger inte när på året
  `varje år` does not say when in the year
    skriv månaden
    write the month
report-without-form
  `1` av `1` redovisningar säger inte i vilken form
  `1` of `1` reports do not say in what form
plan-never-gathered
  planen säger inte hur den följs upp som helhet
  the plan does not say how it is followed up as a whole
plan-followed-up-too-seldom
  planen säger inte att den följs upp minst vartannat år
  the plan does not say that it is followed up at least every second year
plan-without-report-to-council
  planen redovisas inte till fullmäktige
  the plan is not reported to the municipal council
plan-follow-up-without-responsible
  ingen ansvarar för att planen följs upp
  nobody answers for the follow-up of the plan
goal-without-measure
  ingen åtgärd leder till målet `Färre spelar`
  no measure leads to the goal `Färre spelar`
measures-without-goals
  ingen av planens `1` åtgärder säger vilket av de `1` målen den leder till
  none of the plan's `1` measures says which of the `1` goals it leads to
plan-without-goals
  planen säger inte vad den vill uppnå
  the plan does not say what it wants to reach
goal-without-indicator
  målet `Vård och stöd av god kvalitet` har ingen indikator
  the goal `Vård och stöd av god kvalitet` has no indicator
measure-without-goal
  åtgärden `Broschyr` säger inte vilket mål den leder till
  the measure `Broschyr` does not say which goal it leads to
area-without-goal
  fokusområdet `Samverkan` har åtgärder men inget mål
  the focus area `Samverkan` has measures but no goal
andts-area-without-measure
  ingen åtgärd gäller spel om pengar
  no measure is about gambling
measures-without-target-group
  `5` av `5` åtgärder säger inte vem de är till för
  `5` of `5` measures do not say whom they are for
only-universal-prevention
  alla `5` åtgärder med preventionsnivå vänder sig till alla, ingen till en grupp i risk
  all `5` measures with a level turn to everyone, none to a group at risk
problem-without-measure
  ingen åtgärd säger vilket av lägesbildens `1` problem den svarar mot
  no measure says which of the `1` problems of the situation it answers to
goals-never-apart
  samma `3` åtgärder leder till `2` mål som aldrig skiljs åt
  the same `3` measures lead to `2` goals that are never told apart
goal-rests-on-may
  målet `Färre köper ut` vilar bara på åtgärder som bör eller kan göras
  the goal `Färre köper ut` rests only on measures that should or may be done
measures-without-evidence
  ingen av planens `1` åtgärder säger vad den vilar på
  none of the plan's `1` measures says what it rests on
personal-number
  texten innehåller ett personnummer
  the text contains a personal identity number
    ta bort numret
    take the number away
mobile-number
  texten innehåller ett mobilnummer
  the text contains a mobile telephone number
    skriv växelns nummer eller en funktionsadress
    write the switchboard's number or an address of the function
personal-address
  texten innehåller en persons e-postadress
  the text contains a person's e-mail address
    skriv en funktionsadress
    write an address of the function
person-in-text
  texten innehåller en persons namn
  the text contains a person's name
    skriv funktionen
    write the function
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
  `5` av `5` åtgärder saknar tid
  `5` of `5` measures have no time
measure-without-follow-up
  `5` av `5` åtgärder saknar uppföljning
  `5` of `5` measures have no follow-up
andts-area-without-measure
  ingen åtgärd gäller alkohol
  no measure is about alcohol
andts-area-without-measure
  ingen åtgärd gäller narkotika
  no measure is about narcotics
andts-area-without-measure
  ingen åtgärd gäller dopning
  no measure is about doping
andts-area-without-measure
  ingen åtgärd gäller tobak och nikotin
  no measure is about tobacco and nicotine
problem-without-measure
  ingen åtgärd svarar mot problemet `Fler spelar`
  no measure answers to the problem `Fler spelar`
goal-without-indicator
  `5` av `5` mål har ingen indikator
  `5` of `5` goals have no indicator
goal-indicator-without-baseline
  `5` av `5` mål har indikatorer utan utgångsläge
  `5` of `5` goals have indicators without a baseline
personal-number
  texten innehåller ett samordningsnummer
  the text contains a coordination number
    ta bort numret
    take the number away
unknown-key
  nyckeln `titel` är okänd och läses inte; `title` liknar den
  the key `titel` is unknown and is not read; `title` is like it
";
