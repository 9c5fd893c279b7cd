//! From words to timings. Pieces are read one after another, then put together.
//!
//! ```text
//! phrase     = {sentence}
//! sentence   = {piece | word}
//! piece      = quota | every | times | continuous | on demand | relative | except
//! ```
//!
//! A piece that can only be a time is one anywhere. One that can be something else (a
//! month in a name, *5/5*) counts only where little or nothing of its sentence is left
//! over; see [`Weight`].

use super::by_place::{july, years_by_place};
use super::combine;
use super::moment::times;
use super::note::{note, with_notes};
use super::piece::Piece;
use super::point::Weight;
use super::quota::{counted_adverb, counted_times, quota};
use super::recur::{every, month_weekday, named_day, parity_alone, weekday_of_week};
use super::relative::{occasion_alone, occasion_words, on_demand, relative};
use super::sentence::Sentence;
use super::timing::{Bound, Count, Kind, Once, Quota, Stretch, Timing};
use super::token::{Rest, Token, tokens};
use super::vocabulary::{
    ABOUT, CONTINUOUS, EXCEPT, NOT_COUNTED, NUMBERED, PAST, PER, SEASONS, UNITS, WHAT,
};
use super::{MAX_PHRASE, Read};
use crate::calendar::Unit;
use crate::diagnostic::Span;

/// Reads a whole phrase.
pub(super) fn phrase(text: &str) -> Read {
    if text.len() > MAX_PHRASE {
        let timings = note(text, 0, text.len()).into_iter().collect();
        return Read { timings, ..Read::default() };
    }
    let mut tokens = tokens(text);
    july(&mut tokens);
    let mut read = Read::default();
    let (mut pieces, mut ends) = (Vec::new(), Vec::new());
    for (first, last) in sentences(&tokens) {
        let mut found = Vec::new();
        sentence(text, &tokens, first, last, &mut found, &mut read.impossible);
        years_by_place(&tokens, first, last, &mut found);
        let sentence = Sentence::of(&tokens, first, last, &found);
        found.retain(|piece| sentence.lets(piece));
        if found.is_empty() {
            found.extend(task(text, &tokens, first, last));
        }
        pieces.extend(found);
        ends.push(last);
    }
    let pieces = combine::pieces(text, &tokens, pieces);
    for piece in &pieces {
        if piece.conflict {
            read.conflicts.extend(piece.timing.span);
        }
    }
    read.timings = with_notes(text, &tokens, pieces, &ends);
    read
}

/// Cuts the tokens into sentences: at a full stop before a capital, and at a semicolon.
fn sentences(tokens: &[Token]) -> Vec<(usize, usize)> {
    let (mut found, mut first) = (Vec::new(), 0);
    for (n, token) in tokens.iter().enumerate() {
        let next = tokens.get(n + 1);
        let before = |back: usize| n.checked_sub(back).and_then(|n| tokens.get(n));
        // "v." and "t.o.m." end no sentence, "2022-06-20." and "§ 14." do.
        let number =
            before(2).is_some_and(|token| matches!(token.text.as_str(), "-" | "§"));
        let short =
            before(1).is_some_and(|token| token.text.chars().count() <= 2) && !number;
        let stop = token.text == "." && !short && next.is_none_or(|next| next.capital);
        let line = next.is_some_and(|next| next.new_line && next.capital);
        if stop || line || matches!(token.text.as_str(), ";" | "•") {
            found.push((first, n + 1));
            first = n + 1;
        }
    }
    found.push((first, tokens.len()));
    found
}

/// Reads the pieces of a sentence, one after another.
fn sentence(
    text: &str,
    tokens: &[Token],
    first: usize,
    last: usize,
    found: &mut Vec<Piece>,
    impossible: &mut Vec<Span>,
) {
    let mut at = first;
    while at < last {
        let named = named_number(tokens, at, last);
        if let Some(after) = named.or_else(|| people(tokens, at, last)) {
            at = after;
            continue;
        }
        let rest = Rest(tokens.get(at..last).unwrap_or_default());
        let Some((pieces, rest)) = pieces(rest) else {
            at += 1;
            continue;
        };
        let after = last - rest.0.len();
        let bytes = |n: usize| tokens.get(n);
        let span = bytes(at)
            .zip(bytes(after - 1))
            .and_then(|(from, until)| Span::of(text, from.from, until.until));
        for piece in pieces {
            match piece {
                Some(piece) => found.push(Piece {
                    timing: Timing { span, ..piece.timing },
                    first: at,
                    last: after,
                    ..piece
                }),
                None => impossible.extend(span),
            }
        }
        at = after;
    }
}

