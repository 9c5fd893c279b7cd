//! What people write in a cell, and what it means.

use crate::diagnostic::Text;
use crate::document::Vocabulary;
use crate::document::json::Number;
use crate::follow_up::Verdict;

/// The longest number read, in digits: more than a float holds is no count of anything.
const MAX_DIGITS: usize = 15;

const VERDICTS: &[(&str, Verdict)] = &[
    ("genomförd", Verdict::Done),
    ("genomfört", Verdict::Done),
    ("genomförda", Verdict::Done),
    ("helt genomförd", Verdict::Done),
    ("slutförd", Verdict::Done),
    ("slutfört", Verdict::Done),
    ("utförd", Verdict::Done),
    ("utfört", Verdict::Done),
    ("klar", Verdict::Done),
    ("klart", Verdict::Done),
    ("gjord", Verdict::Done),
    ("gjort", Verdict::Done),
    ("completed", Verdict::Done),
    ("carried out", Verdict::Done),
    ("delvis genomfört", Verdict::Partly),
    ("delvis genomförda", Verdict::Partly),
    ("delvis", Verdict::Partly),
    ("partially done", Verdict::Partly),
    ("partly", Verdict::Partly),
    ("partially", Verdict::Partly),
    ("ej genomfört", Verdict::NotDone),
    ("ej genomförda", Verdict::NotDone),
    ("inte genomförd", Verdict::NotDone),
    ("inte genomfört", Verdict::NotDone),
    ("inte genomförda", Verdict::NotDone),
    ("ej gjord", Verdict::NotDone),
    ("ej gjort", Verdict::NotDone),
    ("inte gjord", Verdict::NotDone),
    ("inte gjort", Verdict::NotDone),
    ("not carried out", Verdict::NotDone),
    ("pågående", Verdict::Ongoing),
    ("pågår fortfarande", Verdict::Ongoing),
    ("in progress", Verdict::Ongoing),
];

/// A cell that says nothing: blank, or a dash as one writes in a blank.
pub(super) fn is_blank(text: &str) -> bool {
    matches!(text.trim(), "" | "-" | "–" | "—")
}

/// What a spreadsheet makes of a text that it took for a formula.
pub(super) fn is_spreadsheet_error(text: &str) -> bool {
    matches!(
        text.trim(),
        "#NAMN?"
            | "#NAME?"
            | "#VÄRDEFEL!"
            | "#VALUE!"
            | "#REFERENS!"
            | "#REF!"
            | "#DIVISION/0!"
            | "#DIV/0!"
            | "#SAKNAS!"
            | "#N/A"
            | "#OGILTIGT!"
            | "#NUM!"
    )
}

/// What should stand in such a cell.
pub(super) fn as_text() -> Text {
    Text::new(
        "det som skrevs, inlett med `'`: kalkylprogrammet läste det som en formel",
        "what was typed, begun with `'`: the spreadsheet took it for a formula",
    )
}

/// Reads a verdict; a longer sentence is none.
pub(super) fn verdict(text: &str) -> Option<Verdict> {
    let plain = plain(text);
    let own = Verdict::ALL.iter().copied().find(|verdict| {
        [crate::diagnostic::Lang::Sv, crate::diagnostic::Lang::En]
            .iter()
            .any(|lang| verdict.say(*lang) == plain)
            || verdict.word() == plain
    });
    let more = || VERDICTS.iter().find(|(word, _)| *word == plain).map(|(_, its)| *its);
    own.or_else(more)
}

/// Reads yes or no.
pub(super) fn yes_or_no(text: &str) -> Option<bool> {
    match plain(text).as_str() {
        "ja" | "j" | "x" | "yes" | "y" | "true" | "sant" | "1" => Some(true),
        "nej" | "n" | "no" | "false" | "falskt" | "0" => Some(false),
        _ => None,
    }
}

/// Lower case, one space between words, without a full stop; what a Mac writes as letter
/// and ring or dots is one letter.
fn plain(text: &str) -> String {
    let text = text
        .to_lowercase()
        .replace("a\u{30a}", "å")
        .replace("a\u{308}", "ä")
        .replace("o\u{308}", "ö");
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ").trim_end_matches(['.', '!']).to_owned()
}

/// Why a text is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoNumber {
    /// It is something else.
    Other,
    /// It may be a thousand or a fraction, such as `1,234`.
    Ambiguous,
}

impl NoNumber {
    pub(super) fn right(self) -> Text {
        match self {
            Self::Other => Text::new(
                "ett tal som `12` eller `12,5`",
                "a number such as `12` or `12.5`",
            ),
            Self::Ambiguous => Text::new(
                "ett tal utan tecken mellan tusental, för detta kan läsas på två sätt",
                "a number without a mark between thousands, for this can be read in two ways",
            ),
        }
    }
}

