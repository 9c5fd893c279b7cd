use crate::diagnostic::Place;
use crate::document::json::Json;

/// Which fields someone has read again and confirmed or corrected.
///
/// Swedish: *bekräftade läsningar*. A finding about such a field is silent: the one who
/// knows has had the last word.
#[derive(Debug, Default)]
pub(super) struct Readings {
    confirmed: Vec<Place>,
}

impl Readings {
    /// Gathers them from the `provenance` of every object of a plan.
    pub(super) fn of(plan: &Json) -> Self {
        let mut found = Self::default();
        found.gather(plan, &Place::root());
        found
    }

    /// Returns whether a place, or something it is a part of, is confirmed.
    pub(super) fn confirm(&self, place: &Place) -> bool {
        self.confirmed.iter().any(|c| place.segments().starts_with(c.segments()))
    }

    fn gather(&mut self, json: &Json, place: &Place) {
        match json {
            Json::List(items) => {
                for (n, item) in items.iter().enumerate() {
                    if matches!(item, Json::Object(_) | Json::List(_)) {
                        self.gather(item, &place.index(n));
                    }
                }
            }
            Json::Object(members) => {
                for (key, value) in members {
                    match (key.as_str(), value) {
                        ("provenance", Json::Object(fields)) => {
                            let read = fields.iter().filter(|(_, told)| is_read(told));
                            self.confirmed.extend(read.map(|(key, _)| place.key(key)));
                        }
                        (key, Json::Object(_) | Json::List(_)) => {
                            self.gather(value, &place.key(key));
                        }
                        _ => {}
                    }
                }
            }
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) => {}
        }
    }
}

fn is_read(told: &Json) -> bool {
    matches!(told.key("reading"), Some(Json::Text(word)) if matches!(word.as_str(), "confirmed" | "corrected"))
}
