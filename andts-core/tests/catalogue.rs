//! The catalogue is whole: its files are its list, its names conform, its book is made of
//! its pages.
#![expect(clippy::unwrap_used, reason = "a file that cannot be read must fail")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use andts_core::validate::profile::Evidence;
use andts_core::validate::{Asked, Group, profile, rules};

#[test]
fn every_file_of_the_catalogue_is_listed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/validate/rules");
    let files = std::fs::read_dir(folder).unwrap();
    let there: BTreeSet<_> =
        files.map(|f| f.unwrap().file_name().into_string().unwrap()).collect();
    let mut listed = BTreeSet::from(["mod.rs".to_owned()]);
    for rule in rules::ALL {
        let stem = rule.name.replace('-', "_");
        listed.extend([".rs", ".sv.md", ".en.md"].map(|end| format!("{stem}{end}")));
    }
    assert_eq!(there, listed);
}

/// A name is read after *allow*: it names the flaw and commands nothing.
#[test]
fn every_name_conforms() {
    let mut names = BTreeSet::new();
    for rule in rules::ALL {
        let name = rule.name;
        assert!(names.insert(name), "{name} stands twice");
        let is_kebab =
            |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase());
        assert!(name.split('-').all(is_kebab), "{name}");
        for verb in ["use-", "require-", "check-", "missing-", "has-", "avoid-"] {
            assert!(!name.starts_with(verb), "{name}");
        }
    }
}

#[test]
fn the_list_is_in_the_order_of_its_groups() {
    assert!(rules::ALL.iter().map(|rule| rule.group).is_sorted());
}

#[test]
fn titles_begin_with_a_small_letter_and_have_no_full_stop() {
    for rule in rules::ALL {
        for title in [rule.title.0, rule.title.1] {
            assert!(!title.ends_with('.'), "{title}");
            let first = title.chars().next().unwrap();
            assert!(!first.is_uppercase() || title.starts_with("ANDT"), "{title}");
        }
    }
}

#[test]
fn every_profile_asks_for_rules_that_are() {
    let mut asked = BTreeSet::new();
    for profile in profile::ALL {
        for demand in profile.demands {
            assert!(!demand.citation.is_empty() && !demand.rules.is_empty());
            asked.extend(demand.rules.iter().map(|(name, _)| *name));
        }
    }
    for name in &asked {
        assert!(rules::ALL.iter().any(|rule| rule.name == *name), "{name}");
    }
    for rule in rules::ALL.iter().filter(|rule| rule.asked == Asked::OnDemand) {
        assert!(asked.contains(rule.name), "no profile asks for {}", rule.name);
    }
}

/// A section is cited only of the acts that were read.
#[test]
fn what_is_only_reported_has_no_section() {
    const READ: [&str; 3] = ["(1930:173)", "(1989:253)", "(2023:196)"];
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/validate/rules");
    for rule in rules::ALL {
        for (lang, heading) in [("sv", "## Källa"), ("en", "## Source")] {
            let file = format!("{}.{lang}.md", rule.name.replace('-', "_"));
            let page = std::fs::read_to_string(pages.join(file)).unwrap();
            let source = page.split(heading).nth(1).unwrap().replace('\n', " ");
            let marks = ["§", " s. ", " ss. ", " art. ", " kap. ", " ch. "];
            // What stands between an act and the next full stop is said of that act.
            for said in source.split(". ").flat_map(|part| part.split("; ")) {
                let cites = marks.iter().any(|mark| said.contains(mark));
                let was_read = READ.iter().any(|act| said.contains(act));
                assert!(!cites || was_read, "{} {lang}: {said}", rule.name);
            }
        }
    }
    let reported = profile::ALL.iter().flat_map(|profile| profile.demands);
    for demand in reported.filter(|demand| demand.evidence == Evidence::Reported) {
        assert!(!demand.citation.contains('§'), "{}", demand.citation);
    }
}

