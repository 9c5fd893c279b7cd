use crate::calendar::{Moment, Unit};
use crate::document::{self, Within};
use crate::schedule::{Bound, Count, Kind, On, Timing};

/// Reads a written timing; one that makes no sense is kept as a note.
pub(super) fn typed(written: &document::Timing) -> Timing {
    let text = || {
        let said = written.text.clone().or_else(|| written.kind.clone());
        Kind::Note(said.unwrap_or_default())
    };
    let mut timing = Timing::new(kind(written).unwrap_or_else(text));
    timing.parts.clone_from(&written.r#for);
    timing.each.clone_from(&written.each);
    timing.step.clone_from(&written.step);
    timing.obligation = written.obligation.as_ref().map(|word| word.text().to_owned());
    timing.uncertain = written.uncertain.unwrap_or_default();
    timing.approximate = written.approximate.unwrap_or_default();
    timing
}

fn kind(written: &document::Timing) -> Option<Kind> {
    let moment = |text: &Option<String>| text.as_deref().map(Moment::parse);
    match written.kind.as_deref()? {
        "continuous" => Some(Kind::Continuous),
        "on_demand" => Some(Kind::OnDemand(written.condition.clone())),
        "once" => match moment(&written.window) {
            Some(window) => Some(Kind::Once(Some(window?))),
            None => Some(Kind::Once(None)),
        },
        "quota" => {
            let within = match &written.within {
                Within::Moments(list) => {
                    list.iter().map(|text| Moment::parse(text)).collect::<Option<_>>()?
                }
                Within::Nothing | Within::Time(_) => Vec::new(),
            };
            let bound = match written.bound.as_deref() {
                Some("at_least") => Bound::AtLeast,
                Some("at_most") => Bound::AtMost,
                _ => Bound::Stated,
            };
            Some(Kind::Quota {
                times: written.times.as_ref()?.as_u32()?,
                up_to: written.up_to.as_ref().and_then(document::json::Number::as_u32),
                bound,
                per: count(written.per.as_deref()?)?,
                within,
            })
        }
        "every" => Some(Kind::Every {
            every: Count {
                n: written.n.as_ref().map_or(Some(1), document::json::Number::as_u32)?,
                unit: Unit::from_name(written.unit.as_deref()?)?,
            },
            on: written.on.iter().map(|text| On::parse(text)).collect::<Option<_>>()?,
            starting: moment(&written.starting).flatten(),
        }),
        "relative" => {
            let of = written.of.as_deref()?;
            let named = [&of.occasion, &of.event, &of.measure, &of.duty, &of.follow_up];
            let event = named.into_iter().flatten().next()?.clone();
            Some(Kind::Relative { event, side: written.side.clone() })
        }
        _ => None,
    }
}

fn count(written: &document::Count) -> Option<Count> {
    let n = written.n.as_ref().map_or(Some(1), document::json::Number::as_u32)?;
    Some(Count { n: n.max(1), unit: Unit::from_name(written.unit.as_deref()?)? })
}
