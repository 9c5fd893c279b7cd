#![doc = include_str!("indicator_without_target.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::document::Indicator;
use crate::plan::Plan;
use crate::validate::absence::nearly_all;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "indicator-without-target",
    group: Group::FollowUp,
    severity: Severity::Advice,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: (
        "indikatorer utan utgångsläge och målvärde",
        "indicators without baseline and target",
    ),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let of_measures = plan.measures().flat_map(|measure| {
        let list = measure.written().follow_ups.iter().enumerate();
        list.flat_map(move |(n, follow_up)| {
            let place = measure.place().key("follow_ups").index(n).key("indicators");
            let each = follow_up.indicators.iter().enumerate();
            each.map(move |(i, indicator)| (place.index(i), indicator))
        })
    });
    let all: Vec<_> = of_measures.collect();
    let bare = |i: &Indicator| i.baseline.is_none() && i.target.is_none();
    let lacking: Vec<_> = all.iter().filter(|(_, indicator)| bare(indicator)).collect();
    if !nearly_all(lacking.len(), all.len()) {
        return;
    }
    let (count, all) = (lacking.len().to_string(), all.len().to_string());
    let mut said = findings.at(
        Place::root().key("measures"),
        "`{count}` av `{all}` indikatorer har varken utgångsläge eller målvärde",
        "`{count}` of `{all}` indicators have neither a baseline nor a target",
        [("count", &count), ("all", &all)],
    );
    for (place, _) in lacking {
        said.see(place.clone());
    }
}
