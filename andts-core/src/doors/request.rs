//! The doors of underlag: the sheet that asks, and the reply that comes back.

use serde::Serialize;

use super::options::Options;
use super::{BadArgument, day, interval, json, language};
use crate::diagnostic::Diagnostics;
use crate::document::json::Json;
use crate::document::record::Wire;
use crate::follow_up::{Log, Separator};
use crate::plan::Plan;

/// What a filled sheet told, as it crosses the border.
#[derive(Serialize)]
struct Answered {
    log: String,
    entries: Vec<Json>,
    faults: Diagnostics,
}

/// What a sheet is made of.
///
/// Swedish: *begäran om underlag*.
#[derive(Clone, Copy, Debug)]
pub struct Requested<'r> {
    /// The plan.
    pub plan: &'r Plan,
    /// What is already noted, if a log is kept.
    pub log: Option<&'r Log>,
    /// Who is asked, by identifier.
    pub actor: &'r str,
    /// The first day asked about.
    pub from: &'r str,
    /// The last day asked about.
    pub until: &'r str,
    /// JSON text, or nothing: `by`, the last day to answer, and of a CSV `separator`, `;`
    /// (as it is where nothing is said), `,` or `tab`, and `bom`, whether it begins with a
    /// byte order mark (true).
    pub options: &'r str,
}

/// Returns the sheet that asks an actor about some days, `form` being `html`, `markdown`,
/// `csv` or `json`, and `lang` `sv` or `en`.
///
/// # Errors
/// An actor the plan does not have, and a day, form, language or option that is none.
pub fn request(
    asked: &Requested<'_>,
    form: &str,
    lang: &str,
) -> Result<String, BadArgument> {
    let Requested { plan, log, actor, from, until, options } = *asked;
    let period = interval(from, until)?;
    if plan.actor(actor).is_none() {
        let (sv, en) = ("id för en aktör i planen", "the id of an actor of the plan");
        return Err(BadArgument::new("actor", actor, sv, en));
    }
    let lang = language(lang)?;
    let options = Options::read("options", options, &["by", "separator", "bom"])?;
    let (by, separator) = (options.day("by")?, separator(options.text("separator")?)?);
    let bom = options.flag("bom")?.unwrap_or(true);
    let sheet = crate::follow_up::request(plan, log, actor, period, by);
    match form {
        "html" => Ok(sheet.html(lang)),
        "markdown" => Ok(sheet.markdown(lang)),
        "csv" => Ok(sheet.csv(lang, separator, bom)),
        "json" => Ok(json(&sheet)),
        other => {
            let (sv, en) = (
                "`html`, `markdown`, `csv` eller `json`",
                "`html`, `markdown`, `csv` or `json`",
            );
            Err(BadArgument::new("form", other, sv, en))
        }
    }
}

/// Reads a filled sheet, given on a day, as a JSON object: `log`, its entries as the text
/// of a log, to be merged with the plan's; `entries`, the same as a list; and `faults`,
/// every cell that could not be read.
///
/// # Errors
/// A day that is none.
pub fn read_reply(
    plan: &Plan,
    log: Option<&Log>,
    text: &str,
    on: &str,
) -> Result<String, BadArgument> {
    let reply = crate::follow_up::read_reply(plan, log, text, day("on", on)?);
    Ok(json(&Answered {
        log: reply.log().write(),
        entries: reply.entries.iter().filter_map(Wire::write).collect(),
        faults: reply.faults,
    }))
}

fn separator(given: Option<&str>) -> Result<Separator, BadArgument> {
    match given {
        None | Some(";") => Ok(Separator::Semicolon),
        Some(",") => Ok(Separator::Comma),
        Some("tab" | "\t") => Ok(Separator::Tab),
        Some(other) => {
            let (sv, en) = ("`;`, `,` eller `tab`", "`;`, `,` or `tab`");
            Err(BadArgument::new("options", &format!("separator: {other}"), sv, en))
        }
    }
}
