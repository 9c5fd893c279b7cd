//! The pictures and the page of a report: well formed, safe, and no text on another.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a picture that cannot be read must fail"
)]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use andts_core::calendar::parse_day;
use andts_core::diagnostic::Lang;
use andts_core::follow_up::{Log, Ratio, State};
use andts_core::plan::Plan;
use andts_core::report::{
    Asked, ComplianceRow, IndicatorRow, Kind, RegisterRow, Report, ReportingRow, report,
    report_with,
};
use roxmltree::{Document, Node};

const LANGUAGES: [Lang; 2] = [Lang::Sv, Lang::En];

fn made(plan: &str, year: i32, on: &str) -> Report {
    report(&Plan::read(plan).unwrap(), year, parse_day(on).unwrap()).unwrap()
}

fn real() -> Vec<(String, Report)> {
    let plans = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/plans");
    let years = [
        ("blekinge-2022", 2022),
        ("kronoberg-2022", 2023),
        ("kungsbacka", 2024),
        ("model-plan", 2025),
        ("norsjo-2017", 2018),
        ("vellinge-2022", 2024),
    ];
    let made = years.map(|(name, year)| {
        let text = fs::read_to_string(plans.join(format!("{name}.json"))).unwrap();
        (name.to_owned(), made(&text, year, &format!("{year}-09-15")))
    });
    made.into()
}

