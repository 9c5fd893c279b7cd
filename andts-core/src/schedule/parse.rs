//! From words to timings: one function a production, each takes the rest and gives what
//! it read and what remains.

use super::point::{SEASONS, Time, time};
use super::timing::{Bound, Count, Kind, Timing};
use super::token::{Rest, Token, tokens};
use super::{MAX_PHRASE, On};
use crate::calendar::{Moment, Part, Point, Unit};
use crate::diagnostic::Span;
use chrono::Weekday;

/// Reads a whole phrase: its timings in order, and where it names what does not exist.
pub(super) fn phrase(text: &str) -> (Vec<Timing>, Vec<Span>) {
    if text.len() > MAX_PHRASE {
        return (vec![note(text, 0, text.len())].into_iter().flatten().collect(), vec![]);
    }
    let tokens = tokens(text);
    // A time without a year counts only where nothing is left over.
    let (strict, left, impossible) = scan(text, &tokens, true);
    if !left {
        return (strict, impossible);
    }
    let (timings, _, _) = scan(text, &tokens, false);
    (timings, impossible)
}

/// Goes through the phrase; says whether words were left over as notes.
fn scan(text: &str, tokens: &[Token], bare: bool) -> (Vec<Timing>, bool, Vec<Span>) {
    let (mut found, mut impossible) = (Vec::new(), Vec::new());
    let mut left = false;
    let mut rest = Rest(tokens);
    let mut unread: Option<(usize, usize)> = None;
    while let Some(token) = rest.0.first() {
        let read = timing(rest, bare);
        let Some((meaning, after)) = read else {
            let from = unread.map_or(token.from, |(from, _)| from);
            unread = Some((from, token.until));
            rest = rest.next();
            continue;
        };
        let taken = rest.0.len() - after.0.len();
        let until = rest.0.get(taken.saturating_sub(1)).map_or(token.until, |t| t.until);
        match meaning {
            Meaning::Timing(mut timing) => {
                left |= keep(text, unread.take(), &mut found);
                timing.span = Span::of(text, token.from, until);
                found.push(*timing);
            }
            Meaning::Impossible => {
                impossible.extend(Span::of(text, token.from, until));
                let from = unread.map_or(token.from, |(from, _)| from);
                unread = Some((from, until));
            }
        }
        rest = after;
    }
    left |= keep(text, unread, &mut found);
    (found, left, impossible)
}

/// Keeps unread words as a note, unless they only tie timings together.
fn keep(text: &str, unread: Option<(usize, usize)>, found: &mut Vec<Timing>) -> bool {
    let Some((from, until)) = unread else { return false };
    let words = tokens(text.get(from..until).unwrap_or_default());
    if words.iter().all(|token| TIES.contains(&token.text.as_str())) {
        return false;
    }
    found.extend(note(text, from, until));
    true
}

fn note(text: &str, from: usize, until: usize) -> Option<Timing> {
    let span = Span::of(text, from, until)?;
    let kind = Kind::Note(span.slice(text).to_owned());
    Some(Timing { span: Some(span), ..Timing::new(kind) })
}

/// Words that only tie timings together or say that something is done.
const TIES: [&str; 19] = [
    ",",
    ".",
    ";",
    ":",
    "(",
    ")",
    "-",
    "samt",
    "och",
    "men",
    "genomförs",
    "sker",
    "görs",
    "verksamhet",
    "månad",
    "genomföras",
    "hålls",
    "därefter",
    "minst",
];

enum Meaning {
    Timing(Box<Timing>),
    Impossible,
}

type Read<'t> = Option<(Kind, Rest<'t>)>;

// timing = quota | every | continuous | on demand | relative | once
fn timing(rest: Rest<'_>, bare: bool) -> Option<(Meaning, Rest<'_>)> {
    let kind = quota(rest)
        .or_else(|| every(rest))
        .or_else(|| table(rest, &CONTINUOUS, &Kind::Continuous))
        .or_else(|| table(rest, &ON_DEMAND, &Kind::OnDemand(None)))
        .or_else(|| if bare { relative(rest) } else { None });
    if let Some((kind, after)) = kind {
        return Some((Meaning::Timing(Box::new(Timing::new(kind))), after));
    }
    let (time, after) = time(rest)?;
    match time {
        Time::Impossible => Some((Meaning::Impossible, after)),
        Time::Real(moment) if bare || stands_in_prose(&moment) => {
            let mut timing = Timing::new(Kind::Once(Some(moment)));
            timing.uncertain = moment.uncertain;
            Some((Meaning::Timing(Box::new(timing)), after))
        }
        Time::Real(_) => None,
    }
}

/// A time with its year, more exact than the year alone, means itself in any sentence.
fn stands_in_prose(moment: &Moment) -> bool {
    let points = [moment.from, moment.until];
    let exact = |point: &Point| point.year.is_some() && point.part != Part::Year;
    points.iter().flatten().all(exact)
}

