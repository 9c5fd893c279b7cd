use serde::Serialize;

use crate::calendar::{Day, Interval};
use crate::diagnostic::Text;
use crate::follow_up::Ratio;

/// How many units of a register were covered.
///
/// Swedish: *täckning*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Reach {
    /// Those in the register at any time of the period, until the day it is seen on.
    pub in_register: usize,
    /// Those to be covered.
    pub to_cover: usize,
    /// Those of them that had as many visits as they should.
    pub covered: usize,
    /// Those to be covered that had some visits, but too few.
    pub too_seldom: usize,
    /// Those to be covered that had none.
    pub not_visited: usize,
    /// Those newer than the days of grace that had too few visits; not held against it.
    pub new: usize,
    /// Those that left with too few visits; not held against it.
    pub left: usize,
    /// Those of which no visits are required.
    pub not_required: usize,
    /// Those with too few visits that are to have them in several periods, of which the
    /// first ones were not asked about; not held against it.
    pub not_yet: usize,
    /// The visits that were counted.
    pub visits: usize,
    /// The share covered of those to be covered.
    pub share: Option<Ratio>,
    /// The share covered of all that were in the register, but for those of which no
    /// visits are required.
    pub share_of_all: Option<Ratio>,
}

/// How many units of a class were covered.
///
/// Swedish: *täckning per klass*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClassReach {
    /// The class; none for the units that have none.
    pub class: Option<String>,
    /// How many visits its units were to have.
    pub required: u32,
    /// How many of them were covered.
    #[serde(flatten)]
    pub reach: Reach,
}

/// A unit, and how many of its visits it had.
///
/// Swedish: *enhet, n av m besök*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UnitReach {
    /// Its identifier.
    pub unit: String,
    /// Its name, if it has one beside the identifier.
    pub name: Option<String>,
    /// Its class.
    pub class: Option<String>,
    /// How many visits it had in the time it was to have them.
    pub visits: usize,
    /// How many it was to have.
    pub required: u32,
    /// The day of its last visit until the end of the period (*senast besökt*), also before
    /// the days asked about; none if none is known.
    #[serde(serialize_with = "crate::calendar::maybe_iso")]
    pub last_visit: Option<Day>,
}

/// How much of a register was covered in one period.
///
/// Swedish: *täckning per period*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PeriodReach {
    /// Its days.
    #[serde(flatten)]
    pub days: Interval,
    /// What a reader calls it.
    pub label: Text,
    /// Whether its last day had not passed.
    pub running: bool,
    /// All units.
    #[serde(flatten)]
    pub all: Reach,
    /// The units by class, if there are classes.
    pub by_class: Vec<ClassReach>,
    /// Which units were not covered.
    pub units: NotCovered,
}

/// The units of a register that were not covered, by why.
///
/// Swedish: *enheter som inte täckts*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NotCovered {
    /// Those without a visit (*ej besökta*).
    pub not_visited: Vec<UnitReach>,
    /// Those with too few (*besökta för sällan*).
    pub too_seldom: Vec<UnitReach>,
    /// The new ones with too few (*nya*).
    pub new: Vec<UnitReach>,
    /// Those that left with too few (*avförda*).
    pub left: Vec<UnitReach>,
}

/// How a unit stands in a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    NotRequired,
    NotYet,
    Covered,
    TooSeldom,
    NotVisited,
    New,
    Left,
}

impl Reach {
    pub(super) fn add(&mut self, standing: Standing, visits: usize) {
        self.in_register += 1;
        self.visits += visits;
        let (count, is_to_cover) = match standing {
            Standing::Covered => (&mut self.covered, true),
            Standing::TooSeldom => (&mut self.too_seldom, true),
            Standing::NotVisited => (&mut self.not_visited, true),
            Standing::NotRequired => (&mut self.not_required, false),
            Standing::NotYet => (&mut self.not_yet, false),
            Standing::New => (&mut self.new, false),
            Standing::Left => (&mut self.left, false),
        };
        *count += 1;
        self.to_cover += usize::from(is_to_cover);
    }

    /// Works the shares out of the counts.
    pub(super) fn share(&mut self) {
        let all = self.in_register.saturating_sub(self.not_required);
        self.share = Ratio::of(self.covered, self.to_cover);
        self.share_of_all = Ratio::of(self.covered, all);
    }
}

impl NotCovered {
    pub(super) fn add(&mut self, standing: Standing, unit: impl FnOnce() -> UnitReach) {
        match standing {
            Standing::NotVisited => self.not_visited.push(unit()),
            Standing::TooSeldom => self.too_seldom.push(unit()),
            Standing::New => self.new.push(unit()),
            Standing::Left => self.left.push(unit()),
            Standing::Covered | Standing::NotRequired | Standing::NotYet => {}
        }
    }
}
