//! Days, months, seasons, and the words in front of them.

use chrono::Weekday;

use crate::calendar::Season;

pub(in crate::schedule) const MONTHS: &[(&str, u32)] = &[
    ("januari", 1),
    ("februari", 2),
    ("mars", 3),
    ("april", 4),
    ("maj", 5),
    ("juni", 6),
    ("juli", 7),
    ("augusti", 8),
    ("september", 9),
    ("oktober", 10),
    ("november", 11),
    ("december", 12),
    ("febuari", 2),
    ("augsti", 8),
    ("decmber", 12),
];

/// Short forms, which in prose may be something else (*Jan*); *jul* is Christmas.
pub(in crate::schedule) const SHORT_MONTHS: &[(&str, u32)] = &[
    ("jan .", 1),
    ("jan", 1),
    ("feb .", 2),
    ("feb", 2),
    ("febr .", 2),
    ("febr", 2),
    ("mar .", 3),
    ("mar", 3),
    ("apr .", 4),
    ("apr", 4),
    ("jun .", 6),
    ("jun", 6),
    ("aug .", 8),
    ("aug", 8),
    ("sept .", 9),
    ("sept", 9),
    ("sep .", 9),
    ("sep", 9),
    ("okt .", 10),
    ("okt", 10),
    ("nov .", 11),
    ("nov", 11),
    ("dec .", 12),
    ("dec", 12),
];

pub(in crate::schedule) const SEASONS: &[(&str, Season)] = &[
    ("vårterminen", Season::Vt),
    ("vårtermin", Season::Vt),
    ("vårterminens", Season::Vt),
    ("vt", Season::Vt),
    ("höstterminen", Season::Ht),
    ("hösttermin", Season::Ht),
    ("höstterminens", Season::Ht),
    ("ht", Season::Ht),
    ("våren", Season::Spring),
    ("vårens", Season::Spring),
    ("sommaren", Season::Summer),
    ("sommarens", Season::Summer),
    ("hösten", Season::Autumn),
    ("höstens", Season::Autumn),
    ("vintern", Season::Winter),
    ("vinterns", Season::Winter),
    ("läsåret", Season::SchoolYear),
    ("läsår", Season::SchoolYear),
    ("lå", Season::SchoolYear),
    ("skolåret", Season::SchoolYear),
    ("h . t .", Season::Ht),
    ("v . t .", Season::Vt),
    ("h . t", Season::Ht),
    ("v . t", Season::Vt),
];

/// The bare season; *vår* is also *our*.
pub(in crate::schedule) const BARE_SEASONS: &[(&str, Season)] = &[
    ("vår", Season::Spring),
    ("sommar", Season::Summer),
    ("höst", Season::Autumn),
    ("vinter", Season::Winter),
];

/// The last is 0.
pub(in crate::schedule) const ORDINALS: &[(&str, u32)] = &[
    ("första", 1),
    ("andra", 2),
    ("tredje", 3),
    ("fjärde", 4),
    ("femte", 5),
    ("1 : a", 1),
    ("1 a", 1),
    ("2 : a", 2),
    ("2 a", 2),
    ("3 : e", 3),
    ("3 e", 3),
    ("4 : e", 4),
    ("4 e", 4),
    ("sista", 0),
];

pub(in crate::schedule) const WEEKDAYS: &[(&str, Weekday)] = &[
    ("måndag", Weekday::Mon),
    ("måndagen", Weekday::Mon),
    ("måndagar", Weekday::Mon),
    ("mån", Weekday::Mon),
    ("tisdag", Weekday::Tue),
    ("tisdagen", Weekday::Tue),
    ("tisdagar", Weekday::Tue),
    ("tis", Weekday::Tue),
    ("onsdag", Weekday::Wed),
    ("onsdagen", Weekday::Wed),
    ("onsdagar", Weekday::Wed),
    ("ons", Weekday::Wed),
    ("torsdag", Weekday::Thu),
    ("torsdagen", Weekday::Thu),
    ("torsdagar", Weekday::Thu),
    ("tors", Weekday::Thu),
    ("fredag", Weekday::Fri),
    ("fredagen", Weekday::Fri),
    ("fredagar", Weekday::Fri),
    ("fre", Weekday::Fri),
    ("lördag", Weekday::Sat),
    ("lördagen", Weekday::Sat),
    ("lördagar", Weekday::Sat),
    ("lör", Weekday::Sat),
    ("söndag", Weekday::Sun),
    ("söndagen", Weekday::Sun),
    ("söndagar", Weekday::Sun),
    ("sön", Weekday::Sun),
    ("måndagskväll", Weekday::Mon),
    ("måndagkväll", Weekday::Mon),
    ("tisdagskväll", Weekday::Tue),
    ("tisdagkväll", Weekday::Tue),
    ("onsdagskväll", Weekday::Wed),
    ("onsdagkväll", Weekday::Wed),
    ("torsdagskväll", Weekday::Thu),
    ("torsdagkväll", Weekday::Thu),
    ("fredagskväll", Weekday::Fri),
    ("fredagkväll", Weekday::Fri),
    ("lördagskväll", Weekday::Sat),
    ("lördagkväll", Weekday::Sat),
    ("söndagskväll", Weekday::Sun),
    ("söndagkväll", Weekday::Sun),
];

/// Weekdays that recur by their form alone (*på måndagar*).
pub(in crate::schedule) const RECURRING_WEEKDAYS: &[(&str, Weekday)] = &[
    ("måndagar", Weekday::Mon),
    ("tisdagar", Weekday::Tue),
    ("onsdagar", Weekday::Wed),
    ("torsdagar", Weekday::Thu),
    ("fredagar", Weekday::Fri),
    ("lördagar", Weekday::Sat),
    ("söndagar", Weekday::Sun),
    ("fredagkvällar", Weekday::Fri),
    ("fredagskvällar", Weekday::Fri),
    ("lördagkvällar", Weekday::Sat),
    ("lördagskvällar", Weekday::Sat),
];

