//! A register of which only the size is known.

use std::collections::BTreeSet;

use super::period::PeriodReach;
use super::{Asked, Enrolled, Visit, say};
use crate::diagnostic::Text;

/// Counts against a size instead of against units that are known.
pub(super) fn against_size(
    size: u32,
    periods: &mut [PeriodReach],
    asked: &Asked,
    notes: &mut Vec<Text>,
) {
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    for (n, period) in periods.iter_mut().enumerate() {
        let reach = &mut period.all;
        let visited = reach.covered + reach.too_seldom;
        if visited > size {
            notes.push(say::more_than(size, visited, &period.label));
        }
        reach.in_register = size;
        (reach.not_required, reach.not_yet, reach.not_visited) = if asked.required == 0 {
            (size, 0, 0)
        } else if n + 1 < asked.every_of(None) {
            (0, size.saturating_sub(reach.covered), 0)
        } else {
            (0, 0, size.saturating_sub(visited))
        };
        reach.to_cover = size - reach.not_required.max(reach.not_yet);
        reach.share();
        // Which they are nobody has said.
        period.units.not_visited.clear();
    }
    let by_class = asked.required_by_class.is_empty() && asked.every_by_class.is_empty();
    if !by_class || asked.class.is_some() {
        notes.push(say::no_classes());
    }
}

/// The units that were visited, each once.
pub(super) fn units_of<'v>(visits: &'v [Visit<'_>]) -> Vec<Enrolled<'v>> {
    let ids: BTreeSet<&str> = visits.iter().map(|visit| visit.unit.as_ref()).collect();
    ids.into_iter().map(Enrolled::always).collect()
}
