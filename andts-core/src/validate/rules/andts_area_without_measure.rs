#![doc = include_str!("andts_area_without_measure.en.md")]

use crate::diagnostic::Place;
use crate::diagnostic::{Mend, Severity};
use crate::document::{Area, PlanKind, Vocabulary, Word};
use crate::plan::Plan;
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use chrono::Datelike as _;
use std::collections::BTreeSet;

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "andts-area-without-measure",
    group: Group::Goals,
    severity: Severity::Advice,
    mend: Mend::Revision,
    asked: Asked::Always,
    title: ("ANDTS-område utan åtgärd", "ANDTS area without a measure"),
    since: "0.1.0",
    check: Check::Plan(check),
};

fn check(plan: &Plan, findings: &mut Findings<'_>) {
    let document = plan.document();
    let kind = document.kind.as_ref().and_then(Word::known);
    let measures = || document.measures.iter();
    let named: BTreeSet<Area> =
        measures().flat_map(|m| &m.areas).filter_map(Word::known).collect();
    // A plan that names few areas says nothing by the ones it leaves out.
    let telling = measures().filter(|measure| !measure.areas.is_empty()).count();
    if kind != Some(PlanKind::Andts) || telling * 4 < document.measures.len() {
        return;
    }
    // Gambling came with the strategy of 2022; an older plan is an ANDT plan.
    let with_gambling = plan.period().is_some_and(|period| period.from().year() >= 2022);
    let asked = |area: &&Area| **area != Area::Gambling || with_gambling;
    for area in Area::ALL.iter().filter(|area| !named.contains(area)).filter(asked) {
        let (sv, en) = sentences(*area);
        findings.at(Place::root().key("measures"), sv, en, []);
    }
}

fn sentences(area: Area) -> (&'static str, &'static str) {
    match area {
        Area::Alcohol => ("ingen åtgärd gäller alkohol", "no measure is about alcohol"),
        Area::Narcotics => {
            ("ingen åtgärd gäller narkotika", "no measure is about narcotics")
        }
        Area::Doping => ("ingen åtgärd gäller dopning", "no measure is about doping"),
        Area::Tobacco => (
            "ingen åtgärd gäller tobak och nikotin",
            "no measure is about tobacco and nicotine",
        ),
        Area::Gambling => {
            ("ingen åtgärd gäller spel om pengar", "no measure is about gambling")
        }
    }
}
