use std::collections::{BTreeMap, BTreeSet};

use super::membership::{Member, Seen, Spell, members};
use super::period::{ClassReach, NotCovered, PeriodReach, Reach, UnitReach};
use super::size::{against_size, units_of};
use super::sorted::{Sorted, within};
use super::{Asked, Register, RegisterCoverage, say};
use crate::calendar::{Conventions, Day, Interval};
use crate::diagnostic::Text;
use crate::follow_up::period;

/// Holds visits against a register.
pub(super) fn count(
    register: &Register<'_>,
    visits: &[super::Visit<'_>],
    asked: &Asked,
    conventions: &Conventions,
) -> RegisterCoverage {
    let size = register.size.filter(|_| register.units.is_empty());
    let visited;
    let units = match size {
        // Whoever was visited is taken to be one of those that are only counted.
        Some(_) => {
            visited = units_of(visits);
            &visited
        }
        None => &register.units,
    };
    let (members, places) = members(units);
    let periods: Vec<_> = asked.per.periods(asked.within, conventions).collect();
    let question = Question {
        asked,
        class: asked.class.as_deref().filter(|_| size.is_none()),
        periods: &periods,
        has_classes: units.iter().any(|unit| unit.class.is_some()),
    };
    let sorted = Sorted::of(visits, &question, &members, &places);
    let begun = periods.iter().take_while(|days| days.from() <= asked.on);
    let mut found: Vec<_> =
        begun.enumerate().map(|(n, _)| question.period(n, &members, &sorted)).collect();
    let mut notes = register.notes.clone();
    if let Some(size) = size {
        against_size(size, &mut found, asked, &mut notes);
    } else {
        notes.extend(notes_of(register, asked));
    }
    RegisterCoverage {
        on: asked.on,
        per: asked.per,
        periods: found,
        unknown: sorted.unknown(),
        same_day: sorted.same_day(),
        outside_membership: sorted.outside_membership,
        later: sorted.later,
        outside_periods: sorted.outside_periods,
        other_classes: sorted.other_classes,
        unreadable: register.unreadable,
        notes,
        explanation: say::rule(asked, size),
    }
}

/// What there is to say of a register that lists its units, and of classes it has not.
fn notes_of(register: &Register<'_>, asked: &Asked) -> Vec<Text> {
    let units = &register.units;
    let classes: BTreeSet<_> =
        units.iter().filter_map(|unit| unit.class.as_deref()).collect();
    let named = asked.required_by_class.keys().chain(asked.every_by_class.keys());
    let named: BTreeSet<_> = named.chain(&asked.class).map(String::as_str).collect();
    let empty = units.is_empty().then(say::empty);
    let unused = named.difference(&classes).map(|class| say::no_such_class(class));
    empty.into_iter().chain(unused).collect()
}

/// What is asked of the members of a register.
pub(super) struct Question<'q> {
    pub(super) asked: &'q Asked,
    /// The class asked about, if the register has classes.
    pub(super) class: Option<&'q str>,
    /// Every period asked about, in order.
    pub(super) periods: &'q [Interval],
    has_classes: bool,
}

impl Question<'_> {
    /// Whether units of a class are asked about.
    pub(super) fn is_of(&self, spell: &Spell<'_>) -> bool {
        self.class.is_none() || spell.class == self.class
    }

    /// Whether a day lies in a period that is asked about.
    pub(super) fn holds(&self, on: Day) -> bool {
        let at = self.periods.partition_point(|days| days.until() < on);
        self.periods.get(at).is_some_and(|days| days.contains(on))
    }

    /// Counts the members in the period of a number.
    fn period(
        &self,
        n: usize,
        members: &[Member<'_>],
        sorted: &Sorted<'_>,
    ) -> PeriodReach {
        let asked = self.asked;
        let days = self.periods.get(n).copied().unwrap_or(asked.within);
        let so_far =
            Interval::new(days.from(), days.until().min(asked.on)).unwrap_or(days);
        let (mut all, mut units) = (Reach::default(), NotCovered::default());
        let mut classes: BTreeMap<Option<&str>, Reach> = BTreeMap::new();
        for (place, member) in members.iter().enumerate() {
            let spell = member.during(so_far).filter(|spell| self.is_of(spell));
            let Some(spell) = spell else { continue };
            let own = sorted.counted(place);
            let visits = within(own, so_far);
            let required = asked.required_of(spell.class);
            let seen = self.seen(n, so_far, spell.class, own);
            let standing = spell.standing(&seen, required, asked.grace_days);
            all.add(standing, visits);
            if self.has_classes && self.class.is_none() {
                classes.entry(spell.class).or_default().add(standing, visits);
            }
            units.add(standing, || UnitReach {
                unit: member.id.to_owned(),
                name: member.name.map(str::to_owned),
                class: spell.class.map(str::to_owned),
                visits: seen.visits,
                required,
                last_visit: sorted.last(place, so_far.until()),
            });
        }
        all.share();
        let by_class = classes.into_iter().map(|(class, mut reach)| {
            reach.share();
            let required = asked.required_of(class);
            ClassReach { class: class.map(str::to_owned), required, reach }
        });
        PeriodReach {
            days,
            label: period::say(asked.per, days),
            running: asked.on <= days.until(),
            all,
            by_class: by_class.collect(),
            units,
        }
    }

    /// What was seen of a unit of a class: its visits in the period of a number, and in
    /// those right before it that count with it.
    fn seen(
        &self,
        n: usize,
        so_far: Interval,
        class: Option<&str>,
        own: &[(usize, Day)],
    ) -> Seen {
        let before = self.asked.every_of(class) - 1;
        let first = n.checked_sub(before).and_then(|at| self.periods.get(at));
        let from = first.or(self.periods.first()).map_or(so_far.from(), Interval::from);
        let days = Interval::new(from, so_far.until()).unwrap_or(so_far);
        Seen {
            on: so_far.until(),
            first_until: first.map(|days| days.until().min(so_far.until())),
            visits: within(own, days),
        }
    }
}

impl Asked {
    pub(super) fn required_of(&self, class: Option<&str>) -> u32 {
        let own = class.and_then(|class| self.required_by_class.get(class));
        own.copied().unwrap_or(self.required)
    }

    /// In how many periods a unit of a class is to have its visits, one or more.
    pub(super) fn every_of(&self, class: Option<&str>) -> usize {
        let own = class.and_then(|class| self.every_by_class.get(class));
        let every = usize::try_from(own.copied().unwrap_or(self.every)).unwrap_or(1);
        if self.per == crate::calendar::Unit::Plan { 1 } else { every.max(1) }
    }
}
