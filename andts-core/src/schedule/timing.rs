use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

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
    /// A register, an actor, `case` or `unclear`: the count is per member.
    pub each: Option<String>,
    /// What happens then, such as *start*.
    pub step: Option<String>,
    /// How binding it is.
    pub obligation: Option<String>,
    /// Whether the plan itself marks it with a question.
    pub uncertain: bool,
    /// Whether the plan itself says about.
    pub approximate: bool,
    /// Where in the text it stands.
    pub span: Option<Span>,
}

/// What a timing says.
///
/// Swedish: *slag av tidsangivelse*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// All the time (*löpande*).
    Continuous,
    /// When it is needed (*vid behov*); the condition in words.
    OnDemand(Option<String>),
    /// Once (*en gång*); an undated task has no moment.
    Once(Option<Moment>),
    /// So many times in every period (*minst 2 gånger per termin*).
    Quota {
        /// How many times.
        times: u32,
        /// The upper end of a range.
        up_to: Option<u32>,
        /// Whether more or fewer is meant.
        bound: Bound,
        /// In what period.
        per: Count,
        /// The times it is restricted to (*i september*).
        within: Vec<Moment>,
    },
    /// Again and again (*årligen, vartannat år*).
    Every {
        /// How often, and in what unit.
        every: Count,
        /// On which days of the unit.
        on: Vec<On>,
        /// From when the phase is counted.
        starting: Option<Moment>,
    },
    /// By something that happens (*inför skolavslutning*).
    Relative {
        /// What happens, in words.
        event: String,
        /// `before`, `at`, `after`.
        side: Vec<String>,
    },
    /// What was not understood (*anteckning*), as written.
    Note(String),
}

/// Which way a count is meant.
///
/// Swedish: *gräns*. Nobody ever says exactly: a bare number is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// *Minst*.
    AtLeast,
    /// A bare number: fewer misses it, more is information.
    Stated,
    /// *Högst*.
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
            span: None,
        }
    }
}

impl Kind {
    /// Returns its name in a plan file.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Continuous => "continuous",
            Self::OnDemand(_) => "on_demand",
            Self::Once(_) => "once",
            Self::Quota { .. } => "quota",
            Self::Every { .. } => "every",
            Self::Relative { .. } => "relative",
            Self::Note(_) => "note",
        }
    }
}

impl Serialize for Count {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("n", &self.n)?;
        map.serialize_entry("unit", self.unit.name())?;
        map.end()
    }
}

/// In the flat form of a plan file.
impl Serialize for Timing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("kind", self.kind.name())?;
        match &self.kind {
            Kind::Continuous => {}
            Kind::OnDemand(condition) => some(&mut map, "condition", condition.as_ref())?,
            Kind::Once(window) => some(&mut map, "window", window.as_ref())?,
            Kind::Quota { times, up_to, bound, per, within } => {
                map.serialize_entry("times", times)?;
                some(&mut map, "up_to", up_to.as_ref())?;
                map.serialize_entry("bound", bound)?;
                map.serialize_entry("per", per)?;
                some(&mut map, "within", filled(within))?;
            }
            Kind::Every { every, on, starting } => {
                map.serialize_entry("n", &every.n)?;
                map.serialize_entry("unit", every.unit.name())?;
                some(&mut map, "on", filled(on))?;
                some(&mut map, "starting", starting.as_ref())?;
            }
            Kind::Relative { event, side } => {
                let of = std::collections::BTreeMap::from([("event", event)]);
                map.serialize_entry("of", &of)?;
                map.serialize_entry("side", side)?;
            }
            Kind::Note(text) => map.serialize_entry("text", text)?,
        }
        some(&mut map, "for", filled(&self.parts))?;
        some(&mut map, "each", self.each.as_ref())?;
        some(&mut map, "step", self.step.as_ref())?;
        some(&mut map, "obligation", self.obligation.as_ref())?;
        some(&mut map, "uncertain", self.uncertain.then_some(&true))?;
        some(&mut map, "approximate", self.approximate.then_some(&true))?;
        some(&mut map, "span", self.span.as_ref())?;
        map.end()
    }
}

fn filled<T>(list: &Vec<T>) -> Option<&Vec<T>> {
    (!list.is_empty()).then_some(list)
}

fn some<M: SerializeMap, T: Serialize + ?Sized>(
    map: &mut M,
    key: &'static str,
    value: Option<&T>,
) -> Result<(), M::Error> {
    value.map_or(Ok(()), |value| map.serialize_entry(key, value))
}
