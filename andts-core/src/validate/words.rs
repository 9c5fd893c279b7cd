//! What single words of a plan tell: a time, an event, something vague.
//!
//! The phrase parser says what a phrase means; here it is only told what kind of words
//! it left over, so that a rule does not call a phrase timeless that was only not read.

use crate::schedule;

/// A word of a text in lower case, with where it begins and ends in bytes.
pub(super) struct Word {
    pub(super) text: String,
    pub(super) from: usize,
    pub(super) until: usize,
}

/// Takes a text apart into words: letters and digits, nothing else.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        match found.last_mut() {
            Some(word) if word.until == at => {
                word.text.extend(c.to_lowercase());
                word.until += c.len_utf8();
            }
            _ => found.push(Word {
                text: c.to_lowercase().collect(),
                from: at,
                until: at + c.len_utf8(),
            }),
        }
    }
    found
}

/// Returns the words of a text in lower case, one space between them.
pub(super) fn plain(text: &str) -> String {
    let list: Vec<_> = words(text).into_iter().map(|word| word.text).collect();
    list.join(" ")
}

/// Returns whether the words of `part` stand in a row in `text`.
pub(super) fn says(text: &str, part: &str) -> bool {
    format!(" {} ", plain(text)).contains(&format!(" {} ", plain(part)))
}

/// Returns whether a text names a time, understood or not.
pub(super) fn names_time(text: &str) -> bool {
    let list = words(text);
    list.iter().any(|word| schedule::is_time(&word.text) || is_year(&word.text))
}

/// Returns whether a text names a month or a season.
pub(super) fn names_part_of_year(text: &str) -> bool {
    words(text).iter().any(|word| schedule::is_part_of_year(&word.text))
}

/// What is for a grade comes back with every class, and *under året* is of any year.
const EVERY_YEAR: [&str; 5] = ["årskurs", "åk", "klass", "året", "läsåret"];

/// Returns whether a text speaks of something that comes with every year.
pub(super) fn is_for_every_year(text: &str) -> bool {
    words(text).iter().any(|word| EVERY_YEAR.contains(&word.text.as_str()))
}

/// Returns whether a word is a year of our time.
pub(super) fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse::<u32>().is_ok_and(|year| (1990..2100).contains(&year))
}

/// Returns whether a duty is of decisions, taken or handed on: that is no report.
pub(super) fn is_of_decisions(what: Option<&str>) -> bool {
    let first = what.and_then(|what| words(what).into_iter().next());
    first.is_some_and(|word| ["beslut", "besluten"].contains(&word.text.as_str()))
}

const EVENTS: [&str; 12] = [
    "vid", "inför", "efter", "innan", "före", "när", "alltid", "samband", "under",
    "medan", "varje", "varefter",
];

/// Returns whether a text says that something is done when something else happens.
pub(super) fn names_event(text: &str) -> bool {
    let list = words(text);
    // *Om* opens a condition; later in a sentence it is only about.
    let is_condition = list.first().is_some_and(|word| word.text == "om");
    is_condition || list.iter().any(|word| EVENTS.contains(&word.text.as_str()))
}

/// Words that promise a time and give none, as they stand in plans.
///
/// A duty to report at once (*genast*) is none of them: it is the law's own word.
const VAGUE: [&str; 28] = [
    "regelbundet",
    "regelbunden",
    "regelbundna",
    "återkommande",
    "så snart som möjligt",
    "så fort som möjligt",
    "snarast",
    "skyndsamt",
    "omgående",
    "ofta",
    "frekvent",
    "oftare",
    "fler",
    "flera gånger",
    "några gånger",
    "ibland",
    "periodvis",
    "vid olika tillfällen",
    "vid tillfälle",
    "vid lämpligt tillfälle",
    "med jämna mellanrum",
    "på sikt",
    "inom kort",
    "framöver",
    "i mån av tid",
    "korta väntetider",
    "planerade tillfällen",
    "planerad tillfällen",
];

/// Returns whether a text has words that promise a time and give none.
pub(super) fn is_vague(text: &str) -> bool {
    VAGUE.iter().any(|part| says(text, part))
}

/// Returns the known word that an unknown one is most like, if it differs by at most a
/// third of its letters.
pub(super) fn nearest(unknown: &str, known: &[&'static str]) -> Option<&'static str> {
    let longest = unknown.chars().count();
    if longest > 64 {
        return None;
    }
    let differs = |word: &'static str| (distance(unknown, word), word);
    let (least, word) = known.iter().map(|word| differs(word)).min()?;
    (least > 0 && least * 3 <= longest).then_some(word)
}

/// Returns whether two texts differ by a slip or two of the pen, and are long enough
/// that this is no accident.
pub(super) fn is_like(one: &str, other: &str) -> bool {
    let (longest, apart) = (one.len().max(other.len()), one.len().abs_diff(other.len()));
    one == other
        || longest > 30 && longest < 200 && apart <= 2 && distance(one, other) <= 2
}

/// How many letters must be put in, taken out, changed or put in each other's place
/// (Damerau 1964, each stretch touched once).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    let (mut above, mut previous): (Vec<usize>, Option<char>) = (Vec::new(), None);
    for (n, a) in one.chars().enumerate() {
        let mut next = vec![n + 1];
        for (m, b) in other.iter().enumerate() {
            let at =
                |list: &[usize], m: usize| list.get(m).copied().unwrap_or(usize::MAX / 2);
            let change = at(&row, m) + usize::from(a != *b);
            let mut least = change.min(at(&row, m + 1) + 1).min(at(&next, m) + 1);
            let before = m.checked_sub(1);
            if before.is_some_and(|m| other.get(m) == Some(&a)) && previous == Some(*b) {
                least = least.min(at(&above, m - 1) + 1);
            }
            next.push(least);
        }
        above = std::mem::replace(&mut row, next);
        previous = Some(a);
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_letters_in_each_others_place_are_one_slip() {
        assert_eq!(nearest("titel", &["id", "title", "text"]), Some("title"));
        assert_eq!(nearest("responsable", &["responsible"]), Some("responsible"));
        assert_eq!(nearest("kontakt", &["kind", "format"]), None);
    }

    #[test]
    fn a_phrase_is_told_by_its_words() {
        assert!(names_time("efter ca två veckor") && names_time("före 2024"));
        assert!(!names_time("i årskurs 7") && names_event("vid misstanke"));
        assert!(is_vague("utbildas så snart som möjligt") && !is_vague("anmäls genast"));
    }
}
