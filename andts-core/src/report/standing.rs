//! What of a plan no day of a year can be held against.

use serde::Serialize;

use super::row::{folded, is_open};
use crate::follow_up::Item;
use crate::plan::{Measure, Plan};
use crate::schedule::{Kind, Once};

/// The measures that have no day and no count, by what their schedules say, each by its
/// title.
///
/// Swedish: *åtgärder utan hållpunkt*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// They go on all the time (*löpande*).
    pub continuous: Vec<String>,
    /// They wait for a need or an event (*vid behov, vid en händelse*).
    pub on_demand: Vec<String>,
    /// They are to be done, some time (*utan datum*).
    pub undated: Vec<String>,
    /// Their words about time bind nobody or are not understood (*obestämd tid*).
    pub vague: Vec<String>,
    /// They say nothing of when (*utan tid*).
    pub without_time: Vec<String>,
}

/// How much one of those responsible has in the year.
///
/// Swedish: *hållpunkter per ansvarig*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Load {
    /// Who answers.
    pub name: String,
    /// How many items the year has, a recurring one counted once.
    pub items: usize,
    /// How many of them are still open.
    pub open: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    Dated,
    Undated,
    Continuous,
    OnDemand,
    Vague,
}

/// Sorts the measures that no day can be held against.
pub(super) fn standing(plan: &Plan) -> Standing {
    let mut found = Standing::default();
    for measure in plan.measures() {
        let title = measure.title().to_owned();
        match sort(plan, &measure) {
            Some(Sort::Dated) => {}
            Some(Sort::Undated) => found.undated.push(title),
            Some(Sort::Continuous) => found.continuous.push(title),
            Some(Sort::OnDemand) => found.on_demand.push(title),
            Some(Sort::Vague) => found.vague.push(title),
            // A part without a time is done with its parent, a parent with its parts.
            None => {
                let own = measure.parent().is_none();
                let parts = measure.children().any(|part| sort(plan, &part).is_some());
                if own && !parts {
                    found.without_time.push(title);
                }
            }
        }
    }
    found
}

/// What a measure's own schedules say; none without a schedule.
fn sort(plan: &Plan, measure: &Measure<'_>) -> Option<Sort> {
    let schedules = measure.written().schedules.iter();
    let kinds = schedules.flat_map(|schedule| {
        let read = plan.schedule(schedule);
        read.timings().iter().map(|timing| of_kind(&timing.kind)).collect::<Vec<_>>()
    });
    kinds
        .min()
        .or_else(|| (!measure.written().schedules.is_empty()).then_some(Sort::Vague))
}

fn of_kind(kind: &Kind) -> Sort {
    match kind {
        Kind::Once(Once { window: Some(_), .. }) | Kind::Quota(_) | Kind::Every(_) => {
            Sort::Dated
        }
        Kind::Once(_) => Sort::Undated,
        Kind::Continuous(_) => Sort::Continuous,
        Kind::OnDemand(_) | Kind::Relative(_) => Sort::OnDemand,
        Kind::Note(_) => Sort::Vague,
    }
}

/// Counts the items of each of those responsible, the most first.
pub(super) fn load(items: &[Item]) -> Vec<Load> {
    let mut found: Vec<Load> = Vec::new();
    for row in folded(items.iter()) {
        let open = usize::from(is_open(row.state()));
        for name in &row.due().responsible {
            match found.iter_mut().find(|load| load.name == *name) {
                Some(load) => {
                    load.items += 1;
                    load.open += open;
                }
                None => found.push(Load { name: name.clone(), items: 1, open }),
            }
        }
    }
    found.sort_by_key(|load| std::cmp::Reverse(load.items));
    found
}
