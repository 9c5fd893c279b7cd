//! What an experienced colleague would say of a plan.
//!
//! Swedish: *granskning*.
//!
//! [`validate`] asks every rule of [`rules::ALL`]; each is one file and its page in two
//! languages. [`summary`] ranks what they say, so that a reader meets the few kinds that
//! matter and not every finding. The invariant: a rule sees the plan and nothing else,
//! neither settings nor a day nor another rule.

mod abbreviations;
mod absence;
mod findings;
mod fix;
mod names;
mod period;
mod privacy;
pub mod profile;
mod readings;
mod references;
mod rule;
pub mod rules;
mod settings;
mod subject;
mod summary;
mod ties;
mod words;

pub use findings::{Findings, Said};
pub use fix::{Fixed, fix};
pub use period::Times;
pub use rule::{Asked, Check, Group, Rule};
pub use settings::{Settings, SettingsFault};
pub use subject::{At, Says, Scheduled, TimeOf};
pub use summary::{Summary, summary, summary_with};

use readings::Readings;
use subject::Subjects;

use crate::diagnostic::Diagnostics;
use crate::document::DocumentStatus;
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
    validate_with(plan, &Settings::default())
}

/// Returns everything the rules find that the settings ask.
///
/// ```
/// use andts_core::plan::Plan;
/// use andts_core::validate::{Settings, validate_with};
///
/// let plan = Plan::read(r#"{"measures": [{"id": "a"}]}"#)?;
/// let settings = Settings::read(r#"{"profile": "lag-2023-196"}"#).unwrap();
/// let found = validate_with(&plan, &settings);
/// assert!(found.iter().any(|d| d.rule == "plan-without-situation"));
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[must_use]
pub fn validate_with(plan: &Plan, settings: &Settings) -> Diagnostics {
    let json = plan.document().to_json();
    let (readings, subjects) = (Readings::of(&json), Subjects::of(plan, &json));
    let adopted = is_adopted(plan);
    let mut found = Vec::new();
    for rule in rules::ALL {
        let Some(severity) = settings.severity(rule) else { continue };
        let mut findings = Findings::of(rule, severity, adopted, &readings, &mut found);
        ask(rule, plan, &subjects, &mut findings);
    }
    found.into_iter().filter_map(|f| f.unless_confirmed(&readings)).collect()
}

fn ask(rule: &Rule, plan: &Plan, subjects: &Subjects<'_>, to: &mut Findings<'_>) {
    match rule.check {
        Check::Plan(check) => check(plan, to),
        Check::Measure(check) => {
            subjects.measures.iter().for_each(|m| check(plan, m, to));
        }
        Check::Times(check) => subjects.times.iter().for_each(|t| check(plan, t, to)),
        Check::Goal(check) => subjects.goals.iter().for_each(|g| check(plan, g, to)),
        Check::Actor(check) => subjects.actors.iter().for_each(|a| check(plan, a, to)),
        Check::Responsibility(check) => {
            subjects.responsibilities.iter().for_each(|r| check(plan, r, to));
        }
        Check::Schedule(check) => {
            subjects.schedules.iter().for_each(|s| check(plan, s, to));
        }
        Check::FollowUp(check) => {
            subjects.follow_ups.iter().for_each(|f| check(plan, f, to));
        }
        Check::Indicator(check) => {
            subjects.indicators.iter().for_each(|i| check(plan, i, to));
        }
        Check::Duty(check) => subjects.duties.iter().for_each(|d| check(plan, d, to)),
        Check::Text(check) => subjects.texts.iter().for_each(|t| check(plan, t, to)),
    }
}

/// An adopted plan's words stand: it is supplemented, or waits for its revision.
fn is_adopted(plan: &Plan) -> bool {
    let document = plan.document().document.as_deref();
    let status = document.and_then(|document| document.status.as_ref());
    status.and_then(crate::document::Word::known) == Some(DocumentStatus::Adopted)
}
