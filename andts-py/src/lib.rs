//! The Python face of `andts-core`: conversions and nothing else.
//!
//! Every verb is a text of the core behind a method: the `_json` twin returns that text
//! unchanged, and the method beside it returns what Python's own `json.loads` makes of
//! it. The documentation for users is in `python/andts/_andts.pyi`.

use pyo3::prelude::*;

mod border;
mod calendar;
mod coverage;
mod diff;
mod due;
mod export;
mod follow_up;
mod log;
mod plan;
mod population;
mod report;
mod request;
mod schedule;
mod validate;

/// The compiled half of the package `andts`.
#[pymodule(gil_used = false)]
mod _andts {
    #[pymodule_export]
    use crate::calendar::PyCalendar;
    #[pymodule_export]
    use crate::coverage::{coverage, coverage_json, coverage_with, coverage_with_json};
    #[pymodule_export]
    use crate::diff::{diff, diff_json, diff_markdown};
    #[pymodule_export]
    use crate::log::{PyLog, merge_logs, read_log};
    #[pymodule_export]
    use crate::plan::{PyPlan, read};
    #[pymodule_export]
    use crate::population::{population, population_json};
    #[pymodule_export]
    use crate::schedule::PySchedule;
    #[pymodule_export]
    use crate::validate::{fix, fix_json};

    /// The version of the package, and of the core in it.
    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "the name Python gives it")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
