//! Laws of the comparison of two plans, each a sentence, and its bounds.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a plan in a test is a plan"
)]

use std::collections::BTreeSet;
use std::fs;

use andts_core::diagnostic::Lang;
use andts_core::diff::{Change, Diff, Kind, Named, diff};
use andts_core::plan::Plan;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

fn plan(plan: &Value) -> Plan {
    Plan::read(&plan.to_string()).unwrap()
}

fn lists(diff: &Diff) -> [&Vec<Change>; 8] {
    [
        &diff.measures,
        &diff.goals,
        &diff.problems,
        &diff.focus_areas,
        &diff.actors,
        &diff.reporting_duties,
        &diff.documents,
        &diff.indicators,
    ]
}

fn assert_all_carried_over(plan: &Plan) {
    let found = diff(plan, plan);
    assert_eq!(found.plan, []);
    for change in lists(&found).into_iter().flatten() {
        assert_eq!(change.kind, Kind::CarriedOver, "{change:?}");
        assert_eq!(change.fields, []);
        let places =
            [&change.before, &change.after].map(|end| &end.as_ref().unwrap().place);
        assert_eq!(places[0], places[1]);
    }
}

#[test]
fn the_plans_beside_themselves_are_carried_over_whole() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/plans");
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let read = Plan::read(&text).unwrap();
        assert_all_carried_over(&read);
        let found = diff(&read, &read);
        assert_eq!(found.measures.len(), read.document().measures.len());
        assert!(!found.markdown(Lang::Sv).contains("## Borttagna"));
        count += 1;
    }
    // The five real plans and the made-up one.
    assert!(count >= 6);
}

/// Words that make titles alike in part.
fn title() -> impl Strategy<Value = String> {
    let words =
        ["Tillsyn", "tillsyn av", "skolan", "Föräldramöte", "föräldramöten", "ANDTS"];
    prop::collection::vec(select(words.to_vec()), 0..=3).prop_map(|words| words.join(" "))
}

/// Up to seven measures that share titles, numbers, parents and identifiers, and three
/// actors that share names.
fn plans() -> impl Strategy<Value = Plan> {
    let measure = (title(), 0..4_u8, 0..8_usize, any::<bool>());
    let measures = prop::collection::vec(measure, 0..=7);
    let actors = prop::collection::vec((title(), title()), 0..=3);
    let ids = Just((0..7).collect::<Vec<usize>>()).prop_shuffle();
    (measures, ids, actors).prop_map(|(measures, ids, actors)| {
        let measures = measures.into_iter().zip(&ids).map(|((title, number, parent, named), id)| {
            json!({
                "id": named.then(|| format!("m{id}")),
                "title": title,
                "number": (number > 0).then(|| number.to_string()),
                "parent": (parent < 7).then(|| format!("m{parent}")),
                "follow_ups": [{ "text": title, "indicators": [{ "id": format!("i{id}"), "text": title }] }],
            })
        });
        let actors = actors.into_iter().zip(&ids).map(|((name, other), id)| {
            json!({ "id": format!("a{id}"), "name": name, "aliases": [other] })
        });
        plan(&json!({
            "measures": measures.collect::<Vec<_>>(),
            "actors": actors.collect::<Vec<_>>(),
        }))
    })
}

/// Both ends of every pair, and how it was found.
fn pairs(diff: &Diff, flipped: bool) -> BTreeSet<String> {
    let pairs = lists(diff).into_iter().flatten().filter_map(|change| {
        let (before, after) = (change.before.as_ref()?, change.after.as_ref()?);
        let (from, to) = if flipped { (after, before) } else { (before, after) };
        Some(format!("{} {} {:?}", from.place, to.place, change.matched))
    });
    pairs.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_same_pairs_are_found_whichever_plan_comes_first(a in plans(), b in plans()) {
        prop_assert_eq!(pairs(&diff(&a, &b), false), pairs(&diff(&b, &a), true));
    }

    #[test]
    fn a_plan_beside_itself_is_carried_over_whole(a in plans()) {
        assert_all_carried_over(&a);
    }

    #[test]
    fn everything_is_told_once(a in plans(), b in plans()) {
        let found = diff(&a, &b);
        for list in lists(&found) {
            for end in [|c: &Change| c.before.clone(), |c: &Change| c.after.clone()] {
                let places: Vec<_> = list.iter().filter_map(end).map(|n| n.place).collect();
                let each: BTreeSet<_> = places.iter().collect();
                prop_assert_eq!(each.len(), places.len());
            }
        }
        let counts = found.counts;
        let old = counts.carried_over + counts.changed + counts.dropped
            + counts.dropped_with_decision;
        prop_assert_eq!(old, a.document().measures.len());
        prop_assert_eq!(old - counts.dropped + counts.new, b.document().measures.len());
    }
}

