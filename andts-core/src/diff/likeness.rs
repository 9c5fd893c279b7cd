//! How alike two titles are: Dice's coefficient over the trigrams of their words.

use std::collections::BTreeSet;

/// How many characters of a title are compared; equal titles are compared whole.
const MOST_CHARACTERS: usize = 240;
/// The likeness of equal titles.
pub(super) const EQUAL: u16 = 1000;

/// Returns the words of a text in lower case, without what stands between them.
pub(super) fn words(text: &str) -> String {
    let lower = text.to_lowercase();
    let apart = lower.split(|c: char| !c.is_alphanumeric());
    apart.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The different trigrams of some words, in order, each its three characters in one
/// number; see [`trigrams`].
pub(super) type Trigrams = Vec<u64>;

/// Returns the trigrams of each word with a space before and after it: *föl* has ` fö`,
/// `föl` and `öl `. Inflexions and compounds share most of theirs, which whole words
/// would not; `words` is what [`words`] returns.
pub(super) fn trigrams(words: &str) -> Trigrams {
    let spaced =
        [' '].into_iter().chain(words.chars().take(MOST_CHARACTERS)).chain([' ']);
    let spaced: Vec<char> = spaced.collect();
    let windows = spaced.windows(3).filter_map(|three| match three {
        // Two words meet here: the trigram is of neither.
        [_, ' ', _] => None,
        // A character has at most 21 bits.
        [a, b, c] => Some(
            [a, b, c]
                .into_iter()
                .fold(0, |bits, c| (bits << 21) | u64::from(u32::from(*c))),
        ),
        _ => None,
    });
    let mut found: Trigrams = windows.collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Returns twice what the two share over what they have together, in per mille, rounded
/// down (*Dice*). Two texts without words are not alike.
pub(super) fn likeness(a: &Trigrams, b: &Trigrams) -> u16 {
    let all = a.len() + b.len();
    let per_mille = (2000 * shared(a, b)).checked_div(all).unwrap_or_default();
    u16::try_from(per_mille).unwrap_or(EQUAL)
}

/// Returns how much of the first the second holds, in per mille, rounded down.
pub(super) fn contained(a: &Trigrams, b: &Trigrams) -> u16 {
    let per_mille = (1000 * shared(a, b)).checked_div(a.len()).unwrap_or_default();
    u16::try_from(per_mille).unwrap_or(EQUAL)
}

/// Returns the numbers among some words, years left out: *årskurs 7* is not *årskurs 8*,
/// but a plan of 2026 may be the next of one of 2022.
pub(super) fn numbers(words: &str) -> BTreeSet<&str> {
    let is_number =
        |word: &&str| word.len() < 4 && word.chars().all(|c| c.is_ascii_digit());
    words.split(' ').filter(is_number).filter(|word| !word.is_empty()).collect()
}

/// Returns the most that [`likeness`] can be, by the lengths alone.
pub(super) fn at_most(a: &Trigrams, b: &Trigrams) -> u16 {
    let per_mille = (2000 * a.len().min(b.len())).checked_div(a.len() + b.len());
    u16::try_from(per_mille.unwrap_or_default()).unwrap_or(EQUAL)
}

fn shared(a: &Trigrams, b: &Trigrams) -> usize {
    let (mut left, mut right) = (a.iter().peekable(), b.iter().peekable());
    let mut count = 0;
    while let (Some(x), Some(y)) = (left.peek(), right.peek()) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => {
                left.next();
            }
            std::cmp::Ordering::Greater => {
                right.next();
            }
            std::cmp::Ordering::Equal => {
                count += 1;
                left.next();
                right.next();
            }
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(a: &str, b: &str) -> u16 {
        likeness(&trigrams(&words(a)), &trigrams(&words(b)))
    }

    #[test]
    fn words_are_compared_without_case_and_punctuation() {
        assert_eq!(
            words("Tobaks- och nikotinfri skoltid."),
            "tobaks och nikotinfri skoltid"
        );
        assert_eq!(alike("ANDTS, i skolan", "andts i skolan"), EQUAL);
    }

    #[test]
    fn likeness_is_counted_in_trigrams() {
        // " fö" "föl" "öl " and " fo" "fol" "olk" "lk ": nothing shared.
        assert_eq!(alike("föl", "folk"), 0);
        // " öl" "öl " of 2 and of 2 + " i " : 2 * 2 / (2 + 3) = 0.8.
        assert_eq!(alike("öl", "öl i"), 800);
        assert_eq!(alike("", ""), 0);
    }

    #[test]
    fn numbers_are_those_that_tell_things_apart() {
        assert_eq!(Vec::from_iter(numbers("årskurs 7 och 9 2022")), ["7", "9"]);
        assert!(numbers("tillsyn").is_empty() && numbers("").is_empty());
    }
}
