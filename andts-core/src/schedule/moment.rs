//! Times: one end or two, and lists of them.

use super::cue::Cue;
use super::part::{parts, turn};
use super::point::{End, Weight, point};
use super::series::elliptic;
use super::timing::Extent;
use super::token::Rest;
use super::vocabulary::{ABOUT, DOUBT};
use crate::calendar::{Conventions, Moment, Part, Point};

/// A time read from a phrase.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "what each word in front told")]
pub(super) struct Time {
    /// The moment; none when the phrase names a day or week that does not exist.
    pub(super) moment: Option<Moment>,
    pub(super) weight: Weight,
    /// What stands beside the date says another day.
    pub(super) conflict: bool,
    /// The words in front say that it is an end (*till och med*), not a limit.
    pub(super) end: bool,
    /// The words in front say that something starts then.
    pub(super) starts: bool,
    /// The words in front make it one of many (*nästa gång*).
    pub(super) next: bool,
    /// The words in front say that it is over (*senast genomförd*).
    pub(super) done: bool,
    /// The words in front say whether it fills the time (*under hela*).
    pub(super) extent: Option<Extent>,
}

pub(super) type Times<'t> = Option<(Vec<Time>, Rest<'t>)>;

// times = [doubt] [about] [cue] interval {("," | "och") interval} ["?"]
/// Reads a time or a list of times, with the words in front and behind.
pub(super) fn times(rest: Rest<'_>) -> Times<'_> {
    // "till årets slut" tells how long, of something that a reader must know.
    rest.takes("till årets slut").is_none().then_some(())?;
    let mut start = rest.skip(DOUBT);
    let mut doubt = start.0.len() < rest.0.len();
    let (mut about, mut cue) = (false, Cue::None);
    // *i början av mars*, *senast ca 1 mars*: the words come in any order.
    for _ in 0..3 {
        let (found, after) = Cue::read(start);
        if found != Cue::None && cue == Cue::None {
            (cue, start) = (found, after);
        }
        let after = start.takes_any(ABOUT);
        about |= after.is_some();
        start = after.unwrap_or(start);
        let after = start.takes_any(DOUBT);
        doubt |= after.is_some();
        start = after.unwrap_or(start);
    }
    let extent = rest
        .row(&[
            ("under hela", Extent::Throughout),
            ("någon gång under", Extent::SomeTime),
            ("någon gång i", Extent::SomeTime),
            ("någon dag i", Extent::SomeTime),
        ])
        .map(|(extent, _)| extent);
    let between = rest.takes_any(&["mellan", "mellan den"]).is_some();
    let rest_is_next = rest
        .takes("nästa")
        .is_some_and(|rest| rest.word() != "gång" && rest.word() != "är");
    let rest_was_from = rest.takes("från").is_some() && rest.takes("från och").is_none();
    let (mut found, mut rest) = list(start, between)?;
    // "nästa vår" is of no year that a reader knows; "nästa gång i maj" is a time of many.
    let bare = rest_is_next
        && found.iter().all(|time| time.moment.is_none_or(|at| at.is_yearless()));
    (!bare).then_some(())?;
    let suffix = [
        ("?", true),
        ("( ? )", true),
        ("( prel )", true),
        ("( prel . )", true),
        ("( preliminärt )", true),
    ];
    if let Some((_, after)) = rest.row(&suffix) {
        (doubt, rest) = (true, after);
    }
    let onwards = [
        "och framåt",
        "och framöver",
        "- tills vidare",
        "tills vidare",
        "och tills vidare",
        ", tills vidare",
    ];
    let open = rest.takes_any(&onwards);
    if let Some(after) = open {
        (cue, rest) = (Cue::From, after);
    }
    for (n, time) in found.iter_mut().enumerate() {
        // "senast 15 mars och 15 juni" are two limits; "från och med" is said of one.
        let cue = match cue {
            Cue::By | Cue::Before | Cue::In | Cue::Done | Cue::None => cue,
            Cue::Start | Cue::Next | Cue::Until | Cue::From if n == 0 => cue,
            Cue::Start | Cue::Next | Cue::Until | Cue::From => Cue::In,
        };
        time.moment = time.moment.and_then(|at| cue.put(at)).map(|at| Moment {
            uncertain: doubt || time.conflict || at.uncertain,
            approximate: about || at.approximate,
            ..at
        });
        time.end = cue == Cue::Until;
        time.starts = cue == Cue::Start;
        time.next = cue == Cue::Next;
        time.done = cue == Cue::Done;
        time.extent = extent;
        // "i vår" may be in our.
        let bare_season = time.weight == Weight::Whole && is_season(time);
        // "rapport från 2022" is of that year.
        let from_year = rest_was_from && is_year(time);
        if cue != Cue::None && !bare_season && !from_year {
            time.weight = Weight::Anywhere;
        }
    }
    Some((found, rest))
}

// list = interval {("," | "och" | "samt" | "/" ) interval}; years come from behind
fn list(rest: Rest<'_>, between: bool) -> Times<'_> {
    let many = if between { None } else { elliptic(rest) };
    let (mut found, mut rest) = many.or_else(|| one(rest, between))?;
    doubted(&mut found, &mut rest);
    let links = [", och", ",", "och", "samt", "&", "+", "respektive", "resp ."];
    // "VT/HT 2023" and "mars/september" list two; "april/maj" is a time between.
    let alike = |found: &[Time], next: Rest<'_>| {
        let all = |is: fn(&Time) -> bool| {
            let next = one(next, false);
            found.iter().all(is) && next.is_some_and(|(it, _)| it.iter().all(is))
        };
        all(is_season) || all(is_month)
    };
    while let Some(next) = rest
        .takes_any(&links)
        .or_else(|| rest.takes("/").filter(|next| alike(&found, *next)))
    {
        let next = next.skip(&["i", "den", "senast", "senast den", "under"]);
        let Some((more, after)) = elliptic(next).or_else(|| one(next, false)) else {
            break;
        };
        // "2 maj, 2022 års ..." would be read as a second time.
        if more.iter().any(is_year) {
            break;
        }
        let mut more = more;
        rest = after;
        doubted(&mut more, &mut rest);
        found.extend(more);
    }
    years_from_behind(&mut found);
    Some((found, rest))
}

/// "maj?, juni": the doubt is about the one it stands behind.
fn doubted(found: &mut [Time], rest: &mut Rest<'_>) {
    if let Some(after) = rest.takes("?") {
        *rest = after;
        for at in found.iter_mut().filter_map(|time| time.moment.as_mut()) {
            at.uncertain = true;
        }
    }
}

fn is_season(time: &Time) -> bool {
    let end = time.moment.and_then(|at| at.until.or(at.from));
    end.is_some_and(|end| matches!(end.part, Part::Season(_)))
}

fn is_month(time: &Time) -> bool {
    let end = time.moment.and_then(|at| at.until.filter(|_| at.from == at.until));
    end.is_some_and(|end| matches!(end.part, Part::Month(_)))
}

fn is_year(time: &Time) -> bool {
    let end = time.moment.and_then(|at| at.until.or(at.from));
    end.is_some_and(|end| end.part == Part::Year)
}

/// "15 mars, 15 juni och 15 september 2024": the year said last is the year of all.
fn years_from_behind(found: &mut [Time]) {
    let year = found.last().and_then(|time| time.moment?.until?.year);
    let Some(year) = year else { return };
    let with = |point: Option<Point>| match point {
        Some(point) => {
            Point { year: point.year.or(Some(year)), ..point }.if_possible().map(Some)
        }
        None => Some(None),
    };
    for time in found {
        let Some(at) = time.moment.filter(Moment::is_yearless) else { continue };
        // With its year it may turn out to be no day at all: 29 February 2022.
        time.moment = with(at.from).zip(with(at.until)).map(|(from, until)| Moment {
            from,
            until,
            ..at
        });
        time.weight = Weight::Anywhere;
    }
}

impl Time {
    /// Returns a time with nothing told by the words around.
    pub(super) fn new(moment: Option<Moment>, weight: Weight) -> Self {
        Self {
            moment,
            weight,
            conflict: false,
            end: false,
            starts: false,
            next: false,
            done: false,
            extent: None,
        }
    }

    /// Returns what is no time: a day or week that does not exist.
    pub(super) fn nowhere() -> Self {
        Self::new(None, Weight::Anywhere)
    }

    pub(super) fn of_end(end: End) -> Self {
        let moment = end.point.map(Moment::at);
        Self { conflict: end.conflict, ..Self::new(moment, end.weight) }
    }
}

// one = part of | turn | point [("-" | "till") point]
fn one(rest: Rest<'_>, between: bool) -> Times<'_> {
    if let Some((time, rest)) = parts(rest).or_else(|| turn(rest)) {
        return Some((vec![time], rest));
    }
    if let Some(after) = rest.takes_any(&["året", "verksamhetsåret", "kalenderåret"]) {
        // "året efter" is another year.
        (!matches!(after.word(), "efter" | "därpå")).then_some(())?;
        let moment = Some(Moment::at(Point { year: None, part: Part::Year }));
        return Some((vec![Time::new(moment, Weight::Whole)], after));
    }
    let (first, after) = point(rest)?;
    let links: &[&str] = if between {
        &["och", "-", "till"]
    } else {
        &[
            "-",
            "- -",
            "t o m",
            "till och med",
            "t . o . m .",
            "t . o . m",
            "tom",
            "till",
            "fram till",
            ">",
        ]
    };
    if let Some(next) = after.takes_any(links)
        && let Some((second, rest)) = point(next.skip(&["den", "och med"]))
    {
        return Some((vec![join(first, second)], rest));
    }
    if let Some(found) = next_months(first, after) {
        return Some(found);
    }
    // "2023–" and "hösten 2023 -" go on.
    if let Some(next) = after.takes("-")
        && next.0.is_empty()
        && first.point.is_some_and(|point| point.year.is_some())
    {
        let moment = first.point.map(|point| Moment::between(Some(point), None));
        return Some((vec![Time { moment, ..Time::of_end(first) }], next));
    }
    Some((vec![Time::of_end(first)], after))
}

/// "april/maj", "maj eller juni", "maj/juni/juli": months in a row are one time.
fn next_months(first: End, after: Rest<'_>) -> Times<'_> {
    let number = |end: End| end.point?.part.month();
    let (mut month, mut last, mut rest) = (number(first)?, None, after);
    while let Some(next) = rest.takes_any(&["/", "eller"])
        && let Some((end, after)) = point(next)
        && number(end) == Some(month + 1)
    {
        (month, last, rest) = (month + 1, Some(end), after);
    }
    last.map(|last| (vec![join(first, last)], rest))
}

fn join(first: End, second: End) -> Time {
    let weight = match (first.point, second.point) {
        (Some(from), Some(until)) => {
            let year = from.year.or(until.year).is_some();
            let years = from.part == Part::Year && until.part == Part::Year;
            if year && !years {
                Weight::Anywhere
            } else {
                first.weight.max(second.weight)
            }
        }
        _ => Weight::Anywhere,
    };
    // With the other's year an end may turn out to be no day.
    let moment = first.point.zip(second.point).and_then(|(from, until)| {
        let with = |year| Point { year, ..from }.if_possible();
        let until = Point { year: until.year.or(from.year), ..until }.if_possible()?;
        // "november–mars 2023" begins the year before.
        let days = |point: Point| point.interval(&Conventions::default());
        let same = with(from.year.or(until.year))?;
        let turned = from.year.is_none()
            && days(same)
                .zip(days(until))
                .is_some_and(|(one, two)| one.from() > two.until());
        let from = if turned { with(until.year.map(|year| year - 1))? } else { same };
        // "2023–2022" ends before it begins.
        let backwards = days(from)
            .zip(days(until))
            .is_some_and(|(one, two)| one.from() > two.until());
        (!backwards).then(|| Moment::between(Some(from), Some(until)))
    });
    Time { conflict: first.conflict || second.conflict, ..Time::new(moment, weight) }
}