const CONTINUOUS: [&str; 9] = [
    "löpande",
    "kontinuerligt",
    "kontinuerlig",
    "rullande under perioden",
    "ständigt",
    "hela året",
    "året runt",
    "under hela perioden",
    "under hela året",
];

const ON_DEMAND: [&str; 5] =
    ["vid behov", "när behov uppstår", "efter behov", "på begäran", "vid önskemål"];

fn table<'t>(rest: Rest<'t>, words: &[&str], kind: &Kind) -> Read<'t> {
    Some((kind.clone(), rest.takes_any(words)?))
}

const BOUNDS: [(&str, Bound); 6] = [
    ("minst", Bound::AtLeast),
    ("lägst", Bound::AtLeast),
    ("åtminstone", Bound::AtLeast),
    ("högst", Bound::AtMost),
    ("max", Bound::AtMost),
    ("som mest", Bound::AtMost),
];

const UNITS: [(&str, Unit); 17] = [
    ("dag", Unit::Day),
    ("dagen", Unit::Day),
    ("vecka", Unit::Week),
    ("veckan", Unit::Week),
    ("helg", Unit::Weekend),
    ("månad", Unit::Month),
    ("månaden", Unit::Month),
    ("mån", Unit::Month),
    ("kvartal", Unit::Quarter),
    ("tertial", Unit::Tertial),
    ("halvår", Unit::HalfYear),
    ("termin", Unit::Term),
    ("läsår", Unit::SchoolYear),
    ("år", Unit::Year),
    ("året", Unit::Year),
    ("verksamhetsår", Unit::Year),
    ("mandatperiod", Unit::Mandate),
];

