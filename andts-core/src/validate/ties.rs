//! What the measures are tied to.

use std::collections::BTreeSet;

use crate::plan::Plan;

/// The goals that a measure or a focus area leads to, by identifier.
pub(super) struct Ties<'p> {
    reached: BTreeSet<&'p str>,
}

impl<'p> Ties<'p> {
    /// Gathers them; a goal is reached also through the goals that are parts of it.
    pub(super) fn of_goals(plan: &'p Plan) -> Self {
        let document = plan.document();
        let measures = document.measures.iter().flat_map(|m| &m.goals);
        let areas = document.focus_areas.iter().flat_map(|a| &a.goals);
        let mut reached: BTreeSet<_> =
            measures.chain(areas).map(String::as_str).collect();
        // Each round reaches one level up, so a circle of goals ends too.
        for _ in 0..MAX_LEVELS {
            let above = document.goals.iter().filter_map(|goal| {
                let id = goal.id.as_deref()?;
                reached.contains(id).then_some(goal.parent.as_deref())?
            });
            let above: BTreeSet<_> = above.collect();
            reached.extend(above);
        }
        Self { reached }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.reached.is_empty()
    }

    pub(super) fn count(&self) -> usize {
        self.reached.len()
    }

    pub(super) fn reaches(&self, goal: &str) -> bool {
        self.reached.contains(goal)
    }
}

/// How many levels of goals are followed.
const MAX_LEVELS: usize = 4;
