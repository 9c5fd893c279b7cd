//! Pieces that say one thing together: *årligen* and *i maj*, *2 maj* and *(v 18)*.

use super::On;
use super::parse::Piece;
use super::point::Weight;
use super::timing::{Bound, Extent, Kind, Of, Once, Side, Stretch};
use super::token::{Rest, Token};
use super::vocabulary::{EACH, NUMBERS, OBLIGATIONS, TIES, WHAT};
use crate::calendar::{Conventions, Moment, Part, Point, Unit, add_months};
use crate::diagnostic::Span;

/// Puts together what belongs together.
pub(super) fn pieces(text: &str, tokens: &[Token], found: Vec<Piece>) -> Vec<Piece> {
    let found = repeated(tokens, found);
    let found = excepted(found);
    let found = first_then(tokens, found);
    let found = restricted(tokens, found);
    told(text, tokens, found)
}

fn between<'t>(tokens: &'t [Token], one: &Piece, next: &Piece) -> &'t [Token] {
    tokens.get(one.last..next.first).unwrap_or_default()
}

fn moment(piece: &Piece) -> Option<Moment> {
    match piece.timing.kind {
        Kind::Once(Once { window, .. }) if piece.except.is_empty() => window,
        Kind::Continuous(_)
        | Kind::OnDemand(_)
        | Kind::Once(_)
        | Kind::Quota(_)
        | Kind::Every(_)
        | Kind::Relative(_)
        | Kind::Note(_) => None,
    }
}

/// Lets the first piece cover what the second said too.
fn absorb(first: &mut Piece, second: &Piece) {
    first.last = first.last.max(second.last);
    first.first = first.first.min(second.first);
    if let (Some(one), Some(two)) = (first.timing.span, second.timing.span) {
        let ends = |a: [usize; 2], b: [usize; 2]| [a[0].min(b[0]), a[1].max(b[1])];
        first.timing.span = Some(Span {
            bytes: ends(one.bytes, two.bytes),
            utf16: ends(one.utf16, two.utf16),
        });
    }
}

/// "2 maj (v 18)", "vecka 18 (2–6 maj)": a bracket that repeats the date must agree.
fn repeated(tokens: &[Token], found: Vec<Piece>) -> Vec<Piece> {
    let mut kept: Vec<Piece> = Vec::new();
    for piece in found {
        if let Some(last) = kept.last_mut()
            && ties(between(tokens, last, &piece))
            && let Some(whole) = completed(last, &piece)
        {
            last.timing.kind = Kind::Once(Once::at(whole));
            absorb(last, &piece);
            continue;
        }
        let opens = kept.last().is_some_and(|last| {
            let link = between(tokens, last, &piece);
            matches!(link, [one] if one.text == "(" || one.text == ",")
        });
        let closed = tokens.get(piece.last).is_some_and(|token| token.text == ")");
        let comma =
            tokens.get(piece.first.wrapping_sub(1)).is_some_and(|t| t.text == ",");
        match (kept.last_mut(), moment(&piece)) {
            (Some(last), Some(second)) if opens && (closed || comma) => {
                let Some(first) = moment(last) else {
                    kept.push(piece);
                    continue;
                };
                let week = |at: Moment| breadth(at) == Some(1);
                if breadth(first) == breadth(second) || !week(first) && !week(second) {
                    kept.push(piece);
                    continue;
                }
                // What says it more widely does not widen it.
                let (exact, wide) = if breadth(first) < breadth(second) {
                    (first, second)
                } else {
                    (second, first)
                };
                let exact = with_year(exact, first.until.or(second.until));
                let agree = agrees(exact, wide);
                last.timing.kind = Kind::Once(Once::at(exact));
                last.weight = last.weight.max(piece.weight);
                absorb(last, &piece);
                if !agree {
                    last.conflict = true;
                    last.timing.uncertain = true;
                }
            }
            _ => kept.push(piece),
        }
    }
    kept
}

