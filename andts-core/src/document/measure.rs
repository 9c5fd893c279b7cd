use super::actor::{Partner, Responsibility};
use super::follow_up::FollowUp;
use super::json::Number;
use super::provenance::Provenances;
use super::record::record;
use super::reference::{DocumentPoint, Period};
use super::schedule::Schedule;
use super::word::Word;
use super::words::{
    Area, Arena, GradeScheme, Level, MeasureType, Obligation, StateKind, TargetRole,
    Visibility,
};

record! {
    /// Something to be done.
    ///
    /// Swedish: *åtgärd, insats, aktivitet*.
    pub struct Measure {
        /// Identifier.
        id: Option<String>,
        /// Its number in the plan.
        number: Option<String>,
        /// Its title, verbatim.
        title: Option<String>,
        /// The measure it is a part of; it is then a *delaktivitet*.
        parent: Option<String>,
        /// What is done, in short.
        what: Option<String>,
        /// How it is done, in short.
        how: Option<String>,
        /// What sort of work it is.
        r#type: Option<Word<MeasureType>>,
        /// Methods and programmes by name (*metoder*).
        methods: Vec<String>,
        /// How binding it is: *ska*, *bör*, *kan*, or simply stated.
        obligation: Option<Word<Obligation>>,
        /// Its own years (*projekttid*), when they are not the plan's.
        period: Option<Box<Period>>,
        /// The goals it serves.
        goals: Vec<String>,
        /// The problems it answers to.
        problems: Vec<String>,
        /// The focus area it belongs to.
        focus_area: Option<String>,
        /// The ANDTS areas it names; none stated is not the same as all.
        areas: Vec<Word<Area>>,
        /// Crime and safety topics (*brotts- och trygghetsområden*).
        topics: Vec<String>,
        /// Whom it turns to: all, a group at risk, or those with a problem.
        level: Option<Word<Level>>,
        /// Where it takes place.
        arenas: Vec<Word<Arena>>,
        /// What it is known to do, and from where that is known (*evidens*).
        evidence: Option<String>,
        /// Whom it is for.
        target_groups: Vec<TargetGroup>,
        /// When it is done.
        schedules: Vec<Schedule>,
        /// Who answers for it.
        responsible: Vec<Responsibility>,
        /// Who takes part.
        partners: Vec<Partner>,
        /// How it is followed up.
        follow_ups: Vec<FollowUp>,
        /// The documents it goes by.
        according_to: Vec<DocumentPoint>,
        /// What pays for it.
        funding: Option<Box<Funding>>,
        /// How far the plan itself says it has come.
        state: Option<Box<State>>,
        /// Who may see it.
        visibility: Option<Word<Visibility>>,
        /// Its codes in other systems.
        external_codes: Vec<ExternalCode>,
        /// Where single values come from, by field.
        provenance: Provenances,
    }
}

record! {
    /// Whom a measure is for.
    ///
    /// Swedish: *målgrupp*.
    pub struct TargetGroup {
        /// The words, always.
        text: Option<String>,
        /// How old they are.
        ages: Option<Box<Ages>>,
        /// Which school grades they go in.
        grades: Option<Box<Grades>>,
        /// In what capacity they are meant.
        roles: Vec<Word<TargetRole>>,
        /// Where they are.
        places: Vec<String>,
        /// The actors among them (*aktörer att nå*).
        actors: Vec<String>,
    }
}

record! {
    /// Ages in years, both ends included; an end that is absent is open.
    ///
    /// Swedish: *åldrar*.
    pub struct Ages {
        /// The youngest.
        from: Option<Number>,
        /// The oldest.
        until: Option<Number>,
    }
}

record! {
    /// School grades, and how they are counted.
    ///
    /// Swedish: *årskurser*.
    pub struct Grades {
        /// Nine or ten grades.
        scheme: Option<Word<GradeScheme>>,
        /// The grades: `F`, `1` to `10`, `gy1` to `gy3`.
        list: Vec<String>,
    }
}

record! {
    /// What pays for a measure.
    ///
    /// Swedish: *finansiering*.
    pub struct Funding {
        /// The words.
        text: Option<String>,
        /// The cost centre (*kostnadsställe*).
        cost_centre: Option<String>,
    }
}

record! {
    /// How far the plan itself says a measure has come.
    ///
    /// Swedish: *angivet läge*.
    pub struct State {
        /// The state.
        state: Option<Word<StateKind>>,
        /// The measure it was merged into or superseded by.
        measure: Option<String>,
        /// On which day.
        on: Option<String>,
        /// The words.
        text: Option<String>,
    }
}

record! {
    /// A measure's code in another system.
    ///
    /// Swedish: *extern kod*.
    pub struct ExternalCode {
        /// Which system.
        scheme: Option<String>,
        /// The code there.
        code: Option<String>,
    }
}