// quota = [bound] number ["-" number] "gånger" "per" unit [within] | bound adverb
fn quota(rest: Rest<'_>) -> Read<'_> {
    let bound = rest.row(&BOUNDS);
    let (bound, after) = bound.unwrap_or((Bound::Stated, rest));
    if bound != Bound::Stated
        && let Some((unit, rest)) = adverb(after)
    {
        let per = Count { n: 1, unit };
        return Some((
            Kind::Quota { times: 1, up_to: None, bound, per, within: vec![] },
            rest,
        ));
    }
    let (times, rest) = after.number()?;
    let range =
        rest.takes_any(&["-", "till"]).and_then(Rest::number).filter(|(n, _)| *n > times);
    let (up_to, rest) = range.map_or((None, rest), |(n, rest)| (Some(n), rest));
    let rest =
        rest.takes_any(&["gånger", "gång", "ggr .", "ggr", "möten", "tillfällen", "x"])?;
    let rest = rest.takes_any(&["per", "/", "i", "om", "varje", "under"])?;
    let (unit, rest) = rest.row(&UNITS)?;
    let (within, rest) = within(rest);
    let per = Count { n: 1, unit };
    Some((Kind::Quota { times, up_to, bound, per, within }, rest))
}

// within = ["." | ","] ["i" | "under"] month or season without a year
fn within(rest: Rest<'_>) -> (Vec<Moment>, Rest<'_>) {
    let found = time(rest.skip(&[".", ","]));
    match found {
        Some((Time::Real(moment), after)) if moment.is_yearless() => {
            (vec![moment], after)
        }
        _ => (Vec::new(), rest),
    }
}

const ADVERBS: [(&str, Unit); 19] = [
    ("årligen", Unit::Year),
    ("årlig", Unit::Year),
    ("årliga", Unit::Year),
    ("årligt", Unit::Year),
    ("årsvis", Unit::Year),
    ("halvårsvis", Unit::HalfYear),
    ("tertialvis", Unit::Tertial),
    ("terminsvis", Unit::Term),
    ("kvartalsvis", Unit::Quarter),
    ("månadsvis", Unit::Month),
    ("månatligen", Unit::Month),
    ("månatlig", Unit::Month),
    ("månatliga", Unit::Month),
    ("veckovis", Unit::Week),
    ("veckovisa", Unit::Week),
    ("dagligen", Unit::Day),
    ("daglig", Unit::Day),
    ("en gång årligen", Unit::Year),
    ("1 gång årligen", Unit::Year),
];

const STEPS: [(&str, u32); 14] = [
    ("vartannat", 2),
    ("vart annat", 2),
    ("varannan", 2),
    ("var annan", 2),
    ("vart tredje", 3),
    ("var tredje", 3),
    ("vart fjärde", 4),
    ("var fjärde", 4),
    ("vart femte", 5),
    ("var femte", 5),
    ("varje", 1),
    ("varenda", 1),
    ("vart", 1),
    ("var", 1),
];

const WEEKDAYS: [(&str, Weekday); 14] = [
    ("måndagen", Weekday::Mon),
    ("måndag", Weekday::Mon),
    ("tisdagen", Weekday::Tue),
    ("tisdag", Weekday::Tue),
    ("onsdagen", Weekday::Wed),
    ("onsdag", Weekday::Wed),
    ("torsdagen", Weekday::Thu),
    ("torsdag", Weekday::Thu),
    ("fredagen", Weekday::Fri),
    ("fredag", Weekday::Fri),
    ("lördagen", Weekday::Sat),
    ("lördag", Weekday::Sat),
    ("söndagen", Weekday::Sun),
    ("söndag", Weekday::Sun),
];

const NTH: [(&str, u32); 6] = [
    ("första", 1),
    ("andra", 2),
    ("tredje", 3),
    ("fjärde", 4),
    ("femte", 5),
    ("sista", 0),
];

fn adverb(rest: Rest<'_>) -> Option<(Unit, Rest<'_>)> {
    rest.row(&ADVERBS)
}

// every = adverb [within] | step unit [within] | step season | step weekday
//       | nth weekday "i" step "månad" | "den" number step "månad"
fn every(rest: Rest<'_>) -> Read<'_> {
    if let Some((unit, rest)) = adverb(rest) {
        return Some(recurring(1, unit, rest));
    }
    if let Some((on, rest)) = day_of_period(rest) {
        let (n, rest) = rest.row(&STEPS)?;
        let (unit, rest) = rest.row(&UNITS)?;
        let every = Count { n, unit };
        return Some((Kind::Every { every, on: vec![on], starting: None }, rest));
    }
    let (n, rest) = rest.row(&STEPS)?;
    if let Some((unit, rest)) = rest.row(&UNITS) {
        return Some(recurring(n, unit, rest));
    }
    if let Some((weekday, rest)) = rest.row(&WEEKDAYS) {
        let every = Count { n, unit: Unit::Week };
        let on = vec![On::Weekday(weekday)];
        return Some((Kind::Every { every, on, starting: None }, rest));
    }
    let (season, rest) = rest.row(&SEASONS)?;
    let point = Point { year: None, part: Part::Season(season) };
    let every = Count { n, unit: Unit::Year };
    let on = vec![On::At(Moment::at(point))];
    Some((Kind::Every { every, on, starting: None }, rest))
}

fn recurring(n: u32, unit: Unit, rest: Rest<'_>) -> (Kind, Rest<'_>) {
    let (on, rest) = if unit == Unit::Year { within(rest) } else { (Vec::new(), rest) };
    let on = on.into_iter().map(On::At).collect();
    (Kind::Every { every: Count { n, unit }, on, starting: None }, rest)
}

fn day_of_period(rest: Rest<'_>) -> Option<(On, Rest<'_>)> {
    let by = rest.takes("senast");
    let start = by.unwrap_or(rest).skip(&["den"]);
    if let Some((n, rest)) = start.row(&NTH) {
        let (weekday, rest) = rest.row(&WEEKDAYS)?;
        return Some((On::Nth(n, weekday), rest.skip(&["i"])));
    }
    let (day, rest) = start.digits(2)?;
    let rest = rest.skip(&[": e", ": a", "e"]).skip(&["i"]);
    let point = Point { year: None, part: Part::EveryMonth(day) };
    let from = by.is_none().then_some(point);
    (1..=31).contains(&day).then(|| (On::At(Moment::between(from, Some(point))), rest))
}

const SIDES: [(&str, &[&str]); 6] = [
    ("inför och vid", &["before", "at"]),
    ("inför", &["before"]),
    ("i samband med", &["at"]),
    ("efter varje", &["after"]),
    ("vid varje", &["at"]),
    ("vid", &["at"]),
];

/// The occasions that plans speak of; another word is kept as a note.
const OCCASIONS: [&str; 22] = [
    "skolavslutning",
    "skolavslutningar",
    "skolavslutningen",
    "jullov",
    "jullovet",
    "sportlov",
    "påsklov",
    "höstlov",
    "sommarlov",
    "sommarlovet",
    "lov",
    "läsårsstart",
    "läsårsstarten",
    "skolstart",
    "skolstarten",
    "terminsstart",
    "riskhelger",
    "högriskdagar",
    "högriskdag",
    "högtider",
    "storhelger",
    "studenten",
];

// relative = side occasion {("och" | ",") occasion}
fn relative(rest: Rest<'_>) -> Read<'_> {
    let (side, mut rest) = rest.row(&SIDES)?;
    let mut events = Vec::new();
    loop {
        let word = rest.word();
        if !OCCASIONS.contains(&word) {
            break;
        }
        events.push(word);
        rest = rest.next();
        match rest.takes_any(&["och", ",", "samt"]) {
            Some(after) if OCCASIONS.contains(&after.word()) => rest = after,
            _ => break,
        }
    }
    let side = side.iter().map(|side| (*side).to_owned()).collect();
    let event = events.join(", ");
    (!event.is_empty()).then_some((Kind::Relative { event, side }, rest))
}
