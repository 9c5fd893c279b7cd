//! What the words of a sentence tell of its times: that they only tie, that it has been,
//! that it is how things are.

/// Words that only tie timings together or say that something is done.
pub(in crate::schedule) const TIES: &[&str] = &[
    ",",
    ".",
    ";",
    ":",
    "(",
    ")",
    "-",
    "/",
    "&",
    "+",
    "•",
    "*",
    "samt",
    "och",
    "men",
    "genomförs",
    "sker",
    "görs",
    "verksamhet",
    "verksamheten",
    "månad",
    "genomföras",
    "hålls",
    "därefter",
    "minst",
    "dock",
    "även",
    "ska",
    "skall",
    "planeras",
    "planerad",
    "planerat",
    "preliminärt",
    "prel",
    "ev",
    "datum",
    "när",
    "period",
    "dels",
    "i",
    "under",
    "är",
    "tas",
    "upp",
    "den",
    "helst",
    "oftast",
    "ca",
    "cirka",
    "varav",
    "eller",
    "sedan",
    "med",
    "start",
    "kl",
    "ske",
    "bör",
    "kan",
    "måste",
    "utförs",
    "utföras",
    "anordnas",
    "erbjuds",
    "på",
    "av",
    "göras",
    "göra",
    "erbjudas",
    "skulle",
    "kunna",
    "kan",
];

/// Words that tell of what has been: a time in such a sentence is no schedule.
pub(in crate::schedule) const PAST: &[&str] = &[
    "var",
    "hade",
    "hölls",
    "blev",
    "gjordes",
    "genomfördes",
    "antogs",
    "visade",
    "startade",
    "infördes",
    "beslutade",
    "beslutades",
    "fick",
    "fanns",
    "togs",
    "inleddes",
    "gjorde",
    "deltog",
    "presenterades",
    "publicerades",
    "skedde",
    "började",
    "påbörjades",
    "ökade",
    "minskade",
    "såg",
    "utökades",
    "reviderades",
    "bildades",
    "tog",
    "antagen",
    "antaget",
    "beslutad",
    "fastställd",
    "fastställdes",
    "reviderad",
    "reviderat",
    "upprättad",
    "framtagen",
    "diarienummer",
    "hämtad",
    "diarieförd",
    "dnr",
    "träda",
    "träder",
    "trädde",
    "antog",
    "innebar",
    "gav",
    "gick",
    "kom",
    "höll",
    "stod",
    "bestod",
    "skrev",
    "sjönk",
    "föll",
    "framkom",
    "uppgick",
    "uppgav",
    "genomgick",
    "lades",
    "beslutsdatum",
    "fastställt",
    "fastställelsedatum",
    "datering",
];

/// Words in *-de* and *-te* that are no verb of the past (*riktade insatser*).
pub(in crate::schedule) const NO_PAST: &[&str] = &[
    "planerade",
    "riktade",
    "prioriterade",
    "samlade",
    "samordnade",
    "beräknade",
    "hundrade",
    "fjärde",
    "sjätte",
    "borde",
];

/// Supines that no ending tells apart from other words.
pub(in crate::schedule) const SUPINES: &[&str] = &[
    "gjort", "haft", "fått", "gått", "stått", "varit", "sett", "gett", "lett", "inlett",
    "lagt", "hållit", "druckit", "köpt", "läst", "rökt", "använt", "byggt",
];

/// Words in *-at* and *-it* that are no supines (*en separat insats*).
pub(in crate::schedule) const NO_SUPINES: &[&str] = &[
    "annat", "separat", "privat", "resultat", "klimat", "mandat", "format", "internat",
    "profit", "kredit",
];

/// What a sentence begins that is no main clause: there *har* tells of no deed.
pub(in crate::schedule) const SUBORDINATORS: &[&str] =
    &["som", "när", "då", "där", "att", "hur", "eftersom", "vilka", "vilket"];

/// Words that stand for whom it is told of.
pub(in crate::schedule) const PRONOUNS: &[&str] =
    &["vi", "man", "de", "den", "det", "ni", "hon", "han", "jag", "alla"];

/// Words that put something first and say nothing of time.
pub(in crate::schedule) const PRIORITIES: &[&str] = &[
    "i första hand",
    "i huvudsak",
    "huvudsakligen",
    "framför allt",
    "framförallt",
    "främst",
    "särskilt",
];

/// A date behind them is the date of a paper.
pub(in crate::schedule) const MARKS: &[&str] =
    &["uppdaterad", "uppdaterat", "ändrad", "ändrat", "granskad", "version"];

/// Light words between a mark and its date, and the bodies that decide.
pub(in crate::schedule) const LIGHT: &[&str] =
    &[":", ",", "-", "(", "den", "senast", "av", "i", "kf", "ks", "fullmäktige"];

