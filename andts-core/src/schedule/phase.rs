//! Where a recurrence begins: *första gången ..., därefter*, *senast genomförd 2021*.

use super::combine::{absorb, between, moment, ties};
use super::piece::Piece;
use super::timing::Kind;
use super::token::Token;
use crate::calendar::{Moment, Part};

/// "första gången 1 mars 2023, därefter varje kvartal": the date begins the recurrence.
pub(super) fn first_then(tokens: &[Token], found: Vec<Piece>) -> Vec<Piece> {
    let mut kept: Vec<Piece> = Vec::new();
    for mut piece in found {
        let then = kept.last().is_some_and(|last| {
            let link = between(tokens, last, &piece);
            let words: Vec<_> = link.iter().map(|token| token.text.as_str()).collect();
            let then = ["därefter", "sedan", "sen", "därpå"];
            words.iter().any(|word| then.contains(word)) && words.len() <= 3
        });
        if then
            && let Kind::Every(every) = &mut piece.timing.kind
            && let Some(first) = kept.last().and_then(moment)
            && !first.is_yearless()
        {
            every.starting = Some(Moment { until: first.from.or(first.until), ..first });
            if let Some(first) = kept.pop() {
                absorb(&mut piece, &first);
            }
        }
        kept.push(piece);
    }
    kept
}

/// "vartannat år (senast 2021)", "vart tredje år, senast genomförd våren 2021": when it
/// was last done begins the recurrence; elsewhere it is over and no time.
pub(super) fn phased(tokens: &[Token], found: Vec<Piece>) -> Vec<Piece> {
    let mut kept: Vec<Piece> = Vec::new();
    for piece in found {
        let said = moment(&piece).filter(|at| !at.is_yearless());
        let by_year = said.filter(|at| {
            let end = at.until.map(|end| end.part);
            let year = matches!(end, Some(Part::Year | Part::Season(_)));
            piece.done || at.from.is_none() && !piece.end && year
        });
        if let (Some(at), Some(last)) = (by_year, kept.last_mut())
            && ties(between(tokens, last, &piece))
            && let Kind::Every(every) = &mut last.timing.kind
            && every.every.n > 1
            && every.starting.is_none()
        {
            let then = at.until.or(at.from);
            every.starting = Some(Moment { from: then, until: then, ..at });
            absorb(last, &piece);
        } else if !piece.done {
            kept.push(piece);
        }
    }
    kept
}