/// By the day, which counts.
pub(in crate::schedule) const BY: &[&str] = &[
    "senast",
    "senast den",
    "senast i",
    "senast under",
    "deadline",
    "deadline :",
    "klart till",
    "klar till",
    "klart senast",
    "klar senast",
    "allra senast",
    "senast vid utgången av",
    "till",
    "före utgången av",
    "senast utgången av",
    "vid utgången av",
    "till utgången av",
    "innan utgången av",
];

/// Until the day, which counts.
pub(in crate::schedule) const UNTIL: &[&str] = &[
    "till och med",
    "till och med den",
    "t . o . m .",
    "t . o . m",
    "t o m",
    "tom",
    "fram till",
    "fram till och med",
    "fram till den",
    "längst till",
];

/// The beginning of something.
pub(in crate::schedule) const START: &[&str] = &[
    "med start",
    "med start den",
    "med start i",
    "med start under",
    "med början",
    "med början i",
    "med början den",
    "start",
    "start :",
    "start den",
    "start i",
    "startar",
    "startar i",
    "startas",
    "uppstart",
    "uppstart i",
    "med uppstart",
    "börjar",
    "börjar i",
];

/// One time of many.
pub(in crate::schedule) const NEXT: &[&str] = &[
    "nästa gång",
    "nästa gång i",
    "nästa gång den",
    "första gången",
    "första gången i",
    "första gången den",
    "första gång",
    "nästa är",
    "nästa",
    "nästa i",
    "nästa den",
];

/// The last time, which is over.
pub(in crate::schedule) const DONE: &[&str] = &[
    "senast genomförd",
    "senast genomfört",
    "senast genomfördes",
    "genomfördes senast",
    "genomförd senast",
    "senast genomförd den",
    "senast genomförd i",
    "senast genomförd under",
    "senast gjord",
    "senast gjort",
    "senast gjordes",
    "gjordes senast",
    "senast gjordes i",
    "senast utförd",
    "senast reviderad",
    "senast antagen",
    "senast hölls",
    "hölls senast",
    "senaste gången",
    "senaste gången i",
    "senaste gången var",
    "förra gången",
    "förra gången var",
];

/// Until, and without the day.
pub(in crate::schedule) const BEFORE: &[&str] =
    &["före", "innan", "före den", "innan den", "inför"];

/// From the day on.
pub(in crate::schedule) const FROM: &[&str] = &[
    "från och med",
    "från och med den",
    "från och med i",
    "fr . o . m .",
    "fr . o . m",
    "fr o m",
    "fr . o . m . den",
    "fro . m .",
    "from",
    "från",
    "från den",
    "efter den",
    "tidigast",
    "tidigast den",
    "tidigast i",
    "f . o . m .",
    "f . o . m",
    "fom",
    "f o m",
    "f . o . m . den",
];

/// Words that only lead to a time; with one of them a time stands in any sentence.
pub(in crate::schedule) const IN: &[&str] = &[
    "under perioden",
    "under tiden",
    "under",
    "i perioden",
    "i",
    "perioden",
    "den",
    "åren",
    "under åren",
    "under år",
    "år",
    "på",
    "vid",
    "kommer i",
    "någon gång under",
    "någon gång i",
    "någon dag i",
    "inom",
    "tidsperiod",
    "tidsperioden",
    "för",
    "för perioden",
    "för år",
    "för åren",
    "gäller",
    "under hela",
    "mellan",
    "mellan den",
    "hela",
    "projekttid",
    "projektperiod",
    "projekttiden",
    "projektperioden",
];

/// About (*cirka*).
pub(in crate::schedule) const ABOUT: &[&str] = &[
    "ca .",
    "ca",
    "cirka",
    "c : a",
    "omkring",
    "kring",
    "runt",
    "ungefär",
    "runt den",
    "kring den",
    "omkring den",
];

/// Doubt in words (*preliminärt*).
pub(in crate::schedule) const DOUBT: &[&str] =
    &["prel .", "prel", "preliminärt", "ev .", "ev", "eventuellt"];

/// Which part of a month or a year.
#[derive(Clone, Copy)]
pub(in crate::schedule) enum Third {
    First,
    Middle,
    Last,
}

/// *I början av*, *i slutet av*.
pub(in crate::schedule) const THIRDS: &[(&str, Third)] = &[
    ("i början av", Third::First),
    ("i början på", Third::First),
    ("början av", Third::First),
    ("början på", Third::First),
    ("i mitten av", Third::Middle),
    ("i mitten på", Third::Middle),
    ("mitten av", Third::Middle),
    ("mitten på", Third::Middle),
    ("i slutet av", Third::Last),
    ("i slutet på", Third::Last),
    ("slutet av", Third::Last),
    ("slutet på", Third::Last),
    ("vid slutet av", Third::Last),
    ("sent i", Third::Last),
    ("i slutet utav", Third::Last),
    ("början", Third::First),
    ("mitten", Third::Middle),
    ("slutet", Third::Last),
    ("i början", Third::First),
    ("i mitten", Third::Middle),
    ("i slutet", Third::Last),
];

/// The ends of a year, in other words than *slutet av året*.
pub(in crate::schedule) const YEARS_ENDS: &[(&str, Third)] = &[
    ("årets slut", Third::Last),
    ("vid årets slut", Third::Last),
    ("i årets slut", Third::Last),
    ("årsslutet", Third::Last),
    ("vid årsslutet", Third::Last),
    ("årets början", Third::First),
    ("vid årets början", Third::First),
    ("i årets början", Third::First),
];