/// The catalogue as a book: `docs/rules/`, one page a rule in both languages, one index.
///
/// `ANDTS_UPDATE=1` writes it anew.
#[test]
fn the_book_is_what_the_pages_say() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (pages, book) = (root.join("src/validate/rules"), root.join("../docs/rules"));
    let mut made = BTreeMap::from([("README.md".to_owned(), index())]);
    for rule in rules::ALL {
        let file = rule.name.replace('-', "_");
        let page = |lang: &str| {
            let path = pages.join(format!("{file}.{lang}.md"));
            // A page begins with its sentence; in the book it has a heading.
            std::fs::read_to_string(path).unwrap().replace("\n## ", "\n### ")
        };
        let (sv, en) = rule.title;
        let (weight, asked) = weight(rule);
        let text = format!(
            "# {sv}\n\n`{}` · {weight}{asked}\n\n## På svenska\n\n{}\n## In English: {en}\n\n{}",
            rule.name,
            page("sv"),
            page("en")
        );
        made.insert(format!("{}.md", rule.name), text);
    }
    if std::env::var_os("ANDTS_UPDATE").is_some() {
        std::fs::create_dir_all(&book).unwrap();
        for (name, text) in &made {
            std::fs::write(book.join(name), text).unwrap();
        }
    }
    let there = std::fs::read_dir(&book).unwrap();
    let there: BTreeSet<_> =
        there.map(|f| f.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(there, made.keys().cloned().collect(), "run with ANDTS_UPDATE=1");
    for (name, text) in made {
        let written = std::fs::read_to_string(book.join(&name)).unwrap();
        assert_eq!(written, text, "{name}: run with ANDTS_UPDATE=1");
    }
}

fn weight(rule: &andts_core::validate::Rule) -> (&'static str, &'static str) {
    use andts_core::diagnostic::Severity;
    let weight = match rule.severity {
        Severity::Error => "motsägelse (error)",
        Severity::Warning => "lucka (warning)",
        Severity::Advice => "förslag (advice)",
    };
    let asked = match rule.asked {
        Asked::Always => "",
        Asked::OnDemand => " · bara på begäran (on demand)",
    };
    (weight, asked)
}

fn index() -> String {
    let mut text = String::from(
        "# Regelboken\n\nVad en erfaren kollega skulle säga om en plan. Varje regel har en \
         sida, på svenska och på engelska (*in Swedish and in English*).\n\nEn källa \
         som är *återgiven* (*reported*) är känd ur beskrivningar och inte läst, och paragrafen \
         står då inte här. *Praxis* (*practice*) är vad erfarna samordnare gör. Övriga är \
         lästa.\n",
    );
    for group in Group::ALL {
        let (sv, en) = group.title();
        write!(text, "\n## {sv} (*{en}*)\n\n| regel | vad den säger | vikt |\n").unwrap();
        text += "| --- | --- | --- |\n";
        for rule in rules::ALL.iter().filter(|rule| rule.group == group) {
            let ((weight, asked), name) = (weight(rule), rule.name);
            let title = rule.title.0;
            writeln!(text, "| [{name}]({name}.md) | {title} | {weight}{asked} |")
                .unwrap();
        }
    }
    text += "\n## Profiler (*profiles*)\n";
    for profile in profile::ALL {
        write!(text, "\n### `{}`: {}\n\n", profile.name, profile.title.0).unwrap();
        text += "| källa | krav | regler |\n| --- | --- | --- |\n";
        for demand in profile.demands {
            let link = |(name, _): &(&str, _)| format!("[{name}]({name}.md)");
            let rules: Vec<_> = demand.rules.iter().map(link).collect();
            let (citation, asks) = (demand.citation, demand.asks.0);
            let mark = match demand.evidence {
                Evidence::Verified => "",
                Evidence::Reported => ", återgiven",
            };
            writeln!(text, "| {citation}{mark} | {asks} | {} |", rules.join(", "))
                .unwrap();
        }
    }
    text
}
