//! Each rule's page: its example is found once, its mended example not at all.
#![expect(clippy::unwrap_used, reason = "a page that cannot be read must fail")]

use std::path::{Path, PathBuf};

use andts_core::plan::Plan;
use andts_core::validate::{Settings, fix, rules, validate_with};

/// The headings of a page, in their order.
const HEADINGS: [(&str, [&str; 5]); 2] = [
    (
        "sv",
        [
            "## Varför det spelar roll",
            "## Slår till på",
            "## Slår inte till på",
            "## När den kan stängas av",
            "## Källa",
        ],
    ),
    (
        "en",
        [
            "## Why it matters",
            "## Found in",
            "## Not found in",
            "## When to set it aside",
            "## Source",
        ],
    ),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/validate/rules")
}

fn page(rule: &str, lang: &str) -> String {
    let file = format!("{}.{lang}.md", rule.replace('-', "_"));
    std::fs::read_to_string(folder().join(file)).unwrap()
}

#[test]
fn every_page_trips_its_rule_once_and_then_not() {
    for rule in rules::ALL {
        for lang in ["sv", "en"] {
            let page = page(rule.name, lang);
            let plans: Vec<_> = page.split("```json\n").skip(1).collect();
            assert_eq!(plans.len(), 2, "{}", rule.name);
            for (text, times) in plans.iter().zip([1, 0]) {
                let plan = Plan::read(text.split("```").next().unwrap()).unwrap();
                let found = validate_with(&plan, &Settings::everything());
                let mine = found.iter().filter(|d| d.rule == rule.name).count();
                assert_eq!(mine, times, "{} {lang}: {text}", rule.name);
            }
        }
    }
}

/// A safe mend is tried: applied, the rule is silent.
#[test]
fn every_mend_mends() {
    let mut mends = 0;
    for rule in rules::ALL {
        let page = page(rule.name, "sv");
        let text = page.split("```json\n").nth(1).unwrap();
        let plan = Plan::read(text.split("```").next().unwrap()).unwrap();
        let mine = |plan: &Plan| {
            let found = validate_with(plan, &Settings::everything());
            let mine = found.iter().filter(|d| d.rule == rule.name);
            mine.map(|d| d.fix.is_some()).collect::<Vec<_>>()
        };
        if mine(&plan) == [true] {
            mends += 1;
            let fixed = fix(&plan, &[rule.name]).unwrap();
            assert!(mine(&fixed.plan).is_empty(), "{}", rule.name);
        }
    }
    assert!(mends > 0, "no page shows a mend");
}

#[test]
fn every_page_has_its_headings_in_order_and_words_under_each() {
    for rule in rules::ALL {
        for (lang, headings) in HEADINGS {
            let page = page(rule.name, lang);
            let found: Vec<_> = page.lines().filter(|l| l.starts_with("## ")).collect();
            assert_eq!(found, headings, "{} {lang}", rule.name);
            for part in page.split("## ").skip(1) {
                let (_, words) = part.split_once('\n').unwrap();
                assert!(words.trim().len() > 5, "{} {lang}: {part}", rule.name);
            }
        }
    }
}

#[test]
fn every_page_opens_with_the_flaw_and_its_name_in_the_other_language() {
    for rule in rules::ALL {
        for (lang, other, title) in
            [("sv", "Engelska", rule.title.1), ("en", "Swedish", rule.title.0)]
        {
            let page = page(rule.name, lang);
            let mut lines = page.lines();
            let first = lines.next().unwrap();
            assert!(first.ends_with('.') && !first.starts_with('#'), "{}", rule.name);
            let named = format!("{other}: *{title}*.");
            assert_eq!(lines.nth(1), Some(named.as_str()), "{} {lang}", rule.name);
        }
    }
}
