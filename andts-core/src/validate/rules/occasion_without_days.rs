#![doc = include_str!("occasion_without_days.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::document::Schedule;
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::words::words;
use std::collections::BTreeMap;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "occasion-without-days",
    group: Group::Time,
    severity: Severity::Warning,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("tillfällen som inte är bestämda", "occasions that are not settled"),
    since: "0.1.0",
    check: Check::Plan(check),
};

/// Beginnings of words for days that only the plan itself can list.
const OWN: [&str; 8] = [
    "högriskdag",
    "riskhelg",
    "riskkväll",
    "riskdag",
    "tillsynsperiod",
    "beachhelg",
    "storhelg",
    "riskperiod",
];

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let mut met: BTreeMap<&str, (String, Vec<Place>)> = BTreeMap::new();
    for measure in plan.measures() {
        let list = measure.written().schedules.iter().enumerate();
        for (n, Schedule { text, .. }) in list {
            let place = measure.place().key("schedules").index(n).key("text");
            for word in words(text.as_deref().unwrap_or_default()) {
                let own = OWN.into_iter().find(|own| word.text.starts_with(own));
                if let Some(own) = own.filter(|own| !is_settled(plan, own)) {
                    let (_, places) =
                        met.entry(own).or_insert_with(|| (word.text, Vec::new()));
                    places.push(place.clone());
                }
            }
        }
    }
    for (words, places) in met.into_values() {
        let Some((first, others)) = places.split_first() else { continue };
        let mut said = findings.at(
            first.clone(),
            "planen säger inte vilka dagar `{words}` är",
            "the plan does not say which days `{words}` are",
            [("words", words.as_str())],
        );
        said.help(
            "ange dagarna i den lokala kalendern",
            "give the days in the local calendar",
        );
        for place in others {
            said.see(place.clone());
        }
    }
}

/// Whether the local calendar has days for it, year by year or by a rule.
fn is_settled(plan: &Plan, own: &str) -> bool {
    let calendar = plan.document().calendar.as_deref();
    let mut occasions = calendar.iter().flat_map(|calendar| &calendar.occasions);
    occasions.any(|occasion| {
        let names = occasion.groups.iter().chain(&occasion.title).chain(&occasion.id);
        let is_it = names.into_iter().any(|name| name.to_lowercase().contains(own));
        is_it && (!occasion.dates.is_empty() || occasion.schedule.is_some())
    })
}
