#![doc = include_str!("count_without_total.en.md")]

use crate::diagnostic::{Mend, Severity};
use crate::plan::{Measure, Plan};
use crate::validate::findings::Findings;
use crate::validate::rule::{Asked, Check, Group, Rule};
use crate::validate::words::{plain, says};

/// The rule; its page is the documentation of this module.
pub static RULE: Rule = Rule {
    name: "count-without-total",
    group: Group::FollowUp,
    severity: Severity::Advice,
    mend: Mend::Supplement,
    asked: Asked::Always,
    title: ("antal utan helhet", "count without a total"),
    since: "0.1.0",
    check: Check::Measure(check),
};

fn check(plan: &Plan, measure: &Measure<'_>, findings: &mut Findings<'_>) {
    let written = measure.written();
    // A register has the total.
    let timings = written.schedules.iter().flat_map(|s| &s.timings);
    if !plan.document().populations.is_empty()
        || timings.into_iter().any(|t| t.each.is_some())
    {
        return;
    }
    let words = [&written.title, &written.what, &written.how];
    let schedules = written.schedules.iter().map(|schedule| &schedule.text);
    let mut texts = words.into_iter().chain(schedules).flatten();
    if !texts.any(|text| says(text, "samtliga")) {
        return;
    }
    for (n, follow_up) in written.follow_ups.iter().enumerate() {
        for (i, indicator) in follow_up.indicators.iter().enumerate() {
            let text = indicator.text.as_deref().unwrap_or_default();
            if plain(text).starts_with("antal") && !says(text, "av") {
                let place = measure.place().key("follow_ups").index(n);
                findings
                    .at(
                        place.key("indicators").index(i),
                        "`{text}` säger inte av hur många, fast åtgärden gäller samtliga",
                        "`{text}` does not say of how many, although the measure is for all",
                        [("text", text)],
                    )
                    .help("räkna också hur många de är", "count also how many they are");
            }
        }
    }
}
