//! The columns of many cases, as they are given.

use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::MAX_CASES;
use crate::calendar::Start;
use crate::doors::BadArgument;
use crate::follow_up::compliance::Fault;

/// The two columns as they were given.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Columns {
    pub(super) received: Vec<Cell>,
    pub(super) handled: Vec<Cell>,
}

impl Columns {
    pub(super) fn check(&self) -> Result<(), BadArgument> {
        let (rows, other) = (self.received.len(), self.handled.len());
        if rows != other {
            let found = format!("{rows}, {other}");
            let (sv, en) = ("två lika långa kolumner", "two columns of one length");
            return Err(BadArgument::new("cases", &found, sv, en));
        }
        if rows > MAX_CASES {
            let (sv, en) = ("högst tio miljoner ärenden", "at most ten million cases");
            return Err(BadArgument::new("cases", &rows.to_string(), sv, en));
        }
        Ok(())
    }
}

/// One time of a column, read while the JSON is; nothing of its text is kept.
pub(super) enum Cell {
    Empty,
    Unreadable,
    At(Start),
}

impl Cell {
    pub(super) fn row(
        (received, handled): (&Self, &Self),
    ) -> Result<(Start, Option<Start>), Fault> {
        let received = match received {
            Self::At(start) => *start,
            Self::Empty | Self::Unreadable => return Err(Fault::ReceivedUnreadable),
        };
        match handled {
            Self::At(start) => Ok((received, Some(*start))),
            Self::Empty => Ok((received, None)),
            Self::Unreadable => Err(Fault::HandledUnreadable),
        }
    }
}

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CellVisitor)
    }
}

struct CellVisitor;

/// What is no text is no time; it is told by its row, and stops nothing.
impl<'de> Visitor<'de> for CellVisitor {
    type Value = Cell;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a time or null")
    }

    fn visit_str<E>(self, text: &str) -> Result<Cell, E> {
        Ok(match text {
            "" => Cell::Empty,
            text => Start::parse(text).map_or(Cell::Unreadable, Cell::At),
        })
    }

    fn visit_unit<E>(self) -> Result<Cell, E> {
        Ok(Cell::Empty)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Cell, E> {
        Ok(Cell::Unreadable)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Cell, E> {
        Ok(Cell::Unreadable)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Cell, E> {
        Ok(Cell::Unreadable)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Cell, E> {
        Ok(Cell::Unreadable)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Cell, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Cell::Unreadable)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Cell, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Cell::Unreadable)
    }
}
