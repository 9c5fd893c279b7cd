use crate::diagnostic::Place;

use super::json::Json;
use super::record::{Door, Met, Walk, Wire};
use super::schedule::Count;

/// What a timing is held within: moments, or for a relative timing a time.
///
/// Swedish: *inom*.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(untagged))]
pub enum Within {
    /// It is not restricted.
    #[default]
    Nothing,
    /// Moments, such as *i september*.
    Moments(Vec<String>),
    /// A time, such as *inom 24 timmar*.
    Time(Box<Count>),
}

impl Wire for Within {
    fn read(json: Json, door: &mut Door) -> Self {
        match json {
            Json::Null => Self::Nothing,
            Json::Object(_) => Self::Time(Box::new(Wire::read(json, door))),
            Json::Bool(_) | Json::Number(_) | Json::Text(_) | Json::List(_) => {
                Self::Moments(Wire::read(json, door))
            }
        }
    }

    fn write(&self) -> Option<Json> {
        match self {
            Self::Nothing => None,
            Self::Moments(moments) => moments.write(),
            Self::Time(time) => time.write(),
        }
    }
}

impl Walk for Within {
    fn walk(&self, place: &Place, visit: &mut dyn FnMut(Met<'_>)) {
        if let Self::Time(time) = self {
            time.walk(place, visit);
        }
    }
}
