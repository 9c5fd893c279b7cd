//! The year wheel: the months around, what is due as arcs over its days.
//!
//! Swedish: *årshjul*.

use chrono::Datelike;

use super::circle::{Circle, upright};
use super::dial::{self, HUB, RIM};
use super::lanes::{Laid, Lanes, Wanted};
use super::legend;
use super::letters::{TextStyle, width};
use super::look::{look, tick};
use super::svg::{Anchor, SYMBOL, Svg, WIDTH, tenths};
use super::words::{months, say, short_day};
use super::year::{Arc, Year, arcs, by_month};
use crate::diagnostic::Lang;
use crate::document::Vocabulary;
use crate::report::Report;
use crate::report::row::Rows;

/// The sizes a wheel's rings may have, the least first: as great as what it holds needs.
const RADII: [i64; 6] = [1650, 1900, 2150, 2400, 2650, 2950];
/// From ring to ring.
const APART: i64 = 132;
/// How thick an arc is.
const THICK: i64 = 72;
/// The most arcs that are drawn.
const MOST_ARCS: usize = 200;
/// The most titles that are told of one arc.
const MOST_TITLES: usize = 12;

/// Draws the year wheel of a report; a year that is none has no wheel.
pub(super) fn wheel(report: &Report, rows: &Rows<'_>, lang: Lang) -> String {
    let Some(year) = Year::of(report) else { return String::new() };
    let mut arcs = arcs(rows, &year);
    let beyond_drawing = arcs.split_off(arcs.len().min(MOST_ARCS));
    let (radius, mut laid) = lay_out(&arcs, year.today());
    laid.resize(arcs.len(), None);
    let mut left_out: Vec<_> = arcs
        .iter()
        .zip(&laid)
        .filter(|(_, laid)| laid.is_none())
        .map(|(arc, _)| arc)
        .chain(&beyond_drawing)
        .flat_map(|arc| arc.numbers.iter().copied())
        .collect();
    left_out.sort_unstable();
    left_out.dedup();
    let (title, about) = words(report, rows, lang);
    let mut svg = Svg::new("wheel", &title, &about);
    let rim = radius + RIM;
    let centre = (WIDTH / 2, rim + 20);
    let circle = Circle { centre, radius };
    dial::frame(&mut svg, circle, &year, lang);
    if let Some(at) = year.today() {
        dial::hand(&mut svg, circle, at);
    }
    for (arc, laid) in arcs.iter().zip(&laid) {
        if let Some(laid) = laid {
            let ring = Circle { centre, ..laid.ring };
            draw(&mut svg, arc, ring, laid.label, rows, report, lang);
        }
    }
    dial::hub(&mut svg, circle, report, &year, lang);
    let top = centre.1 + rim + 60;
    let height = legend::write(&mut svg, top, report, rows, &left_out, lang);
    svg.finish(height)
}

/// The least wheel that holds every arc, or the greatest with those it holds.
fn lay_out(arcs: &[Arc], hand: Option<i64>) -> (i64, Vec<Option<Laid>>) {
    let mut found = (0, Vec::new());
    for radius in RADII {
        let circle = Circle { centre: (0, 0), radius };
        let mut lanes = Lanes::new(circle, HUB, APART, hand);
        let laid: Vec<_> = arcs
            .iter()
            .map(|arc| {
                let label = label_width(arc);
                lanes.lay(Wanted { from: arc.part.from, until: arc.part.until, label })
            })
            .collect();
        let is_whole = laid.iter().all(Option::is_some);
        found = (radius, laid);
        if is_whole {
            break;
        }
    }
    found
}

fn label_width(arc: &Arc) -> i64 {
    width(&arc.label(), TextStyle::BOLD) + SYMBOL + 20
}

