use super::provenance::Provenances;
use super::record::record;
use super::word::Word;
use super::words::{ActorKind, Role, Sector};

record! {
    /// Someone who has a part in the plan: a function, a body or a group, never a person.
    ///
    /// Swedish: *aktör*.
    pub struct Actor {
        /// Identifier.
        id: Option<String>,
        /// Its name, verbatim.
        name: Option<String>,
        /// What kind of actor it is.
        kind: Option<Word<ActorKind>>,
        /// Which part of society it belongs to.
        sector: Option<Word<Sector>>,
        /// Its other names in the plan, verbatim.
        aliases: Vec<String>,
        /// The actor it is a part of.
        part_of: Option<String>,
        /// The actors it consists of, for a group such as *samtliga kommuner*.
        members: Vec<String>,
        /// A personal name, marked so that exports leave it out.
        person: Option<String>,
        /// Where single values come from, by field.
        provenance: Provenances,
    }
}

record! {
    /// An actor's answer for a measure, a follow-up or a report.
    ///
    /// Swedish: *ansvar*.
    pub struct Responsibility {
        /// The actor.
        actor: Option<String>,
        /// In what roles.
        roles: Vec<Word<Role>>,
        /// Whether every unit answers for itself (*respektive enhet*).
        each: Option<bool>,
        /// The parts it is for (child measures); none means the whole.
        r#for: Vec<String>,
        /// Whom the actor appoints, for the role *appoints*.
        appoints: Option<String>,
        /// The words it was read from.
        text: Option<String>,
    }
}

record! {
    /// An actor that takes part in a measure without answering for it.
    ///
    /// Swedish: *samverkanspart*.
    pub struct Partner {
        /// The actor.
        actor: Option<String>,
        /// Whether every unit takes part (*respektive enhet*).
        each: Option<bool>,
        /// The parts it is for (child measures); none means the whole.
        r#for: Vec<String>,
        /// The words it was read from.
        text: Option<String>,
    }
}
