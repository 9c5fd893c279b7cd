use super::follow_up::{FollowUp, Indicator};
use super::provenance::Provenances;
use super::record::record;
use super::reference::DocumentPoint;
use super::word::Word;
use super::words::Area;

record! {
    /// What the plan wants to reach.
    ///
    /// Swedish: *mål, delmål*.
    pub struct Goal {
        /// Identifier.
        id: Option<String>,
        /// Its number in the plan.
        number: Option<String>,
        /// The goal, verbatim.
        text: Option<String>,
        /// The goal it is a part of (*delmål till*).
        parent: Option<String>,
        /// The goals of other documents it serves.
        serves: Vec<DocumentPoint>,
        /// What shows whether it is reached.
        indicators: Vec<Indicator>,
        /// How it is followed up.
        follow_ups: Vec<FollowUp>,
        /// Whether it says that something must not happen at all (*nollvision*).
        zero_vision: Option<bool>,
        /// Where single values come from, by field.
        provenance: Provenances,
    }
}

record! {
    /// Something the picture of the situation shows, which goals and measures answer to.
    ///
    /// Swedish: *problem i lägesbilden*.
    pub struct Problem {
        /// Identifier.
        id: Option<String>,
        /// What the problem is.
        text: Option<String>,
        /// What shows it, such as a survey.
        source: Option<String>,
        /// What is thought to bring it about (*orsak*).
        cause: Option<String>,
        /// The ANDTS areas it belongs to.
        areas: Vec<Word<Area>>,
        /// Where single values come from, by field.
        provenance: Provenances,
    }
}

record! {
    /// An area the plan works in.
    ///
    /// Swedish: *fokusområde, område för samhandling*.
    pub struct FocusArea {
        /// Identifier.
        id: Option<String>,
        /// Its number in the plan.
        number: Option<String>,
        /// Its title, verbatim.
        title: Option<String>,
        /// What it is about, in short.
        what: Option<String>,
        /// The effect wanted (*önskad effekt*), verbatim.
        effect: Option<String>,
        /// The goals it serves.
        goals: Vec<String>,
        /// The goals of other documents it serves.
        serves: Vec<DocumentPoint>,
        /// The actor that works in it (*arbetsgrupp*).
        working_group: Option<String>,
        /// How the whole area is followed up.
        follow_ups: Vec<FollowUp>,
        /// Where single values come from, by field.
        provenance: Provenances,
    }
}
