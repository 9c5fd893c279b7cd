use std::collections::BTreeMap;

use serde::Serialize;

use super::{Place, Span, Text};

/// What a sentence speaks of, as data, so that a form can say it in its own labels.
pub type Params = BTreeMap<&'static str, String>;

/// How much is wrong.
///
/// Swedish: *allvarlighetsgrad*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The plan contradicts itself or says something impossible (*motsägelse*).
    Error,
    /// A likely gap (*lucka*).
    Warning,
    /// Would make the plan stronger (*förslag*).
    Advice,
}

/// When a finding can be mended.
///
/// Swedish: *när det kan rättas*. The words of an adopted plan are never changed, but a
/// function may supplement them on a day, by a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Mend {
    /// At once, also in an adopted plan (*nu*).
    Now,
    /// At once, by a supplement to the adopted plan (*genom tillägg*).
    Supplement,
    /// When the plan is revised (*vid revidering*).
    Revision,
}

/// One step of a JSON Patch (RFC 6902): `add`, `remove`, `replace` or `move`.
///
/// Swedish: *steg i en rättning*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PatchStep {
    /// The operation: `add`, `remove`, `replace` or `move`.
    pub op: &'static str,
    /// Where from, for `move`: a JSON Pointer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Place>,
    /// Where: a JSON Pointer.
    pub path: Place,
    /// The new value, for `add` and `replace`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

impl PatchStep {
    /// Returns the step that puts a text where another text stands.
    #[must_use]
    pub fn replace(path: Place, value: String) -> Self {
        Self { op: "replace", from: None, path, value: Some(value) }
    }

    /// Returns the step that takes a value away.
    #[must_use]
    pub fn remove(path: Place) -> Self {
        Self { op: "remove", from: None, path, value: None }
    }

    /// Returns the step that moves a value from one place to another.
    #[must_use]
    pub fn move_to(from: Place, path: Place) -> Self {
        Self { op: "move", from: Some(from), path, value: None }
    }
}

/// A safe mend, as a JSON Patch (RFC 6902).
///
/// Swedish: *rättning*.
pub type Patch = Vec<PatchStep>;

/// One thing said about one place in a plan.
///
/// Swedish: *anmärkning*.
///
/// The message stands alone: lower-case first letter, no full stop, backticks round what
/// the author wrote. What to do about it is in `help`, and only where it is certain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Diagnostic {
    /// The name of the rule or refusal that speaks, such as `measure-without-responsible`.
    pub rule: &'static str,
    /// How much is wrong.
    pub severity: Severity,
    /// Where in the plan.
    pub place: Place,
    /// The stretch of the text at the place, where only a part of it is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// Line (from 1), column (from 1, in characters) and byte (from 0) in the text read,
    /// for what is not JSON and therefore has no place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<[usize; 3]>,
    /// What is wrong, in both languages.
    pub message: Text,
    /// What to do, where that is certain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<Text>,
    /// What the message speaks of, as data.
    pub params: Params,
    /// Other places that take part.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Place>,
    /// When it can be mended.
    pub mend: Mend,
    /// A safe mend.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fix: Option<Patch>,
}

impl Diagnostic {
    /// Says one thing about one place; the optional parts are set on what comes back.
    #[must_use]
    pub fn new(
        rule: &'static str,
        severity: Severity,
        place: Place,
        message: Text,
    ) -> Self {
        Self {
            rule,
            severity,
            place,
            span: None,
            position: None,
            message,
            help: None,
            params: Params::new(),
            related: Vec::new(),
            mend: Mend::Now,
            fix: None,
        }
    }
}
