//! Actors that go by capitals only, which the plan never spells out.

use crate::plan::Plan;

/// What every reader of such a plan knows.
const KNOWN: [&str; 22] = [
    "BRÅ", "BUP", "HR", "BVC", "CAN", "EST", "FHM", "FOHM", "HVB", "IFO", "IOGT", "IQ",
    "KS", "LSS", "NTF", "RF", "SIG", "SISU", "SKR", "SSPF", "VH", "YAM",
];

/// Returns the abbreviations that are the whole name of an actor and are nowhere explained.
pub(super) fn unexplained(plan: &Plan) -> Vec<&str> {
    let actors = &plan.document().actors;
    let texts = || {
        let measures = plan.document().measures.iter();
        let words = measures.flat_map(|m| [&m.title, &m.what, &m.how]).flatten();
        words.chain(actors.iter().filter_map(|actor| actor.name.as_ref()))
    };
    let is_explained = |short: &str| {
        let (in_brackets, before) = (format!("({short})"), format!("{short} ("));
        texts().any(|text| text.contains(&in_brackets) || text.contains(&before))
    };
    let short =
        actors.iter().filter(|actor| actor.aliases.iter().all(|a| !a.contains(' ')));
    short
        .filter_map(|actor| actor.name.as_deref())
        .filter(|name| (2..=6).contains(&name.chars().count()))
        .filter(|name| name.chars().all(char::is_uppercase) && !KNOWN.contains(name))
        .filter(|name| !is_explained(name))
        .collect()
}
