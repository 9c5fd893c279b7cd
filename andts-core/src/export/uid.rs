//! The name of a component, the same in every file of the same plan.
//!
//! A key has slashes and may have any letter; calendars make file names and addresses of
//! a `UID`. Letters of ASCII, digits and `-` stay, `/` becomes `_`, and any other byte is
//! `~` and its two hexadecimal digits, so that two keys never become one name.

use std::fmt::Write as _;

use crate::plan::Plan;

/// How much of a title takes an identifier's place, in characters.
const LONG_NAME: usize = 64;

/// Returns what stands after the `@`: the plan's identifier. A plan without one is known
/// by whose it is and by its title, and its events get new names when those are changed.
pub(super) fn scope(plan: &Plan) -> String {
    let document = plan.document();
    let named = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let owner = document.organisation.as_ref().and_then(|owner| named(&owner.name));
    let words = || {
        let words = [owner, named(&document.title)].into_iter().flatten();
        words.collect::<Vec<_>>().join("/")
    };
    let name = named(&document.id).unwrap_or_else(words);
    let name: String = name.chars().take(LONG_NAME).collect();
    if name.is_empty() { "plan.andts".to_owned() } else { escaped(&name) + ".andts" }
}

/// Returns the name of what has a key.
pub(super) fn uid(key: &str, scope: &str) -> String {
    format!("{}@{scope}", escaped(key))
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'/' => out.push('_'),
            b'-' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => out.push(char::from(byte)),
            // Writing to a String cannot fail.
            byte => drop(write!(out, "~{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope_of(text: &str) -> String {
        scope(&Plan::read(text).unwrap())
    }

    #[test]
    fn no_two_keys_have_one_name() {
        assert_eq!(uid("a/nar/2024-01-01", "p.andts"), "a_nar_2024-01-01@p.andts");
        assert_eq!(uid("a_b", "p.andts"), "a~5Fb@p.andts");
        assert_eq!(uid("a~5Fb", "p.andts"), "a~7E5Fb@p.andts");
        // å is C3 A5 in UTF-8.
        assert_eq!(uid("å, @", "p.andts"), "~C3~A5~2C~20~40@p.andts");
    }

    #[test]
    fn a_plan_without_an_identifier_is_known_by_its_words() {
        assert_eq!(scope_of(r#"{"id": "vellinge-2022"}"#), "vellinge-2022.andts");
        let words = r#"{"title": "Plan 2022", "organisation": {"name": "Lund"}}"#;
        assert_eq!(scope_of(words), "Lund_Plan~202022.andts");
        assert_eq!(scope_of("{}"), "plan.andts");
    }
}