/// Passes over a number that is a name (*åk 7–9*, *kl. 13*) or has decimals.
fn named_number(tokens: &[Token], at: usize, last: usize) -> Option<usize> {
    let digit = |n: usize| {
        tokens
            .get(n)
            .filter(|_| n < last)
            .is_some_and(|t| t.text.starts_with(|c: char| c.is_ascii_digit()))
    };
    let sign = |n: usize, signs: &[&str]| {
        tokens
            .get(n)
            .filter(|_| n < last)
            .is_some_and(|t| signs.contains(&t.text.as_str()))
    };
    let glued = |n: usize| tokens.get(n).is_some_and(|token| token.glued);
    if digit(at)
        && sign(at + 1, &[","])
        && glued(at + 1)
        && glued(at + 2)
        && digit(at + 2)
    {
        return Some(at + 3);
    }
    let name = tokens.get(at).filter(|t| NUMBERED.contains(&t.text.as_str()))?;
    let mut n = at + 1;
    if sign(n, &["."]) || name.text == "kl" && sign(n, &[":"]) {
        n += 1;
    }
    // "F-klass 1 gång": the number counts.
    if !digit(n) || sign(n + 1, &["gång", "gånger", "ggr"]) {
        return None;
    }
    n += 1;
    // "7–9" goes on, "6 1 gång" does not.
    while sign(n, &["-", ":", "."]) && digit(n + 1) {
        n += 2;
    }
    Some(n)
}

/// Passes over people and things that are counted of a time: *40 elever per läsår*.
fn people(tokens: &[Token], at: usize, last: usize) -> Option<usize> {
    let words = tokens.get(at..last)?;
    let [number, what, per, unit, ..] = words else { return None };
    let counted = number.text.starts_with(|c: char| c.is_ascii_digit())
        && NOT_COUNTED.contains(&what.text.as_str())
        && PER.contains(&per.text.as_str())
        && (UNITS.iter().any(|(word, _)| *word == unit.text)
            || SEASONS.iter().any(|(word, _)| *word == unit.text));
    counted.then_some(at + 4)
}

/// Reads one or more pieces; none stands for a day that does not exist.
fn pieces(rest: Rest<'_>) -> Option<(Vec<Option<Piece>>, Rest<'_>)> {
    if let Some(found) = except(rest) {
        return Some(found);
    }
    let kind = undated(rest)
        .or_else(|| named_day(rest))
        .or_else(|| counted_adverb(rest))
        .or_else(|| quota(rest))
        .or_else(|| counted_times(rest))
        .or_else(|| month_weekday(rest))
        .or_else(|| weekday_of_week(rest))
        .or_else(|| every(rest))
        .or_else(|| parity_alone(rest))
        .or_else(|| continuous(rest))
        .or_else(|| on_demand(rest));
    if let Some((kind, after)) = kind {
        let mut timing = Timing::new(kind);
        timing.approximate =
            matches!(timing.kind, Kind::Quota(_)) && rest.takes_any(ABOUT).is_some();
        return Some((vec![Some(Piece::new(timing, Weight::Anywhere))], after));
    }
    if let Some((times, after)) = times(rest) {
        let one = |time: &super::moment::Time| {
            let moment = time.moment?;
            let mut timing = Timing::new(Kind::Once(Once::at(moment)));
            timing.uncertain = moment.uncertain;
            timing.approximate = moment.approximate;
            timing.step = time.starts.then(|| "start".to_owned());
            if let Kind::Once(once) = &mut timing.kind {
                once.extent = time.extent;
            }
            let mut piece = Piece::new(timing, time.weight);
            piece.end = time.end;
            piece.begins = time.starts || time.next;
            piece.done = time.done;
            piece.conflict = time.conflict;
            Some(piece)
        };
        return Some((times.iter().map(one).collect(), after));
    }
    let (kinds, weight, after) = relative(rest)
        .map(|(kinds, after)| (kinds, Weight::Anywhere, after))
        .or_else(|| occasion_alone(rest))?;
    let about = says_about(rest, after);
    let one = |kind| {
        let mut timing = Timing::new(kind);
        timing.approximate = about && has_length(&timing.kind);
        Some(Piece::new(timing, weight))
    };
    Some((kinds.into_iter().map(one).collect(), after))
}

