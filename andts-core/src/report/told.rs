//! What only a log can tell: rows that the report takes as they are given.

use serde::Serialize;

use crate::calendar::Day;
use crate::diagnostic::Text;

/// An indicator beside its target.
///
/// Swedish: *indikator mot målvärde*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct IndicatorRow {
    /// What is counted, as the plan says it.
    pub text: String,
    /// The goal or measure it belongs to.
    pub of: Option<String>,
    /// What it is counted in.
    pub unit: Option<String>,
    /// Where it began, as written.
    pub baseline: Option<String>,
    /// Where it should come, as written.
    pub target: Option<String>,
    /// The latest value, as entered.
    pub last: Option<String>,
    /// The day of that value.
    #[serde(serialize_with = "crate::calendar::maybe_iso")]
    pub on: Option<Day>,
    /// Which way it should go.
    pub direction: Option<Text>,
    /// What that comes to.
    pub verdict: Option<Text>,
}

/// How well a limit for cases was kept.
///
/// Swedish: *hållna tidsfrister*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ComplianceRow {
    /// The measure the cases belong to.
    pub title: String,
    /// The limit, as the plan says it.
    pub limit: String,
    /// How many cases.
    pub total: usize,
    /// How many were handled in time.
    pub met: usize,
    /// How many were handled too late.
    pub late: usize,
    /// How many are still open, their time not up.
    pub open: usize,
    /// How many are still open after their time.
    pub overdue: usize,
    /// The share handled in time of those whose time is up or that are handled, in tenths
    /// of a percent; none when there is none.
    pub share: Option<u32>,
}

/// How many reports came in, from one that should report.
///
/// Swedish: *redovisningsgrad*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportingRow {
    /// Who should report.
    pub name: String,
    /// How many reports should have come.
    pub expected: usize,
    /// How many came in time.
    pub on_time: usize,
    /// How many came too late.
    pub late: usize,
    /// How many have not come.
    pub missing: usize,
}
