use super::json::Number;
use super::provenance::Provenances;
use super::record::record;
use super::reference::Period;
use super::schedule::Schedule;
use super::word::Word;
use super::words::{CalendarSet, OccasionKind, YearKind};

record! {
    /// What only the place itself knows of its year.
    ///
    /// Swedish: *lokal kalender*.
    pub struct LocalCalendar {
        /// How vague words are read here.
        conventions: Option<Box<Conventions>>,
        /// Sets of occasions that come with the library, switched on.
        sets: Vec<Word<CalendarSet>>,
        /// School breaks, terms, high-risk days, local events.
        occasions: Vec<Occasion>,
    }
}

record! {
    /// How vague words are read; what is absent keeps the library's convention.
    ///
    /// Swedish: *konventioner*. Each bracket is an interval of yearless moments, such as
    /// `XXXX-08-01/XXXX-12-31`.
    pub struct Conventions {
        /// The spring term (*vårterminen*).
        vt: Option<String>,
        /// The autumn term (*höstterminen*).
        ht: Option<String>,
        /// The spring (*våren*).
        spring: Option<String>,
        /// The summer (*sommaren*).
        summer: Option<String>,
        /// The autumn (*hösten*).
        autumn: Option<String>,
        /// The winter (*vintern*).
        winter: Option<String>,
        /// What a year is (*årligen*).
        year: Option<Word<YearKind>>,
        /// How many days before an occasion *inför* suggests.
        lead_days: Option<Number>,
    }
}

record! {
    /// A day or time that the calendar alone cannot know.
    ///
    /// Swedish: *högriskdag, lov, termin, tillsynsperiod*.
    pub struct Occasion {
        /// Identifier.
        id: Option<String>,
        /// What it is called.
        title: Option<String>,
        /// What kind of occasion it is.
        kind: Option<Word<OccasionKind>>,
        /// The groups it belongs to, such as *riskhelger*.
        groups: Vec<String>,
        /// Whose occasion it is, such as the school authority (*huvudman*).
        actor: Option<String>,
        /// A schedule that gives its days, where there is one.
        schedule: Option<Box<Schedule>>,
        /// A rule that gives its days, where there is one.
        rule: Option<Box<OccasionRule>>,
        /// Its days, year by year.
        dates: Vec<Period>,
        /// The plausible bracket, an interval of yearless moments.
        bracket: Option<String>,
        /// Where single values come from, by field.
        provenance: Provenances,
    }
}

record! {
    /// A rule that gives the days of an occasion in every year.
    ///
    /// Swedish: *regel för tillfälle*.
    pub struct OccasionRule {
        /// What it is counted from: a yearless moment such as `XXXX-04-30`, or a holiday
        /// or eve by its Swedish name, such as *midsommarafton*.
        day: Option<String>,
        /// How many days after that it begins; before, if negative.
        from: Option<Number>,
        /// How many days after that it ends.
        until: Option<Number>,
        /// Whether the Friday to Sunday nearest to that day is meant.
        weekend: Option<bool>,
        /// Payday, a day of the month, for the weekend at or after it.
        payday: Option<Number>,
    }
}

record! {
    /// A register of units to be covered, such as serving places or schools.
    ///
    /// Swedish: *register*.
    pub struct Population {
        /// Identifier.
        id: Option<String>,
        /// What it is called.
        title: Option<String>,
        /// What its units are.
        kind: Option<String>,
        /// Its classes, such as risk classes.
        classes: Vec<PopulationClass>,
        /// How many units it has, where they are not listed.
        size: Option<Number>,
        /// Its units.
        members: Vec<Member>,
    }
}

record! {
    /// A class of a register.
    ///
    /// Swedish: *klass*.
    pub struct PopulationClass {
        /// Identifier, unique within the register.
        id: Option<String>,
        /// What it is called.
        title: Option<String>,
    }
}

record! {
    /// A unit of a register.
    ///
    /// Swedish: *enhet i registret*.
    pub struct Member {
        /// Identifier, unique within the register.
        id: Option<String>,
        /// Its name.
        name: Option<String>,
        /// Its class.
        class: Option<String>,
        /// When it came in.
        joined: Option<String>,
        /// When it left.
        left: Option<String>,
    }
}
