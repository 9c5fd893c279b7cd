use crate::document::json::Number;
use crate::document::record::record;
use crate::document::{ReportForm, StateKind, Word, vocabulary};

vocabulary! {
    /// What an entry of a log tells.
    ///
    /// Swedish: *slag av loggpost*.
    pub enum EntryKind {
        /// From `when` on the log is kept; `plan` says of which plan, `format` how.
        Begins = "begins", "loggen börjar", "the log begins";
        /// It was done, `times` times.
        Occurrence = "occurrence", "tillfälle", "occurrence";
        /// How someone judges a measure, in `verdict`.
        Assessment = "assessment", "bedömning", "assessment";
        /// A follow-up or report was given.
        Report = "report", "redovisning", "report";
        /// A value of an indicator.
        Value = "value", "indikatorvärde", "indicator value";
        /// A unit of a register was covered.
        Visit = "visit", "besök", "visit";
        /// A case came in, and perhaps was handled.
        Case = "case", "ärende", "case";
        /// A unit came into a register.
        Joined = "joined", "ny enhet", "unit joined";
        /// A unit left a register.
        Left = "left", "enhet som lämnat", "unit left";
        /// A measure came into another state.
        State = "state", "ändrat läge", "state change";
        /// A decision that something due has another last day, `to`.
        Moved = "moved", "beslut om ny tid", "moved by a decision";
        /// A decision that something due need not be done.
        Waived = "waived", "beslut om undantag", "waived by a decision";
        /// Earlier entries, in `replaces`, were wrong.
        Withdrawn = "withdrawn", "återtagen", "withdrawn";
    }
}

vocabulary! {
    /// How someone judges that a measure went.
    ///
    /// Swedish: *bedömning*.
    pub enum Verdict {
        Done = "done", "genomförd", "done";
        Partly = "partly", "delvis genomförd", "partly done";
        NotDone = "not_done", "ej genomförd", "not done";
        Ongoing = "ongoing", "pågår", "ongoing";
    }
}

record! {
    /// One entry of a log: something that happened, said once.
    ///
    /// Swedish: *loggpost*.
    ///
    /// A line of a log file. Which keys it needs follows from its kind; who says it is a
    /// function, never a person.
    pub struct Entry {
        /// The version of the file format, on the entry `begins`: `andts/1`.
        format: Option<String>,
        /// What it is known by; the same identifier twice counts once.
        id: Option<String>,
        /// What it tells.
        kind: Option<Word<EntryKind>>,
        /// When it happened, a moment such as `2024-05-31` or `2024-05`.
        when: Option<String>,
        /// The function that says so: an actor of the plan, or words.
        who: Option<String>,
        /// The plan it is of.
        plan: Option<String>,
        /// The measure or part it is of.
        measure: Option<String>,
        /// The follow-up it is of.
        follow_up: Option<String>,
        /// The reporting duty it is of.
        duty: Option<String>,
        /// The items due that it counts for, by key; without them it counts for every
        /// window of its measure that holds its date.
        counts_for: Vec<String>,
        /// How many times (*antal*); one when it is not said.
        times: Option<Number>,
        /// How it went (*bedömning*).
        verdict: Option<Word<Verdict>>,
        /// The time it speaks of, where it is told afterwards: of an occurrence,
        /// assessment, report or value, a moment such as `2024`.
        period: Option<String>,
        /// Whether it should go on (*bör fortsätta*).
        r#continue: Option<bool>,
        /// What was in the way (*hinder*).
        obstacle: Option<String>,
        /// What there is to say of it (*kommentar*).
        comment: Option<String>,
        /// In what forms it was reported.
        forms: Vec<Word<ReportForm>>,
        /// Who got the report.
        recipients: Vec<String>,
        /// The indicator it is a value of.
        indicator: Option<String>,
        /// The value.
        value: Option<Number>,
        /// The group it is the value of, such as girls in grade 9.
        breakdown: Vec<Share>,
        /// The register of the unit.
        population: Option<String>,
        /// The unit of the register.
        unit: Option<String>,
        /// The unit's name.
        name: Option<String>,
        /// The unit's class.
        class: Option<String>,
        /// When a case came in: a day, or a moment such as `2024-11-29T15:00`.
        received: Option<String>,
        /// When it was handled; absent while it is open.
        handled: Option<String>,
        /// The new state of a measure.
        state: Option<Word<StateKind>>,
        /// The measure it was merged into or superseded by.
        into: Option<String>,
        /// The new last day of what was moved.
        to: Option<String>,
        /// Why it was moved, waived or changed.
        reason: Option<String>,
        /// The decision, such as *KS 2024-03-12 § 40*.
        decision: Option<String>,
        /// The entries it stands in the place of, by identifier.
        replaces: Vec<String>,
        /// What else there is to note (*anteckning*).
        note: Option<String>,
    }
}

record! {
    /// A group that a value is of.
    ///
    /// Swedish: *redovisningsgrupp*.
    pub struct Share {
        /// By what, such as *kön*.
        by: Option<String>,
        /// Which, such as *flickor*.
        is: Option<String>,
    }
}
