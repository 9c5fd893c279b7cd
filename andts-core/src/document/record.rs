//! How a wire type is declared, read and written.
//!
//! [`record!`] takes the fields of a type once and gives the struct, its reader, its
//! writer and its schema, so that the three cannot disagree. Reading never stops: a
//! value of the wrong type is noted at the [`Door`] and left out.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "every other type of JSON value is refused alike"
)]

use crate::diagnostic::{Place, Segment};

use super::json::{Json, MAX_FAULTS, Number};

/// What a reader of wire types carries along: where it is and what it refused.
#[derive(Debug, Default)]
pub(crate) struct Door {
    at: Vec<Segment>,
    refused: Vec<WrongType>,
}

/// A value of another type than the key takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WrongType {
    pub(crate) place: Place,
    pub(crate) expected: Shape,
    pub(crate) found: Shape,
}

/// The types a JSON value can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Null,
    Bool,
    Number,
    Text,
    List,
    Object,
}

impl Shape {
    fn of(json: &Json) -> Self {
        match json {
            Json::Null => Self::Null,
            Json::Bool(_) => Self::Bool,
            Json::Number(_) => Self::Number,
            Json::Text(_) => Self::Text,
            Json::List(_) => Self::List,
            Json::Object(_) => Self::Object,
        }
    }

    /// What it is called, in Swedish and in English.
    pub(crate) fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Null => ("null", "null"),
            Self::Bool => ("sant eller falskt", "true or false"),
            Self::Number => ("ett tal", "a number"),
            Self::Text => ("en text", "a text"),
            Self::List => ("en lista", "a list"),
            Self::Object => ("ett objekt", "an object"),
        }
    }
}

impl Door {
    pub(crate) fn refused(self) -> Vec<WrongType> {
        self.refused
    }

    fn refuse(&mut self, expected: Shape, json: &Json) {
        if self.refused.len() < MAX_FAULTS {
            let place = self.at.iter().fold(Place::root(), |place, step| match step {
                Segment::Index(n) => place.index(*n),
                Segment::Key(key) => place.key(key),
            });
            self.refused.push(WrongType { place, expected, found: Shape::of(json) });
        }
    }

    /// Reads the value of a key of the object being read.
    pub(crate) fn key<T: Wire>(&mut self, key: &str, json: Json) -> T {
        self.inside(Segment::Key(key.to_owned()), json)
    }

    fn inside<T: Wire>(&mut self, step: Segment, json: Json) -> T {
        self.at.push(step);
        let value = T::read(json, self);
        self.at.pop();
        value
    }

    /// Takes an object apart; of anything but an object and null it notes the wrong type.
    pub(crate) fn members(&mut self, json: Json) -> Vec<(String, Json)> {
        match json {
            Json::Object(members) => members,
            Json::Null => Vec::new(),
            other => {
                self.refuse(Shape::Object, &other);
                Vec::new()
            }
        }
    }
}

/// A type that stands in a plan file.
pub(crate) trait Wire: Default {
    /// Takes the value over; null is the same as nothing.
    fn read(json: Json, door: &mut Door) -> Self;
    /// Gives it back; nothing when it holds nothing.
    fn write(&self) -> Option<Json>;
}

impl Wire for Option<String> {
    fn read(json: Json, door: &mut Door) -> Self {
        match json {
            Json::Text(text) => Some(text),
            Json::Null => None,
            other => {
                door.refuse(Shape::Text, &other);
                None
            }
        }
    }

    fn write(&self) -> Option<Json> {
        self.clone().map(Json::Text)
    }
}

impl Wire for String {
    fn read(json: Json, door: &mut Door) -> Self {
        match json {
            Json::Text(text) => text,
            other => {
                door.refuse(Shape::Text, &other);
                Self::new()
            }
        }
    }

    fn write(&self) -> Option<Json> {
        Some(Json::Text(self.clone()))
    }
}

impl Wire for Option<bool> {
    fn read(json: Json, door: &mut Door) -> Self {
        match json {
            Json::Bool(value) => Some(value),
            Json::Null => None,
            other => {
                door.refuse(Shape::Bool, &other);
                None
            }
        }
    }

    fn write(&self) -> Option<Json> {
        self.map(Json::Bool)
    }
}

impl Wire for Option<Number> {
    fn read(json: Json, door: &mut Door) -> Self {
        match json {
            Json::Number(number) => Some(number),
            Json::Null => None,
            other => {
                door.refuse(Shape::Number, &other);
                None
            }
        }
    }

    fn write(&self) -> Option<Json> {
        self.clone().map(Json::Number)
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn read(json: Json, door: &mut Door) -> Self {
        match json {
            Json::List(items) => items
                .into_iter()
                .enumerate()
                .map(|(n, item)| door.inside(Segment::Index(n), item))
                .collect(),
            Json::Null => Self::new(),
            other => {
                door.refuse(Shape::List, &other);
                Self::new()
            }
        }
    }

    fn write(&self) -> Option<Json> {
        // An item that holds nothing keeps its place, or the items after it would move.
        let write = |item: &T| item.write().unwrap_or_else(|| Json::Object(Vec::new()));
        (!self.is_empty()).then(|| Json::List(self.iter().map(write).collect()))
    }
}

/// The number at a position of a fixed pair, such as a range of bytes.
impl Wire for Number {
    fn read(json: Json, door: &mut Door) -> Self {
        match json {
            Json::Number(number) => number,
            other => {
                door.refuse(Shape::Number, &other);
                Self::default()
            }
        }
    }

