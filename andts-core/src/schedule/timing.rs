use super::On;
use crate::calendar::{Moment, Unit};
use crate::diagnostic::Span;

/// One part of a schedule.
///
/// Swedish: *tidsangivelse*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timing {
    /// What it says.
    pub kind: Kind,
    /// The parts it is for (child measures); none means the whole.
    pub parts: Vec<String>,
    /// A register, a class of one (`register/class`), an actor, `case` or `unclear`: the
    /// count is per member.
    pub each: Option<String>,
    /// What happens then, such as *start*.
    pub step: Option<String>,
    /// How binding it is.
    pub obligation: Option<String>,
    /// Whether the plan itself marks it with a question, or contradicts itself.
    pub uncertain: bool,
    /// Whether the plan itself says about.
    pub approximate: bool,
    /// Whether the reading was inferred.
    pub assumed: bool,
    /// Where in the text it stands.
    pub span: Option<Span>,
}

/// What a timing says.
///
/// Swedish: *slag av tidsangivelse*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// All the time (*löpande*), or all of some stretches.
    Continuous(Vec<Stretch>),
    /// When it is needed (*vid behov*); the condition in words.
    OnDemand(Option<String>),
    /// Once (*en gång*).
    Once(Once),
    /// So many times in every period (*minst 2 gånger per termin*).
    Quota(Quota),
    /// Again and again (*årligen, vartannat år*).
    Every(Every),
    /// By something that happens (*inför skolavslutning*).
    Relative(Relative),
    /// What was not understood (*anteckning*), as written.
    Note(String),
}

/// Something done once.
///
/// Swedish: *en gång, senast*.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Once {
    /// When; an undated task (*ska tas fram*) has no moment.
    pub window: Option<Moment>,
    /// Whether it fills the moment or falls somewhere in it, if the text says.
    pub extent: Option<Extent>,
}

/// Whether something fills its time or falls somewhere in it.
///
/// Swedish: *omfattning i tiden*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All of it (*hela tiden*), `throughout`.
    Throughout,
    /// Some time in it (*någon gång*), `some_time`.
    SomeTime,
}

/// So many times in every period.
///
/// Swedish: *antal gånger per period*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quota {
    /// How many times.
    pub times: u32,
    /// The upper end of a range (*3–5 gånger*).
    pub up_to: Option<u32>,
    /// Whether more or fewer is meant.
    pub bound: Bound,
    /// In what period.
    pub per: Count,
    /// The times it is restricted to (*i september*).
    pub within: Vec<Stretch>,
    /// The times taken out (*utom juli*).
    pub except: Vec<Stretch>,
}

/// Again and again.
///
/// Swedish: *återkommande*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Every {
    /// How often, and in what unit.
    pub every: Count,
    /// On which days of the unit.
    pub on: Vec<On>,
    /// The times it is restricted to.
    pub within: Vec<Stretch>,
    /// From when the phase is counted.
    pub starting: Option<Moment>,
    /// Whether the next is counted from when the last was done.
    pub from_completion: bool,
    /// The times taken out (*utom juli*).
    pub except: Vec<Stretch>,
}

/// By something that happens.
///
/// Swedish: *i förhållande till något annat*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relative {
    /// By what.
    pub of: Of,
    /// Before, at or after it; a set.
    pub side: Vec<Side>,
    /// How long before (*två veckor innan*).
    pub lead: Option<Length>,
    /// How long after (*efter två veckor*).
    pub offset: Option<Length>,
    /// Within what time (*inom 24 timmar*).
    pub within: Option<Length>,
    /// How many times (*sex besök*).
    pub times: Option<u32>,
}

/// What a relative timing is relative to.
///
/// Swedish: *i förhållande till*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    /// An occasion of the local calendar, or a group of them.
    Occasion(String),
    /// A measure, by identifier.
    Measure(String),
    /// A reporting duty, by identifier.
    Duty(String),
    /// A follow-up, by identifier.
    FollowUp(String),
    /// An event in words, which no calendar knows.
    Event(String),
}

