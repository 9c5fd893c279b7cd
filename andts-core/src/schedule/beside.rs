//! What the words beside a time tell: what happens then, whether it must, for whom, how
//! long.

use super::combine::ties;
use super::piece::Piece;
use super::timing::{Extent, Kind, Once};
use super::token::{Rest, Token};
use super::vocabulary::{EACH, NUMBERS, OBLIGATIONS, WHAT};
use crate::calendar::{Conventions, Moment, Point, add_months};
use crate::diagnostic::Span;

/// What happens then, how binding it is, for whom and how long, from the words around.
pub(super) fn told(text: &str, tokens: &[Token], mut found: Vec<Piece>) -> Vec<Piece> {
    let ends: Vec<(usize, usize)> = found.iter().map(|p| (p.first, p.last)).collect();
    let mut shared: Option<(usize, Option<String>)> = None;
    for (n, piece) in found.iter_mut().enumerate() {
        // "Uppföljning i juni och december": said once for all of a list.
        if let Some((first, step)) = &shared
            && *first == piece.first
            && piece.timing.step.is_none()
        {
            piece.timing.step.clone_from(step);
        }
        let first = piece.first;
        let before =
            n.checked_sub(1).and_then(|n| ends.get(n)).map_or(0, |(_, last)| *last);
        let after = ends.get(n + 1).map_or(tokens.len(), |(first, _)| *first);
        let words =
            |first: usize, last: usize| tokens.get(first..last).unwrap_or_default();
        let (front, back) = (words(before, piece.first), words(piece.last, after));
        let recurs = matches!(piece.timing.kind, Kind::Quota(_) | Kind::Every(_));
        if (recurs
            || matches!(piece.timing.kind, Kind::Once(Once { window: Some(_), .. })))
            && piece.timing.step.is_none()
        {
            let in_front = search(front, WHAT)
                .map(|(step, at, end)| (step, before + at, before + end));
            let last = n + 1 == ends.len() || piece.heads;
            let behind = || {
                let (step, at, end) = search(back, WHAT).filter(|_| last)?;
                Some((step, piece.last + at, piece.last + end))
            };
            let beside = |(_, from, until): &(&str, usize, usize)| {
                let link = if *until <= piece.first {
                    tokens.get(*until..piece.first)
                } else {
                    tokens.get(piece.last..*from)
                };
                // A recurrence takes only a step that stands right beside it.
                !(recurs || piece.heads) || link.is_some_and(ties)
            };
            // "2022: start, 2023: utvärdering": the year heads what stands behind it.
            let in_front = in_front.filter(|_| !piece.heads).filter(beside);
            if let Some((step, from, until)) =
                in_front.or_else(|| behind().filter(beside))
            {
                piece.timing.step = Some(step.to_owned());
                cover(text, tokens, piece, from, until);
            }
        }
        if !matches!(piece.timing.kind, Kind::Note(_) | Kind::Continuous(_)) {
            let bound = search(front, OBLIGATIONS)
                .or_else(|| if n == 0 { search(back, OBLIGATIONS) } else { None });
            piece.timing.obligation = bound.map(|(bound, _, _)| bound.to_owned());
        }
        if matches!(piece.timing.kind, Kind::Quota(_) | Kind::Every(_)) {
            let all = |words: &[Token]| {
                (0..words.len()).any(|n| {
                    Rest(words.get(n..).unwrap_or_default()).takes_any(EACH).is_some()
                })
            };
            piece.timing.each = (all(front) || all(back)).then(|| "unclear".to_owned());
            let words = ["för", "var", "och", "en"];
            if back.iter().map(|token| token.text.as_str()).take(4).eq(words) {
                cover(text, tokens, piece, piece.last, piece.last + 4);
            }
        }
        lasting(front, back, piece);
        shared = Some((first, piece.timing.step.clone()));
    }
    found
}

/// Lets a piece cover the words that say what happens, where they stand beside it.
fn cover(text: &str, tokens: &[Token], piece: &mut Piece, from: usize, until: usize) {
    let between = if until <= piece.first {
        tokens.get(until..piece.first)
    } else {
        tokens.get(piece.last..from)
    };
    if between.is_none_or(|between| !ties(between)) {
        return;
    }
    piece.first = piece.first.min(from);
    piece.last = piece.last.max(until);
    let ends = tokens.get(piece.first).zip(tokens.get(piece.last - 1));
    if let Some((first, last)) = ends {
        piece.timing.span = Span::of(text, first.from, last.until);
    }
}

/// Finds the last row of a table in some words.
fn search(
    words: &[Token],
    table: &[(&str, &'static str)],
) -> Option<(&'static str, usize, usize)> {
    (0..words.len()).rev().find_map(|n| {
        let (found, rest) = Rest(words.get(n..)?).row(table)?;
        Some((found, n, words.len() - rest.0.len()))
    })
}

/// "Tvåårigt projekt med start 2022-01-01" ends when the two years are over.
fn lasting(front: &[Token], back: &[Token], piece: &mut Piece) {
    let Kind::Once(once) = &mut piece.timing.kind else { return };
    let Some(at) = once.window else { return };
    let project = |words: &[Token]| words.iter().any(|t| t.text.starts_with("projekt"));
    let years = length(front).or_else(|| length(back));
    let starts = piece.begins || at.until.is_none();
    if let (Some(years), true) = (years, starts)
        && let Some(from) = at.from.filter(|from| from.year.is_some())
        && let Some(days) = from.interval(&Conventions::default())
        && let Some(until) =
            add_months(days.from(), 12 * years).and_then(|d| d.pred_opt())
    {
        let end = Some(Point::of(until));
        once.window = Some(Moment { from: Some(from), until: end, ..at });
        once.extent = Some(Extent::Throughout);
        piece.timing.step = None;
    } else if at.from != at.until && (project(front) || project(back)) {
        once.extent = Some(Extent::Throughout);
    }
}

/// "tvåårigt", "3-årig", "3 årig": how many years.
fn length(words: &[Token]) -> Option<u32> {
    let ends = ["årig", "årigt", "åriga"];
    words.iter().enumerate().find_map(|(n, token)| {
        if ends.contains(&token.text.as_str()) {
            let before = |back: usize| n.checked_sub(back).and_then(|n| words.get(n));
            let number = before(1).filter(|t| t.text != "-").or_else(|| before(2))?;
            return number.text.parse().ok().filter(|years| (1..=20).contains(years));
        }
        let word = ends.iter().find_map(|end| token.text.strip_suffix(end))?;
        NUMBERS.iter().find(|(number, _)| *number == word).map(|(_, n)| *n)
    })
}
