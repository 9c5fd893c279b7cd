//! Numbers and addresses of persons in a text.

use crate::diagnostic::Span;

/// A number of the population register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Personal {
    /// *Personnummer*.
    Number,
    /// *Samordningsnummer*: the day is 60 more.
    Coordination,
}

/// Returns the first number of the population register in a text.
///
/// Twelve or ten digits, a hyphen or plus before the last four, a day that can be, and
/// a check digit that is right.
// Source: folkbokföringslag (1991:481) 18 §; the check digit by the Luhn algorithm.
pub(super) fn personal_number(text: &str) -> Option<(Personal, Span)> {
    runs(text, |c| c.is_ascii_digit() || matches!(c, '-' | '+')).into_iter().find_map(
        |(from, until)| {
            let run = text.get(from..until)?;
            let (birth, last) = match run.split_once(['-', '+']) {
                Some(parts) => parts,
                None => run.split_at_checked(run.len().checked_sub(4)?)?,
            };
            let short = match birth.len() {
                6 => birth,
                8 if birth.starts_with("19") || birth.starts_with("20") => {
                    birth.get(2..)?
                }
                _ => return None,
            };
            let is_number = last.len() == 4 && is_digits(short) && is_digits(last);
            let (month, day) = (short.get(2..4)?, short.get(4..6)?);
            let (month, day): (u32, u32) = (month.parse().ok()?, day.parse().ok()?);
            let kind = if day > 60 { Personal::Coordination } else { Personal::Number };
            let can_be = (1..=12).contains(&month) && (1..=31).contains(&(day % 60));
            let right = is_number && can_be && luhn(&format!("{short}{last}"));
            right.then(|| Span::of(text, from, until))?.map(|span| (kind, span))
        },
    )
}

/// Returns the text with every number of the population register taken out.
pub(super) fn without_numbers(text: &str) -> String {
    let mut rest = text.to_owned();
    // Each round takes one out, so there are no more rounds than numbers.
    while let Some((_, span)) = personal_number(&rest) {
        let [from, until] = span.bytes;
        rest.replace_range(from..until, TAKEN_OUT);
    }
    rest
}

/// What stands where a number stood.
const TAKEN_OUT: &str = "[borttaget]";

/// Returns the first mobile telephone number in a text; a switchboard is no person's.
pub(super) fn mobile_number(text: &str) -> Option<Span> {
    let dialled = |c: char| c.is_ascii_digit() || matches!(c, '-' | ' ' | '+');
    runs(text, dialled).into_iter().find_map(|(from, until)| {
        let run = text.get(from..until)?;
        let digits: String = run.chars().filter(char::is_ascii_digit).collect();
        let digits = match digits.strip_prefix("46") {
            Some(rest) if run.trim_start().starts_with('+') => format!("0{rest}"),
            _ => digits,
        };
        let is_mobile = ["070", "072", "073", "076", "079"];
        let found = digits.len() == 10 && is_mobile.iter().any(|p| digits.starts_with(p));
        let start = from + run.len() - run.trim_start().len();
        found.then(|| Span::of(text, start, from + run.trim_end().len()))?
    })
}

/// Returns the first address in a text that is a person's: *förnamn.efternamn@*.
pub(super) fn personal_address(text: &str) -> Option<Span> {
    let allowed =
        |c: char| c.is_alphanumeric() || matches!(c, '.' | '@' | '-' | '_' | '+');
    runs(text, allowed).into_iter().find_map(|(from, until)| {
        let run = text.get(from..until)?.trim_end_matches('.');
        let (local, domain) = run.split_once('@')?;
        let is_name = |part: &str| {
            part.chars().count() > 1
                && part.chars().all(|c| c.is_alphabetic() || c == '-')
        };
        let (given, family) = local.split_once('.')?;
        let is_personal = domain.contains('.') && is_name(given) && is_name(family);
        is_personal.then(|| Span::of(text, from, from + run.len()))?
    })
}

/// The stretches of a text made of some characters only.
fn runs(text: &str, of: impl Fn(char) -> bool) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| of(*c)) {
        match found.last_mut() {
            Some((_, until)) if *until == at => *until += c.len_utf8(),
            _ => found.push((at, at + c.len_utf8())),
        }
    }
    found
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .chars()
        .filter_map(|c| c.to_digit(10))
        .enumerate()
        .map(|(n, digit)| if n.is_multiple_of(2) { digit * 2 } else { digit })
        .map(|part| part / 10 + part % 10)
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    // Source: the tax agency's published numbers for tests; Luhn by hand.
    #[test]
    fn a_number_is_found_only_with_its_check_digit() {
        let kind = |text| personal_number(text).map(|(kind, _)| kind);
        assert_eq!(kind("född 19121212-1212."), Some(Personal::Number));
        assert_eq!(kind("121212+1212"), Some(Personal::Number));
        assert_eq!(kind("1212121212"), Some(Personal::Number));
        assert_eq!(kind("701063-2391"), Some(Personal::Coordination));
        assert_eq!(kind("121212-1213"), None);
        // A registration number of a company has a month of 20 or more.
        assert_eq!(kind("212000-1355"), None);
        assert_eq!(kind("2020-10-01 – 2022-12-31"), None);
    }

    #[test]
    fn only_a_persons_telephone_and_address_are_found() {
        let phone = |text| mobile_number(text).map(|span| span.slice(text).to_owned());
        assert_eq!(phone("ring 070-123 45 67 i dag"), Some("070-123 45 67".into()));
        assert_eq!(phone("+46 70 123 45 67"), Some("+46 70 123 45 67".into()));
        assert_eq!(phone("växel 0300-83 40 00"), None);
        let mail = |text| personal_address(text).map(|span| span.slice(text).to_owned());
        assert_eq!(mail("till anna.ek@ort.se."), Some("anna.ek@ort.se".into()));
        assert_eq!(mail("kommun@ort.se"), None);
    }
}
