#![doc = include_str!("measures_without_target_group.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::plan::Plan;
use crate::validate::absence::nearly_all;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "measures-without-target-group",
    group: Group::Goals,
    severity: Severity::Advice,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("åtgärder utan målgrupp", "measures without a target group"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let all: Vec<_> = plan.measures().filter(|m| m.parent().is_none()).collect();
    let lacking = all.iter().filter(|measure| {
        measure.written().target_groups.is_empty()
            && measure.children().all(|part| part.written().target_groups.is_empty())
    });
    let lacking: Vec<_> = lacking.collect();
    if !nearly_all(lacking.len(), all.len()) {
        return;
    }
    let (count, all) = (lacking.len().to_string(), all.len().to_string());
    let mut said = findings.at(
        Place::root().key("measures"),
        "`{count}` av `{all}` åtgärder säger inte vem de är till för",
        "`{count}` of `{all}` measures do not say whom they are for",
        [("count", &count), ("all", &all)],
    );
    for measure in lacking {
        said.see(measure.place());
    }
}
