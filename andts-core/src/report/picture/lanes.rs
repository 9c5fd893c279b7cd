//! Rings of a wheel, and what lies where in them so that nothing lies on anything else.

use super::circle::{Circle, TURN};

/// Room between what lies in one ring, in tenths.
const GAP: i64 = 35;

/// Something to be laid into a ring, with its label.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted {
    /// Where it begins and ends, in millionths of a turn.
    pub(super) from: i64,
    pub(super) until: i64,
    /// How long its label is along the ring, in tenths.
    pub(super) label: i64,
}

/// Where it came to lie.
#[derive(Clone, Copy, Debug)]
pub(super) struct Laid {
    pub(super) ring: Circle,
    /// Where its label begins and ends.
    pub(super) label: (i64, i64),
}

/// The rings, the outermost first, each with what is taken.
#[derive(Debug)]
pub(super) struct Lanes {
    rings: Vec<(Circle, Vec<(i64, i64)>)>,
    /// An angle that no label may lie on.
    hand: Option<i64>,
}

impl Lanes {
    /// Makes rings between a hub and the circle, so far apart.
    pub(super) fn new(circle: Circle, hub: i64, apart: i64, hand: Option<i64>) -> Self {
        let middles = (0..).map(|n| circle.radius - apart / 2 - n * apart);
        let middles = middles.take_while(|middle| middle - apart / 2 >= hub);
        let rings = middles.map(|r| (circle.of_radius(r), Vec::new())).collect();
        Self { rings, hand }
    }

    /// Lays it into the outermost ring that has room; nothing if none has.
    pub(super) fn lay(&mut self, wanted: Wanted) -> Option<Laid> {
        for (ring, taken) in &mut self.rings {
            for label in places(*ring, wanted, self.hand) {
                let gap = ring.turn_of(GAP) / 2;
                let from = wanted.from.min(label.0) - gap;
                let until = wanted.until.max(label.1) + gap;
                let is_free =
                    taken.iter().all(|other| until <= other.0 || other.1 <= from);
                if is_free {
                    taken.push((from, until));
                    return Some(Laid { ring: *ring, label });
                }
            }
        }
        None
    }
}

/// Where a label may lie, the best place first: within what it names, after it, before it.
fn places(ring: Circle, wanted: Wanted, hand: Option<i64>) -> Vec<(i64, i64)> {
    let Wanted { from, until, label } = wanted;
    let (length, gap) = (ring.turn_of(label), ring.turn_of(GAP));
    let middle = i64::midpoint(from, until) - length / 2;
    let mut found = Vec::new();
    // Within it there must be something left of it on either side.
    let least = (from + 2 * gap, until - 2 * gap - length);
    if least.0 <= least.1 {
        let beside = hand.map_or([middle; 2], |at| [at + gap, at - gap - length]);
        let within = [middle, beside[0], beside[1], least.0, least.1];
        found.extend(within.into_iter().filter(|at| (least.0..=least.1).contains(at)));
    }
    let after_hand = hand.filter(|at| *at >= until).map(|at| at + gap);
    let before_hand = hand.filter(|at| *at <= from).map(|at| at - gap - length);
    found.extend([until + gap].into_iter().chain(after_hand));
    found.extend([from - gap - length].into_iter().chain(before_hand));
    let is_clear = |at: i64| {
        hand.is_none_or(|hand| hand < at - gap / 2 || at + length + gap / 2 < hand)
    };
    let places =
        found.into_iter().filter(|at| *at >= 0 && at + length <= TURN && is_clear(*at));
    places.map(|at| (at, at + length)).collect()
}
