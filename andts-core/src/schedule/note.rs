//! What was not read: kept as notes, in the order of the text.

use super::piece::Piece;
use super::timing::{Kind, Timing};
use super::token::{Rest, Token};
use super::vocabulary::{TIES, WHAT};
use crate::diagnostic::Span;

/// Puts the timings in the order of the text, what was not read between them as notes,
/// which end with their sentence.
pub(super) fn with_notes(
    text: &str,
    tokens: &[Token],
    mut pieces: Vec<Piece>,
    ends: &[usize],
) -> Vec<Timing> {
    pieces.sort_by_key(|piece| (piece.first, piece.last));
    if pieces.is_empty() {
        // Light words too are kept where nothing else was said.
        return of_words(text, tokens).into_iter().collect();
    }
    let (mut found, mut at) = (Vec::new(), 0);
    let gap = |found: &mut Vec<Timing>, from: usize, until: usize| {
        let mut from = from;
        for end in ends.iter().copied().filter(|end| *end < until) {
            if end <= from {
                continue;
            }
            found.extend(unread(text, tokens, from, end));
            from = end;
        }
        found.extend(unread(text, tokens, from, until));
    };
    for piece in pieces {
        gap(&mut found, at, piece.first);
        at = at.max(piece.last);
        found.push(piece.timing);
    }
    gap(&mut found, at, tokens.len());
    found
}

/// The words between two places as a note, unless they only tie the pieces together.
fn unread(text: &str, tokens: &[Token], first: usize, last: usize) -> Option<Timing> {
    let words = tokens.get(first..last.max(first))?;
    let mut rest = Rest(words);
    let mut only_ties = true;
    while !rest.0.is_empty() && only_ties {
        rest = if let Some((_, after)) = rest.row(WHAT) {
            after
        } else {
            only_ties = TIES.contains(&rest.word());
            rest.next()
        };
    }
    if only_ties { None } else { of_words(text, words) }
}

fn of_words(text: &str, words: &[Token]) -> Option<Timing> {
    let sign = |token: &&Token| token.text.chars().all(char::is_alphanumeric);
    let opens =
        |token: &&Token| sign(token) || matches!(token.text.as_str(), "”" | "\"" | "§");
    let from = words.iter().find(opens)?.from;
    let until = words.iter().rev().find(opens)?.until;
    note(text, from, until)
}

pub(super) fn note(text: &str, from: usize, until: usize) -> Option<Timing> {
    let span = Span::of(text, from, until)?;
    let kind = Kind::Note(span.slice(text).to_owned());
    Some(Timing { span: Some(span), ..Timing::new(kind) })
}
