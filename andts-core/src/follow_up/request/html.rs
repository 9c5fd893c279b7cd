//! The sheet as one page that needs nothing else: it is filled in, in one go or more, saved
//! as a file and sent, or printed.

use super::{Ask, Block, Question, Sheet, say};
use crate::diagnostic::Lang;
use crate::document::Vocabulary;
use crate::follow_up::Verdict;

/// The style, for screen and for A4.
const STYLE: &str = include_str!("page.css");

/// The script; without it the page can be filled in and printed.
const SCRIPT: &str = include_str!("page.js");

impl Sheet {
    /// Writes the sheet as a self-contained page. Nothing typed leaves it: its script
    /// saves the answers as a file, and opens such a file to go on with it; without a
    /// script it is printed.
    #[must_use]
    pub fn html(&self, lang: Lang) -> String {
        let heading = escaped(&say::heading(self, lang));
        let about = self.about.iter().map(|its| escaped(its.say(lang)));
        let about = about.collect::<Vec<_>>().join("</li>\n<li>");
        let blocks = self.blocks.iter().enumerate();
        let blocks: String = blocks.map(|(n, block)| of_block(n, block, lang)).collect();
        let tag = match lang {
            Lang::Sv => "sv",
            Lang::En => "en",
        };
        let file = self.file(lang);
        let words = Words::of(lang);
        let (row, file) = (escaped(&self.row), escaped(&file));
        let saved = escaped(&words.saved.replace("{}", &file));
        let Words {
            save, send, print, none, number, resume, opened, left, other, ..
        } = words;
        let send = if self.blocks.is_empty() {
            format!("<p>{none}</p>\n")
        } else {
            format!(
                "<div class=\"send\">\n<button id=\"save\" type=\"submit\" hidden>{save}</button>\n\
                 <p class=\"screen\">{send}</p>\n<noscript><p>{print}</p></noscript>\n\
                 <p id=\"said\" role=\"status\"></p>\n</div>\n"
            )
        };
        format!(
            "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{heading}</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n\
             <h1>{heading}</h1>\n<ul class=\"about\">\n<li>{about}</li>\n</ul>\n\
             <div id=\"resume\" class=\"resume screen\" hidden>\n<label for=\"open\">{resume}</label>\n\
             <input type=\"file\" id=\"open\" accept=\".json,application/json\">\n\
             <p id=\"opened\" role=\"status\"></p>\n</div>\n\
             <form autocomplete=\"off\" data-sheet=\"{row}\" data-file=\"{file}\" data-saved=\"{saved}\" \
             data-number=\"{number}\" data-opened=\"{opened}\" data-left=\"{left}\" data-other=\"{other}\">\n\
             {blocks}{send}</form>\n</main>\n\
             <script>\n{SCRIPT}</script>\n</body>\n</html>\n"
        )
    }

    /// The name of the file the answers are saved as.
    fn file(&self, lang: Lang) -> String {
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let actor: String = self.actor.chars().filter(|c| plain(*c)).collect();
        let word = match lang {
            Lang::Sv => "svar",
            Lang::En => "answer",
        };
        format!("{word}-{actor}-{}.json", self.period.until())
    }
}

/// What the page itself says.
struct Words {
    save: &'static str,
    saved: &'static str,
    send: &'static str,
    print: &'static str,
    none: &'static str,
    number: &'static str,
    resume: &'static str,
    opened: &'static str,
    left: &'static str,
    other: &'static str,
    blank: &'static str,
    part_of: &'static str,
    when: &'static str,
    due: &'static str,
    parts: &'static str,
}

impl Words {
    fn of(lang: Lang) -> Self {
        match lang {
            Lang::Sv => Self {
                save: "Spara svaret",
                saved: "Svaret är sparat i filen {}. Skicka den till den som bad om underlaget.",
                send: "Svaret sparas som en fil på din dator och skickas ingenstans. Skicka filen till den som bad om underlaget.",
                print: "Utan skript kan sidan inte spara en fil. Fyll i den, skriv ut den eller spara den som PDF, och skicka den.",
                number: "Skriv bara ett tal, till exempel 12. Det som behöver förklaras skrivs i kommentaren.",
                resume: "Har du börjat svara och sparat? Öppna filen och fortsätt:",
                opened: "Svaren i filen är ifyllda. Spara igen när du är klar.",
                left: "Svaren i filen är ifyllda, utom {} som hör till frågor som inte finns här.",
                other: "Filen är inget sparat svar på den här blanketten.",
                none: "Planen ber inte om något svar för den här tiden.",
                blank: "inget svar",
                part_of: "Del av",
                when: "När, enligt planen",
                due: "Hållpunkt",
                parts: "Delar",
            },
            Lang::En => Self {
                save: "Save the answer",
                saved: "The answer is saved in the file {}. Send it to whoever asked for the material.",
                send: "The answer is saved as a file on your computer and is sent nowhere. Send the file to whoever asked for the material.",
                print: "Without scripts the page cannot save a file. Fill it in, print it or save it as PDF, and send it.",
                number: "Write a number only, such as 12. What needs explaining goes in the comment.",
                resume: "Have you begun to answer and saved it? Open the file and go on:",
                opened: "The answers in the file are filled in. Save again when you are done.",
                left: "The answers in the file are filled in, except {} of questions that are not here.",
                other: "The file is no saved answer to this sheet.",
                none: "The plan asks for no answer for this time.",
                blank: "no answer",
                part_of: "Part of",
                when: "When, by the plan",
                due: "Due",
                parts: "Parts",
            },
        }
    }
}