/// "2 maj (v 18) 2022": the year comes after all.
fn completed(last: &Piece, year: &Piece) -> Option<Moment> {
    // Only a bare year: "med start 2023" begins something else.
    (year.last - year.first == 1).then_some(())?;
    let (at, year) = (moment(last)?, moment(year)?);
    let is_year = year.from == year.until && year.from?.part == Part::Year;
    let day = matches!(at.until?.part, Part::Day(..) | Part::Week(_));
    (at.is_yearless() && day && is_year && !year.is_yearless())
        .then(|| with_year(at, year.until))
}

/// How wide a time is: a day, a week, or more.
fn breadth(at: Moment) -> Option<u8> {
    at.until.map(|end| match end.part {
        Part::Day(..) => 0,
        Part::Week(_) => 1,
        Part::Month(_) => 2,
        Part::Year
        | Part::EveryMonth(_)
        | Part::Quarter(_)
        | Part::Tertial(_)
        | Part::Half(_)
        | Part::Season(_) => 3,
    })
}

fn with_year(at: Moment, other: Option<Point>) -> Moment {
    let year = other.and_then(|point| point.year);
    let with = |point: Option<Point>| {
        point.map(|point| Point { year: point.year.or(year), ..point })
    };
    Moment { from: with(at.from), until: with(at.until), ..at }
}

/// Whether a date lies in the week beside it; without a year nobody can tell.
fn agrees(exact: Moment, week: Moment) -> bool {
    let conventions = Conventions::default();
    let week = with_year(week, exact.until);
    match (exact.interval(&conventions), week.interval(&conventions)) {
        (Some(exact), Some(week)) => exact.touches(&week),
        _ => true,
    }
}

/// Takes the times out of the recurrence before them.
fn excepted(found: Vec<Piece>) -> Vec<Piece> {
    let mut kept: Vec<Piece> = Vec::new();
    for piece in found {
        if piece.except.is_empty() {
            kept.push(piece);
            continue;
        }
        let last = kept.iter_mut().rev().find_map(|last| {
            let list = match &mut last.timing.kind {
                Kind::Quota(quota) => &mut quota.except,
                Kind::Every(every) => &mut every.except,
                Kind::Continuous(_)
                | Kind::OnDemand(_)
                | Kind::Once(_)
                | Kind::Relative(_)
                | Kind::Note(_) => return None,
            };
            list.extend(piece.except.iter().cloned());
            Some(())
        });
        // Nothing recurs that it could be taken out of: its words stay as a note.
        if last.is_some()
            && let Some(last) = kept.last_mut()
        {
            absorb(last, &piece);
        }
    }
    kept
}

/// "första gången 1 mars 2023, därefter varje kvartal": the date begins the recurrence.
fn first_then(tokens: &[Token], found: Vec<Piece>) -> Vec<Piece> {
    let mut kept: Vec<Piece> = Vec::new();
    for mut piece in found {
        let then = kept.last().is_some_and(|last| {
            let link = between(tokens, last, &piece);
            let words: Vec<_> = link.iter().map(|token| token.text.as_str()).collect();
            let then = ["därefter", "sedan", "sen", "därpå"];
            words.iter().any(|word| then.contains(word)) && words.len() <= 3
        });
        if then
            && let Kind::Every(every) = &mut piece.timing.kind
            && let Some(first) = kept.last().and_then(moment)
            && !first.is_yearless()
        {
            every.starting = Some(Moment { until: first.from.or(first.until), ..first });
            if let Some(first) = kept.pop() {
                absorb(&mut piece, &first);
            }
        }
        kept.push(piece);
    }
    kept
}

