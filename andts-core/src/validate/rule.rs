use super::findings::Findings;
use super::period::Times;
use super::subject::{At, Scheduled};
use crate::diagnostic::{Mend, Severity};
use crate::document::{Actor, FollowUp, Goal, Indicator, ReportingDuty, Responsibility};
use crate::plan::{Measure, Plan};

/// A rule of validation.
///
/// Swedish: *granskningsregel*.
#[derive(Debug)]
pub struct Rule {
    /// Its name, which is also the name of its file and its page.
    pub name: &'static str,
    /// Which part of the catalogue it belongs to.
    pub group: Group,
    /// How much is wrong when it speaks.
    pub severity: Severity,
    /// When an adopted plan can be mended; a draft always can, at once.
    pub mend: Mend,
    /// Whether it is asked of every plan.
    pub asked: Asked,
    /// What it is about, in Swedish and in English.
    pub title: (&'static str, &'static str),
    /// The version it came with.
    pub since: &'static str,
    /// What it looks at, and how.
    pub check: Check,
}

/// Whether a rule is asked of every plan.
///
/// Swedish: *när regeln prövas*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Of every plan (*alltid*).
    Always,
    /// Only where a profile or a setting asks for it (*på begäran*).
    OnDemand,
}

/// A part of the catalogue.
///
/// Swedish: *regelgrupp*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// The plan as a document, and what it refers to (*dokument och hänvisningar*).
    Document,
    /// Who answers and who takes part (*ansvar och samverkan*).
    Responsibility,
    /// When things are done (*tid*).
    Time,
    /// How it is seen that they were done (*uppföljning*).
    FollowUp,
    /// What the plan wants and whom it reaches (*mål och täckning*).
    Goals,
    /// What must not stand in a plan (*personuppgifter*).
    Privacy,
}

impl Group {
    /// Every group, in the order of the catalogue.
    pub const ALL: [Self; 6] = [
        Self::Document,
        Self::Responsibility,
        Self::Time,
        Self::FollowUp,
        Self::Goals,
        Self::Privacy,
    ];

    /// Returns its heading, in Swedish and in English.
    #[must_use]
    pub fn title(self) -> (&'static str, &'static str) {
        match self {
            Self::Document => ("Dokument och hänvisningar", "Document and references"),
            Self::Responsibility => ("Ansvar och samverkan", "Responsibility"),
            Self::Time => ("Tid", "Time"),
            Self::FollowUp => ("Uppföljning", "Follow-up"),
            Self::Goals => ("Mål och täckning", "Goals and coverage"),
            Self::Privacy => ("Personuppgifter", "Privacy"),
        }
    }
}

/// What a rule looks at, so that an edit need only ask the rules of what it touched.
///
/// Swedish: *granskat*.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// The whole plan, once.
    Plan(fn(&Plan, &mut Findings<'_>)),
    /// Each measure by itself.
    Measure(fn(&Plan, &Measure<'_>, &mut Findings<'_>)),
    /// Each goal.
    Goal(fn(&Plan, &At<'_, Goal>, &mut Findings<'_>)),
    /// Each actor.
    Actor(fn(&Plan, &At<'_, Actor>, &mut Findings<'_>)),
    /// Each responsibility, of whatever it is.
    Responsibility(fn(&Plan, &At<'_, Responsibility>, &mut Findings<'_>)),
    /// Each measure with its dated times.
    Times(fn(&Plan, &Times<'_>, &mut Findings<'_>)),
    /// Each schedule, with what it means.
    Schedule(fn(&Plan, &Scheduled<'_>, &mut Findings<'_>)),
    /// Each follow-up.
    FollowUp(fn(&Plan, &At<'_, FollowUp>, &mut Findings<'_>)),
    /// Each indicator.
    Indicator(fn(&Plan, &At<'_, Indicator>, &mut Findings<'_>)),
    /// Each reporting duty.
    Duty(fn(&Plan, &At<'_, ReportingDuty>, &mut Findings<'_>)),
    /// Each text that stands in the plan, in keys known or unknown.
    Text(fn(&Plan, &At<'_, str>, &mut Findings<'_>)),
}
