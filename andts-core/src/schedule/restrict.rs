//! A time that restricts what recurs: *årligen* in *maj*, *löpande* under *2022*.

use super::On;
use super::combine::moment;
use super::piece::Piece;
use super::timing::{Kind, Of, Side, Stretch};
use crate::calendar::{Moment, Part, Point, Unit};

/// "varannan tisdag till och med 31 mars med start 2022": a start goes with a limit.
pub(super) fn begins(recurs: &Piece, time: &Piece) -> bool {
    let open = match &recurs.timing.kind {
        Kind::Every(every) => every.starting.is_none(),
        Kind::Quota(_)
        | Kind::Continuous(_)
        | Kind::OnDemand(_)
        | Kind::Once(_)
        | Kind::Relative(_)
        | Kind::Note(_) => false,
    };
    open && time.begins && moment(time).is_some_and(|at| !at.is_yearless())
}

/// Restricts a recurrence to a time, if that makes sense.
pub(super) fn restrict(recurs: &mut Piece, time: &Piece) -> bool {
    if let (Kind::Continuous(_), Kind::Continuous(within)) =
        (&recurs.timing.kind, &time.timing.kind)
    {
        return within.is_empty();
    }
    let Some(at) = moment(time) else { return at_occasion(recurs, time) };
    // "senast juli, årligen i maj" are two things: a limit and a time.
    if waits(recurs) {
        return false;
    }
    let other: Vec<_> = restrictions(recurs, at).collect();
    let unlike = other.iter().any(|other| shape(*other) != shape(at));
    if other.contains(&at) || unlike && !begins(recurs, time) {
        return false;
    }
    let every_year = Point { year: None, part: Part::Year };
    let yearless = at.is_yearless();
    let approximate = time.timing.approximate;
    let day = at.until.is_some_and(|end| matches!(end.part, Part::Day(..)));
    let done = match &mut recurs.timing.kind {
        // Nothing goes on through a single day.
        Kind::Continuous(_) if day && at.from == at.until => false,
        Kind::Continuous(within) => {
            if at != Moment::at(every_year) {
                within.push(Stretch::At(at));
            }
            true
        }
        Kind::Quota(quota) if at == Moment::at(every_year) => {
            quota.per.unit == Unit::Year
        }
        Kind::Every(every) if at == Moment::at(every_year) => {
            every.every.unit == Unit::Year
        }
        Kind::Quota(quota) => {
            let fits = yearless && at.until.is_some() || is_stretch(at, time);
            if fits {
                quota.within.push(Stretch::At(at));
            }
            fits
        }
        Kind::Every(every) if yearless && at.until.is_some() => {
            let years =
                |stretch: &Stretch| stretch.moment().is_some_and(|at| !at.is_yearless());
            let times = every.on.iter().all(|on| on.moment().is_some() || on.is_parity());
            if every.every.unit == Unit::Year && !times {
                return false;
            }
            if every.every.unit == Unit::Year && every.within.iter().all(years) {
                every.on.push(On::At(at));
                true
            } else {
                let fits = every.every.unit < Unit::Year;
                if fits {
                    every.within.push(Stretch::At(at));
                }
                fits
            }
        }
        Kind::Every(every) if is_stretch(at, time) => {
            let begins = at.until.is_none() || time.begins;
            if begins && (every.every.n > 1 || at.until.is_some()) {
                let first = at.from.or(at.until);
                every.starting = Some(Moment { from: first, until: first, ..at });
            } else {
                every.within.push(Stretch::At(at));
            }
            true
        }
        Kind::OnDemand(_)
        | Kind::Once(_)
        | Kind::Every(_)
        | Kind::Relative(_)
        | Kind::Note(_) => false,
    };
    if done {
        recurs.timing.approximate |= approximate;
        recurs.timing.uncertain |= time.timing.uncertain;
    }
    done
}

/// Whether a time has a year, is open at its beginning or its end, and is about.
fn shape(at: Moment) -> [bool; 4] {
    [at.is_yearless(), at.from.is_none(), at.until.is_none(), at.approximate]
}

/// Whether a piece is already restricted to an occasion.
fn waits(recurs: &Piece) -> bool {
    let within = match &recurs.timing.kind {
        Kind::Continuous(within) => within,
        Kind::Quota(quota) => &quota.within,
        Kind::Every(every) => &every.within,
        Kind::OnDemand(_) | Kind::Once(_) | Kind::Relative(_) | Kind::Note(_) => {
            return false;
        }
    };
    within.iter().any(|stretch| matches!(stretch, Stretch::Occasion(_)))
}

/// The times in the list of a piece that another time would join.
pub(super) fn restrictions(recurs: &Piece, at: Moment) -> impl Iterator<Item = Moment> {
    let moments = |list: &[Stretch]| -> Vec<Moment> {
        list.iter().filter_map(Stretch::moment).collect()
    };
    let found = match &recurs.timing.kind {
        Kind::Continuous(within) => moments(within),
        Kind::Quota(quota) => moments(&quota.within),
        Kind::Every(every) if at.is_yearless() && every.every.unit == Unit::Year => {
            every.on.iter().filter_map(|on| on.moment()).collect()
        }
        Kind::Every(every) => moments(&every.within),
        Kind::OnDemand(_) | Kind::Once(_) | Kind::Relative(_) | Kind::Note(_) => {
            Vec::new()
        }
    };
    found.into_iter()
}

/// "en gång i veckan under terminerna", "årligen i samband med skolstart".
fn at_occasion(recurs: &mut Piece, time: &Piece) -> bool {
    let Kind::Relative(relative) = &time.timing.kind else { return false };
    let (Of::Occasion(name), [Side::At]) = (&relative.of, relative.side.as_slice())
    else {
        return false;
    };
    let within = match &mut recurs.timing.kind {
        Kind::Quota(quota) => &mut quota.within,
        Kind::Every(every) if every.on.iter().any(|on| on.moment().is_some()) => {
            return false;
        }
        Kind::Every(every) => &mut every.within,
        Kind::Continuous(within) => within,
        Kind::OnDemand(_) | Kind::Once(_) | Kind::Relative(_) | Kind::Note(_) => {
            return false;
        }
    };
    // A list of both would be neither.
    let dated = within.iter().any(|stretch| matches!(stretch, Stretch::At(_)));
    if !dated {
        within.push(Stretch::Occasion(name.clone()));
    }
    !dated
}

/// Whether a dated time is a stretch in which something can recur: years, an open
/// beginning, an end, a start.
fn is_stretch(at: Moment, time: &Piece) -> bool {
    if at.is_yearless() {
        return at.until.is_none();
    }
    let year = at.until.is_some_and(|end| end.part == Part::Year);
    at.until.is_none()
        || time.end
        || year
        || time.begins
        || at.from != at.until && at.from.is_some()
}
