use crate::calendar::{Moment, Unit};
use crate::document::json::Number;
use crate::document::{self, Within};
use crate::schedule::{
    Bound, Count, Every, Extent, Kind, Length, Of, On, Once, Quota, Relative, Side,
    Stretch, Timing,
};

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
    timing.assumed = written.assumed.unwrap_or_default();
    timing.span = written.span.as_deref().and_then(span);
    timing
}

fn span(written: &document::TextSpan) -> Option<crate::diagnostic::Span> {
    let ends = |list: &[Number]| match list {
        [from, until] => {
            let end = |n: &Number| n.as_u32().and_then(|n| usize::try_from(n).ok());
            Some([end(from)?, end(until)?])
        }
        _ => None,
    };
    let (bytes, utf16) = (ends(&written.bytes)?, ends(&written.utf16)?);
    Some(crate::diagnostic::Span { bytes, utf16 })
}

fn kind(written: &document::Timing) -> Option<Kind> {
    match written.kind.as_deref()? {
        "continuous" => Some(Kind::Continuous(within(written)?)),
        "on_demand" => Some(Kind::OnDemand(written.condition.clone())),
        "once" => {
            let window = optional(written.window.as_deref(), Moment::parse)?;
            let extent = optional(written.extent.as_deref(), Extent::from_name)?;
            Some(Kind::Once(Once { window, extent }))
        }
        "quota" => quota(written).map(Kind::Quota),
        "every" => every(written).map(Kind::Every),
        "relative" => relative(written).map(Kind::Relative),
        _ => None,
    }
}

/// The outer none: it is written and makes no sense.
#[expect(clippy::option_option, reason = "absent and senseless are two things")]
fn optional<'w, T>(
    written: Option<&'w str>,
    read: impl Fn(&'w str) -> Option<T>,
) -> Option<Option<T>> {
    written.map_or(Some(None), |text| read(text).map(Some))
}

fn within(written: &document::Timing) -> Option<Vec<Stretch>> {
    match &written.within {
        Within::Nothing => Some(Vec::new()),
        Within::Moments(list) => stretches(list),
        Within::Time(_) => None,
    }
}

fn stretches(list: &[String]) -> Option<Vec<Stretch>> {
    list.iter().map(|text| Stretch::parse(text)).collect()
}

fn quota(written: &document::Timing) -> Option<Quota> {
    let bound = optional(written.bound.as_deref(), Bound::from_name)?;
    Some(Quota {
        times: written.times.as_ref()?.as_u32()?,
        up_to: written.up_to.as_ref().and_then(Number::as_u32),
        bound: bound.unwrap_or(Bound::Stated),
        per: count(written.per.as_deref()?)?,
        within: within(written)?,
        except: stretches(&written.except)?,
    })
}

fn every(written: &document::Timing) -> Option<Every> {
    let n = written.n.as_ref().map_or(Some(1), Number::as_u32)?;
    let unit = Unit::from_name(written.unit.as_deref()?)?;
    let from_completion = match written.anchor.as_deref() {
        None | Some("calendar") => false,
        Some("completion") => true,
        Some(_) => return None,
    };
    Some(Every {
        every: Count { n: n.max(1), unit },
        on: written.on.iter().map(|text| On::parse(text)).collect::<Option<_>>()?,
        within: within(written)?,
        starting: optional(written.starting.as_deref(), Moment::parse)?,
        from_completion,
        except: stretches(&written.except)?,
    })
}

fn relative(written: &document::Timing) -> Option<Relative> {
    let of = written.of.as_deref()?;
    let of = match of {
        document::Of { occasion: Some(id), .. } => Of::Occasion(id.clone()),
        document::Of { measure: Some(id), .. } => Of::Measure(id.clone()),
        document::Of { duty: Some(id), .. } => Of::Duty(id.clone()),
        document::Of { follow_up: Some(id), .. } => Of::FollowUp(id.clone()),
        document::Of { event: Some(words), .. } => Of::Event(words.clone()),
        _ => return None,
    };
    let within = match &written.within {
        Within::Nothing => None,
        Within::Time(time) => Some(length(time)?),
        Within::Moments(_) => return None,
    };
    let length_of = |written: &Option<Box<document::Count>>| {
        written.as_deref().map_or(Some(None), |count| length(count).map(Some))
    };
    let sides = written.side.iter().map(|side| Side::from_name(side));
    Some(Relative {
        of,
        side: sides.collect::<Option<_>>()?,
        lead: length_of(&written.lead)?,
        offset: length_of(&written.offset)?,
        within,
        times: written.times.as_ref().and_then(Number::as_u32),
    })
}

fn length(written: &document::Count) -> Option<Length> {
    let n = written.n.as_ref().map_or(Some(1), Number::as_u32)?;
    Length::from_names(n, written.unit.as_deref()?, written.clock.as_deref())
}

fn count(written: &document::Count) -> Option<Count> {
    let n = written.n.as_ref().map_or(Some(1), Number::as_u32)?;
    Some(Count { n: n.max(1), unit: Unit::from_name(written.unit.as_deref()?)? })
}
