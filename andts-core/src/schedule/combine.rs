//! Pieces that say one thing together: *årligen* and *i maj*, *2 maj* and *(v 18)*.

use super::On;
use super::beside::told;
use super::phase::{first_then, phased};
use super::piece::Piece;
use super::point::Weight;
use super::repeat::repeated;
use super::restrict::{begins, restrict, restrictions};
use super::timing::{Bound, Count, Kind, Of, Side};
use super::token::Token;
use super::vocabulary::{ADJECTIVES, TIES};
use crate::calendar::{Moment, Part, Unit};
use crate::diagnostic::Span;

/// Puts together what belongs together.
pub(super) fn pieces(text: &str, tokens: &[Token], found: Vec<Piece>) -> Vec<Piece> {
    let found = repeated(tokens, found);
    let found = excepted(found);
    let found = first_then(tokens, found);
    let found = phased(tokens, found);
    let found = on_some_weekday(tokens, found);
    let found = restricted(tokens, found);
    told(text, tokens, found)
}

pub(super) fn between<'t>(tokens: &'t [Token], one: &Piece, next: &Piece) -> &'t [Token] {
    tokens.get(one.last..next.first).unwrap_or_default()
}

pub(super) fn moment(piece: &Piece) -> Option<Moment> {
    piece.timing.kind.once().filter(|_| piece.except.is_empty())?.window
}

/// Lets the first piece cover what the second said too.
pub(super) fn absorb(first: &mut Piece, second: &Piece) {
    first.last = first.last.max(second.last);
    first.first = first.first.min(second.first);
    if let (Some(one), Some(two)) = (first.timing.span, second.timing.span) {
        let ends = |a: [usize; 2], b: [usize; 2]| [a[0].min(b[0]), a[1].max(b[1])];
        first.timing.span = Some(Span {
            bytes: ends(one.bytes, two.bytes),
            utf16: ends(one.utf16, two.utf16),
        });
    }
}

/// Takes the times out of the recurrence before them.
fn excepted(found: Vec<Piece>) -> Vec<Piece> {
    let mut kept: Vec<Piece> = Vec::new();
    for piece in found {
        if piece.except.is_empty() {
            kept.push(piece);
            continue;
        }
        let last = kept.iter_mut().rev().find_map(|last| {
            let list = match &mut last.timing.kind {
                Kind::Quota(quota) => &mut quota.except,
                Kind::Every(every) => &mut every.except,
                Kind::Continuous(_)
                | Kind::OnDemand(_)
                | Kind::Once(_)
                | Kind::Relative(_)
                | Kind::Note(_) => return None,
            };
            list.extend(piece.except.iter().cloned());
            Some(())
        });
        // Nothing recurs that it could be taken out of: its words stay as a note.
        if last.is_some()
            && let Some(last) = kept.last_mut()
        {
            absorb(last, &piece);
        }
    }
    kept
}

/// "en gång i månaden på tisdagar" is on one of its Tuesdays: of the weekday no timing can
/// tell, and its words are kept.
fn on_some_weekday(tokens: &[Token], found: Vec<Piece>) -> Vec<Piece> {
    let mut kept: Vec<Piece> = Vec::new();
    for piece in found {
        let weekdays = matches!(&piece.timing.kind, Kind::Every(every)
            if every.every == (Count { n: 1, unit: Unit::Week })
                && !every.on.is_empty()
                && every.on.iter().all(|on| matches!(on, On::Weekday(_))));
        let written = tokens.get(piece.first);
        let each = written.is_some_and(|token| {
            token.new_line || matches!(token.text.as_str(), "varje" | "alla")
        });
        let longer = kept.last().is_some_and(|last| {
            let long = match &last.timing.kind {
                Kind::Quota(quota) => quota.per.unit > Unit::Weekend,
                Kind::Every(every) => {
                    every.on.is_empty() && every.every.unit > Unit::Weekend
                }
                Kind::Continuous(_)
                | Kind::OnDemand(_)
                | Kind::Once(_)
                | Kind::Relative(_)
                | Kind::Note(_) => false,
            };
            long && ties(between(tokens, last, &piece))
        });
        if !(weekdays && longer) || each {
            kept.push(piece);
        }
    }
    kept
}

