use crate::diagnostic::{Diagnostic, Place, Severity, Span, Text};
use crate::plan::{Measure, Plan};

/// A rule of validation.
///
/// Swedish: *granskningsregel*.
#[derive(Debug)]
pub struct Rule {
    /// Its name, which is also the name of its file and its page.
    pub name: &'static str,
    /// How much is wrong when it speaks.
    pub severity: Severity,
    /// What it is about, in Swedish and in English.
    pub title: (&'static str, &'static str),
    /// The version it came with.
    pub since: &'static str,
    /// What it looks at, and how.
    pub check: Check,
}

/// What a rule looks at.
///
/// Swedish: *granskat*.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// The whole plan, once.
    Plan(fn(&Plan, &mut Findings<'_>)),
    /// Each measure by itself.
    Measure(fn(&Plan, &Measure<'_>, &mut Findings<'_>)),
}

/// Where a rule says what it found.
#[derive(Debug)]
pub struct Findings<'f> {
    rule: &'static Rule,
    found: &'f mut Vec<Diagnostic>,
}

impl<'f> Findings<'f> {
    pub(super) fn of(rule: &'static Rule, found: &'f mut Vec<Diagnostic>) -> Self {
        Self { rule, found }
    }

    /// Says one thing about one place; `{name}` in a sentence is filled from `params`.
    pub fn at<const N: usize>(
        &mut self,
        place: Place,
        sv: &str,
        en: &str,
        params: [(&'static str, &str); N],
    ) {
        let fill = |sentence: &str| {
            params.iter().fold(sentence.to_owned(), |text, (name, value)| {
                text.replace(&format!("{{{name}}}"), value)
            })
        };
        let text = Text::new(fill(sv), fill(en));
        let mut said = Diagnostic::new(self.rule.name, self.rule.severity, place, text);
        said.params = params.iter().map(|(k, v)| (*k, (*v).to_owned())).collect();
        self.found.push(said);
    }

    /// Says one thing about a stretch of the text at a place.
    pub fn in_text<const N: usize>(
        &mut self,
        place: Place,
        span: Span,
        sv: &str,
        en: &str,
        params: [(&'static str, &str); N],
    ) {
        self.at(place, sv, en, params);
        if let Some(said) = self.found.last_mut() {
            said.span = Some(span);
        }
    }
}