#[test]
fn plans_that_share_nothing_are_compared_within_a_bound_and_it_is_said() {
    // 1 500 * 1 500 pairs of titles are more than two million.
    let list = |of: &str, n: usize| -> Vec<_> {
        (0..n).map(|n| json!({ "title": format!("{of} {n}") })).collect()
    };
    let many = |of: &str| plan(&json!({ "measures": list(of, 1_500) }));
    let found = diff(&many("tillsyn"), &many("möte"));
    assert!(!found.titles_compared);
    assert_eq!((found.counts.dropped, found.counts.new), (1_500, 1_500));
    assert!(found.markdown(Lang::Sv).contains("för stora för att titlarna"));
    // What has the same title is not compared, however many there are.
    let found = diff(&many("tillsyn"), &many("Tillsyn"));
    assert!(found.titles_compared);
    assert_eq!(found.counts.carried_over, 1_500);
}

#[test]
fn a_hundred_thousand_measures_of_one_title_are_paired_in_order() {
    let many = plan(&json!({ "measures": vec![json!({ "title": "Tillsyn" }); 100_000] }));
    let found = diff(&many, &many);
    assert_eq!(found.counts.carried_over, 100_000);
    // Which is which nobody can tell.
    assert_eq!(found.counts.uncertain, 100_000);
}

/// Gives whatever refers to a measure its new identifier.
fn rename_references(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                match (key.as_str(), &mut *value) {
                    ("parent" | "measure", Value::String(id)) => id.insert_str(0, "ny-"),
                    ("for", Value::Array(ids)) => {
                        let renamed =
                            ids.iter().map(|id| format!("ny-{}", id.as_str().unwrap()));
                        *value = renamed.collect::<Vec<_>>().into();
                    }
                    _ => rename_references(value),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(rename_references),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Vellinge's plan as the next one might be: numbered, with identifiers made anew, three
/// measures renamed, one dropped and one split.
fn next_of_vellinge() -> (Plan, Plan) {
    let file =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/plans/vellinge-2022.json");
    let before: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    let mut measures = before["measures"].as_array().unwrap().clone();
    measures.retain(|measure| measure["id"] != "narkotikasok");
    let split = json!({ "id": "folkol", "title": "Tillsyn av detaljhandel med folköl" });
    measures.push(split);
    for (n, measure) in measures.iter_mut().enumerate() {
        let title = match measure["id"].as_str().unwrap() {
            "oppna-forelasningar" => "Öppna föreläsningar och webbinarier om ANDTS",
            "drogvaneundersokning" => "Enkät om ungas drogvanor",
            "kamerabevakning" => "Kamerabevakning i offentlig miljö",
            "tillsyn-alkohol-folkol" => "Tillsyn av alkoholserveringsställen",
            _ => measure["title"].as_str().unwrap(),
        };
        let id = format!("ny-{}", measure["id"].as_str().unwrap());
        measure["title"] = title.into();
        measure["number"] = (n + 1).to_string().into();
        rename_references(measure);
        measure["id"] = id.into();
    }
    let after = json!({ "actors": before["actors"], "measures": measures });
    (plan(&before), plan(&after))
}

#[test]
fn a_plausible_next_plan_of_vellinge_is_told_as_a_coordinator_would() {
    let (before, after) = next_of_vellinge();
    let found = diff(&before, &after);
    let counts = found.counts;
    assert_eq!((counts.dropped, counts.new, counts.changed), (1, 1, 4));
    assert_eq!((counts.carried_over, counts.reworded, counts.uncertain), (60, 60, 4));
    for change in &found.measures {
        let id = |named: &Option<Named>| named.as_ref().and_then(|one| one.id.clone());
        match change.kind {
            Kind::Dropped => {
                assert_eq!(id(&change.before).as_deref(), Some("narkotikasok"));
                assert_eq!(change.resembles, None);
            }
            Kind::New => {
                let from = id(&change.resembles);
                assert_eq!(from.as_deref(), Some("tillsyn-alkohol-folkol"));
            }
            Kind::CarriedOver | Kind::Changed | Kind::DroppedWithDecision => {
                let old = id(&change.before).map(|id| format!("ny-{id}"));
                assert_eq!(id(&change.after), old);
            }
        }
    }
    // The other way round what was dropped is new, and what was split is merged.
    let back = diff(&after, &before);
    assert_eq!((back.counts.dropped, back.counts.new), (1, 1));
    let gone = back.measures.iter().find(|it| it.kind == Kind::Dropped).unwrap();
    let into = gone.resembles.as_ref().unwrap();
    assert_eq!(into.id.as_deref(), Some("tillsyn-alkohol-folkol"));
}

#[test]
fn what_is_long_is_not_told_again_with_each_part() {
    // A whole with 100 000 bytes of responsibility, and 1 000 parts that had their own.
    let by = |n: usize| json!({ "actor": format!("a{n}") });
    let long: Vec<_> = (0..5_000).map(by).collect();
    let parts = |own: Value| {
        let part = |n: usize| json!({ "id": format!("p{n}"), "title": format!("Del {n}"), "parent": "m", "responsible": own });
        (0..1_000).map(part).collect::<Vec<_>>()
    };
    let many = |whole: Value, own: Value| {
        let mut measures = parts(own);
        measures.push(json!({ "id": "m", "title": "Skolplan", "responsible": whole }));
        plan(&json!({ "measures": measures }))
    };
    let found = diff(&many(json!([]), json!([by(1)])), &many(json!(long), json!([])));
    let told = serde_json::to_string(&found).unwrap().len();
    assert!(told < 2_000_000, "{told} bytes");
}
