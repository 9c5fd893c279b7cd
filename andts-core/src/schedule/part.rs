//! Parts of a month or a year, and the turn from one to the next. Their days are about,
//! and marked so.

use super::moment::Time;
use super::point::{Weight, full_year, point};
use super::token::Rest;
use super::vocabulary::{MONTHS, SHORT_MONTHS, THIRDS, Third, YEARS_ENDS};
use crate::calendar::{Moment, Part, Point};

/// What two parts of one time between them are tied by.
const LINKS: &[&str] = &["/", "-", "eller", "till", "och till"];

// parts = part [link part]
/// Reads a part, or the time from one part to another: *slutet av maj–början av juni*.
pub(super) fn parts(rest: Rest<'_>) -> Option<(Time, Rest<'_>)> {
    let (first, rest) = part(rest)?;
    let second = rest.takes_any(LINKS).and_then(part);
    let joined = second.and_then(|(second, rest)| Some((join(first, second)?, rest)));
    let (moment, rest) = joined.unwrap_or((first, rest));
    Some((about(moment), rest))
}

fn about(moment: Moment) -> Time {
    Time::new(Some(Moment { approximate: true, ..moment }), Weight::Anywhere)
}

/// From the beginning of one to the end of the other; the year said last is of both.
fn join(first: Moment, second: Moment) -> Option<Moment> {
    let (from, until) = (first.from?, second.until?);
    let is_day = |point: Point| matches!(point.part, Part::Day(..) | Part::Month(_));
    let from = Point { year: from.year.or(until.year), ..from };
    let until = Point { year: until.year.or(from.year), ..until };
    (is_day(from) && is_day(until)).then(|| Moment::between(Some(from), Some(until)))
}

// part = third [link third] "av" (point | "året") | "årets slut" [year]
fn part(rest: Rest<'_>) -> Option<(Moment, Rest<'_>)> {
    if let Some((third, after)) = rest.row(YEARS_ENDS) {
        let (year, after) = year(after);
        let whole = Point { year, part: Part::Year };
        return Some((third_of(whole, third)?, after));
    }
    let (first, rest) = rest.row(THIRDS)?;
    let second = rest.takes_any(LINKS).and_then(|rest| rest.row(THIRDS));
    let (last, rest) = second.unwrap_or((first, rest));
    let of_year = rest.takes_any(&["året", "verksamhetsåret", "kalenderåret"]);
    let (whole, rest) = if let Some(after) = of_year {
        let (year, after) = year(after);
        (Point { year, part: Part::Year }, after)
    } else {
        let (end, after) = point(rest)?;
        (end.point?, after)
    };
    let (from, until) = (third_of(whole, first)?, third_of(whole, last)?);
    Some((Moment::between(from.from, until.until), rest))
}

fn third_of(whole: Point, third: Third) -> Option<Moment> {
    let between = |from: Part, until: Part| {
        let at = |part| Some(Point { part, ..whole });
        Moment::between(at(from), at(until))
    };
    Some(match (whole.part, third) {
        (Part::Month(m), Third::First) => between(Part::Day(m, 1), Part::Day(m, 10)),
        (Part::Month(m), Third::Middle) => between(Part::Day(m, 11), Part::Day(m, 20)),
        (Part::Month(m), Third::Last) => between(Part::Day(m, 21), Part::Month(m)),
        (Part::Year, Third::First) => between(Part::Month(1), Part::Month(2)),
        (Part::Year, Third::Middle) => between(Part::Month(6), Part::Month(7)),
        (Part::Year, Third::Last) => between(Part::Month(11), Part::Month(12)),
        // No convention cuts a term or a season: its whole bracket counts.
        (
            Part::Season(_) | Part::Quarter(_) | Part::Tertial(_) | Part::Half(_),
            Third::First | Third::Middle | Third::Last,
        ) => Moment::at(whole),
        (Part::Day(..) | Part::EveryMonth(_) | Part::Week(_), _) => return None,
    })
}

fn year(rest: Rest<'_>) -> (Option<i32>, Rest<'_>) {
    full_year(rest).map_or((None, rest), |(year, rest)| (Some(year), rest))
}

/// "månadsskiftet maj/juni", "årsskiftet 2022/2023", "halvårsskiftet".
pub(super) fn turn(rest: Rest<'_>) -> Option<(Time, Rest<'_>)> {
    let between = |(year, part), (later, next)| {
        let at = |year, part| Some(Point { year, part });
        about(Moment::between(at(year, part), at(later, next)))
    };
    if let Some(rest) = rest.takes_any(&["månadsskiftet", "månadskiftet"]) {
        let month = |rest: Rest<'_>| {
            rest.row(MONTHS).or_else(|| rest.row(SHORT_MONTHS)).map(|r| r.0)
        };
        let (first, after) =
            (month(rest)?, rest.next().takes_any(&["/", "-", "till", "och"])?);
        let (second, after) = after.row(MONTHS).or_else(|| after.row(SHORT_MONTHS))?;
        let (year, rest) = year(after);
        let time = between((year, Part::Day(first, 21)), (year, Part::Day(second, 10)));
        return Some((time, rest));
    }
    if let Some(rest) = rest.takes("årsskiftet") {
        let Some((year, after)) = full_year(rest) else {
            return Some((
                between((None, Part::Month(12)), (None, Part::Month(1))),
                rest,
            ));
        };
        let (end, after) = after.takes_any(&["/", "-"])?.digits(4)?;
        let right = i32::try_from(end % 100).ok() == Some((year + 1).rem_euclid(100));
        let (from, until) =
            ((Some(year), Part::Month(12)), (Some(year + 1), Part::Month(1)));
        return right.then(|| (between(from, until), after));
    }
    let (year, rest) = year(rest.takes("halvårsskiftet")?);
    Some((between((year, Part::Month(6)), (year, Part::Month(7))), rest))
}
