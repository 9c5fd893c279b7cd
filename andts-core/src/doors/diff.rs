use super::{BadArgument, json, language};
use crate::diff::{Diff, diff_with};
use crate::follow_up::Log;
use crate::plan::Plan;

/// Returns what became of a plan in the next one as a JSON object; a log of the old plan
/// tells which measures came to an end by a decision.
///
/// ```
/// use andts_core::doors::{diff, read};
///
/// let plan = read(r#"{"measures": [{"id": "a", "title": "Tillsyn"}]}"#)?;
/// let none = read("{}")?;
/// assert!(diff(&plan, &none, None).contains(r#""kind":"dropped""#));
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[must_use]
pub fn diff(before: &Plan, after: &Plan, log: Option<&Log>) -> String {
    json(&compared(before, after, log))
}

/// Returns what became of a plan in the next one as Markdown, `lang` being `sv` or `en`.
///
/// # Errors
/// A language that is none.
pub fn diff_markdown(
    before: &Plan,
    after: &Plan,
    log: Option<&Log>,
    lang: &str,
) -> Result<String, BadArgument> {
    let lang = language(lang)?;
    Ok(compared(before, after, log).markdown(lang))
}

fn compared(before: &Plan, after: &Plan, log: Option<&Log>) -> Diff {
    diff_with(before, after, &log.map(Log::endings).unwrap_or_default())
}
