use super::{BadArgument, json, language};
use crate::plan::Plan;

/// Returns what became of a plan in the next one as a JSON object.
///
/// ```
/// use andts_core::doors::{diff, read};
///
/// let plan = read(r#"{"measures": [{"id": "a", "title": "Tillsyn"}]}"#)?;
/// let none = read("{}")?;
/// assert!(diff(&plan, &none).contains(r#""kind":"dropped""#));
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[must_use]
pub fn diff(before: &Plan, after: &Plan) -> String {
    json(&crate::diff::diff(before, after))
}

/// Returns what became of a plan in the next one as Markdown, `lang` being `sv` or `en`.
///
/// # Errors
/// A language that is none.
pub fn diff_markdown(
    before: &Plan,
    after: &Plan,
    lang: &str,
) -> Result<String, BadArgument> {
    let lang = language(lang)?;
    Ok(crate::diff::diff(before, after).markdown(lang))
}
