//! The catalogue is whole: its files are its list, and its names conform.

use std::collections::BTreeSet;
use std::path::Path;

use andts_core::validate::rules;

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
            assert!(!first.is_uppercase() || title.starts_with("ANDTS"), "{title}");
        }
    }
}