/// "efter ca två veckor": a number between two places is only about.
fn says_about(from: Rest<'_>, until: Rest<'_>) -> bool {
    let taken = from.0.len().saturating_sub(until.0.len());
    let places = (0..taken).filter_map(|n| from.0.get(n..)).map(Rest);
    let mut about = places.filter_map(|rest| rest.takes_any(ABOUT));
    about.any(|rest| rest.number().is_some())
}

fn has_length(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::Relative(of) if of.lead.or(of.offset).or(of.within).is_some()
    )
}

/// "en gång, utan datum", "under planperioden".
fn undated(rest: Rest<'_>) -> super::recur::Read<'_> {
    let once = ["en gång , utan datum", "engångsinsats", "vid ett tillfälle"];
    if let Some(after) = rest.takes_any(&once) {
        return Some((Kind::Once(Once::default()), after));
    }
    let (unit, after) = rest.row(&[
        ("under planperioden", Unit::Plan),
        ("under plantiden", Unit::Plan),
        ("under mandatperioden", Unit::Mandate),
        ("någon gång under perioden", Unit::Plan),
    ])?;
    let quota = Quota::new(1, Bound::Stated, Count { n: 1, unit });
    Some((Kind::Quota(quota), after))
}

fn continuous(rest: Rest<'_>) -> super::recur::Read<'_> {
    let after = CONTINUOUS.iter().filter_map(|words| rest.takes(words));
    let after = after.min_by_key(|after| after.0.len())?;
    // "ett rullande schema" says who takes turns, not how often.
    (after.word() != "schema").then_some(())?;
    Some((Kind::Continuous(Vec::new()), after))
}

// except = "utom" (times | occasions)
fn except(rest: Rest<'_>) -> Option<(Vec<Option<Piece>>, Rest<'_>)> {
    let after = EXCEPT.iter().filter_map(|words| rest.takes(words));
    let after = after.min_by_key(|after| after.0.len())?;
    let (out, after) = if let Some((found, after)) = times(after) {
        let moments: Option<Vec<_>> = found.iter().map(|time| time.moment).collect();
        (moments?.into_iter().map(Stretch::At).collect(), after)
    } else {
        let (words, after) = occasion_words(after)?;
        (words.into_iter().map(Stretch::Occasion).collect(), after)
    };
    let mut piece = Piece::new(Timing::new(Kind::Note(String::new())), Weight::Anywhere);
    piece.except = out;
    Some((vec![Some(piece)], after))
}

/// "Planen ska upprättas": something to be done once, of which no time is told.
fn task(text: &str, tokens: &[Token], first: usize, last: usize) -> Option<Piece> {
    let made = |n: usize| {
        let rest = Rest(tokens.get(n..last)?);
        let (step, after) = rest.row(WHAT)?;
        ONCE_TASKS.contains(&step).then_some((step, n, last - after.0.len()))
    };
    let (step, from, until) = (first..last).find_map(made)?;
    let words = tokens.get(first..last).unwrap_or_default();
    let told = words.iter().any(|token| PAST.contains(&token.text.as_str()));
    (!told).then_some(())?;
    let mut timing = Timing::new(Kind::Once(Once::default()));
    timing.step = Some(step.to_owned());
    let (start, end) = (tokens.get(from)?, tokens.get(until - 1)?);
    timing.span = Span::of(text, start.from, end.until);
    Some(Piece { first: from, last: until, ..Piece::new(timing, Weight::Anywhere) })
}

/// What is done once and over: a plan is drawn up, a routine revised.
const ONCE_TASKS: [&str; 4] = ["create", "implement", "adopt", "revise"];