fn of_block(n: usize, block: &Block, lang: Lang) -> String {
    let words = Words::of(lang);
    let number = block.number.as_deref().map(escaped);
    let number = number.map(|number| format!("<span class=\"number\">{number}</span> "));
    let what = block.what.as_ref().filter(|what| **what != block.title);
    let what = what.map(|what| format!("<p class=\"what\">{}</p>\n", escaped(what)));
    let listed = |name: &str, texts: &[String]| {
        let texts = texts.iter().map(|text| format!("<dd>{}</dd>", escaped(text)));
        let texts: Vec<_> = texts.collect();
        let first = texts.first().map(|_| format!("<dt>{name}</dt>"));
        let lines = first.into_iter().chain(texts).map(|line| line + "\n");
        lines.collect::<String>()
    };
    let due: Vec<_> =
        block.items.iter().map(|item| item.says.say(lang).to_owned()).collect();
    let facts = [
        listed(words.part_of, block.parent.as_slice()),
        listed(words.when, &block.phrases),
        listed(words.due, &due),
        listed(words.parts, &block.parts),
    ];
    let facts = facts.concat();
    let facts = if facts.is_empty() { facts } else { format!("<dl>\n{facts}</dl>\n") };
    let asked = block.questions.iter().enumerate();
    let asked: String =
        asked.map(|(m, asked)| of_question(&format!("q{n}-{m}"), asked, lang)).collect();
    format!(
        "<section aria-labelledby=\"b{n}\">\n<h2 id=\"b{n}\">{}{}</h2>\n{}{facts}<div class=\"questions\">\n{asked}</div>\n</section>\n",
        number.unwrap_or_default(),
        escaped(&block.title),
        what.unwrap_or_default(),
    )
}

fn of_question(id: &str, asked: &Question, lang: Lang) -> String {
    let (row, label) = (escaped(&asked.row), escaped(asked.label.say(lang)));
    let how = escaped(asked.how.say(lang));
    let choices = |all: &[(&str, &str)]| {
        let choice = |value: &str, say: &str, blank: bool| {
            let (class, checked) =
                if blank { (" class=\"blank\"", " checked") } else { ("", "") };
            format!(
                "<label{class}><input type=\"radio\" name=\"{row}\" value=\"{value}\"{checked}> {say}</label>\n"
            )
        };
        let named: String =
            all.iter().map(|(value, say)| choice(value, say, false)).collect();
        let none = choice("", Words::of(lang).blank, true);
        format!(
            "<fieldset>\n<legend>{label}</legend>\n<div class=\"choices\">\n{named}{none}</div>\n</fieldset>\n"
        )
    };
    let words = matches!(asked.ask, Ask::Comment | Ask::Obstacle);
    let how =
        if words { String::new() } else { format!(" <span class=\"how\">{how}</span>") };
    let half = match asked.ask {
        Ask::Groups { .. } => "",
        Ask::Comment => " half first",
        Ask::Verdict
        | Ask::Times { .. }
        | Ask::Value { .. }
        | Ask::Obstacle
        | Ask::Continue => " half",
    };
    let described = |field: &str| {
        format!(
            "<div class=\"field{half}\">\n<label class=\"asks\" for=\"{id}\">{label}{how}</label>\n{field}\n</div>\n"
        )
    };
    match &asked.ask {
        Ask::Verdict => {
            let all: Vec<_> =
                Verdict::ALL.iter().map(|its| (its.word(), its.say(lang))).collect();
            choices(&all)
        }
        // One word in both languages: a file saved from one is opened in the other.
        Ask::Continue => match lang {
            Lang::Sv => choices(&[("yes", "ja"), ("no", "nej")]),
            Lang::En => choices(&[("yes", "yes"), ("no", "no")]),
        },
        // A field for any text: one for numbers drops what it cannot read, unseen.
        Ask::Times { .. } | Ask::Value { .. } => {
            let mode = if matches!(asked.ask, Ask::Times { .. }) {
                "numeric"
            } else {
                "decimal"
            };
            described(&format!(
                "<input type=\"text\" inputmode=\"{mode}\" id=\"{id}\" name=\"{row}\">"
            ))
        }
        Ask::Groups { .. } | Ask::Comment | Ask::Obstacle => described(&format!(
            "<textarea id=\"{id}\" name=\"{row}\" rows=\"3\"></textarea>"
        )),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