/// Reads a number as people write it: `1 234,5`, `87.5 %`, `−3`; a unit after it is passed
/// over.
pub(super) fn number(text: &str, unit: Option<&str>) -> Result<Number, NoNumber> {
    let bare = without_unit(text.trim(), unit);
    let (minus, bare) = match bare.strip_prefix(['-', '−', '–']) {
        Some(rest) => ("-", rest),
        None => ("", bare),
    };
    let (whole, fraction) = match bare.split_once([',', '.']) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (bare, None),
    };
    let whole = without_spaces(whole).ok_or(NoNumber::Other)?;
    let digits =
        |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    if !digits(&whole) || whole.len() + fraction.map_or(0, str::len) > MAX_DIGITS {
        return Err(NoNumber::Other);
    }
    let bare = whole.trim_start_matches('0');
    let whole = if bare.is_empty() { "0" } else { bare };
    let number = match fraction {
        None => format!("{minus}{whole}"),
        Some(fraction) if !digits(fraction) => return Err(NoNumber::Other),
        // A comma or point before exactly three digits is a thousand in some places.
        Some(fraction) if fraction.len() == 3 && whole != "0" && whole.len() <= 3 => {
            return Err(NoNumber::Ambiguous);
        }
        Some(fraction) => format!("{minus}{whole}.{fraction}"),
    };
    Number::parse(&number).ok_or(NoNumber::Other)
}

fn without_unit<'t>(text: &'t str, unit: Option<&str>) -> &'t str {
    let last = text.rfind(|c: char| c.is_ascii_digit());
    let Some((number, after)) = last.and_then(|at| text.split_at_checked(at + 1)) else {
        return text;
    };
    let after = after.trim().to_lowercase();
    let after = after.trim_end_matches('.');
    let known = matches!(
        after,
        "" | "%"
            | "procent"
            | "percent"
            | "st"
            | "stycken"
            | "gång"
            | "gånger"
            | "ggr"
            | "time"
            | "times"
    );
    let own = unit.is_some_and(|unit| unit.trim().to_lowercase() == after);
    if known || own { number } else { text }
}

/// Takes out the spaces between thousands; elsewhere there may be none.
fn without_spaces(text: &str) -> Option<String> {
    let is_space =
        |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’');
    let groups: Vec<_> = text.trim().split(is_space).collect();
    let first = groups.first().map_or(0, |group| group.len());
    let others = groups.iter().skip(1).all(|group| group.len() == 3);
    let thousands = groups.len() == 1 || others && (1..=3).contains(&first);
    thousands.then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::{NoNumber, number, verdict, yes_or_no};
    use crate::follow_up::Verdict;

    fn read(text: &str) -> Result<String, NoNumber> {
        number(text, None).map(|number| number.text().to_owned())
    }

    #[test]
    fn numbers_as_people_write_them() {
        for (written, means) in [
            ("4", "4"),
            ("007", "7"),
            ("1 234", "1234"),
            ("1\u{a0}234,5", "1234.5"),
            ("12 345 678", "12345678"),
            ("87.5 %", "87.5"),
            ("−3", "-3"),
            ("0,125", "0.125"),
            ("4 ggr", "4"),
            ("1234,567", "1234.567"),
        ] {
            assert_eq!(read(written).as_deref(), Ok(means), "{written}");
        }
    }

    #[test]
    fn what_is_no_number_is_not_guessed() {
        for written in
            ["ca 40", "4-5", "12 34", "många", "1,2,3", "1.234,5", "4 per år", "½"]
        {
            assert_eq!(read(written), Err(NoNumber::Other), "{written}");
        }
        assert_eq!(read("1,234"), Err(NoNumber::Ambiguous));
        assert_eq!(read("1.234"), Err(NoNumber::Ambiguous));
    }

    #[test]
    fn a_verdict_is_the_whole_cell() {
        assert_eq!(verdict(" Delvis  genomförd. "), Some(Verdict::Partly));
        assert_eq!(verdict("GENOMFÖRD"), Some(Verdict::Done));
        assert_eq!(verdict("Pa\u{30a}ga\u{30a}r"), Some(Verdict::Ongoing));
        assert_eq!(verdict("not_done"), Some(Verdict::NotDone));
        assert_eq!(verdict("genomförd men sent"), None);
        assert_eq!((yes_or_no("Ja"), yes_or_no("ja, men")), (Some(true), None));
    }
}
