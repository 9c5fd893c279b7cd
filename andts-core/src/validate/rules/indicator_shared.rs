#![doc = include_str!("indicator_shared.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::words::{is_like, plain};
use std::collections::BTreeMap;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "indicator-shared",
    group: Group::Document,
    severity: Severity::Advice,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("samma indikator i flera åtgärder", "one indicator in several measures"),
    since: "0.1.0",
    check: Check::Plan(check),
};

/// Fewer words, such as *antal deltagare*, are the same everywhere.
const FEWEST: usize = 3;

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let mut met: BTreeMap<String, Vec<(String, Place)>> = BTreeMap::new();
    for measure in plan.measures() {
        for (n, follow_up) in measure.written().follow_ups.iter().enumerate() {
            for (i, indicator) in follow_up.indicators.iter().enumerate() {
                let text = indicator.text.as_deref().unwrap_or_default();
                let place = measure.place().key("follow_ups").index(n);
                let place = place.key("indicators").index(i);
                let words = plain(text);
                // A survey may show several things; a count counts one.
                let is_count = words.starts_with("antal");
                if !is_count || words.split(' ').count() < FEWEST {
                    continue;
                }
                // A slip of the pen does not make another indicator.
                let before = met.range(..=words.clone()).next_back();
                let after = met.range(words.clone()..).next();
                let mut near = before.into_iter().chain(after).map(|(key, _)| key);
                let key = near.find(|near| is_like(near, &words)).cloned();
                let key = key.unwrap_or(words);
                met.entry(key).or_default().push((text.to_owned(), place));
            }
        }
    }
    for places in met.into_values() {
        let own = places.iter().map(|(_, place)| place.segments().get(1));
        let differ = own.collect::<std::collections::BTreeSet<_>>().len();
        let Some((text, first)) = places.first().filter(|_| differ > 1) else { continue };
        let count = differ.to_string();
        let params = [("text", text.as_str()), ("count", count.as_str())];
        let mut said = findings.at(
            first.clone(),
            "`{text}` följer upp `{count}` olika åtgärder",
            "`{text}` follows up `{count}` different measures",
            params,
        );
        for (_, place) in places.iter().skip(1) {
            said.see(place.clone());
        }
    }
}
