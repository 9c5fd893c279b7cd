//! Words whose place alone tells what they are: a bare year, and *jul*.

use super::piece::Piece;
use super::point::Weight;
use super::timing::{Kind, Once};
use super::token::{Rest, Token};
use super::vocabulary::{SHORT_MONTHS, WHAT};
use crate::calendar::{Part, Point};

/// "jan, apr, jul och okt", "1 jul": among short months and behind a day *jul* is July.
pub(super) fn july(tokens: &mut [Token]) {
    let month = |token: Option<&Token>, months: std::ops::Range<u32>| {
        let word = token.map_or("", |token| token.text.as_str());
        let mut short = SHORT_MONTHS.iter().filter(|(name, _)| *name == word);
        short.any(|(_, month)| months.contains(month))
    };
    let links = [",", "/", "-", "och", "samt", "&"];
    let link = |token: Option<&Token>| {
        token.is_some_and(|token| links.contains(&token.text.as_str()))
    };
    let found = |n: usize| {
        let before = |back: usize| n.checked_sub(back).and_then(|n| tokens.get(n));
        let (next, after) = (tokens.get(n + 1), tokens.get(n + 2));
        let day = before(1).and_then(|token| token.text.parse().ok());
        // December is the month of Christmas.
        link(before(1)) && month(before(2), 1..7)
            || link(next) && month(after, 8..12)
            || day.is_some_and(|day: u32| (1..=31).contains(&day))
    };
    let here: Vec<usize> = (0..tokens.len())
        .filter(|n| tokens.get(*n).is_some_and(|t| t.text == "jul"))
        .collect();
    let here: Vec<usize> = here.into_iter().filter(|n| found(*n)).collect();
    for n in here {
        if let Some(token) = tokens.get_mut(n) {
            "juli".clone_into(&mut token.text);
        }
    }
}

/// "2022: planering, 2023: genomförande", "revideras 2023": a bare year is a time where
/// it heads what is done, or stands behind what is done.
pub(super) fn years_by_place(
    tokens: &[Token],
    first: usize,
    last: usize,
    pieces: &mut [Piece],
) {
    let tokens = tokens.get(..last).unwrap_or(tokens);
    let word = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    let heads = |piece: &Piece| {
        let before = piece.first.checked_sub(1).map_or("", word);
        let opens = piece.first == first
            || matches!(before, "," | "." | "-" | "•")
            || tokens.get(piece.first).is_some_and(|token| token.new_line);
        let named = word(piece.last + 1).chars().all(char::is_alphabetic);
        opens && word(piece.last) == ":" && named && !word(piece.last + 1).is_empty()
    };
    let headed = pieces.first().is_some_and(|piece| piece.first == first && heads(piece));
    let mut end = None;
    for piece in pieces.iter_mut().filter(|piece| is_bare_year(piece)) {
        let goes_on = end.is_some_and(|end: usize| {
            piece.first == end + 1 && matches!(word(end), "och" | "," | "samt")
        });
        piece.heads = headed && heads(piece);
        if piece.heads || goes_on || is_done_in(tokens, piece.first) {
            piece.weight = Weight::Anywhere;
            end = Some(piece.last);
        }
    }
}

fn is_bare_year(piece: &Piece) -> bool {
    let Kind::Once(Once { window: Some(at), .. }) = piece.timing.kind else {
        return false;
    };
    let year = |point: Option<Point>| {
        point.is_some_and(|point| point.part == Part::Year && point.year.is_some())
    };
    piece.weight == Weight::Whole && year(at.from) && year(at.until)
}

/// "revideras", "tas fram": right before a place something is done.
fn is_done_in(tokens: &[Token], at: usize) -> bool {
    (1..=2).filter_map(|back| at.checked_sub(back)).any(|from| {
        let rest = Rest(tokens.get(from..at).unwrap_or_default());
        let passive = rest.word().ends_with('s');
        passive && rest.row(WHAT).is_some_and(|(_, after)| after.0.is_empty())
    })
}
