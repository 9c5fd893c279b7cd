use super::{Settings, validate_with};
use crate::diagnostic::{Diagnostics, PatchStep, Place, Segment};
use crate::document::json::Json;
use crate::plan::Plan;

/// Returns the plan with the safe mends of some rules made, and nothing else changed; an
/// empty list means every rule.
///
/// What it would change can be seen before: each finding carries its mend.
///
/// # Errors
/// What the mended plan is refused for; a mend makes none that is.
///
/// ```
/// use andts_core::plan::Plan;
/// use andts_core::validate::fix;
///
/// let plan = Plan::read(r#"{"titel": "ANDTS-plan"}"#)?;
/// assert_eq!(fix(&plan, &["unknown-key"])?.title(), "ANDTS-plan");
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
pub fn fix(plan: &Plan, rules: &[&str]) -> Result<Plan, Diagnostics> {
    let mut json = plan.document().to_json();
    let found = validate_with(plan, &Settings::default());
    let chosen = |rule: &str| rules.is_empty() || rules.contains(&rule);
    let mends = found.iter().filter(|said| chosen(said.rule));
    for step in mends.filter_map(|said| said.fix.as_ref()).flatten() {
        apply(&mut json, step);
    }
    Plan::read(&json.to_text())
}

/// Takes one step; a step whose place is not there, or is taken, changes nothing.
fn apply(json: &mut Json, step: &PatchStep) {
    match (step.op, &step.from, &step.value) {
        ("replace", None, Some(text)) => {
            if let Some(there) = find(json, &step.path) {
                *there = Json::Text(text.clone());
            }
        }
        ("remove", None, None) => {
            take(json, &step.path);
        }
        ("move", Some(from), None) => {
            let Some(Json::Object(members)) = find(json, &step.path.parent()) else {
                return;
            };
            let key = step.path.last_key();
            if members.iter().any(|(other, _)| other == key) {
                return;
            }
            if let Some(value) = take(json, from)
                && let Some(Json::Object(members)) = find(json, &step.path.parent())
            {
                members.push((key.to_owned(), value));
            }
        }
        _ => {}
    }
}

/// Takes the value of a key away.
fn take(json: &mut Json, place: &Place) -> Option<Json> {
    let key = place.last_key();
    let Some(Json::Object(members)) = find(json, &place.parent()) else { return None };
    let n = members.iter().position(|(other, _)| other == key)?;
    Some(members.remove(n).1)
}

fn find<'j>(json: &'j mut Json, place: &Place) -> Option<&'j mut Json> {
    let mut there = json;
    for step in place.segments() {
        there = match (there, step) {
            (Json::List(items), Segment::Index(n)) => items.get_mut(*n)?,
            (Json::Object(members), Segment::Key(key)) => {
                let mut values = members.iter_mut().filter(|(other, _)| other == key);
                &mut values.next()?.1
            }
            _ => return None,
        };
    }
    Some(there)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::write;

    fn mended(text: &str, rules: &[&str]) -> String {
        write(fix(&Plan::read(text).unwrap(), rules).unwrap().document())
    }

    #[test]
    fn a_mend_changes_its_place_and_nothing_else() {
        let text = r#"{"titel": "A", "x": 1.50, "measures": [{"id": "a", "areas": ["alcohl"]}]}"#;
        let whole = mended(text, &[]);
        assert!(whole.contains("\"title\": \"A\"") && whole.contains("\"x\": 1.50"));
        assert!(whole.contains("\"alcohol\"") && !whole.contains("alcohl\""));
        let only = mended(text, &["word-unknown"]);
        assert!(only.contains("\"titel\": \"A\"") && only.contains("\"alcohol\""));
    }

    #[test]
    fn a_key_that_is_taken_is_left_alone() {
        let text = r#"{"titel": "A", "title": "B"}"#;
        let plan = Plan::read(text).unwrap();
        let found = validate_with(&plan, &Settings::default());
        assert!(found.iter().all(|said| said.fix.is_none()));
        assert_eq!(fix(&plan, &[]).unwrap().document(), plan.document());
    }

    #[test]
    fn a_number_of_a_person_is_taken_out() {
        let text = mended(r#"{"vision": "om 19121212-1212 och 1212121212"}"#, &[]);
        assert!(!text.contains("1212") && text.contains("om "));
    }
}