/// "årligen i maj", "1 gång per år. September månad", "löpande under 2022".
fn restricted(tokens: &[Token], found: Vec<Piece>) -> Vec<Piece> {
    let mut kept: Vec<Piece> = Vec::new();
    for piece in found {
        let joined = kept.last().is_some_and(|last| {
            let link = between(tokens, last, &piece);
            // Of a list the pieces share their words.
            piece.first < last.last
                || ties(link)
                || noun_between(tokens, last, link)
                || aside(last, &piece, link)
        });
        let Some(last) = kept.last_mut().filter(|_| joined) else {
            kept.push(piece);
            continue;
        };
        if said_by_the_plan(last, &piece)
            || names_the_day(&piece, last)
            || of_a_year(last, &piece)
        {
            absorb(last, &piece);
            continue;
        }
        if names_the_day(last, &piece) {
            let mut day = piece.clone();
            absorb(&mut day, last);
            *last = day;
            continue;
        }
        // "Löpande under 2022. 2022–2024": said and over; only a list goes on.
        let said =
            moment(&piece).is_some_and(|at| restrictions(last, at).next().is_some());
        if said && piece.first >= last.last && !begins(last, &piece) {
            kept.push(piece);
            continue;
        }
        let mut both = last.clone();
        if restrict(&mut both, &piece) {
            absorb(&mut both, &piece);
            *last = both;
            continue;
        }
        // A time may stand in front of what it restricts, and so may a list of times.
        let mut turned = piece.clone();
        let many = kept.iter().rev().take_while(|p| p.first == last_first(&kept)).count();
        let times: Vec<_> = kept.iter().rev().take(many).rev().cloned().collect();
        // In the same sentence, and not before *löpande*, which goes on after it.
        let link = kept.last().map_or(&[][..], |last| between(tokens, last, &piece));
        let apart = link.iter().any(|t| t.text == ".")
            || tokens.get(piece.first).is_some_and(|token| token.new_line);
        let goes_on = matches!(piece.timing.kind, Kind::Continuous(_));
        let mut all = !times.is_empty() && !apart && !goes_on;
        for time in &times {
            all = all && restrict(&mut turned, time);
        }
        if all {
            for time in &times {
                absorb(&mut turned, time);
            }
            kept.truncate(kept.len() - times.len());
            kept.push(turned);
        } else {
            kept.push(piece);
        }
    }
    kept
}

/// "Årlig uppföljning i december": what is done stands between how often and when.
fn noun_between(tokens: &[Token], last: &Piece, link: &[Token]) -> bool {
    let adjective = tokens
        .get(last.first)
        .is_some_and(|token| ADJECTIVES.contains(&token.text.as_str()));
    let words = link.iter().filter(|t| !TIES.contains(&t.text.as_str())).count();
    let plain =
        link.iter().all(|t| t.text.chars().all(char::is_alphabetic) || t.text == ",");
    adjective
        && words <= 2
        && plain
        && !link.iter().any(|t| t.text == "och" || t.text == "samt")
}

/// "v. 46 (ANDTS-veckan) varje år": a name of the time stands between it and how often.
fn aside(last: &Piece, piece: &Piece, link: &[Token]) -> bool {
    let yearly = |piece: &Piece| {
        matches!(&piece.timing.kind, Kind::Every(every)
            if every.every == (Count { n: 1, unit: Unit::Year }) && every.on.is_empty())
    };
    let named = |piece: &Piece| moment(piece).is_some_and(|at| at.is_yearless());
    let [open, words @ .., close] = link else { return false };
    let signs = (open.text.as_str(), close.text.as_str());
    matches!(signs, ("(", ")") | (",", ","))
        && (1..=4).contains(&words.len())
        && words.iter().all(|t| t.text == "-" || t.text.chars().all(char::is_alphabetic))
        && (named(last) && yearly(piece) || yearly(last) && named(piece))
}

/// "Varje år under planperioden": a recurrence is of the plan anyway.
fn said_by_the_plan(recurs: &Piece, plan: &Piece) -> bool {
    let whole = matches!(
        &plan.timing.kind,
        Kind::Quota(quota) if quota.per.unit == Unit::Plan && quota.within.is_empty()
            && quota.times == 1 && quota.bound == Bound::Stated
    );
    whole
        && plan.last - plan.first <= 3
        && matches!(
            recurs.timing.kind,
            Kind::Every(_) | Kind::Quota(_) | Kind::Continuous(_)
        )
}

/// "Skolavslutning 2023": the year is the occasion's, no window of its own.
fn of_a_year(name: &Piece, year: &Piece) -> bool {
    let is_year = moment(year).is_some_and(|at| {
        at.from == at.until && at.until.is_some_and(|end| end.part == Part::Year)
    });
    let occasion = matches!(
        &name.timing.kind,
        Kind::Relative(relative) if matches!(relative.of, Of::Occasion(_))
    );
    occasion && is_year && year.last - year.first == 1
}

/// "Lucia 13 december": the date says what the name does, and more.
fn names_the_day(name: &Piece, date: &Piece) -> bool {
    let day = moment(date).is_some_and(|at| {
        at.until.is_some_and(|end| matches!(end.part, Part::Day(..) | Part::Week(_)))
    });
    let occasion = matches!(
        &name.timing.kind,
        Kind::Relative(relative) if matches!(relative.of, Of::Occasion(_))
    );
    let at = matches!(
        &name.timing.kind,
        Kind::Relative(relative) if relative.side == [Side::At]
    );
    day && occasion && (name.weight == Weight::Whole || at)
}

fn last_first(kept: &[Piece]) -> usize {
    kept.last().map_or(0, |last| last.first)
}

/// Whether nothing but signs and light words stands between; *samt* adds, it does not
/// restrict.
pub(super) fn ties(between: &[Token]) -> bool {
    let adds =
        ["och", "samt", "men", "därefter", "sedan", "&", "+", "eller", "dels", ";"];
    between
        .iter()
        .all(|t| TIES.contains(&t.text.as_str()) && !adds.contains(&t.text.as_str()))
}