    fn write(&self) -> Option<Json> {
        Some(Json::Number(self.clone()))
    }
}

impl<T: Wire> Wire for Option<Box<T>> {
    fn read(json: Json, door: &mut Door) -> Self {
        match json {
            Json::Null => None,
            other => Some(Box::new(T::read(other, door))),
        }
    }

    fn write(&self) -> Option<Json> {
        let inner = self.as_ref()?;
        Some(inner.write().unwrap_or_else(|| Json::Object(Vec::new())))
    }
}

/// Declares a type of the plan file: its fields once, in the order they are written.
macro_rules! record {
    (
        $(#[$about:meta])*
        pub struct $name:ident {
            $( $(#[$field_about:meta])* $field:ident: $type:ty, )*
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct $name {
            $(
                $(#[$field_about])*
                #[cfg_attr(feature = "schema", schemars(default))]
                pub $field: $type,
            )*
            /// What was written in keys the model does not know, in their order.
            #[cfg_attr(feature = "schema", schemars(skip))]
            pub unknown: Vec<(String, $crate::document::json::Json)>,
        }

        impl $name {
            /// The keys this type knows, in the order they are written.
            pub const KEYS: &'static [&'static str] =
                &[$($crate::document::record::key(stringify!($field)),)*];
        }

        impl $crate::document::record::Wire for $name {
            fn read(
                json: $crate::document::json::Json,
                door: &mut $crate::document::record::Door,
            ) -> Self {
                let mut record = Self::default();
                for (key, value) in door.members(json) {
                    match key.as_str() {
                        $(
                            k if k == $crate::document::record::key(
                                stringify!($field)) => {
                                record.$field = door.key(&key, value);
                            }
                        )*
                        _ => record.unknown.push((key, value)),
                    }
                }
                record
            }

            fn write(&self) -> Option<$crate::document::json::Json> {
                let mut members = Vec::new();
                $(
                    if let Some(value) =
                        $crate::document::record::Wire::write(&self.$field)
                    {
                        let key = $crate::document::record::key(stringify!($field));
                        members.push((key.to_owned(), value));
                    }
                )*
                members.extend(self.unknown.iter().cloned());
                (!members.is_empty())
                    .then_some($crate::document::json::Json::Object(members))
            }
        }

        impl $crate::document::record::Walk for $name {
            fn walk(
                &self,
                place: &$crate::diagnostic::Place,
                visit: &mut dyn FnMut($crate::document::record::Met<'_>),
            ) {
                visit($crate::document::record::Met {
                    place,
                    unknown: &self.unknown,
                    keys: Self::KEYS,
                });
                $(
                    $crate::document::record::Walk::walk(
                        &self.$field,
                        &place.key($crate::document::record::key(stringify!($field))),
                        visit,
                    );
                )*
            }
        }
    };
}
pub(crate) use record;

/// The key of a field: `r#type` is written `type`.
pub(crate) const fn key(field: &'static str) -> &'static str {
    match field.as_bytes() {
        [b'r', b'#', ..] => field.split_at(2).1,
        _ => field,
    }
}

/// What a walk through a document meets.
#[derive(Debug)]
pub(crate) struct Met<'d> {
    /// Where an object stands.
    pub(crate) place: &'d Place,
    /// What it was given in keys it does not know.
    pub(crate) unknown: &'d [(String, Json)],
    /// The keys it knows.
    pub(crate) keys: &'static [&'static str],
}

/// A value that can be gone through, so that a rule need not know every type.
pub(crate) trait Walk {
    fn walk(&self, place: &Place, visit: &mut dyn FnMut(Met<'_>));
}

impl<T: Walk> Walk for Vec<T> {
    fn walk(&self, place: &Place, visit: &mut dyn FnMut(Met<'_>)) {
        for (n, item) in self.iter().enumerate() {
            item.walk(&place.index(n), visit);
        }
    }
}

impl<T: Walk> Walk for Option<T> {
    fn walk(&self, place: &Place, visit: &mut dyn FnMut(Met<'_>)) {
        if let Some(item) = self {
            item.walk(place, visit);
        }
    }
}

impl<T: Walk> Walk for Box<T> {
    fn walk(&self, place: &Place, visit: &mut dyn FnMut(Met<'_>)) {
        T::walk(self, place, visit);
    }
}

macro_rules! leaves {
    ($($leaf:ty),*) => {
        $(impl Walk for $leaf {
            fn walk(&self, _: &Place, _: &mut dyn FnMut(Met<'_>)) {}
        })*
    };
}
leaves!(String, bool, Number);