/// On which side of an event.
///
/// Swedish: *inför, vid, efter*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// *Inför*, `before`.
    Before,
    /// *Vid*, `at`.
    At,
    /// *Efter*, `after`.
    After,
}

/// Which way a count is meant.
///
/// Swedish: *gräns*. Nobody ever says exactly: a bare number is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// *Minst*, `at_least`.
    AtLeast,
    /// A bare number, `stated`: fewer misses it, more is information.
    Stated,
    /// *Högst*, `at_most`.
    AtMost,
}

/// A number of units.
///
/// Swedish: *antal enheter*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// How many, at least 1.
    pub n: u32,
    /// Of which unit.
    pub unit: Unit,
}

/// A length of time, which may be shorter than a day.
///
/// Swedish: *tidslängd*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// How many.
    pub n: u32,
    /// Of what: a unit, or none for hours.
    pub unit: Option<Unit>,
    /// Whether only working days count (*helgfri vardag*).
    pub working_days: bool,
}

/// A stretch of time: a moment, or an occasion that the local calendar must know.
///
/// Swedish: *tidsavsnitt*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stretch {
    /// A moment, such as `XXXX-09`.
    At(Moment),
    /// An occasion or a group of them, such as *tillsynsperioden*.
    Occasion(String),
}

impl Timing {
    /// Returns a timing of a kind, with nothing else said.
    #[must_use]
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            parts: Vec::new(),
            each: None,
            step: None,
            obligation: None,
            uncertain: false,
            approximate: false,
            assumed: false,
            span: None,
        }
    }

    /// Returns whether the two mean the same, wherever they were read.
    #[must_use]
    pub fn means(&self, other: &Self) -> bool {
        Self { span: None, ..self.clone() } == Self { span: None, ..other.clone() }
    }
}

impl Kind {
    /// Returns its name in a plan file.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Continuous(_) => "continuous",
            Self::OnDemand(_) => "on_demand",
            Self::Once(_) => "once",
            Self::Quota(_) => "quota",
            Self::Every(_) => "every",
            Self::Relative(_) => "relative",
            Self::Note(_) => "note",
        }
    }
}

impl Kind {
    /// Returns when something is done once, if it is.
    pub(crate) fn once(&self) -> Option<Once> {
        match self {
            Self::Once(once) => Some(*once),
            Self::Continuous(_)
            | Self::OnDemand(_)
            | Self::Quota(_)
            | Self::Every(_)
            | Self::Relative(_)
            | Self::Note(_) => None,
        }
    }
}

impl Stretch {
    /// Returns its moment, if it is one.
    pub(crate) fn moment(&self) -> Option<Moment> {
        match self {
            Self::At(moment) => Some(*moment),
            Self::Occasion(_) => None,
        }
    }

    /// Returns the name of its occasion, if it is one.
    pub(crate) fn occasion(&self) -> Option<&str> {
        match self {
            Self::At(_) => None,
            Self::Occasion(name) => Some(name),
        }
    }
}

impl Every {
    /// Returns a recurrence with nothing else said.
    #[must_use]
    pub fn new(n: u32, unit: Unit) -> Self {
        Self {
            every: Count { n, unit },
            on: Vec::new(),
            within: Vec::new(),
            starting: None,
            from_completion: false,
            except: Vec::new(),
        }
    }
}

impl Quota {
    /// Returns a count in a period with nothing else said.
    #[must_use]
    pub fn new(times: u32, bound: Bound, per: Count) -> Self {
        Self { times, up_to: None, bound, per, within: Vec::new(), except: Vec::new() }
    }
}

impl Relative {
    /// Returns what happens on some sides of something, with nothing else said.
    #[must_use]
    pub fn new(of: Of, side: &[Side]) -> Self {
        let side = side.to_vec();
        Self { of, side, lead: None, offset: None, within: None, times: None }
    }
}

impl Once {
    /// Returns a moment, with nothing else said.
    #[must_use]
    pub fn at(moment: Moment) -> Self {
        Self { window: Some(moment), extent: None }
    }
}
