//! What depends on something else: *inför skolavslutning*, *inom 24 timmar helgfri
//! vardag*, *sex besök inom 18 månader*.

use super::moment::{Time, times};
use super::point::Weight;
use super::quota::quota;
use super::recur::{Read, every};
use super::timing::{Bound, Kind, Length, Of, Relative, Side};
use super::token::{Rest, Token};
use super::vocabulary::{
    BOUNDS, DEMANDS, EVENT_ENDINGS, LENGTHS, NOT_COUNTED, NUMBERS, OCCASIONS, ON_DEMAND,
    SIDES, WORKING_DAYS,
};
use crate::calendar::{Limit, Part, Unit};

/// How many words an event may have.
const MOST_WORDS: usize = 12;

// relative = length side thing | side length | "inom" length [from thing]
//          | side ["varje"] occasion | side ["varje"] event
/// Reads what depends on something else; of a list of occasions each for itself.
pub(super) fn relative(rest: Rest<'_>) -> Option<(Vec<Kind>, Rest<'_>)> {
    if let Some((side, after)) = rest.row(SIDES)
        && let Some((names, rest)) = occasion_words(after)
    {
        let each = |name| Kind::Relative(about(Of::Occasion(name), side));
        return Some((names.into_iter().map(each).collect(), rest));
    }
    visits(rest)
        .or_else(|| measured(rest))
        .or_else(|| limit(rest))
        .or_else(|| delayed(rest))
        .or_else(|| beside(rest))
        .map(|(relative, rest)| (vec![Kind::Relative(relative)], rest))
}

type ReadRelative<'t> = Option<(Relative, Rest<'t>)>;

