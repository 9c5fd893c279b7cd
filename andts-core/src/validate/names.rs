//! When a name is a person's, and when two names are one.

use crate::diagnostic::Span;

use super::words::{Word, plain, words};

/// Common Swedish given names, without those that are also words of a plan.
// Source: SCB, namnstatistik 2022, the most common names of residents.
const GIVEN: &str = " agneta albin alexander alexandra alice alva amanda anders andreas \
    angelica anita anna anneli annika arne astrid axel barbro bengt berit birgitta \
    bosse britt camilla carina carl caroline cecilia charlotte christer christian \
    christina christoffer cissi claes daniel david dennis ebba elin elisabeth ella elsa \
    emelie emil emma erik erika eva ewa felix fredrik frida gabriella gerd gun gunilla \
    gunnar gunnel göran gösta håkan hanna harald helen helena henrik hugo ida inga \
    inger ingrid irene isabella jakob jenny jens jessica jimmy joakim johan johanna \
    johannes jonas jonathan josefin josefine julia karin karl katarina kenneth kent \
    kerstin kjell klas kristian kristina krister lars lasse leif lena lennart linda \
    linnea linus lisa louise lovisa ludvig madeleine magnus malin marcus margareta \
    margaretha marie marianne markus martin matilda mats mattias mikael moa mohammed \
    monica monika niklas nils nina olle olof oscar oskar patrik peter petra pia \
    pontus rebecka richard rickard robert robin roger roland rolf ronny sandra sara \
    sebastian simon siv sofia sofie stefan susanne sven terese therese thomas tobias \
    tomas tommy tony torbjörn ulf ulla ulrika urban veronica viktor viktoria wilma \
    yvonne åsa ";

/// Returns where a given name stands in the name of an actor.
///
/// Only a word with a capital counts, and *Mariamottagningen* is one word.
pub(super) fn given_name(name: &str) -> Option<Span> {
    let is_given = |word: &Word| {
        let written = name.get(word.from..word.until).unwrap_or_default();
        written.starts_with(char::is_uppercase)
            && GIVEN.contains(&format!(" {} ", word.text))
    };
    let found = words(name).into_iter().find(is_given)?;
    // An initial after the name belongs to it.
    let rest = name.get(found.until..).unwrap_or_default();
    let initial = words(rest).into_iter().next();
    let initial = initial.filter(|word| word.from == 1 && word.until <= 3);
    Span::of(name, found.from, found.until + initial.map_or(0, |word| word.until))
}

/// Returns where a given and a family name stand in a text.
pub(super) fn full_name(text: &str) -> Option<Span> {
    // Most texts have no two capitals in a row, and need no closer look.
    let has_capital = |word: &str| word.starts_with(char::is_uppercase);
    let mut before = false;
    let in_a_row = text.split(' ').any(|word| {
        std::mem::replace(&mut before, has_capital(word)) && has_capital(word)
    });
    if !in_a_row {
        return None;
    }
    let list = words(text);
    let starts = |word: &Word| {
        let written = text.get(word.from..word.until).unwrap_or_default();
        written.starts_with(char::is_uppercase) && written.chars().any(char::is_lowercase)
    };
    let pairs = list.iter().zip(list.iter().skip(1));
    let found = pairs.filter(|(given, family)| {
        // A place or a prize is named after a person with other words around.
        starts(given)
            && starts(family)
            && family.from == given.until + 1
            && text.get(given.until..family.from) == Some(" ")
            && family.text.chars().count() >= 3
            && GIVEN.contains(&format!(" {} ", given.text))
    });
    let (given, family) = found.into_iter().next()?;
    Span::of(text, given.from, family.until)
}

/// Returns whether a reader may take the two names for two actors.
///
/// Inflections (*fältgruppen, fältgruppens*), short forms of a longer name and
/// abbreviations are the same name.
pub(super) fn is_another_name(name: &str, other: &str) -> bool {
    let (own, others) = (words(name), words(other));
    let all_in = |some: &[Word], of: &[Word]| {
        some.iter().all(|word| of.iter().any(|o| is_inflection(&word.text, &o.text)))
    };
    let is_abbreviation = |name: &str| {
        name.chars().count() <= 6
            && name.chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
    };
    let squashed = |text: &str| plain(text).replace(' ', "");
    let is_same = is_inflection(&squashed(name), &squashed(other));
    !(others.is_empty()
        || is_abbreviation(name)
        || is_abbreviation(other)
        || is_same
        || all_in(&others, &own)
        || all_in(&own, &others))
}

/// The longest ending a Swedish noun takes: *ledarnas* of *ledare*.
const ENDING: usize = 4;

/// Returns whether two words are forms of one: a common beginning, and short endings.
pub(super) fn is_inflection(one: &str, other: &str) -> bool {
    let common = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let longest = one.chars().count().max(other.chars().count());
    one == other || common >= 4 && longest - common <= ENDING && common * 2 >= longest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflections_and_short_forms_are_the_same_name() {
        for (name, other) in [
            ("Fältgrupp", "fältgruppens"),
            ("Fritidsledare", "Fritidsledarna"),
            ("Region Skåne", "Regionen"),
            ("Föräldraföreningen Mot Narkotika (FMN)", "FMN"),
            ("Ungdomscentralen", "Ungdomscentralen i Vellinge"),
            ("Länets kommunpolis", "Länets kommunpoliser"),
        ] {
            assert!(!is_another_name(name, other), "{name} {other}");
        }
    }

    #[test]
    fn another_word_and_a_misspelling_are_another_name() {
        for (name, other) in [
            ("Polis", "polismyndigheten"),
            ("Länsstyrelsen Kronoberg", "Länstyrelsen Kronoberg"),
            ("trygghetsforum", "EST. Effektiv Samordning Trygghet"),
        ] {
            assert!(is_another_name(name, other), "{name} {other}");
        }
    }

    #[test]
    fn a_given_name_is_found_with_its_initial_and_no_other_word() {
        let found = |name| given_name(name).map(|span| span.slice(name).to_owned());
        assert_eq!(found("Polisen- Bosse S"), Some("Bosse S".into()));
        assert_eq!(found("Fritidsgården- Camilla"), Some("Camilla".into()));
        for name in ["Maria församling", "Socialchef", "Mariamottagningen", "ulla"] {
            assert_eq!(found(name), None);
        }
    }
}
