//! Counts in a period: *minst 2 gånger per termin*, *två gånger under hösten*.

use super::On;
use super::recur::{Read, frequency, step};
use super::timing::{Bound, Count, Every, Kind, Quota, Stretch};
use super::token::Rest;
use super::vocabulary::{
    ADVERBS, BOUNDS, EVENT_ENDINGS, MONEY, MONTHS, NOT_COUNTED, PER, SHORT_MONTHS, TIMES,
    UNITS,
};
use crate::calendar::{Moment, Part, Point, Unit};

/// How many words may stand between a count and what it is of (*två öppna föreläsningar
/// om ANDTS per termin*).
const MOST_WORDS: usize = 6;

/// quota = [bound] count "gånger" per | [bound] count noun per | [bound] adverb
///       | adverb ... bound count | count "/" unit
pub(super) fn quota(rest: Rest<'_>) -> Read<'_> {
    let (bound, after) =
        rest.row(BOUNDS).unwrap_or((Bound::Stated, rest.skip(&["ca", "cirka"])));
    if bound != Bound::Stated
        && let Some((per, rest)) = frequency(after)
    {
        return Some((Kind::Quota(Quota::new(1, bound, per)), rest));
    }
    let (times, up_to, rest) = count(after)?;
    let (per, rest) = times_per(rest).or_else(|| nouns_per(rest))?;
    let (bound, rest) = trailing_bound(bound, rest);
    let quota = Quota { up_to, ..Quota::new(times, bound, per) };
    Some((Kind::Quota(quota), rest))
}

fn count(rest: Rest<'_>) -> Option<(u32, Option<u32>, Rest<'_>)> {
    let (times, rest) = rest.number()?;
    let range = rest
        .takes_any(&["-", "till", "eller", "/"])
        .and_then(Rest::number)
        .filter(|(n, _)| *n > times && *n <= 366);
    let (up_to, rest) = range.map_or((None, rest), |(n, rest)| (Some(n), rest));
    (1..=366).contains(&times).then_some((times, up_to, rest))
}

// times per = "gånger" per | "gånger" adverb | "/" unit
fn times_per(rest: Rest<'_>) -> Option<(Count, Rest<'_>)> {
    if let Some(after) = rest.takes("/")
        && let Some((unit, after)) = after.row(UNITS)
    {
        return Some((Count { n: 1, unit }, after));
    }
    if let Some(after) = rest.takes_any(TIMES) {
        return frequency(after).or_else(|| per(after));
    }
    // "1 per år" and no more: after it could stand what is counted.
    let found = rest.takes("per").and_then(|_| per(rest));
    found.filter(|(_, after)| after.0.first().is_none_or(|next| next.new_line))
}

// per = ("per" | "i" | "om" | "/") [number] unit | step unit | adverb
fn per(rest: Rest<'_>) -> Option<(Count, Rest<'_>)> {
    if let Some((n, after)) = step(rest)
        && let Some((unit, after)) = after.row(UNITS)
    {
        return Some((Count { n, unit }, after));
    }
    let after = rest.takes_any(PER)?;
    let after = after.skip(&["hela", "ett", "en", "det"]);
    let (n, after) = match after.digits(2) {
        Some((n, rest)) if rest.row(UNITS).is_some() => (n.max(1), rest),
        _ => (1, after),
    };
    let (unit, after) = after.row(UNITS)?;
    // "i dag" and "i år" are now; "en dag i veckan" is a share.
    let now = rest.takes_any(&["i dag", "i år", "om dagen efter"]).is_some();
    (!now).then_some((Count { n, unit }, after))
}

// nouns per = word {word} per; the words say what is counted
fn nouns_per(rest: Rest<'_>) -> Option<(Count, Rest<'_>)> {
    // "31 mars årligen" is a day.
    (rest.row(MONTHS).is_none() && rest.row(SHORT_MONTHS).is_none()).then_some(())?;
    let mut after = rest;
    for n in 0..MOST_WORDS {
        let word = after.word();
        let letters = word.chars().all(char::is_alphabetic) && !word.is_empty();
        if MONEY.contains(&word) {
            return None;
        }
        if !letters || n == 0 && (NOT_COUNTED.contains(&word) || PER.contains(&word)) {
            return None;
        }
        after = after.next();
        // "tre områden och varje vecka": a new part of the sentence begins.
        let joined = matches!(word, "och" | "samt");
        if joined && after.takes_any(&["varje", "varannan", "vartannat"]).is_some() {
            return None;
        }
        // Only an unmistakable "per" ends the noun: "i" and "om" lead on.
        let clear = after.takes_any(&["per", "/", "varje", "varannan", "vartannat"]);
        // "ett möte i månaden": after one noun also these.
        let definite = ["i veckan", "i månaden", "i kvartalet", "om året", "i terminen"];
        if (clear.is_some() || n == 0 && after.takes_any(&definite).is_some())
            && let Some(found) = per(after)
        {
            return Some(found);
        }
        if let Some((unit, rest)) = after.row(ADVERBS) {
            return Some((Count { n: 1, unit }, rest));
        }
    }
    None
}

/// "2 ggr/år (minst)".
fn trailing_bound(bound: Bound, rest: Rest<'_>) -> (Bound, Rest<'_>) {
    let table = [
        ("( minst )", Bound::AtLeast),
        ("( högst )", Bound::AtMost),
        ("( max )", Bound::AtMost),
        ("eller fler", Bound::AtLeast),
        ("eller oftare", Bound::AtLeast),
        ("eller mer", Bound::AtLeast),
    ];
    rest.row(&table).filter(|_| bound == Bound::Stated).unwrap_or((bound, rest))
}

/// counted adverb = adverb {word} bound number: *årligen genomförs minst ett sök*
pub(super) fn counted_adverb(rest: Rest<'_>) -> Read<'_> {
    let (per, mut after) = frequency(rest)?;
    for _ in 0..4 {
        if let Some((bound, rest)) = after.row(BOUNDS) {
            let (times, up_to, rest) = count(rest)?;
            (!NOT_COUNTED.contains(&rest.word())).then_some(())?;
            let rest = rest.skip(TIMES);
            let quota = Quota { up_to, ..Quota::new(times, bound, per) };
            return Some((Kind::Quota(quota), rest));
        }
        // "årligen 2 gånger", "varje termin: 2 ggr"
        if let Some((times, rest)) = after.number()
            && let Some(rest) = rest.takes_any(TIMES)
        {
            return Some((Kind::Quota(Quota::new(times, Bound::Stated, per)), rest));
        }
        let word = after.word();
        let goes_on =
            word.chars().all(char::is_alphabetic) || matches!(word, "," | ":" | "(");
        (goes_on && !word.is_empty()).then_some(())?;
        after = after.next();
    }
    None
}

/// counted times = [bound] count ("gånger" | noun {word}) time: *två gånger under hösten*
pub(super) fn counted_times(rest: Rest<'_>) -> Read<'_> {
    let (bound, after) = rest.row(BOUNDS).unwrap_or((Bound::Stated, rest));
    let (times, up_to, after) = count(after)?;
    // "4 nätverksträffar under 2023"
    let events = EVENT_ENDINGS.iter().any(|ending| after.word().ends_with(ending));
    let plural = events && times > 1 && !NOT_COUNTED.contains(&after.word());
    let after = after.takes_any(TIMES).or_else(|| plural.then(|| after.next()));
    let (found, rest) = super::moment::times(after.filter(|_| times < 100)?)?;
    let moments: Option<Vec<Moment>> = found.iter().map(|time| time.moment).collect();
    let moments = moments?;
    let dated = moments.iter().all(|at| !at.is_yearless());
    // "en gång vår och höst" is once in each: one time cannot be in both.
    let each = moments.iter().all(|at| at.is_yearless() && at.until.is_some());
    if each
        && moments.len() > 1
        && times == 1
        && up_to.is_none()
        && bound == Bound::Stated
    {
        let found = moments.into_iter().map(On::At).collect();
        return Some((
            Kind::Every(Every { on: found, ..Every::new(1, Unit::Year) }),
            rest,
        ));
    }
    // Of a year of its own, or once in the plan if the time has its year.
    let unit = if dated { Unit::Plan } else { Unit::Year };
    let whole_year = Moment::at(Point { year: None, part: Part::Year });
    let within = moments.into_iter().filter(|at| *at != whole_year);
    let within = within.map(Stretch::At).collect();
    let per = Count { n: 1, unit };
    let quota = Quota { up_to, within, ..Quota::new(times, bound, per) };
    Some((Kind::Quota(quota), rest))
}
