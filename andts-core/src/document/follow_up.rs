use super::actor::{Partner, Responsibility};
use super::json::Number;
use super::provenance::Provenances;
use super::record::record;
use super::reference::DocumentPoint;
use super::schedule::Schedule;
use super::word::Word;
use super::words::{ComputedFrom, Covers, Direction, Method, Obligation, ReportForm};

record! {
    /// A promise to look at something again: was it done?
    ///
    /// Swedish: *uppföljning*.
    pub struct FollowUp {
        /// Identifier.
        id: Option<String>,
        /// How it is followed up, in short.
        text: Option<String>,
        /// In what way.
        method: Option<Word<Method>>,
        /// What is looked at.
        indicators: Vec<Indicator>,
        /// When; without one it is due by the plan's report.
        schedule: Option<Box<Schedule>>,
        /// Who does it.
        responsible: Vec<Responsibility>,
        /// Who takes part without doing it (*medverkande*).
        partners: Vec<Partner>,
        /// The actors that get the result.
        recipients: Vec<String>,
        /// Of a follow-up of the whole plan: what it looks at.
        covers: Option<Word<Covers>>,
        /// Where the result is told.
        included_in: Vec<DocumentPoint>,
        /// How binding it is.
        obligation: Option<Word<Obligation>>,
        /// The parts it is for (child measures); none means the whole.
        r#for: Vec<String>,
        /// Where single values come from, by field.
        provenance: Provenances,
    }
}

record! {
    /// Something that can be counted or read off, and shows how it goes.
    ///
    /// Swedish: *indikator, nyckeltal*.
    pub struct Indicator {
        /// Identifier.
        id: Option<String>,
        /// What it is.
        text: Option<String>,
        /// Its unit, such as *procent* or *antal*.
        unit: Option<String>,
        /// Which way it should go.
        direction: Option<Word<Direction>>,
        /// Where it began (*utgångsläge*).
        baseline: Option<Box<Value>>,
        /// Where it should come (*målvärde*).
        target: Option<Box<Value>>,
        /// What it is told by, such as sex and grade (*redovisas efter*).
        breakdown: Vec<String>,
        /// Where it is found, and when.
        source: Option<Box<IndicatorSource>>,
        /// Whether the library counts it, or someone enters it.
        computed_from: Option<Word<ComputedFrom>>,
        /// The parts it is for (child measures); none means the whole.
        r#for: Vec<String>,
        /// Where single values come from, by field.
        provenance: Provenances,
    }
}

record! {
    /// A value of an indicator.
    ///
    /// Swedish: *värde*.
    pub struct Value {
        /// The number.
        value: Option<Number>,
        /// The words.
        text: Option<String>,
        /// The moment it holds for.
        on: Option<String>,
    }
}

record! {
    /// Where an indicator is found.
    ///
    /// Swedish: *källa*.
    pub struct IndicatorSource {
        /// The words.
        text: Option<String>,
        /// The document it stands in.
        document: Option<String>,
        /// When it is available, a moment.
        available: Option<String>,
    }
}

record! {
    /// Something that must be reported to someone.
    ///
    /// Swedish: *redovisning*.
    pub struct ReportingDuty {
        /// Identifier.
        id: Option<String>,
        /// What is reported.
        what: Option<String>,
        /// What it covers.
        covers: Option<String>,
        /// Until when things count (*brytdatum*), a moment.
        cut_off: Option<String>,
        /// When the material must be in (*underlag senast*), a moment.
        input_by: Option<String>,
        /// In what forms.
        forms: Vec<Word<ReportForm>>,
        /// The actors that get it.
        recipients: Vec<String>,
        /// When.
        schedule: Option<Box<Schedule>>,
        /// Who reports.
        responsible: Vec<Responsibility>,
        /// How binding it is.
        obligation: Option<Word<Obligation>>,
        /// Where single values come from, by field.
        provenance: Provenances,
    }
}
