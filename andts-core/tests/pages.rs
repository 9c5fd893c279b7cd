//! Each rule's page: its example is found once, its mended example not at all.

use andts_core::plan::Plan;
use andts_core::validate::{rules, validate};
use std::path::Path;

#[test]
fn every_page_trips_its_rule_once_and_then_not() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/validate/rules");
    for rule in rules::ALL {
        for lang in ["sv", "en"] {
            let file = format!("{}.{lang}.md", rule.name.replace('-', "_"));
            let page = std::fs::read_to_string(folder.join(file)).unwrap();
            let plans: Vec<_> = page.split("```json\n").skip(1).collect();
            assert_eq!(plans.len(), 2, "{}", rule.name);
            for (text, times) in plans.iter().zip([1, 0]) {
                let plan = Plan::read(text.split("```").next().unwrap()).unwrap();
                let found = validate(&plan);
                let mine = found.iter().filter(|d| d.rule == rule.name).count();
                assert_eq!(mine, times, "{} {lang}: {text}", rule.name);
            }
        }
    }
}

#[test]
fn every_file_of_the_catalogue_is_listed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/validate/rules");
    let files = std::fs::read_dir(folder).unwrap();
    let rules_there = files
        .filter(|f| {
            let name = f.as_ref().unwrap().file_name().into_string().unwrap();
            name != "mod.rs" && name.strip_suffix(".rs").is_some()
        })
        .count();
    assert_eq!(rules_there, rules::ALL.len());
}
