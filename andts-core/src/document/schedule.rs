use super::json::Number;
use super::local::Conventions;
use super::provenance::Provenances;
use super::record::record;
use super::within::Within;
use super::word::Word;
use super::words::Obligation;

record! {
    /// When something is done: the phrase as written, and what it means.
    ///
    /// Swedish: *när, hållpunkt, periodicitet*.
    ///
    /// The text alone is enough: its timings are then parsed at reading. Given timings
    /// win over the text.
    pub struct Schedule {
        /// Identifier.
        id: Option<String>,
        /// The phrase as written, such as *Minst 2 gånger per termin*.
        text: Option<String>,
        /// What it means; a list is plus.
        timings: Vec<Timing>,
        /// How vague words are read in this schedule.
        conventions: Option<Box<Conventions>>,
        /// Where single values come from, by field.
        provenance: Provenances,
    }
}

record! {
    /// One part of a schedule; its kind says which of the keys it may have.
    ///
    /// Swedish: *tidsangivelse*.
    pub struct Timing {
        /// `continuous`, `on_demand`, `once`, `quota`, `every`, `relative` or `note`.
        kind: Option<String>,
        /// once: the moment; absent for an undated task.
        window: Option<String>,
        /// once: `throughout` or `some_time`.
        extent: Option<String>,
        /// quota, relative: how many times.
        times: Option<Number>,
        /// quota: the upper end of a range.
        up_to: Option<Number>,
        /// quota: `at_least`, `stated` or `at_most`.
        bound: Option<String>,
        /// quota: of what period the count is.
        per: Option<Box<Count>>,
        /// every: how many units lie between.
        n: Option<Number>,
        /// every: which unit.
        unit: Option<String>,
        /// every: on which days of the unit.
        on: Vec<String>,
        /// Moments it is restricted to; of a relative, the time it must be done within.
        within: Within,
        /// every: from which moment the phase is counted.
        starting: Option<String>,
        /// every: `calendar` or `completion`.
        anchor: Option<String>,
        /// quota, every: moments taken out.
        except: Vec<String>,
        /// relative: of what.
        of: Option<Box<Of>>,
        /// relative: `before`, `at`, `after`.
        side: Vec<String>,
        /// relative: how long before.
        lead: Option<Box<Count>>,
        /// relative: how long after.
        offset: Option<Box<Count>>,
        /// on demand: the condition, in words.
        condition: Option<String>,
        /// note: what was not understood.
        text: Option<String>,
        /// The parts it is for (child measures); none means the whole.
        r#for: Vec<String>,
        /// A register, a class of one (`register/class`), an actor, `case`, or `unclear`:
        /// the count is per member.
        each: Option<String>,
        /// What happens then, such as *start* or *slutrapport*.
        step: Option<String>,
        /// How binding it is.
        obligation: Option<Word<Obligation>>,
        /// Whether the plan itself marks it with a question.
        uncertain: Option<bool>,
        /// Whether the plan itself says about (*cirka*).
        approximate: Option<bool>,
        /// Whether the reading was inferred.
        assumed: Option<bool>,
        /// Where in the schedule's text it stands.
        span: Option<Box<TextSpan>>,
    }
}

record! {
    /// A number of units.
    ///
    /// Swedish: *antal enheter*.
    pub struct Count {
        /// How many.
        n: Option<Number>,
        /// Of which unit.
        unit: Option<String>,
        /// On which clock: `calendar` or `helgfri_vardag`.
        clock: Option<String>,
    }
}

record! {
    /// What a relative timing is relative to: one of these.
    ///
    /// Swedish: *i förhållande till*.
    pub struct Of {
        /// An occasion, or a group of occasions.
        occasion: Option<String>,
        /// A measure.
        measure: Option<String>,
        /// A reporting duty.
        duty: Option<String>,
        /// A follow-up.
        follow_up: Option<String>,
        /// An event in words.
        event: Option<String>,
    }
}

record! {
    /// A stretch of the schedule's text; the ends are exclusive.
    ///
    /// Swedish: *textavsnitt*.
    pub struct TextSpan {
        /// From and until, in UTF-8 bytes.
        bytes: Vec<Number>,
        /// From and until, in UTF-16 units.
        utf16: Vec<Number>,
    }
}