/// "årligen i maj", "1 gång per år. September månad", "löpande under 2022".
fn restricted(tokens: &[Token], found: Vec<Piece>) -> Vec<Piece> {
    let mut kept: Vec<Piece> = Vec::new();
    for piece in found {
        let joined = kept.last().is_some_and(|last| {
            let link = between(tokens, last, &piece);
            // Of a list the pieces share their words.
            piece.first < last.last || ties(link) || noun_between(tokens, last, link)
        });
        let Some(last) = kept.last_mut().filter(|_| joined) else {
            kept.push(piece);
            continue;
        };
        if said_by_the_plan(last, &piece)
            || names_the_day(&piece, last)
            || of_a_year(last, &piece)
        {
            absorb(last, &piece);
            continue;
        }
        if names_the_day(last, &piece) {
            let mut day = piece.clone();
            absorb(&mut day, last);
            *last = day;
            continue;
        }
        // "Löpande under 2022. 2022–2024": said and over; only a list goes on.
        let said =
            moment(&piece).is_some_and(|at| restrictions(last, at).next().is_some());
        if said && piece.first >= last.last && !begins(last, &piece) {
            kept.push(piece);
            continue;
        }
        let mut both = last.clone();
        if restrict(&mut both, &piece) {
            absorb(&mut both, &piece);
            *last = both;
            continue;
        }
        // A time may stand in front of what it restricts, and so may a list of times.
        let mut turned = piece.clone();
        let many = kept.iter().rev().take_while(|p| p.first == last_first(&kept)).count();
        let times: Vec<_> = kept.iter().rev().take(many).rev().cloned().collect();
        // In the same sentence, and not before *löpande*, which goes on after it.
        let link = kept.last().map_or(&[][..], |last| between(tokens, last, &piece));
        let apart = link.iter().any(|t| t.text == ".")
            || tokens.get(piece.first).is_some_and(|token| token.new_line);
        let goes_on = matches!(piece.timing.kind, Kind::Continuous(_));
        let mut all = !times.is_empty() && !apart && !goes_on;
        for time in &times {
            all = all && restrict(&mut turned, time);
        }
        if all {
            for time in &times {
                absorb(&mut turned, time);
            }
            kept.truncate(kept.len() - times.len());
            kept.push(turned);
        } else {
            kept.push(piece);
        }
    }
    kept
}

/// "Årlig uppföljning i december": what is done stands between how often and when.
fn noun_between(tokens: &[Token], last: &Piece, link: &[Token]) -> bool {
    let adjective = tokens.get(last.first).is_some_and(|token| {
        ["årlig", "årliga", "årligt", "månatlig", "månatliga", "kvartalsvis"]
            .contains(&token.text.as_str())
    });
    let words = link.iter().filter(|t| !TIES.contains(&t.text.as_str())).count();
    let plain =
        link.iter().all(|t| t.text.chars().all(char::is_alphabetic) || t.text == ",");
    adjective
        && words <= 2
        && plain
        && !link.iter().any(|t| t.text == "och" || t.text == "samt")
}

/// "Varje år under planperioden": a recurrence is of the plan anyway.
fn said_by_the_plan(recurs: &Piece, plan: &Piece) -> bool {
    let whole = matches!(
        &plan.timing.kind,
        Kind::Quota(quota) if quota.per.unit == Unit::Plan && quota.within.is_empty()
            && quota.times == 1 && quota.bound == Bound::Stated
    );
    whole
        && plan.last - plan.first <= 3
        && matches!(
            recurs.timing.kind,
            Kind::Every(_) | Kind::Quota(_) | Kind::Continuous(_)
        )
}

/// "Skolavslutning 2023": the year is the occasion's, no window of its own.
fn of_a_year(name: &Piece, year: &Piece) -> bool {
    let is_year = moment(year).is_some_and(|at| {
        at.from == at.until && at.until.is_some_and(|end| end.part == Part::Year)
    });
    let occasion = matches!(
        &name.timing.kind,
        Kind::Relative(relative) if matches!(relative.of, Of::Occasion(_))
    );
    occasion && is_year && year.last - year.first == 1
}

