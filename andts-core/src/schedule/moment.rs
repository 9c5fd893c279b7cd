//! Times: one end or two, lists of them, and the words in front.

use super::point::{End, Weight, before, point};
use super::timing::Extent;
use super::token::Rest;
use super::vocabulary::{
    ABOUT, BEFORE, BY, DOUBT, FROM, IN, MONTHS, NEXT, SHORT_MONTHS, START, THIRDS, Third,
    UNTIL,
};
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
    /// The words in front say whether it fills the time (*under hela*).
    pub(super) extent: Option<Extent>,
}

type Times<'t> = Option<(Vec<Time>, Rest<'t>)>;

// times = [doubt] [about] [cue] interval {("," | "och") interval} ["?"]
/// Reads a time or a list of times, with the words in front and behind.
pub(super) fn times(rest: Rest<'_>) -> Times<'_> {
    let mut start = rest.skip(DOUBT);
    let mut doubt = start.0.len() < rest.0.len();
    let (mut about, mut cue) = (false, Cue::None);
    // *i början av mars*, *senast ca 1 mars*: the words come in any order.
    for _ in 0..3 {
        let (found, after) = cue_of(start);
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
    let rest_was_from = rest.takes("från").is_some() && rest.takes("från och").is_none();
    let (mut found, mut rest) = list(start, between)?;
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
            Cue::By | Cue::Before | Cue::In | Cue::None => cue,
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

#[derive(Clone, Copy, PartialEq, Eq)]
enum Cue {
    None,
    In,
    Start,
    Next,
    By,
    Until,
    Before,
    From,
}

fn cue_of(rest: Rest<'_>) -> (Cue, Rest<'_>) {
    let tables = [
        (Cue::By, BY),
        (Cue::Until, UNTIL),
        (Cue::Start, START),
        (Cue::Next, NEXT),
        (Cue::Before, BEFORE),
        (Cue::From, FROM),
        (Cue::In, IN),
    ];
    let read = tables.into_iter().filter_map(|(cue, words)| {
        let after = words.iter().filter_map(|words| rest.takes(words));
        after.min_by_key(|after| after.0.len()).map(|after| (cue, after))
    });
    read.min_by_key(|(_, after)| after.0.len()).unwrap_or((Cue::None, rest))
}

impl Cue {
    fn put(self, at: Moment) -> Option<Moment> {
        let interval = at.from != at.until;
        Some(match self {
            Self::None | Self::In | Self::Start | Self::Next => at,
            Self::By | Self::Until | Self::From if interval => at,
            Self::By | Self::Until => Moment { from: None, ..at },
            Self::Before => Moment { from: None, until: Some(before(at.until?)?), ..at },
            Self::From => Moment { until: None, ..at },
        })
    }
}

// list = interval {("," | "och" | "samt" | "/" ) interval}; years come from behind
fn list(rest: Rest<'_>, between: bool) -> Times<'_> {
    let many = if between { None } else { elliptic(rest) };
    let (mut found, mut rest) = many.or_else(|| one(rest, between))?;
    doubted(&mut found, &mut rest);
    let links = [", och", ",", "och", "samt", "&", "+", "respektive", "resp ."];
    // "VT/HT 2023" lists two; "april/maj" is a time between.
    let seasons = |found: &[Time], next: Rest<'_>| {
        let next = one(next, false);
        found.iter().all(is_season)
            && next.is_some_and(|(it, _)| it.iter().all(is_season))
    };
    while let Some(next) = rest
        .takes_any(&links)
        .or_else(|| rest.takes("/").filter(|next| seasons(&found, *next)))
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

/// "v. 28, 29 och 30", "den 16 och 17 mars 2022", "kv 1 och 3": what is said once counts
/// for each.
fn elliptic(rest: Rest<'_>) -> Times<'_> {
    days_then_month(rest).or_else(|| numbered(rest))
}

// days then month = day {("," | "och") day} month [year] | day "-" day month [year]
fn days_then_month(rest: Rest<'_>) -> Times<'_> {
    let (first, mut after) = date(rest)?;
    if let Some(next) = after.takes_any(&["-", "till"]) {
        let (last, after) = date(next.skip(&["den"]))?;
        let (month, _) = after.row(MONTHS).or_else(|| after.row(SHORT_MONTHS))?;
        let (until, rest) = point(next.skip(&["den"]))?;
        let Some(end) = until.point else { return Some((vec![nowhere()], rest)) };
        let from = Point { part: Part::Day(month, first), ..end }.if_possible();
        let right = from.is_some() && first < last;
        let moment = right.then(|| Moment::between(from, Some(end)));
        return Some((vec![Time { moment, ..of_end(until) }], rest));
    }
    let mut dates = vec![first];
    while let Some(next) = after.takes_any(&[",", "och", "samt", "&"]) {
        let Some((more, rest)) = date(next.skip(&["den"])) else { break };
        dates.push(more);
        after = rest;
    }
    (dates.len() > 1).then_some(())?;
    let (month, mut rest) = after.row(MONTHS).or_else(|| after.row(SHORT_MONTHS))?;
    let mut year = None;
    if let Some((found, after)) = super::point::full_year(rest) {
        (year, rest) = (Some(found), after);
    }
    let weight = if year.is_some() { Weight::Anywhere } else { Weight::Label };
    let time = |date: &u32| {
        let point = Point { year, part: Part::Day(month, *date) }.if_possible();
        Time { moment: point.map(Moment::at), weight, ..nowhere() }
    };
    Some((dates.iter().map(time).collect(), rest))
}

fn date(rest: Rest<'_>) -> Option<(u32, Rest<'_>)> {
    let (date, rest) = rest.digits(2)?;
    (1..=31).contains(&date).then_some((date, rest.skip(&[": e", ": a", "e", "."])))
}

// numbered = ("v." | "kv") n {("," | "och" | "-") n}
fn numbered(rest: Rest<'_>) -> Times<'_> {
    let (first, mut after) = point(rest)?;
    let at = first.point?;
    let (make, names): (fn(u32) -> Part, &[&str]) = match at.part {
        Part::Week(_) => (Part::Week, &["v .", "v", "vecka"]),
        Part::Quarter(_) => (Part::Quarter, &["kvartal", "kv .", "kv", "q", "k"]),
        Part::Tertial(_) => (Part::Tertial, &["tertial", "t"]),
        Part::Year
        | Part::Month(_)
        | Part::Day(..)
        | Part::EveryMonth(_)
        | Part::Half(_)
        | Part::Season(_) => return None,
    };
    let mut found: Vec<(Point, Point)> = vec![(at, at)];
    let mut year = at.year;
    while let Some((next, through)) = after
        .row(&[
            ("-", true),
            ("till och med", true),
            ("t . o . m .", true),
            ("till", true),
            (",", false),
            ("och", false),
            ("&", false),
            ("+", false),
            ("samt", false),
            ("/", true),
        ])
        .map(|(through, next)| (next, through))
    {
        let bare = next.skip(names);
        let Some((n, rest)) = bare.digits(2) else { break };
        // "Q1 2022 och Q3 2023": each has its own year.
        if year.is_some() && super::point::full_year(rest).is_some() {
            break;
        }
        // "v. 44 -23" is of 2023: weeks do not run backwards.
        let first = found.last().map(|(_, until)| until.part);
        if through && n >= 10 && first.is_some_and(|part| part >= make(n)) {
            year = i32::try_from(2000 + n).ok();
            after = rest;
            break;
        }
        // "Q1/Q3" lists, "v. 9/10" spans.
        let slash = after.word() == "/";
        let last = found.last().map(|(_, until)| until.part);
        let through = through && !(slash && n > 0 && last != Some(make(n - 1)));
        if !through && rest.row(MONTHS).is_some() {
            break;
        }
        let Some(end) = Point { year, part: make(n) }.if_possible() else {
            return Some((vec![nowhere()], rest));
        };
        after = rest;
        match (through, found.last_mut()) {
            (true, Some(last)) => last.1 = end,
            _ => found.push((end, end)),
        }
    }
    let said_more = found.len() > 1 || year != at.year;
    (said_more || found.iter().any(|(from, until)| from != until)).then_some(())?;
    if year.is_none()
        && let Some((said, rest)) = super::point::full_year(after.skip(&[",", "år"]))
    {
        (year, after) = (Some(said), rest);
    }
    let weight = if year.is_some() { Weight::Anywhere } else { Weight::Label };
    let time = |(from, until): &(Point, Point)| {
        let with = |point: &Point| Point { year, ..*point }.if_possible();
        let moment = with(from)
            .zip(with(until))
            .map(|(from, until)| Moment::between(Some(from), Some(until)));
        Time { moment, weight, ..nowhere() }
    };
    Some((found.iter().map(time).collect(), after))
}

fn nowhere() -> Time {
    Time {
        moment: None,
        weight: Weight::Anywhere,
        conflict: false,
        end: false,
        starts: false,
        next: false,
        extent: None,
    }
}

fn of_end(end: End) -> Time {
    Time {
        moment: end.point.map(Moment::at),
        weight: end.weight,
        conflict: end.conflict,
        end: false,
        starts: false,
        next: false,
        extent: None,
    }
}

// one = part of | turn | point [("-" | "till") point]
fn one(rest: Rest<'_>, between: bool) -> Times<'_> {
    if let Some(rest) = rest.takes_any(&YEARS_END) {
        let month = |m| Some(Point { year: None, part: Part::Month(m) });
        let moment =
            Moment { approximate: true, ..Moment::between(month(11), month(12)) };
        let weight = Weight::Anywhere;
        return Some((vec![Time { moment: Some(moment), weight, ..nowhere() }], rest));
    }
    if let Some((time, rest)) = part_of(rest).or_else(|| turn(rest)) {
        return Some((vec![time], rest));
    }
    if let Some(after) = rest.takes_any(&["året", "verksamhetsåret", "kalenderåret"]) {
        let moment = Some(Moment::at(Point { year: None, part: Part::Year }));
        return Some((vec![Time { moment, weight: Weight::Whole, ..nowhere() }], after));
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
    // "april/maj" and "maj eller juni" are one time or the other.
    if let Some(next) = after.takes_any(&["/", "eller"])
        && let Some((second, rest)) = point(next)
        && let (Some(Part::Month(one)), Some(Part::Month(two))) =
            (first.point.map(|p| p.part), second.point.map(|p| p.part))
        && two == one + 1
    {
        return Some((vec![join(first, second)], rest));
    }
    // "2023–" and "hösten 2023 -" go on.
    if let Some(next) = after.takes("-")
        && next.0.is_empty()
        && first.point.is_some_and(|point| point.year.is_some())
    {
        let moment = first.point.map(|point| Moment::between(Some(point), None));
        return Some((vec![Time { moment, ..of_end(first) }], next));
    }
    Some((vec![of_end(first)], after))
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
        Some(Moment::between(Some(from), Some(until)))
    });
    Time {
        moment,
        weight,
        conflict: first.conflict || second.conflict,
        end: false,
        starts: false,
        next: false,
        extent: None,
    }
}

/// "i slutet av maj", "i början av året": the days are about, and marked so.
fn part_of(rest: Rest<'_>) -> Option<(Time, Rest<'_>)> {
    let (third, rest) = rest.row(THIRDS)?;
    let year = rest.takes_any(&["året", "verksamhetsåret", "kalenderåret"]);
    let (whole, rest) = if let Some(after) = year {
        (Point { year: None, part: Part::Year }, after)
    } else {
        let (end, after) = point(rest)?;
        (end.point?, after)
    };
    let year = whole.year;
    let between = |from: Part, until: Part| {
        Moment::between(
            Some(Point { year, part: from }),
            Some(Point { year, part: until }),
        )
    };
    let moment = match (whole.part, third) {
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
    };
    let moment = Some(Moment { approximate: true, ..moment });
    let time = Time { moment, weight: Weight::Anywhere, ..nowhere() };
    Some((time, rest))
}

/// The last days of the year, in other words.
const YEARS_END: [&str; 3] = ["vid årets slut", "i årets slut", "vid årsslutet"];

/// "månadsskiftet maj/juni", "årsskiftet 2022/2023", "halvårsskiftet".
fn turn(rest: Rest<'_>) -> Option<(Time, Rest<'_>)> {
    let about = |from: Point, until: Point| Time {
        moment: Some(Moment {
            approximate: true,
            ..Moment::between(Some(from), Some(until))
        }),
        weight: Weight::Anywhere,
        conflict: false,
        end: false,
        starts: false,
        next: false,
        extent: None,
    };
    let at = |year: Option<i32>, part| Point { year, part };
    if let Some(rest) = rest.takes_any(&["månadsskiftet", "månadskiftet"]) {
        let month = |rest: Rest<'_>| {
            rest.row(MONTHS).or_else(|| rest.row(SHORT_MONTHS)).map(|r| r.0)
        };
        let (first, after) =
            (month(rest)?, rest.next().takes_any(&["/", "-", "till", "och"])?);
        let (second, after) = after.row(MONTHS).or_else(|| after.row(SHORT_MONTHS))?;
        let found = super::point::full_year(after);
        let (year, rest) = found.map_or((None, after), |(year, rest)| (Some(year), rest));
        let time = about(at(year, Part::Day(first, 21)), at(year, Part::Day(second, 10)));
        return Some((time, rest));
    }
    if let Some(rest) = rest.takes("årsskiftet") {
        let Some((year, after)) = super::point::full_year(rest) else {
            let time = about(at(None, Part::Month(12)), at(None, Part::Month(1)));
            return Some((time, rest));
        };
        let (end, after) = after.takes_any(&["/", "-"])?.digits(4)?;
        let right = i32::try_from(end % 100).ok() == Some((year + 1).rem_euclid(100));
        let (from, until) =
            (at(Some(year), Part::Month(12)), at(Some(year + 1), Part::Month(1)));
        return right.then(|| (about(from, until), after));
    }
    let rest = rest.takes("halvårsskiftet")?;
    let found = super::point::full_year(rest);
    let (year, rest) = found.map_or((None, rest), |(year, rest)| (Some(year), rest));
    Some((about(at(year, Part::Month(6)), at(year, Part::Month(7))), rest))
}
