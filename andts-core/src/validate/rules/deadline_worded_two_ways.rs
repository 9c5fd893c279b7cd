#![doc = include_str!("deadline_worded_two_ways.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::{Measure, Plan};
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::words::plain;
use std::collections::BTreeMap;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "deadline-worded-two-ways",
    group: Group::Time,
    severity: Severity::Error,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("en tidsgräns på två sätt", "one deadline in two wordings"),
    since: "0.1.0",
    check: Check::Measure(check),
};

const UNITS: [&str; 4] = ["timmar", "timme", "dagar", "dygn"];

fn check(_: &Plan, measure: &Measure<'_>, findings: &mut Findings<'_>) {
    let mut met: BTreeMap<String, [Option<String>; 2]> = BTreeMap::new();
    for text in texts(measure) {
        for (limit, on_working_days) in deadlines(&plain(text)) {
            let both = met.entry(limit).or_default();
            if let Some(first) = both.get_mut(usize::from(on_working_days)) {
                first.get_or_insert_with(|| text.to_owned());
            }
        }
    }
    for (limit, both) in met {
        if let [Some(always), Some(working)] = both {
            findings.at(
                measure.place(),
                "`{limit}` står både med och utan helgfri vardag: `{working}` och `{always}`",
                "`{limit}` stands both with and without working days: `{working}` and `{always}`",
                [("limit", &limit), ("working", &working), ("always", &always)],
            );
        }
    }
}

fn texts<'p>(measure: &Measure<'p>) -> Vec<&'p str> {
    let mut found = Vec::new();
    for part in std::iter::once(*measure).chain(measure.children()) {
        let written = part.written();
        found.extend(written.schedules.iter().filter_map(|s| s.text.as_deref()));
        for follow_up in &written.follow_ups {
            found.extend(follow_up.text.as_deref());
            found.extend(follow_up.indicators.iter().filter_map(|i| i.text.as_deref()));
        }
    }
    found
}

/// Every *inom 24 timmar* of a text, and whether only working days count.
fn deadlines(text: &str) -> Vec<(String, bool)> {
    let list: Vec<&str> = text.split(' ').collect();
    let mut found = Vec::new();
    for (n, _) in list.iter().enumerate().filter(|(_, word)| **word == "inom") {
        let [number, unit, rest @ ..] = list.get(n + 1..).unwrap_or_default() else {
            continue;
        };
        let is_limit = number.parse::<u32>().is_ok() && UNITS.contains(unit);
        let mut near = rest.iter().take(3);
        if is_limit {
            found.push((
                format!("inom {number} {unit}"),
                near.any(|w| w.starts_with("helgfri")),
            ));
        }
    }
    found
}
