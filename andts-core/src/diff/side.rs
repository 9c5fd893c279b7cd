use std::collections::BTreeMap;

use super::likeness::words;
use super::thing::Thing;

/// The things of one plan while they are matched: what they are compared by, and which
/// are still free.
#[derive(Debug)]
pub(super) struct Side<'t> {
    entries: Vec<Entry<'t>>,
}

#[derive(Debug)]
struct Entry<'t> {
    thing: &'t Thing<'t>,
    /// The words of its title; of one without, what was written.
    title: String,
    titled: bool,
    number: Option<String>,
    parent: Option<usize>,
    parts: usize,
    partner: Option<usize>,
}

impl<'t> Side<'t> {
    pub(super) fn new(things: &[&'t Thing<'t>]) -> Self {
        let ids = things.iter().enumerate();
        let ids: BTreeMap<&str, usize> =
            ids.filter_map(|(n, thing)| Some((thing.card.id?, n))).collect();
        let mut entries: Vec<_> =
            things.iter().map(|thing| Entry::of(thing, &ids)).collect();
        let parents: Vec<_> = entries.iter().filter_map(|entry| entry.parent).collect();
        for parent in parents {
            if let Some(parent) = entries.get_mut(parent) {
                parent.parts += 1;
            }
        }
        Self { entries }
    }

    /// Goes through what is not joined yet, in the document's order.
    pub(super) fn free(&self) -> impl Iterator<Item = usize> {
        let entries = self.entries.iter().enumerate();
        entries.filter(|(_, entry)| entry.partner.is_none()).map(|(n, _)| n)
    }

    pub(super) fn is_free(&self, n: usize) -> bool {
        self.entries.get(n).is_some_and(|entry| entry.partner.is_none())
    }

    pub(super) fn join(&mut self, n: usize, partner: usize) {
        if let Some(entry) = self.entries.get_mut(n) {
            entry.partner = Some(partner);
        }
    }

    pub(super) fn partner(&self, n: usize) -> Option<usize> {
        self.entries.get(n)?.partner
    }

    pub(super) fn thing(&self, n: usize) -> Option<&'t Thing<'t>> {
        self.entries.get(n).map(|entry| entry.thing)
    }

    pub(super) fn id(&self, n: usize) -> Option<&'t str> {
        self.thing(n)?.card.id
    }

    pub(super) fn title(&self, n: usize) -> &str {
        self.entries.get(n).map(|entry| entry.title.as_str()).unwrap_or_default()
    }

    pub(super) fn is_titled(&self, n: usize) -> bool {
        self.entries.get(n).is_some_and(|entry| entry.titled)
    }

    pub(super) fn number(&self, n: usize) -> Option<&str> {
        self.entries.get(n)?.number.as_deref()
    }

    pub(super) fn parent(&self, n: usize) -> Option<usize> {
        self.entries.get(n)?.parent
    }

    pub(super) fn parent_title(&self, n: usize) -> Option<&str> {
        self.parent(n).map(|parent| self.title(parent))
    }

    /// How many parts it has.
    pub(super) fn parts(&self, n: usize) -> usize {
        self.entries.get(n).map(|entry| entry.parts).unwrap_or_default()
    }

    /// Returns every name of what is free, with the one thing that has it, or none when
    /// several have it.
    pub(super) fn names(&self) -> BTreeMap<String, Option<usize>> {
        let mut names: BTreeMap<String, Option<usize>> = BTreeMap::new();
        for n in self.free() {
            let Some(thing) = self.thing(n) else { continue };
            let others = thing.card.other_names.iter().map(|name| words(name));
            for name in others.chain([self.title(n).to_owned()]) {
                let one = names.entry(name).or_insert(Some(n));
                if *one != Some(n) {
                    *one = None;
                }
            }
        }
        names.remove("");
        names
    }
}

impl<'t> Entry<'t> {
    fn of(thing: &'t Thing<'t>, ids: &BTreeMap<&str, usize>) -> Self {
        let title = words(thing.card.title.unwrap_or_default());
        let titled = !title.is_empty();
        let number = thing.card.number.map(words).filter(|number| !number.is_empty());
        let parent = thing.card.parent.and_then(|id| ids.get(id).copied());
        Self {
            thing,
            title: if titled { title } else { thing.written.to_text() },
            titled,
            number,
            parent,
            parts: 0,
            partner: None,
        }
    }
}
