//! One date said in two ways: *2 maj (v 18)*, *vecka 18 (2–6 maj)*.

use super::combine::{absorb, between, moment, ties};
use super::piece::Piece;
use super::timing::{Kind, Once};
use super::token::Token;
use crate::calendar::{Conventions, Moment, Part, Point};

/// "2 maj (v 18)", "vecka 18 (2–6 maj)": a bracket that repeats the date must agree.
pub(super) fn repeated(tokens: &[Token], found: Vec<Piece>) -> Vec<Piece> {
    let mut kept: Vec<Piece> = Vec::new();
    for piece in found {
        if let Some(last) = kept.last_mut()
            && ties(between(tokens, last, &piece))
            && let Some(whole) = completed(last, &piece)
        {
            last.timing.kind = Kind::Once(Once::at(whole));
            absorb(last, &piece);
            continue;
        }
        let opens = kept.last().is_some_and(|last| {
            let link = between(tokens, last, &piece);
            matches!(link, [one] if one.text == "(" || one.text == ",")
        });
        let closed = tokens.get(piece.last).is_some_and(|token| token.text == ")");
        let comma =
            tokens.get(piece.first.wrapping_sub(1)).is_some_and(|t| t.text == ",");
        match (kept.last_mut(), moment(&piece)) {
            (Some(last), Some(second)) if opens && (closed || comma) => {
                let Some(first) = moment(last) else {
                    kept.push(piece);
                    continue;
                };
                let week = |at: Moment| breadth(at) == Some(1);
                if breadth(first) == breadth(second) || !week(first) && !week(second) {
                    kept.push(piece);
                    continue;
                }
                // What says it more widely does not widen it.
                let (exact, wide) = if breadth(first) < breadth(second) {
                    (first, second)
                } else {
                    (second, first)
                };
                let exact = with_year(exact, first.until.or(second.until));
                let agree = agrees(exact, wide);
                last.timing.kind = Kind::Once(Once::at(exact));
                last.weight = last.weight.max(piece.weight);
                absorb(last, &piece);
                if !agree {
                    last.conflict = true;
                    last.timing.uncertain = true;
                }
            }
            _ => kept.push(piece),
        }
    }
    kept
}

/// "2 maj (v 18) 2022": the year comes after all.
fn completed(last: &Piece, year: &Piece) -> Option<Moment> {
    // Only a bare year: "med start 2023" begins something else.
    (year.last - year.first == 1).then_some(())?;
    let (at, year) = (moment(last)?, moment(year)?);
    let is_year = year.from == year.until && year.from?.part == Part::Year;
    let day = matches!(at.until?.part, Part::Day(..) | Part::Week(_));
    (at.is_yearless() && day && is_year && !year.is_yearless())
        .then(|| with_year(at, year.until))
}

/// How wide a time is: a day, a week, or more.
fn breadth(at: Moment) -> Option<u8> {
    at.until.map(|end| match end.part {
        Part::Day(..) => 0,
        Part::Week(_) => 1,
        Part::Month(_) => 2,
        Part::Year
        | Part::EveryMonth(_)
        | Part::Quarter(_)
        | Part::Tertial(_)
        | Part::Half(_)
        | Part::Season(_) => 3,
    })
}

fn with_year(at: Moment, other: Option<Point>) -> Moment {
    let year = other.and_then(|point| point.year);
    let with = |point: Option<Point>| {
        point.map(|point| Point { year: point.year.or(year), ..point })
    };
    Moment { from: with(at.from), until: with(at.until), ..at }
}

/// Whether a date lies in the week beside it; without a year nobody can tell.
fn agrees(exact: Moment, week: Moment) -> bool {
    let conventions = Conventions::default();
    let week = with_year(week, exact.until);
    match (exact.interval(&conventions), week.interval(&conventions)) {
        (Some(exact), Some(week)) => exact.touches(&week),
        _ => true,
    }
}
