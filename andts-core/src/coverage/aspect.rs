//! Which axes speak of the same thing, so that a table of two of them pairs what belongs
//! together: a measure led by a school and by the police is no measure of the police in the
//! sector of schools.

use super::Axis;
use super::actors::{self, Actors};
use super::people::{self, People};
use super::source::{Named, One};
use super::strategy::{self, Goals};
use super::time::{self, Time};
use super::value::Value;
use super::whole::{self, Whole};

/// An axis among those that speak of the same thing.
#[derive(Clone, Copy)]
pub(super) enum Aspect {
    Goals(Goals),
    Actors(Actors),
    People(People),
    Time(Time),
    Whole(Whole),
}

/// What a measure is counted under.
pub(super) enum Keys {
    /// Each of these with each of those.
    Crossed(Vec<String>, Vec<String>),
    /// Of each part of the measure each of these with each of those.
    Paired(Vec<(Vec<String>, Vec<String>)>),
}

impl Axis {
    pub(super) fn aspect(self) -> Aspect {
        match self {
            Self::Goal => Aspect::Goals(Goals::Goal),
            Self::Serves => Aspect::Goals(Goals::Serves),
            Self::Actor => Aspect::Actors(Actors::Actor),
            Self::Sector => Aspect::Actors(Actors::Sector),
            Self::TargetGroup => Aspect::People(People::TargetGroup),
            Self::Age => Aspect::People(People::Age),
            Self::Grade => Aspect::People(People::Grade),
            Self::Year => Aspect::Time(Time::Year),
            Self::Month => Aspect::Time(Time::Month),
            Self::Area => Aspect::Whole(Whole::Area),
            Self::Topic => Aspect::Whole(Whole::Topic),
            Self::Level => Aspect::Whole(Whole::Level),
            Self::Arena => Aspect::Whole(Whole::Arena),
            Self::Type => Aspect::Whole(Whole::Type),
            Self::Method => Aspect::Whole(Whole::Method),
            Self::FocusArea => Aspect::Whole(Whole::FocusArea),
            Self::Municipality => Aspect::Whole(Whole::Municipality),
            Self::Status => Aspect::Whole(Whole::Status),
            Self::Plan => Aspect::Whole(Whole::Plan),
        }
    }
}

impl Aspect {
    /// Every value a plan could have, named or not by a measure; some of them twice.
    pub(super) fn values(self, of: &Named<'_>) -> Vec<Value> {
        match self {
            Self::Goals(by) => strategy::values(by, of),
            Self::Actors(by) => actors::values(by, of),
            Self::People(by) => people::values(by, of),
            Self::Time(by) => time::values(by, of),
            Self::Whole(by) => whole::values(by, of),
        }
    }

    /// The values one measure has.
    fn keys(self, one: One<'_, '_>) -> Vec<String> {
        match self {
            Self::Goals(by) => {
                strategy::parts(one).iter().flat_map(|p| p.keys(by)).collect()
            }
            Self::Actors(by) => {
                actors::parts(one).iter().flat_map(|p| p.keys(by)).collect()
            }
            Self::People(by) => {
                people::parts(one).iter().flat_map(|p| p.keys(by)).collect()
            }
            Self::Time(by) => {
                time::parts(one, by, by).iter().flat_map(|p| p.keys(by)).collect()
            }
            Self::Whole(by) => whole::keys(by, one),
        }
    }
}

/// What one measure is counted under, in rows and columns. An axis beside itself is crossed:
/// it tells what goes together.
pub(super) fn keys(rows: Axis, columns: Axis, one: One<'_, '_>) -> Keys {
    macro_rules! paired {
        ($parts:expr, $rows:ident, $columns:ident) => {
            Keys::Paired(
                $parts.iter().map(|p| (p.keys($rows), p.keys($columns))).collect(),
            )
        };
    }
    match (rows.aspect(), columns.aspect()) {
        (a, b) if rows == columns => Keys::Crossed(a.keys(one), b.keys(one)),
        (Aspect::Goals(a), Aspect::Goals(b)) => paired!(strategy::parts(one), a, b),
        (Aspect::Actors(a), Aspect::Actors(b)) => paired!(actors::parts(one), a, b),
        (Aspect::People(a), Aspect::People(b)) => paired!(people::parts(one), a, b),
        (Aspect::Time(a), Aspect::Time(b)) => paired!(time::parts(one, a, b), a, b),
        (a, b) => Keys::Crossed(a.keys(one), b.keys(one)),
    }
}