/// A plan takes over from another, whose years are over then.
pub(in crate::schedule) const REPLACES: &[&str] =
    &["ersätter", "ersatte", "upphäver", "efterträder", "avlöser"];

/// The same day of the year after.
pub(in crate::schedule) const YEAR_AFTER: &[&str] = &[
    "året efter",
    "året därpå",
    "följande år",
    "påföljande år",
    "nästkommande år",
    "efterföljande år",
    "nästa år",
];

/// Words that say how things are: there a time without a year is no schedule.
pub(in crate::schedule) const STATIVE: &[&str] = &[
    "har",
    "blivit",
    "är",
    "utgör",
    "beskriver",
    "ligger",
    "handlar",
    "ses",
    "finns",
    "tidigare",
    "förra",
    "föregående",
    "senaste",
    "kommande",
    "nästa",
    "nuvarande",
    "innevarande",
    "efterföljande",
    "nästkommande",
    "därpå",
];

/// What befalls people and what they do by habit: a recurrence beside it is background,
/// no schedule.
pub(in crate::schedule) const BACKGROUND: &[&str] = &[
    "dör",
    "avlider",
    "insjuknar",
    "kostar",
    "orsakar",
    "skadas",
    "omkommer",
    "röker",
    "dricker",
    "druckit",
    "dricks",
    "rökt",
    "snusar",
    "snusat",
    "missbrukar",
    "intensivkonsumerar",
    "upplever",
    "upplevt",
    "skolkar",
    "skolkat",
    "utsatts",
    "serveringstid",
    "serveringstiden",
    "telefontid",
    "telefontider",
    "öppettider",
];

/// How often as an adjective of what is done: *årlig kontroll*.
pub(in crate::schedule) const ADJECTIVES: &[&str] = &[
    "årlig",
    "årliga",
    "årligt",
    "månatlig",
    "månatliga",
    "kvartalsvis",
    "kvartalsvisa",
    "halvårsvisa",
    "terminsvisa",
    "månadsvisa",
    "veckovisa",
];

/// Words that begin an indicator: what is counted, not what is done.
pub(in crate::schedule) const COUNTED: &[&str] = &["antal", "antalet"];

/// Shares, which are indicators wherever they stand.
pub(in crate::schedule) const PORTIONS: &[&str] = &["andel", "andelen", "procentandel"];

/// What is done with an indicator; the time beside it is a time after all.
pub(in crate::schedule) const MEASURED: &[&str] = &[
    "följs",
    "mäts",
    "redovisas",
    "rapporteras",
    "sammanställs",
    "stäms",
    "kontrolleras",
    "registreras",
    "presenteras",
    "avläses",
    "hämtas",
];

/// Whom a plan is for: *elever som ...* and *ungdomar är ...* tell how they are.
pub(in crate::schedule) const PEOPLE: &[&str] = &[
    "elever",
    "eleverna",
    "ungdomar",
    "ungdomarna",
    "unga",
    "barn",
    "barnen",
    "personer",
    "individer",
    "människor",
    "medborgare",
    "invånare",
    "studenter",
    "kvinnor",
    "män",
    "killar",
    "tjejer",
    "flickor",
    "pojkar",
];

/// Shares of people, of whom something is told.
pub(in crate::schedule) const SHARES: &[&str] = &[
    "hälften",
    "tredjedel",
    "fjärdedel",
    "femtedel",
    "tiondel",
    "majoriteten",
    "flertalet",
    "genomsnitt",
];

/// What is used by habit, and the verbs of it.
pub(in crate::schedule) const SUBSTANCES: &[&str] = &[
    "alkohol",
    "narkotika",
    "cannabis",
    "tobak",
    "snus",
    "cigaretter",
    "droger",
    "vejp",
    "läkemedel",
    "nikotin",
];
pub(in crate::schedule) const USES: &[&str] = &[
    "använder",
    "använt",
    "används",
    "nyttjar",
    "nyttjat",
    "konsumerar",
    "konsumerat",
    "provat",
];

/// Games for money and on screens, and the verbs of them.
pub(in crate::schedule) const GAMES: &[&str] =
    &["pengar", "spel", "datorspel", "dataspel", "hasardspel"];
pub(in crate::schedule) const PLAYS: &[&str] = &["spelar", "spelat"];

/// Opening hours.
pub(in crate::schedule) const OPEN: &[&str] = &["öppet", "öppen", "öppna", "stängt"];

/// Words whose number is a name and counts nothing (*åk 7*, *kl. 13*).
pub(in crate::schedule) const NUMBERED: &[&str] = &[
    "åk",
    "årskurs",
    "årskurserna",
    "klass",
    "kl",
    "mål",
    "delmål",
    "målområde",
    "nr",
    "kap",
    "sid",
    "sida",
    "gy",
    "punkt",
    "bilaga",
    "steg",
    "fas",
    "nivå",
    "kapitel",
    "avsnitt",
    "fokusområde",
    "område",
];
