use crate::calendar::Unit;
use crate::coverage::SUPPRESS_BELOW;
use crate::doors::calendar::limit_of;
use crate::doors::options::Options;
use crate::doors::{BadArgument, day};
use crate::follow_up::compliance::Asked;

/// The periods that cases are counted by.
const PER: [Unit; 5] =
    [Unit::Month, Unit::Quarter, Unit::Tertial, Unit::HalfYear, Unit::Year];

const KEYS: [&str; 6] = ["limit", "on", "per", "statutory", "suppress_below", "cases"];

/// Reads how cases are to be counted, and whether every row is told too.
pub(super) fn read(text: &str) -> Result<(Asked, bool), BadArgument> {
    let options = Options::read("options", text, &KEYS)?;
    let asked = Asked {
        limit: limit_of(&options.written("limit").unwrap_or_default())?,
        on: day("on", options.text("on")?.unwrap_or_default())?,
        per: options
            .one_of("per", &PER.map(|unit| (unit.name(), unit)))?
            .unwrap_or(Unit::Year),
        statutory: options.flag("statutory")?.unwrap_or_default(),
        suppress_below: options.count_or("suppress_below", SUPPRESS_BELOW)?,
    };
    let cases = options.flag("cases")?.unwrap_or_default();
    if cases && asked.suppress_below.is_some() {
        let (sv, en) = (
            "antingen alla rader eller dolda små antal: raderna visar det som döljs",
            "either every row or hidden small counts: the rows show what is hidden",
        );
        return Err(BadArgument::new("cases", "true", sv, en));
    }
    Ok((asked, cases))
}