/// Sixty measures of every sort: short and long windows, one week, what recurs, what may
/// be done any time, and what waits for its days.
fn sixty() -> Report {
    let months = [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ];
    let mut measures = String::new();
    for n in 0..60 {
        let (month, later) = (months[n * 7 % 12], months[(n * 7 % 12 + n % 4).min(11)]);
        let day = n * 5 % 19 + 1;
        let text = match n % 10 {
            0 => format!("vecka {}", n * 3 % 50 + 2),
            1 => "2 gånger per termin".to_owned(),
            2 => "varje månad".to_owned(),
            3 => format!("senast {day} {month} 2024"),
            4 => "årligen".to_owned(),
            5 => "inför skolavslutning".to_owned(),
            _ => format!("{day} {month} 2024 - {} {later} 2024", day + 8),
        };
        let comma = if n == 0 { "" } else { "," };
        let title = format!("Påhittad åtgärd nummer {n} med en rubrik av vanlig längd");
        let _ = write!(
            measures,
            r#"{comma}{{"id": "m{n}", "title": "{title}", "schedules": [{{"text": "{text}"}}]}}"#
        );
    }
    let period = r#""period": {"from": "2024", "until": "2024"}"#;
    made(
        &format!(r#"{{"title": "Sextio", {period}, "measures": [{measures}]}}"#),
        2024,
        "2024-09-10",
    )
}

#[test]
fn every_picture_is_well_formed_and_says_what_it_shows() {
    for (name, report) in real() {
        for (kind, lang) in Kind::ALL.iter().flat_map(|(_, k)| LANGUAGES.map(|l| (*k, l)))
        {
            let drawn = report.picture(kind, lang);
            let tree = Document::parse(&drawn).unwrap();
            let root = tree.root_element();
            assert_eq!(root.attribute("role"), Some("img"), "{name} {kind:?}");
            let named = root.attribute("aria-labelledby").unwrap().split(' ');
            for id in named {
                let said =
                    tree.descendants().find(|node| node.attribute("id") == Some(id));
                assert!(
                    !said.unwrap().text().unwrap().is_empty(),
                    "{name} {kind:?}: {id}"
                );
            }
            let small = tree.descendants().filter_map(|node| node.attribute("font-size"));
            for size in small {
                // On A4 with margins of 15 mm the picture's 680 units are 510 points.
                let points = size.parse::<f64>().unwrap() * 510.0 / 680.0;
                assert!(points >= 7.0, "{name} {kind:?}: text of {points} points");
            }
        }
    }
}

#[test]
fn no_text_lies_on_another_or_outside() {
    let mut reports = real();
    reports.push(("sixty".to_owned(), sixty()));
    // As many years as the calendar has, some of them, and so many that each is narrow.
    for (from, until) in [(1953, 2200), (2010, 2040), (2020, 2033)] {
        let plan = format!(
            r#"{{"title": "Lång", "period": {{"from": "{from}", "until": "{until}"}}, "measures": [
              {{"id": "a", "title": "Vandring", "schedules": [{{"text": "årligen i maj"}}]}},
              {{"id": "b", "title": "Brev", "schedules": [{{"text": "inför skolavslutning"}}]}}]}}"#
        );
        reports.push((format!("{from}-{until}"), made(&plan, 2024, "2024-12-01")));
    }
    let mut found = Vec::new();
    for (name, report) in reports {
        for (kind, lang) in Kind::ALL.iter().flat_map(|(_, k)| LANGUAGES.map(|l| (*k, l)))
        {
            let drawn = report.picture(kind, lang);
            let tree = Document::parse(&drawn).unwrap();
            let root = tree.root_element();
            let of = |name: &str| root.attribute(name).unwrap().parse::<f64>().unwrap();
            let (width, height) = (of("width"), of("height"));
            let boxes: Vec<_> = tree
                .descendants()
                .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")))
                .map(TextBox::of)
                .collect();
            assert!(!boxes.is_empty(), "{name} {kind:?} has no text");
            for (n, one) in boxes.iter().enumerate() {
                for (x, y) in one.corners {
                    let is_in =
                        (-2.0..=width + 2.0).contains(&x) && (-2.0..=height).contains(&y);
                    assert!(is_in, "{name} {kind:?}: `{}` at {x} {y}", one.text);
                }
                for other in &boxes[n + 1..] {
                    let (a, b) = (&one.text, &other.text);
                    if one.touches(other) {
                        found.push(format!("{name} {kind:?} {lang:?}: `{a}` on `{b}`"));
                    }
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn sixty_measures_are_all_drawn_and_the_wheel_fits_on_a_page() {
    let report = sixty();
    let drawn = report.picture(Kind::Wheel, Lang::Sv);
    assert!(!drawn.contains("inte ritade"), "something is left out");
    let tree = Document::parse(&drawn).unwrap();
    let height = tree.root_element().attribute("height").unwrap().parse::<f64>().unwrap();
    // The 255 mm of a page at 182 mm for 680 units; text of 10 units stays over 7 points.
    assert!(height * 182.0 / 680.0 <= 255.0 * 1.08, "{height}");
    for n in 0..60 {
        assert!(drawn.contains(&format!("åtgärd nummer {n} med")), "measure {n}");
    }
}

/// Where a text lies: a rectangle, turned. Its width is that of its characters estimated,
/// and not as the core does it.
struct TextBox {
    text: String,
    corners: [(f64, f64); 4],
}

impl TextBox {
    fn of(node: Node<'_, '_>) -> Self {
        let number = |name: &str| {
            node.attribute(name).map_or(0.0, |value| value.parse::<f64>().unwrap())
        };
        let text = node.text().unwrap().to_owned();
        let is_bold = node.attribute("font-weight").is_some();
        let em = number("font-size");
        let plain: f64 = text.chars().map(advance).sum();
        let width = em * if is_bold { plain * 1.08 } else { plain };
        let from = match node.attribute("text-anchor") {
            Some("middle") => -width / 2.0,
            Some("end") => -width,
            _ => 0.0,
        } + number("x");
        // From the foot of a comma to the top of a capital.
        let (top, foot) = (number("y") - 0.72 * em, number("y") + 0.1 * em);
        let corners =
            [(from, top), (from + width, top), (from + width, foot), (from, foot)];
        let places = node.ancestors().filter_map(|node| node.attribute("transform"));
        let corners = places.fold(corners, |corners, transform| {
            corners.map(|corner| moved(corner, transform))
        });
        Self { text, corners }
    }

    /// Whether two turned rectangles share a point: no line parts them.
    fn touches(&self, other: &Self) -> bool {
        let sides = [self, other].into_iter().flat_map(|of| {
            let [a, b, c, _] = of.corners;
            [(b.0 - a.0, b.1 - a.1), (c.0 - b.0, c.1 - b.1)]
        });
        let span = |of: &Self, (x, y): (f64, f64)| {
            let along = of.corners.map(|corner| corner.0 * x + corner.1 * y);
            let least = along.into_iter().fold(f64::INFINITY, f64::min);
            (least, along.into_iter().fold(f64::NEG_INFINITY, f64::max))
        };
        let mut sides = sides;
        sides.all(|side| {
            let (mine, theirs) = (span(self, side), span(other, side));
            mine.0 < theirs.1 && theirs.0 < mine.1
        })
    }
}

/// How wide a character is in Liberation Sans, in a few classes.
fn advance(c: char) -> f64 {
    match c {
        'f' | 'i' | 'j' | 'l' | 't' | 'I' | ' ' | '.' | ',' | ':' | ';' | '!' | '/' => {
            0.27
        }
        'r' | '-' | '(' | ')' => 0.34,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' => 0.5,
        'm' | 'w' | 'M' | 'W' | '…' => 0.85,
        c if c.is_uppercase() => 0.7,
        _ => 0.54,
    }
}

/// Moves a place as `translate(x y) rotate(a)` does, or either alone.
fn moved((mut x, mut y): (f64, f64), transform: &str) -> (f64, f64) {
    let of = |name: &str| -> Option<Vec<f64>> {
        let (_, rest) = transform.split_once(&format!("{name}("))?;
        let (inside, _) = rest.split_once(')')?;
        Some(inside.split(' ').map(|n| n.parse().unwrap()).collect())
    };
    if let Some(turn) = of("rotate") {
        let (sin, cos) = turn[0].to_radians().sin_cos();
        (x, y) = (x * cos - y * sin, x * sin + y * cos);
    }
    if let Some(by) = of("translate") {
        (x, y) = (x + by[0], y + by[1]);
    }
    (x, y)
}

/// `ANDTS_UPDATE=1` draws it anew.
#[test]
fn the_picture_of_the_readme_is_what_is_drawn() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let plan = fs::read_to_string(root.join("examples/plans/norsjo-2017.json")).unwrap();
    let drawn = made(&plan, 2018, "2018-12-01").picture(Kind::Wheel, Lang::Sv);
    // On a dark page an image of dark lines must bring its own paper.
    let drawn = drawn.replacen("<svg ", "<svg style=\"background: #fff\" ", 1);
    let path = root.join("docs/year-wheel.svg");
    if std::env::var_os("ANDTS_UPDATE").is_some() {
        fs::write(&path, &drawn).unwrap();
    }
    assert_eq!(fs::read_to_string(path).unwrap(), drawn, "run with ANDTS_UPDATE=1");
}

/// A plan whose every word is an attack.
fn hostile() -> Report {
    let bad = r"</title><script>alert(1)</script><img src=x onerror=alert(2)>\u0001\ufffe & ' ]]>";
    let plan = format!(
        r#"{{"title": "{bad}", "organisation": {{"name": "{bad}"}},
        "period": {{"text": "{bad}", "from": "2024", "until": "2024"}},
        "goals": [{{"id": "g", "text": "{bad}"}}],
        "focus_areas": [{{"id": "f", "title": "{bad}"}}],
        "actors": [{{"id": "a", "name": "{bad}"}}],
        "measures": [
          {{"id": "m", "title": "{bad}", "goals": ["g"], "focus_area": "f",
            "responsible": [{{"actor": "a", "roles": ["responsible"]}}],
            "schedules": [{{"text": "i maj {bad}"}}],
            "follow_ups": [{{"id": "u", "text": "{bad}", "schedule": {{"text": "årligen"}}}}]}},
          {{"id": "n", "title": "{bad}", "schedules": [{{"text": "inför {bad}"}}]}}]}}"#
    );
    let mut report = made(&plan, 2024, "2024-12-01");
    let bad = report.title.clone();
    let text = || andts_core::diagnostic::Text::new(bad.clone(), bad.clone());
    report.indicators.push(IndicatorRow {
        text: bad.clone(),
        of: Some(bad.clone()),
        unit: Some(bad.clone()),
        baseline: Some(bad.clone()),
        target: Some(bad.clone()),
        last: Some(bad.clone()),
        when: Some("2024-05-01".to_owned()),
        direction: Some(text()),
        verdict: Some(text()),
    });
    report.compliance.push(ComplianceRow {
        title: bad.clone(),
        limit: bad.clone(),
        total: 10,
        met: 7,
        late: 1,
        open: 1,
        overdue: 1,
        share: Ratio::of(7, 9),
    });
    report.has_log = true;
    report.registers.push(RegisterRow {
        title: bad.clone(),
        register: bad.clone(),
        days: report.days,
        covered: 1,
        to_cover: 16,
        share: Ratio::of(1, 16),
        not_visited: (1..=14).map(|n| format!("enhet-{n}")).collect(),
        too_seldom: vec![bad.clone()],
    });
    report.reporting.push(ReportingRow {
        name: bad.clone(),
        due_on: parse_day("2024-12-15").unwrap(),
        expected: 4,
        on_time: 2,
        late: 1,
        missing: 1,
    });
    report
}

#[test]
fn no_word_of_a_plan_becomes_markup() {
    let report = hostile();
    for lang in LANGUAGES {
        for (_, kind) in Kind::ALL {
            let drawn = report.picture(kind, lang);
            let tree = Document::parse(&drawn).unwrap();
            let tags: BTreeSet<_> =
                tree.descendants().map(|node| node.tag_name().name()).collect();
            assert!(!tags.contains("script") && !tags.contains("img"), "{kind:?}");
        }
        let page = report.html(lang);
        assert!(!page.contains("<script") && !page.contains("<img"));
        assert!(page.contains("&lt;script&gt;"));
        assert!(!page.chars().any(|c| c.is_control() && c != '\n'));
        // In Markdown a tag is escaped too.
        let markdown = report.markdown(lang);
        assert!(!markdown.replace("\\<", "").contains('<'), "{markdown}");
    }
}

#[test]
fn the_page_is_in_order_and_whole_in_itself() {
    let mut reports = real();
    reports.push(("hostile".to_owned(), hostile()));
    for (name, report) in reports {
        for lang in LANGUAGES {
            let page = report.html(lang);
            let tag = if lang == Lang::Sv { "sv" } else { "en" };
            assert!(page.contains(&format!("<html lang=\"{tag}\">")));
            assert_eq!(page.matches("<h1>").count(), 1, "{name}");
            let mut last = 1;
            for (at, _) in page.match_indices("<h") {
                let level = page[at + 2..].chars().next().and_then(|c| c.to_digit(10));
                let Some(level) = level else { continue };
                assert!(
                    level <= last + 1,
                    "{name}: a heading of level {level} after {last}"
                );
                last = level;
            }
            let ids: Vec<_> = page
                .split(" id=\"")
                .skip(1)
                .map(|rest| rest.split('"').next().unwrap())
                .collect();
            let once: BTreeSet<_> = ids.iter().collect();
            assert_eq!(ids.len(), once.len(), "{name}: an id twice in {ids:?}");
            for wanted in page.split("url(#").skip(1) {
                let wanted = wanted.split(')').next().unwrap();
                assert!(once.contains(&wanted), "{name}: nothing is called {wanted}");
            }
            for asked in ["src=", "@import", "href=\"http", "url(http", "<script"] {
                let asks = page.contains(asked) && name != "hostile";
                assert!(!asks, "{name}: {asked}");
            }
            for svg in page.split("<svg ").skip(1) {
                let (svg, _) = svg.split_once("</svg>").unwrap();
                Document::parse(&format!("<svg {svg}</svg>")).unwrap();
            }
            assert_eq!(page.matches("<table>").count(), page.matches("<caption").count());
            for open in ["table", "section", "figure", "tr", "ul", "div", "dl"] {
                let begun = page.matches(&format!("<{open}>")).count()
                    + page.matches(&format!("<{open} ")).count();
                assert_eq!(begun, page.matches(&format!("</{open}>")).count(), "{open}");
            }
        }
    }
}

#[test]
fn what_a_log_tells_is_in_both_forms() {
    // 7 of the 9 whose time is up or that are handled: 77.8 %.
    let report = hostile();
    for form in [report.html(Lang::Sv), report.markdown(Lang::Sv)] {
        assert!(form.contains("77,8\u{a0}%") || form.contains("77,8 %"));
        assert!(form.contains("1 maj 2024"));
        // Twelve of the fourteen units are named.
        assert!(form.contains("enhet-12 och 2 till"));
    }
    let plan = Plan::read(r#"{"title": "A"}"#).unwrap();
    let asked = Asked::of_year(2024, parse_day("2024-12-01").unwrap()).unwrap();
    let empty = report_with(&plan, Some(&Log::read("")), &asked);
    for said in ["Inga ärenden med tidsfrist", "Inga redovisningar", "Inga värden"] {
        assert!(
            empty.html(Lang::Sv).contains(said)
                && empty.markdown(Lang::Sv).contains(said)
        );
    }
}

/// The numbers of a text, in order.
fn numbers(text: &str) -> Vec<usize> {
    let words = text.split(|c: char| !c.is_ascii_digit());
    words.filter_map(|word| word.parse().ok()).collect()
}

#[test]
fn what_the_report_says_first_adds_up() {
    let plans = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
    let read = |name: &str| fs::read_to_string(plans.join(name)).unwrap();
    let plan = Plan::read(&read("plans/vellinge-2022.json")).unwrap();
    let log = Log::read(&read("logs/vellinge-2022.ndjson"));
    let mut reports = real();
    for (year, on) in [
        (2022, "2022-03-01"),
        (2022, "2022-12-01"),
        (2023, "2024-02-01"),
        (2024, "2024-12-01"),
    ] {
        let asked = Asked::of_year(year, parse_day(on).unwrap()).unwrap();
        reports.push((format!("log, {on}"), report_with(&plan, Some(&log), &asked)));
    }
    for (name, report) in reports {
        for lang in LANGUAGES {
            let page = report.markdown(lang);
            let mut blocks =
                page.split("\n\n").skip_while(|block| !block.starts_with("## "));
            let (first, list) = (blocks.nth(1).unwrap(), blocks.next().unwrap());
            let counts: Vec<_> = list.lines().map(|line| numbers(line)[0]).collect();
            let all = counts[0];
            assert_eq!(counts[1..].iter().sum::<usize>(), all, "{name}: {list}");
            let said = numbers(first);
            assert!(said.contains(&all), "{name}: {first}");
            let sum: usize = said.iter().sum();
            // The whole stands once beside what it is the sum of, unless all stand alike.
            assert!(sum == 2 * all || sum == all, "{name}: {first}");
            // By purpose, too: what is counted there is the same.
            let table = blocks.find(|block| block.starts_with("| ")).unwrap();
            let rows = table.lines().skip(2);
            let items = rows.map(|row| numbers(row.split(" | ").nth(2).unwrap())[0]);
            assert_eq!(items.sum::<usize>(), all, "{name}: {table}");
        }
    }
}

#[test]
fn each_state_is_told_without_colour() {
    use andts_core::diagnostic::Text;
    use andts_core::document::Vocabulary as _;
    use andts_core::report::{Count, Group, bars};

    let (mut symbols, mut looks) = (BTreeSet::new(), BTreeSet::new());
    for state in State::ALL {
        let states = vec![Count { state: *state, count: 1 }];
        let label = Text::new("x", "x");
        let group = Group { id: None, label, measures: 1, states };
        let drawn = bars("x", &[("", &[group])], Lang::Sv);
        let tree = Document::parse(&drawn).unwrap();
        let of = |name: &str, attribute: &str| {
            let mut nodes =
                tree.descendants().filter(|node| node.tag_name().name() == name);
            nodes
                .find_map(|node| node.attribute(attribute))
                .unwrap_or_default()
                .to_owned()
        };
        let symbol = tree
            .descendants()
            .find(|node| node.attribute("transform").is_some())
            .and_then(|node| node.attribute("d"))
            .unwrap()
            .to_owned();
        assert!(symbols.insert(symbol), "{state:?} has another's symbol");
        let pattern = of("pattern", "id");
        let drawn_with = tree
            .descendants()
            .find(|node| node.attribute("id") == Some(&pattern))
            .and_then(|node| node.first_element_child())
            .and_then(|node| node.attribute("d"))
            .unwrap_or_default()
            .to_owned();
        let solid = of("rect", "fill").starts_with('#');
        let look = (solid, drawn_with, of("rect", "stroke-dasharray"));
        // Two of the fourteen share dots, and differ by symbol and colour.
        looks.insert(look);
    }
    assert!(looks.len() >= 13, "{looks:?}");
}
