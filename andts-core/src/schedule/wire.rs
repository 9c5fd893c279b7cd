//! Timings as they stand in a plan file: one flat object, and its closed words.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::timing::{Bound, Count, Extent, Kind, Length, Of, Side, Stretch, Timing};
use crate::calendar::{Moment, Unit};

/// Declares the words of a closed set, both ways.
macro_rules! words {
    ($($name:ident { $($variant:ident = $word:literal),* })*) => {$(
        impl $name {
            /// Returns its word in a plan file.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            /// Returns what a word means.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($word => Some(Self::$variant),)* _ => None }
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.name())
            }
        }
    )*};
}

words! {
    Bound { AtLeast = "at_least", Stated = "stated", AtMost = "at_most" }
    Extent { Throughout = "throughout", SomeTime = "some_time" }
    Side { Before = "before", At = "at", After = "after" }
}

/// The unit of a length that is shorter than a day.
const HOUR: &str = "hour";
/// The clock that runs on working days only.
const WORKING_DAYS: &str = "helgfri_vardag";

impl Length {
    /// Reads a length as it stands in a plan file.
    #[must_use]
    pub fn from_names(n: u32, unit: &str, clock: Option<&str>) -> Option<Self> {
        let working_days = match clock {
            None | Some("calendar") => false,
            Some(WORKING_DAYS) => true,
            Some(_) => return None,
        };
        let unit = if unit == HOUR { None } else { Some(Unit::from_name(unit)?) };
        Some(Self { n, unit, working_days })
    }
}

impl Stretch {
    /// Reads a stretch; what begins like a moment and is none gives none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(moment) = Moment::parse(text) {
            return Some(Self::At(moment));
        }
        let like_a_moment = |c: char| c.is_ascii_digit() || c == '.';
        let named = !text.is_empty()
            && !text.starts_with("XXXX")
            && !text.starts_with(like_a_moment);
        named.then(|| Self::Occasion(text.to_owned()))
    }
}

impl Serialize for Stretch {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::At(moment) => moment.serialize(serializer),
            Self::Occasion(name) => serializer.serialize_str(name),
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

impl Serialize for Length {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("n", &self.n)?;
        map.serialize_entry("unit", self.unit.map_or(HOUR, Unit::name))?;
        if self.working_days {
            map.serialize_entry("clock", WORKING_DAYS)?;
        }
        map.end()
    }
}

impl Serialize for Of {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (key, value) = match self {
            Self::Occasion(value) => ("occasion", value),
            Self::Measure(value) => ("measure", value),
            Self::Duty(value) => ("duty", value),
            Self::FollowUp(value) => ("follow_up", value),
            Self::Event(value) => ("event", value),
        };
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry(key, value)?;
        map.end()
    }
}

/// In the flat form of a plan file.
impl Serialize for Timing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("kind", self.kind.name())?;
        match &self.kind {
            Kind::Continuous(within) => list(&mut map, "within", within)?,
            Kind::OnDemand(condition) => some(&mut map, "condition", condition.as_ref())?,
            Kind::Once(once) => {
                some(&mut map, "window", once.window.as_ref())?;
                some(&mut map, "extent", once.extent.as_ref())?;
            }
            Kind::Quota(quota) => {
                map.serialize_entry("times", &quota.times)?;
                some(&mut map, "up_to", quota.up_to.as_ref())?;
                map.serialize_entry("bound", &quota.bound)?;
                map.serialize_entry("per", &quota.per)?;
                list(&mut map, "within", &quota.within)?;
                list(&mut map, "except", &quota.except)?;
            }
            Kind::Every(every) => {
                map.serialize_entry("n", &every.every.n)?;
                map.serialize_entry("unit", every.every.unit.name())?;
                list(&mut map, "on", &every.on)?;
                list(&mut map, "within", &every.within)?;
                some(&mut map, "starting", every.starting.as_ref())?;
                some(&mut map, "anchor", every.from_completion.then_some("completion"))?;
                list(&mut map, "except", &every.except)?;
            }
            Kind::Relative(relative) => {
                some(&mut map, "times", relative.times.as_ref())?;
                some(&mut map, "within", relative.within.as_ref())?;
                map.serialize_entry("of", &relative.of)?;
                list(&mut map, "side", &relative.side)?;
                some(&mut map, "lead", relative.lead.as_ref())?;
                some(&mut map, "offset", relative.offset.as_ref())?;
            }
            Kind::Note(text) => map.serialize_entry("text", text)?,
        }
        list(&mut map, "for", &self.parts)?;
        some(&mut map, "each", self.each.as_ref())?;
        some(&mut map, "step", self.step.as_ref())?;
        some(&mut map, "obligation", self.obligation.as_ref())?;
        some(&mut map, "uncertain", self.uncertain.then_some(&true))?;
        some(&mut map, "approximate", self.approximate.then_some(&true))?;
        some(&mut map, "assumed", self.assumed.then_some(&true))?;
        some(&mut map, "span", self.span.as_ref())?;
        map.end()
    }
}

fn list<M: SerializeMap, T: Serialize>(
    map: &mut M,
    key: &'static str,
    list: &[T],
) -> Result<(), M::Error> {
    if list.is_empty() { Ok(()) } else { map.serialize_entry(key, list) }
}

fn some<M: SerializeMap, T: Serialize + ?Sized>(
    map: &mut M,
    key: &'static str,
    value: Option<&T>,
) -> Result<(), M::Error> {
    value.map_or(Ok(()), |value| map.serialize_entry(key, value))
}
