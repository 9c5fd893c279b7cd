//! What was written: the plan file field for field.
//!
//! Swedish: *dokumentet*.
//!
//! [`read`] takes a text and gives a [`Document`]; it is half of the only door (the other
//! half, in [`Plan`](crate::plan::Plan), refuses two things with one id). [`write`](fn@write) gives
//! the one canonical text back. The invariant of the room: nothing that was read is lost.
//! Unknown keys, unknown words and numbers as written come back unchanged; null and an
//! empty list mean absent.
//!
//! | limit | value |
//! | --- | --- |
//! | levels of lists and objects | [`json::MAX_DEPTH`] |
//! | bytes of text | [`json::MAX_BYTES`] |
//! | items in a list, keys in an object | [`json::MAX_ITEMS`] |
//! | refusals told | [`json::MAX_FAULTS`] |

mod actor;
mod follow_up;
mod goal;
pub mod json;
mod local;
mod measure;
mod plan;
mod provenance;
mod read;
pub(crate) mod record;
mod reference;
mod schedule;
mod within;
mod word;
mod words;

pub use actor::{Actor, Partner, Responsibility};
pub use follow_up::{FollowUp, Indicator, IndicatorSource, ReportingDuty, Value};
pub use goal::{FocusArea, Goal, Problem};
pub use local::{
    Conventions, LocalCalendar, Member, Occasion, OccasionRule, Population,
    PopulationClass,
};
pub use measure::{Ages, ExternalCode, Funding, Grades, Measure, State, TargetGroup};
pub use plan::{Adoption, Document, Organisation};
pub use provenance::{Provenance, Provenances};
pub use read::{FORMAT, read, write};
pub(crate) use read::{newer, read_record};
pub use reference::{DocumentPoint, DocumentRef, Period};
pub use schedule::{Count, Of, Schedule, TextSpan, Timing};
pub use within::Within;
pub(crate) use word::vocabulary;
pub use word::{Vocabulary, Word};
pub use words::{
    ActorKind, Area, Arena, CalendarSet, ComputedFrom, Covers, Direction, DocumentKind,
    DocumentStatus, GradeScheme, Level, MeasureType, Method, Obligation, OccasionKind,
    OrganisationKind, Origin, PlanKind, Reading, ReportForm, Role, Sector, StateKind,
    TargetRole, Visibility, YearKind,
};
