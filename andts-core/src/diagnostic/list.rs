use std::fmt;

use serde::Serialize;

use super::{Diagnostic, Severity};

/// All that is said about a plan, in order: by place, then severity, then name.
///
/// Swedish: *anmärkningar*.
///
/// The error of reading and the answer of validating. As text it has one line for each,
/// with place, message in Swedish and name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Diagnostics {
    items: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Returns whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Returns how many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Goes through them in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.items.iter()
    }

    /// Returns whether any of them is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.items.iter().any(|item| item.severity == Severity::Error)
    }
}

impl FromIterator<Diagnostic> for Diagnostics {
    fn from_iter<I: IntoIterator<Item = Diagnostic>>(items: I) -> Self {
        let mut items: Vec<_> = items.into_iter().collect();
        items.sort_by(|a, b| {
            (&a.place, a.severity, a.rule, a.position, a.span)
                .cmp(&(&b.place, b.severity, b.rule, b.position, b.span))
        });
        Self { items }
    }
}

impl<'d> IntoIterator for &'d Diagnostics {
    type Item = &'d Diagnostic;
    type IntoIter = std::slice::Iter<'d, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, item) in self.items.iter().enumerate() {
            if n > 0 {
                f.write_str("\n")?;
            }
            let place = item.place.to_string();
            let place = if place.is_empty() { "/" } else { place.as_str() };
            write!(f, "{place}: {} [{}]", item.message.sv, item.rule)?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}