/// on demand = word of the table [condition]; *om* or *när* something happens
pub(super) fn on_demand(rest: Rest<'_>) -> Read<'_> {
    if let Some((words, after)) = condition(rest) {
        return Some((Kind::OnDemand(Some(words)), after));
    }
    let after = ON_DEMAND.iter().filter_map(|words| rest.takes(words));
    let after = after.min_by_key(|after| after.0.len())?;
    // "vid behov, t.ex. vid misstanke om ..."
    let example = [
        ", t . ex .",
        ", tex",
        ", t ex",
        ", exempelvis",
        ", till exempel",
        "t . ex .",
        ", som vid",
        "( t . ex .",
    ];
    if let Some(condition) = after.takes_any(&example) {
        let (words, rest) = words(condition, usize::MAX);
        if !words.is_empty() {
            return Some((Kind::OnDemand(Some(words)), rest));
        }
    }
    Some((Kind::OnDemand(None), after))
}

// condition = ("om" | "när") who (asks | needs) "det"
fn condition(rest: Rest<'_>) -> Option<(String, Rest<'_>)> {
    let start = rest.takes_any(&["om", "när", "då", "ifall"])?;
    let (said, after) = words(start, MOST_WORDS);
    let taken = start.0.len().checked_sub(after.0.len())?;
    let words = start.0.get(..taken)?;
    let asks = |token: &Token| DEMANDS.contains(&token.text.as_str());
    let it =
        words.last().is_some_and(|token| matches!(token.text.as_str(), "det" | "detta"));
    let who = words.iter().position(asks).is_some_and(|at| (1..=4).contains(&at));
    (it && who).then_some((said, after))
}

// length = ["ca"] number unit
/// Reads a length, in hours, days, weeks, months, years or working days
pub(super) fn length(rest: Rest<'_>) -> Option<(Length, Rest<'_>)> {
    let (n, rest) = rest.skip(&["ca", "cirka", "ungefär", "högst"]).number()?;
    let rest = rest.skip(&["första", "närmaste", "påföljande", "följande"]);
    if let Some(rest) = rest.takes_any(WORKING_DAYS) {
        let unit = Some(Unit::Day);
        return Some((Length { n, unit, working_days: true }, rest));
    }
    let (unit, rest) = rest.row(LENGTHS)?;
    // "24 timmar helgfri vardag", "24 timmar under helgfria vardagar"
    let (working_days, rest) = match rest
        .skip(&["på", "under", "(", ",", "räknat på"])
        .takes_any(&["helgfria vardagar", "helgfri vardag", "vardagar", "vardag"])
    {
        Some(after) => (true, after),
        None => (false, rest),
    };
    Some((Length { n, unit, working_days }, rest))
}

fn about(of: Of, side: &[Side]) -> Relative {
    Relative::new(of, side)
}

/// An event nobody names: what the limit counts from is told elsewhere.
fn unnamed() -> Of {
    Of::Event(String::new())
}

// limit = "inom" length [("från" | "efter") event]
fn limit(rest: Rest<'_>) -> ReadRelative<'_> {
    let after = rest.takes_any(&["inom", "senast inom", "innanför"])?;
    let (within, after) = length(after.skip(&["en period av", "loppet av"]))?;
    let of_event = after
        .takes_any(&["från det att", "från", "efter", "efter det att", "av", "sedan"])
        .map(|next| words(next.skip(&["att"]), MOST_WORDS))
        .filter(|(words, _)| !words.is_empty());
    let (of, rest) = match of_event {
        Some((words, rest)) => (Of::Event(words), rest),
        None => (unnamed(), after),
    };
    Some((Relative { within: Some(within), ..about(of, &[Side::After]) }, rest))
}

// delayed = "efter" length
fn delayed(rest: Rest<'_>) -> ReadRelative<'_> {
    let after = rest.takes_any(&["efter", "först efter"])?;
    let (offset, rest) = length(after)?;
    Some((Relative { offset: Some(offset), ..about(unnamed(), &[Side::After]) }, rest))
}

// measured = ["senast" | "minst"] length ("före" | "efter" | "innan") thing
fn measured(rest: Rest<'_>) -> ReadRelative<'_> {
    let start = rest.skip(&["senast", "minst", "cirka", "ca"]);
    let one = |unit| Length { n: 1, unit: Some(unit), working_days: false };
    let whole = [
        ("dagen", one(Unit::Day)),
        ("veckan", one(Unit::Week)),
        ("månaden", one(Unit::Month)),
    ];
    let (long, after) = length(start).or_else(|| start.row(&whole))?;
    let (side, after) = after.row(&[
        ("före", Side::Before),
        ("innan", Side::Before),
        ("inför", Side::Before),
        ("efter", Side::After),
        ("från", Side::After),
    ])?;
    // "två veckor före den 1 juni" is not that day: its words are kept.
    let date = || {
        let (_, rest) = times(after)?;
        Some((Of::Event(said(after, rest)), rest))
    };
    let (of, rest) = thing(after).or_else(date)?;
    let found = about(of, &[side]);
    let found = match side {
        Side::Before => Relative { lead: Some(long), ..found },
        Side::At | Side::After => Relative { offset: Some(long), ..found },
    };
    Some((found, rest))
}

// visits = [bound] number noun {word} ("inom" | "under") [word] length
fn visits(rest: Rest<'_>) -> ReadRelative<'_> {
    let start = rest.row(BOUNDS).filter(|(b, _)| *b != Bound::AtMost);
    let (times, mut after) = start.map_or(rest, |(_, after)| after).number()?;
    (times > 1 && !NOT_COUNTED.contains(&after.word())).then_some(())?;
    for _ in 0..MOST_WORDS {
        let word = after.word();
        if let Some(next) = after.takes_any(&["inom", "under"]) {
            // "under barnets 18 första månader" counts from the child's birth
            let owner = next.word();
            let named = next.next().number().is_some() && next.number().is_none();
            let event = if named { owner.to_owned() } else { String::new() };
            let next = if named { next.next() } else { next };
            let (within, rest) = length(next.skip(&["de", "en period av"]))?;
            let relative = about(Of::Event(event), &[Side::After]);
            let times = Some(times);
            return Some((Relative { times, within: Some(within), ..relative }, rest));
        }
        let part_of_a_noun = word.chars().all(char::is_alphabetic) || word == "-";
        (part_of_a_noun && !word.is_empty()).then_some(())?;
        after = after.next();
    }
    None
}

// beside = side ["varje" | "respektive"] thing
fn beside(rest: Rest<'_>) -> ReadRelative<'_> {
    let (side, after) = rest.row(SIDES)?;
    let (of, rest) = event(after)?;
    Some((about(of, side), rest))
}

// thing = ["varje"] occasion | ["varje"] event
fn thing(rest: Rest<'_>) -> Option<(Of, Rest<'_>)> {
    occasion(rest).or_else(|| event(rest))
}

fn occasion(rest: Rest<'_>) -> Option<(Of, Rest<'_>)> {
    let (mut found, rest) = occasion_words(rest)?;
    (found.len() == 1).then(|| found.pop().map(|name| (Of::Occasion(name), rest)))?
}

/// Reads the names of occasions, one or more.
pub(super) fn occasion_words(rest: Rest<'_>) -> Option<(Vec<String>, Rest<'_>)> {
    let lead: &[&str] =
        &["varje", "årets olika", "årets", "alla", "samtliga", "olika", "identifierade"];
    let mut after = rest.skip(lead);
    let mut found: Vec<String> = Vec::new();
    loop {
        let read = OCCASIONS.iter().filter_map(|words| after.takes(words));
        let Some(next) = read.min_by_key(|next| next.0.len()) else { break };
        found.push(said(after, next));
        after = next;
        let tied = after.takes_any(&["och", ",", "samt", ", och", "eller", "/"]);
        let tied = tied.map(|next| next.skip(lead));
        match tied {
            Some(next) if OCCASIONS.iter().any(|words| next.takes(words).is_some()) => {
                after = next;
            }
            // "Riskkvällar Skolavslutning": in a list without signs a capital begins one.
            None if after.0.first().is_some_and(|token| token.capital) => {}
            _ => break,
        }
    }
    (!found.is_empty()).then_some((found, after))
}

// event = ["varje"] word {word}, where one of the words names something that happens
fn event(rest: Rest<'_>) -> Option<(Of, Rest<'_>)> {
    let happens = |word: &str| {
        EVENT_ENDINGS.iter().any(|end| {
            word.strip_suffix(end).is_some_and(|stem| stem.is_empty() || stem.len() > 1)
        })
    };
    let mut after = rest;
    for n in 0..4 {
        let word = after.word();
        let letters = !word.is_empty() && word.chars().all(char::is_alphabetic);
        (letters && NUMBERS.iter().all(|(number, _)| *number != word || n == 0))
            .then_some(())?;
        if happens(word) {
            let (words, left) = words(rest, MOST_WORDS);
            // What happens must be among the words taken.
            let taken = rest.0.len() - left.0.len();
            return (taken > n).then_some((Of::Event(words), left));
        }
        after = after.next();
    }
    None
}

/// Takes words up to the next sign that ends a part of a sentence.
fn words(rest: Rest<'_>, most: usize) -> (String, Rest<'_>) {
    let stops =
        [",", ".", ";", ":", "(", ")", "samt", "men", "ska", "skall", "bör", "kan"];
    let mut after = rest;
    while !after.0.is_empty() && rest.0.len() - after.0.len() < most {
        let begun = after.0.len() < rest.0.len();
        let ends = begun && (starts_a_line(after) || names_a_time(after));
        if ends || stops.contains(&after.word()) {
            break;
        }
        after = after.next();
    }
    (said(rest, after), after)
}

/// "inför ett första möte 9/3": the date is not part of the event.
fn names_a_time(rest: Rest<'_>) -> bool {
    let year = |time: &Time| {
        time.moment.and_then(|at| at.until).is_some_and(|end| end.part == Part::Year)
    };
    times(rest).is_some_and(|(found, _)| !found.iter().all(year))
        || quota(rest).is_some()
        || every(rest).is_some()
        || ON_DEMAND.iter().any(|words| rest.takes(words).is_some())
}

fn starts_a_line(rest: Rest<'_>) -> bool {
    rest.0.first().is_some_and(|token| token.new_line)
}

/// The words between two places, as tokens say them.
fn said(from: Rest<'_>, until: Rest<'_>) -> String {
    let taken = from.0.len().saturating_sub(until.0.len());
    let mut text = String::new();
    for token in from.0.iter().take(taken) {
        if !text.is_empty() && !token.glued {
            text.push(' ');
        }
        text.push_str(&token.written);
    }
    text
}

/// occasion alone = "varje" occasion | occasion, where nothing else is said
pub(super) fn occasion_alone(rest: Rest<'_>) -> Option<(Vec<Kind>, Weight, Rest<'_>)> {
    let weight =
        if rest.takes("varje").is_some() { Weight::Anywhere } else { Weight::Whole };
    let (names, rest) = occasion_words(rest)?;
    let each = |name| Kind::Relative(about(Of::Occasion(name), &[Side::At]));
    Some((names.into_iter().map(each).collect(), weight, rest))
}

/// Reads a whole text as one length of time.
pub(super) fn read_limit(text: &str) -> Option<Limit> {
    if text.trim_start().starts_with('{') {
        let written: serde_json::Value = serde_json::from_str(text).ok()?;
        let n = u32::try_from(written.get("n")?.as_u64()?).ok()?;
        let clock = written.get("clock").and_then(serde_json::Value::as_str);
        return Length::from_names(n, written.get("unit")?.as_str()?, clock)?.limit();
    }
    let tokens = super::token::tokens(text);
    let start = Rest(&tokens).skip(&["inom", "senast", "senast inom"]);
    let (found, rest) = length(start)?;
    rest.0.is_empty().then(|| found.limit())?
}
