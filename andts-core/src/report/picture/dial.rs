//! What lies around a year wheel and in its middle: months, weeks, today and the year.

use chrono::Datelike;

use super::circle::{Circle, TURN, upright};
use super::letters::TextStyle;
use super::svg::{Anchor, Svg, escaped, tenths};
use super::words::{months, say, short_day};
use super::year::Year;
use crate::calendar::week;
use crate::diagnostic::Lang;
use crate::report::Report;

/// Its middle, where the year stands.
pub(super) const HUB: i64 = 520;
/// The rings of the weeks and of the months.
const WEEKS: i64 = 130;
const MONTHS: i64 = 180;
/// How far the rim lies outside the rings.
pub(super) const RIM: i64 = WEEKS + MONTHS;

/// The months and the weeks around.
pub(super) fn frame(svg: &mut Svg, circle: Circle, year: &Year, lang: Lang) {
    let weeks = circle.of_radius(circle.radius + WEEKS);
    let rim = circle.of_radius(circle.radius + WEEKS + MONTHS);
    for ring in [circle, weeks, rim] {
        let ((x, y), r) = (ring.centre, ring.radius);
        let [x, y, r] = [x, y, r].map(tenths);
        svg.put(&format!(
            r#"<circle cx="{x}" cy="{y}" r="{r}" fill="none" stroke="currentColor" stroke-width="0.8"/>"#
        ));
    }
    let mut month = year.days.from();
    for name in months(lang) {
        let from = year.begin(month);
        let next = crate::calendar::add_months(month, 1);
        let until = next.filter(|day| year.days.contains(*day));
        let until = until.map_or(TURN, |day| year.begin(day));
        svg.line(
            circle.of_radius(HUB).at(from),
            circle.at(from),
            r#"stroke="currentColor" stroke-width="0.4" stroke-opacity="0.35""#,
        );
        svg.line(
            weeks.at(from),
            rim.at(from),
            r#"stroke="currentColor" stroke-width="0.8""#,
        );
        let middle = weeks.of_radius(weeks.radius + MONTHS / 2);
        around(svg, middle, i64::midpoint(from, until), TextStyle::HEADING, name);
        month = next.unwrap_or(month);
    }
    week_marks(svg, circle, year, lang);
}

/// A stroke for each Monday, and every fifth week by its number.
fn week_marks(svg: &mut Svg, circle: Circle, year: &Year, lang: Lang) {
    let inner = circle.of_radius(circle.radius + 30);
    for n in 1..=53 {
        let days = week(year.days.from().year(), n);
        let Some(days) = days.filter(|days| year.days.contains(days.from())) else {
            continue;
        };
        let at = year.begin(days.from());
        let stroke = r#"stroke="currentColor" stroke-width="0.5""#;
        svg.line(circle.at(at), inner.at(at), stroke);
        if n % 5 == 0 {
            let middle = at + TURN / year.days.days() * 7 / 2;
            let ring = circle.of_radius(circle.radius + 80);
            let said = format!("{} {n}", say(lang, "v", "w"));
            around(svg, ring, middle, TextStyle::PLAIN, &said);
        }
    }
}

/// Sets a text along a circle, its middle at an angle.
fn around(svg: &mut Svg, ring: Circle, angle: i64, style: TextStyle, text: &str) {
    let ((x, y), turn) = (ring.at(angle), upright(angle));
    let [x, y, turn, size, down] =
        [x, y, turn, style.size, style.size * 36 / 100].map(tenths);
    let weight = if style.bold { r#" font-weight="bold""# } else { "" };
    let text = escaped(text);
    svg.put(&format!(
        r#"<text transform="translate({x} {y}) rotate({turn})" y="{down}" font-size="{size}" text-anchor="middle"{weight}>{text}</text>"#
    ));
}

/// The day asked about: a stroke across the rings and a point on the rim.
pub(super) fn hand(svg: &mut Svg, circle: Circle, at: i64) {
    let rim = circle.of_radius(circle.radius + WEEKS);
    svg.line(
        circle.of_radius(HUB).at(at),
        rim.at(at),
        r#"stroke="currentColor" stroke-width="1.4""#,
    );
    let wide = rim.turn_of(50);
    let points = [
        circle.at(at),
        rim.of_radius(rim.radius).at(at - wide),
        rim.of_radius(rim.radius).at(at + wide),
    ];
    let points: Vec<_> =
        points.iter().map(|(x, y)| format!("{},{}", tenths(*x), tenths(*y))).collect();
    svg.put(&format!(r#"<polygon points="{}"/>"#, points.join(" ")));
}

pub(super) fn hub(
    svg: &mut Svg,
    circle: Circle,
    report: &Report,
    year: &Year,
    lang: Lang,
) {
    let (x, y) = circle.centre;
    let style = TextStyle { size: 280, bold: true };
    svg.text((x, y + 40), Anchor::Middle, style, &report.year.to_string());
    if year.today().is_some() {
        let day = short_day(report.on, lang);
        let said = format!("{} {day}", say(lang, "i dag", "today"));
        svg.text((x, y + 200), Anchor::Middle, TextStyle::PLAIN, &said);
    }
}
