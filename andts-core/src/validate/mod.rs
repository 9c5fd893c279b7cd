//! What an experienced colleague would say of a plan.
//!
//! Swedish: *granskning*.
//!
//! [`validate`] asks every rule of [`rules::ALL`]; each is one file and its page in two
//! languages. [`summary`] ranks what they say, so that a reader meets the few kinds that
//! matter and not every finding. The invariant: a rule sees the plan and nothing else.

mod rule;
pub mod rules;

use serde::Serialize;

pub use rule::{Check, Findings, Rule};

use crate::diagnostic::{Diagnostics, Severity, Text};
use crate::plan::Plan;

/// Returns everything the rules find, in order.
///
/// ```
/// use andts_core::plan::Plan;
/// use andts_core::validate::validate;
///
/// let plan = Plan::read(r#"{"measures": [{"id": "a", "title": "Tillsyn"}]}"#)?;
/// let found = validate(&plan);
/// assert!(found.iter().any(|d| d.rule == "measure-without-responsible"));
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[must_use]
pub fn validate(plan: &Plan) -> Diagnostics {
    let mut found = Vec::new();
    for rule in rules::ALL {
        let mut findings = Findings::of(rule, &mut found);
        match rule.check {
            Check::Plan(check) => check(plan, &mut findings),
            Check::Measure(check) => {
                plan.measures().for_each(|m| check(plan, &m, &mut findings));
            }
        }
    }
    found.into_iter().collect()
}

/// All findings of one rule, as one line.
///
/// Swedish: *sammanfattad anmärkning*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// The rule.
    pub rule: &'static str,
    /// Its severity.
    pub severity: Severity,
    /// How many findings it has.
    pub count: usize,
    /// What the rule is about, in a heading.
    pub title: Text,
    /// The first findings' messages.
    pub examples: Vec<Text>,
}

/// Returns the findings rule by rule: severity first, then how many, then the catalogue.
#[must_use]
pub fn summary(plan: &Plan) -> Vec<Summary> {
    let found = validate(plan);
    let mut lines: Vec<_> = rules::ALL
        .iter()
        .filter_map(|rule| {
            let mine: Vec<_> = found.iter().filter(|d| d.rule == rule.name).collect();
            (!mine.is_empty()).then(|| Summary {
                rule: rule.name,
                severity: rule.severity,
                count: mine.len(),
                title: Text::new(rule.title.0, rule.title.1),
                examples: mine.iter().take(3).map(|d| d.message.clone()).collect(),
            })
        })
        .collect();
    lines.sort_by_key(|line| (line.severity, std::cmp::Reverse(line.count)));
    lines
}
