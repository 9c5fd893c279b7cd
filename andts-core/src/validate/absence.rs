//! What measures lack, said once where it is lacking.

use std::collections::BTreeSet;

use super::findings::Findings;
use crate::diagnostic::Place;
use crate::plan::{Measure, Plan};

/// From how many measures on, and from what share of them, it is the plan that lacks
/// something and not each of its measures.
const MANY: usize = 5;
const SHARE: (usize, usize) = (3, 4);

/// Returns whether so many of them all lack something that the plan lacks it.
pub(super) fn nearly_all(lacking: usize, all: usize) -> bool {
    lacking >= MANY && lacking * SHARE.1 >= all * SHARE.0
}

/// The sentences of an absence: about one measure, and about the plan.
pub(super) struct Sentences {
    /// `{title}` is the measure's.
    pub(super) one: (&'static str, &'static str),
    /// `{count}` of `{all}` measures.
    pub(super) many: (&'static str, &'static str),
    /// The key that is lacking.
    pub(super) key: &'static str,
}

/// Says which measures lack something, each once; a plan whose measures nearly all lack
/// it is told so once.
///
/// A part takes what its parent has, and a parent has what its parts have: the absence
/// is said at the topmost measure that lacks it in its whole line.
pub(super) fn absent(
    plan: &Plan,
    findings: &mut Findings<'_>,
    sentences: &Sentences,
    has: impl Fn(&Measure<'_>) -> bool,
) {
    let mut with_parts_that_have = BTreeSet::new();
    for measure in plan.measures().filter(|measure| has(measure)) {
        with_parts_that_have.extend(measure.line().skip(1).map(|above| above.id()));
    }
    let counts = |measure: &Measure<'_>| {
        let parent = measure.parent();
        parent.is_none_or(|above| with_parts_that_have.contains(above.id()))
    };
    // A part takes what its line has, also what is only its parent's.
    let has_by_line = |measure: &Measure<'_>| measure.line().any(|above| has(&above));
    let all: Vec<_> = plan.measures().filter(counts).collect();
    let lacking: Vec<_> = all
        .iter()
        .filter(|measure| !with_parts_that_have.contains(measure.id()))
        .filter(|measure| !has_by_line(measure))
        .filter(|measure| !findings.confirmed(&measure.place().key(sentences.key)))
        .collect();
    let all = all.len();
    let is_of_the_plan = nearly_all(lacking.len(), all);
    let (count, all) = (lacking.len().to_string(), all.to_string());
    if is_of_the_plan {
        let place = Place::root().key("measures");
        let params = [("count", count.as_str()), ("all", all.as_str())];
        let mut said = findings.at(place, sentences.many.0, sentences.many.1, params);
        for measure in lacking {
            said.see(measure.place());
        }
        return;
    }
    for measure in lacking {
        let params = [("title", measure.title())];
        findings
            .at(measure.place(), sentences.one.0, sentences.one.1, params)
            .about(sentences.key);
    }
}