/// "Lucia 13 december": the date says what the name does, and more.
fn names_the_day(name: &Piece, date: &Piece) -> bool {
    let day = moment(date).is_some_and(|at| {
        at.until.is_some_and(|end| matches!(end.part, Part::Day(..) | Part::Week(_)))
    });
    let occasion = matches!(
        &name.timing.kind,
        Kind::Relative(relative) if matches!(relative.of, Of::Occasion(_))
    );
    let at = matches!(
        &name.timing.kind,
        Kind::Relative(relative) if relative.side == [Side::At]
    );
    day && occasion && (name.weight == Weight::Whole || at)
}

fn last_first(kept: &[Piece]) -> usize {
    kept.last().map_or(0, |last| last.first)
}

/// Whether nothing but signs and light words stands between; *samt* adds, it does not
/// restrict.
fn ties(between: &[Token]) -> bool {
    let adds =
        ["och", "samt", "men", "därefter", "sedan", "&", "+", "eller", "dels", ";"];
    between
        .iter()
        .all(|t| TIES.contains(&t.text.as_str()) && !adds.contains(&t.text.as_str()))
}

/// "varannan tisdag till och med 31 mars med start 2022": a start goes with a limit.
fn begins(recurs: &Piece, time: &Piece) -> bool {
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
fn restrict(recurs: &mut Piece, time: &Piece) -> bool {
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
            let years = |stretch: &Stretch| match stretch {
                Stretch::At(at) => !at.is_yearless(),
                Stretch::Occasion(_) => false,
            };
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
fn restrictions(recurs: &Piece, at: Moment) -> impl Iterator<Item = Moment> {
    let moments = |list: &[Stretch]| -> Vec<Moment> {
        let at = |stretch: &Stretch| match stretch {
            Stretch::At(at) => Some(*at),
            Stretch::Occasion(_) => None,
        };
        list.iter().filter_map(at).collect()
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

/// What happens then, how binding it is, for whom and how long, from the words around.
fn told(text: &str, tokens: &[Token], mut found: Vec<Piece>) -> Vec<Piece> {
    let ends: Vec<(usize, usize)> = found.iter().map(|p| (p.first, p.last)).collect();
    let mut shared: Option<(usize, Option<String>)> = None;
    for (n, piece) in found.iter_mut().enumerate() {
        // "Uppföljning i juni och december": said once for all of a list.
        if let Some((first, step)) = &shared
            && *first == piece.first
            && piece.timing.step.is_none()
        {
            piece.timing.step.clone_from(step);
        }
        let first = piece.first;
        let before =
            n.checked_sub(1).and_then(|n| ends.get(n)).map_or(0, |(_, last)| *last);
        let after = ends.get(n + 1).map_or(tokens.len(), |(first, _)| *first);
        let words =
            |first: usize, last: usize| tokens.get(first..last).unwrap_or_default();
        let (front, back) = (words(before, piece.first), words(piece.last, after));
        let recurs = matches!(piece.timing.kind, Kind::Quota(_) | Kind::Every(_));
        if (recurs
            || matches!(piece.timing.kind, Kind::Once(Once { window: Some(_), .. })))
            && piece.timing.step.is_none()
        {
            let in_front = search(front, WHAT)
                .map(|(step, at, end)| (step, before + at, before + end));
            let last = n + 1 == ends.len();
            let behind = || {
                let (step, at, end) = search(back, WHAT).filter(|_| last)?;
                Some((step, piece.last + at, piece.last + end))
            };
            let beside = |(_, from, until): &(&str, usize, usize)| {
                let link = if *until <= piece.first {
                    tokens.get(*until..piece.first)
                } else {
                    tokens.get(piece.last..*from)
                };
                // A recurrence takes only a step that stands right beside it.
                !recurs || link.is_some_and(ties)
            };
            let in_front = in_front.filter(beside);
            if let Some((step, from, until)) =
                in_front.or_else(|| behind().filter(beside))
            {
                piece.timing.step = Some(step.to_owned());
                cover(text, tokens, piece, from, until);
            }
        }
        if !matches!(piece.timing.kind, Kind::Note(_) | Kind::Continuous(_)) {
            let bound = search(front, OBLIGATIONS)
                .or_else(|| if n == 0 { search(back, OBLIGATIONS) } else { None });
            piece.timing.obligation = bound.map(|(bound, _, _)| bound.to_owned());
        }
        if matches!(piece.timing.kind, Kind::Quota(_) | Kind::Every(_)) {
            let all = |words: &[Token]| {
                (0..words.len()).any(|n| {
                    Rest(words.get(n..).unwrap_or_default()).takes_any(EACH).is_some()
                })
            };
            piece.timing.each = (all(front) || all(back)).then(|| "unclear".to_owned());
            let words = ["för", "var", "och", "en"];
            if back.iter().map(|token| token.text.as_str()).take(4).eq(words) {
                cover(text, tokens, piece, piece.last, piece.last + 4);
            }
        }
        lasting(front, back, piece);
        shared = Some((first, piece.timing.step.clone()));
    }
    found
}

/// Lets a piece cover the words that say what happens, where they stand beside it.
fn cover(text: &str, tokens: &[Token], piece: &mut Piece, from: usize, until: usize) {
    let between = if until <= piece.first {
        tokens.get(until..piece.first)
    } else {
        tokens.get(piece.last..from)
    };
    if between.is_none_or(|between| !ties(between)) {
        return;
    }
    piece.first = piece.first.min(from);
    piece.last = piece.last.max(until);
    let ends = tokens.get(piece.first).zip(tokens.get(piece.last - 1));
    if let Some((first, last)) = ends {
        piece.timing.span = Span::of(text, first.from, last.until);
    }
}

/// Finds the last row of a table in some words.
fn search(
    words: &[Token],
    table: &[(&str, &'static str)],
) -> Option<(&'static str, usize, usize)> {
    (0..words.len()).rev().find_map(|n| {
        let (found, rest) = Rest(words.get(n..)?).row(table)?;
        Some((found, n, words.len() - rest.0.len()))
    })
}

/// "Tvåårigt projekt med start 2022-01-01" ends when the two years are over.
fn lasting(front: &[Token], back: &[Token], piece: &mut Piece) {
    let Kind::Once(once) = &mut piece.timing.kind else { return };
    let Some(at) = once.window else { return };
    let project = |words: &[Token]| words.iter().any(|t| t.text.starts_with("projekt"));
    let years = length(front).or_else(|| length(back));
    let starts = piece.begins || at.until.is_none();
    if let (Some(years), true) = (years, starts)
        && let Some(from) = at.from.filter(|from| from.year.is_some())
        && let Some(days) = from.interval(&Conventions::default())
        && let Some(until) =
            add_months(days.from(), 12 * years).and_then(|d| d.pred_opt())
    {
        let end = Some(Point::of(until));
        once.window = Some(Moment { from: Some(from), until: end, ..at });
        once.extent = Some(Extent::Throughout);
        piece.timing.step = None;
    } else if at.from != at.until && (project(front) || project(back)) {
        once.extent = Some(Extent::Throughout);
    }
}

/// "tvåårigt", "3-årig", "3 årig": how many years.
fn length(words: &[Token]) -> Option<u32> {
    let ends = ["årig", "årigt", "åriga"];
    words.iter().enumerate().find_map(|(n, token)| {
        if ends.contains(&token.text.as_str()) {
            let before = |back: usize| n.checked_sub(back).and_then(|n| words.get(n));
            let number = before(1).filter(|t| t.text != "-").or_else(|| before(2))?;
            return number.text.parse().ok().filter(|years| (1..=20).contains(years));
        }
        let word = ends.iter().find_map(|end| token.text.strip_suffix(end))?;
        NUMBERS.iter().find(|(number, _)| *number == word).map(|(_, n)| *n)
    })
}