/// One arc, broken where its label stands, with a dot on its last day.
fn draw(
    svg: &mut Svg,
    arc: &Arc,
    ring: Circle,
    label: (i64, i64),
    rows: &Rows<'_>,
    report: &Report,
    lang: Lang,
) {
    svg.open(&told(arc, rows, report, lang));
    let gap = ring.turn_of(25);
    let broken = |from: i64, until: i64| {
        let (before, after) = (label.0 - gap, label.1 + gap);
        let pieces = if after <= from || until <= before {
            [(from, until), (until, until)]
        } else {
            [(from, before.min(until)), (after.max(from), until)]
        };
        // What has no length is only its dot.
        pieces.into_iter().filter(|(from, until)| from < until)
    };
    // The line of many windows has the state of none of them.
    let colour =
        if arc.ticks.is_empty() { look(arc.state).colour } else { "currentColor" };
    let thin = format!(r#"fill="none" stroke="{colour}" stroke-width="1.2""#);
    let along = |svg: &mut Svg| {
        for (from, until) in broken(arc.part.from, arc.part.until) {
            svg.put(&format!(r#"<path d="{}" {thin}/>"#, ring.arc(from, until)));
        }
    };
    if arc.ticks.is_empty() {
        let drawn = arc.narrow.unwrap_or(arc.part);
        if arc.narrow.is_some() {
            along(svg);
        }
        for (from, until) in broken(drawn.from, drawn.until) {
            svg.shape(&ring.band(from, until, THICK), arc.state);
        }
    } else {
        along(svg);
        let is_clear = |at: i64| at <= label.0 - gap || label.1 + gap <= at;
        for (at, state) in arc.ticks.iter().filter(|(at, _)| is_clear(*at)) {
            let (half, stroke) = tick(*state, THICK);
            let (inner, outer) =
                (ring.of_radius(ring.radius - half), ring.of_radius(ring.radius + half));
            svg.line(inner.at(*at), outer.at(*at), &stroke);
        }
    }
    if arc.part.ends && !arc.is_unresolved && arc.ticks.is_empty() {
        let [x, y, r] = {
            let (x, y) = ring.at(arc.part.until);
            [x, y, 28].map(tenths)
        };
        svg.put(&format!(r#"<circle cx="{x}" cy="{y}" r="{r}"/>"#));
    }
    // A label that the hand keeps away is led to what it names.
    let away = ring.turn_of(100);
    let lead = if label.1 + away < arc.part.from {
        Some((label.1 + gap, arc.part.from))
    } else if arc.part.until + away < label.0 {
        Some((arc.part.until, label.0 - gap))
    } else {
        None
    };
    if let Some((from, until)) = lead {
        svg.put(&format!(r#"<path d="{}" {thin}/>"#, ring.arc(from, until)));
    }
    name(svg, arc, ring, label);
    svg.close();
}

/// The numbers and the symbol, along the ring.
fn name(svg: &mut Svg, arc: &Arc, ring: Circle, label: (i64, i64)) {
    let angle = i64::midpoint(label.0, label.1);
    let ((x, y), turn) = (ring.at(angle), upright(angle));
    let half = label_width(arc) / 2;
    let [x, y, turn] = [x, y, turn].map(tenths);
    svg.put(&format!(r#"<g transform="translate({x} {y}) rotate({turn})">"#));
    svg.text((-half, 36), Anchor::Start, TextStyle::BOLD, &arc.label());
    svg.symbol((half - SYMBOL, -SYMBOL / 2), arc.state);
    svg.close();
}

/// What a pointer is told: the titles, and how they stand.
fn told(arc: &Arc, rows: &Rows<'_>, report: &Report, lang: Lang) -> String {
    let of_arc = arc.numbers.iter().filter_map(|number| rows.numbered(*number));
    let mut titles: Vec<_> = of_arc
        .take(MOST_TITLES)
        .map(|row| format!("{} {}", row.number, row.title(report, lang)))
        .collect();
    if arc.numbers.len() > MOST_TITLES {
        titles.push("…".to_owned());
    }
    format!("{} ({})", titles.join("; "), arc.state.say(lang))
}

/// The title and the picture in words.
fn words(report: &Report, rows: &Rows<'_>, lang: Lang) -> (String, String) {
    let (year, plan) = (report.year, &report.title);
    let title = match lang {
        Lang::Sv => format!("Årshjul {year}: {plan}"),
        Lang::En => format!("Year wheel {year}: {plan}"),
    };
    let names = months(lang);
    let ends = names.iter().zip(by_month(rows)).filter(|(_, n)| *n > 0);
    let ends: Vec<_> = ends.map(|(name, n)| format!("{name} {n}")).collect();
    let ends = if ends.is_empty() {
        say(lang, "inga", "none").to_owned()
    } else {
        ends.join(", ")
    };
    let (all, beyond, missing) =
        (rows.all().count(), rows.beyond.len(), rows.unresolved.len());
    let on = short_day(report.on, lang);
    let about = match lang {
        Lang::Sv => format!(
            "Årets månader medsols med januari överst. {all} hållpunkter, numrerade som i förteckningen under hjulet. Sista dagar per månad: {ends}. {beyond} fortsätter efter årets slut. {missing} saknar datum och är streckade. Läget den {on} {}.",
            report.on.year()
        ),
        Lang::En => format!(
            "The months of the year clockwise, January at the top. {all} items, numbered as in the list below the wheel. Last days by month: {ends}. {beyond} go on after the year. {missing} have no dates and are dashed. As of {on} {}.",
            report.on.year()
        ),
    };
    (title, about)
}
