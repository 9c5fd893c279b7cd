use serde::Serialize;

use super::{Settings, validate_with};
use crate::diagnostic::{Diagnostics, Patch, PatchStep, Place, Segment};
use crate::document::Document;
use crate::document::json::Json;
use crate::plan::Plan;

/// The safe mends of a plan, and the plan with them made.
///
/// Swedish: *rättad plan*.
#[derive(Clone, Debug)]
pub struct Fixed {
    /// What was changed, in order; applied to the written plan it gives the mended one.
    pub patch: Patch,
    /// The mended plan.
    pub plan: Plan,
}

impl Serialize for Fixed {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Written<'f> {
            patch: &'f Patch,
            plan: &'f Document,
        }
        let plan = self.plan.document();
        Written { patch: &self.patch, plan }.serialize(serializer)
    }
}

/// Makes the safe mends of some rules, and changes nothing else; an empty list means every
/// rule. The plan that was given stays as it is, so what it would do can be shown first.
///
/// # Errors
/// What the mended plan is refused for; a mend makes none that is.
///
/// ```
/// use andts_core::plan::Plan;
/// use andts_core::validate::fix;
///
/// let plan = Plan::read(r#"{"titel": "ANDTS-plan"}"#)?;
/// let fixed = fix(&plan, &["unknown-key"])?;
/// assert_eq!((fixed.patch.len(), fixed.plan.title()), (1, "ANDTS-plan"));
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
pub fn fix(plan: &Plan, rules: &[&str]) -> Result<Fixed, Diagnostics> {
    let mut json = plan.document().to_json();
    let found = validate_with(plan, &Settings::default());
    let chosen = |rule: &str| rules.is_empty() || rules.contains(&rule);
    let mends = found.iter().filter(|said| chosen(said.rule));
    let steps = mends.filter_map(|said| said.fix.as_ref()).flatten();
    let patch: Patch = steps.filter(|step| apply(&mut json, step)).cloned().collect();
    Ok(Fixed { patch, plan: Plan::read(&json.to_text())? })
}

/// Takes one step; a step whose place is not there, or is taken, changes nothing. Returns
/// whether it was taken.
fn apply(json: &mut Json, step: &PatchStep) -> bool {
    match (step.op, &step.from, &step.value) {
        ("replace", None, Some(text)) => {
            let there = find(json, &step.path);
            there.map(|there| *there = Json::Text(text.clone())).is_some()
        }
        ("remove", None, None) => take(json, &step.path).is_some(),
        ("move", Some(from), None) => move_to(json, from, &step.path).is_some(),
        _ => false,
    }
}

fn move_to(json: &mut Json, from: &Place, path: &Place) -> Option<()> {
    let (parent, key) = (path.parent(), path.last_key());
    let Json::Object(members) = find(json, &parent)? else { return None };
    if members.iter().any(|(other, _)| other == key) {
        return None;
    }
    let value = take(json, from)?;
    let Json::Object(members) = find(json, &parent)? else { return None };
    members.push((key.to_owned(), value));
    Some(())
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
        write(fix(&Plan::read(text).unwrap(), rules).unwrap().plan.document())
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
        let fixed = fix(&plan, &[]).unwrap();
        assert_eq!((fixed.patch.len(), fixed.plan.document()), (0, plan.document()));
    }

    #[test]
    fn a_number_of_a_person_is_taken_out() {
        let text = mended(r#"{"vision": "om 19121212-1212 och 1212121212"}"#, &[]);
        assert!(!text.contains("1212") && text.contains("om "));
    }
}
