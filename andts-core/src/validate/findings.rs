use super::readings::Readings;
use super::rule::Rule;
use crate::diagnostic::{Diagnostic, Mend, Patch, Place, Severity, Span, Text};

/// Where a rule says what it found.
///
/// Swedish: *anmärkningar under arbete*.
#[derive(Debug)]
pub struct Findings<'f> {
    rule: &'static Rule,
    severity: Severity,
    adopted: bool,
    readings: &'f Readings,
    found: &'f mut Vec<Finding>,
}

/// A finding, and the field it is about where that is not its own place.
#[derive(Debug)]
pub(super) struct Finding {
    said: Diagnostic,
    about: Option<&'static str>,
}

impl Finding {
    /// Gives what was said, unless someone has confirmed the reading it is about.
    pub(super) fn unless_confirmed(self, readings: &Readings) -> Option<Diagnostic> {
        let place = &self.said.place;
        // The finding stands at the object that lacks the field, or at another of its fields.
        let about = self.about.into_iter();
        let mut fields = about.flat_map(|key| [place.key(key), place.parent().key(key)]);
        let confirmed =
            readings.confirm(place) || fields.any(|field| readings.confirm(&field));
        (!confirmed).then_some(self.said)
    }
}

impl<'f> Findings<'f> {
    pub(super) fn of(
        rule: &'static Rule,
        severity: Severity,
        adopted: bool,
        readings: &'f Readings,
        found: &'f mut Vec<Finding>,
    ) -> Self {
        Self { rule, severity, adopted, readings, found }
    }

    /// Says one thing about one place; `{name}` in a sentence is filled from `params`.
    ///
    /// What comes back takes the rest: what to do, other places, a safe mend.
    pub fn at<const N: usize>(
        &mut self,
        place: Place,
        sv: &str,
        en: &str,
        params: [(&'static str, &str); N],
    ) -> Said<'_> {
        let fill = |sentence: &str| {
            params.iter().fold(sentence.to_owned(), |text, (name, value)| {
                text.replace(&format!("{{{name}}}"), value)
            })
        };
        let text = Text::new(fill(sv), fill(en));
        let mut said = Diagnostic::new(self.rule.name, self.severity, place, text);
        said.params = params.iter().map(|(k, v)| (*k, (*v).to_owned())).collect();
        said.mend = if self.adopted { self.rule.mend } else { Mend::Now };
        self.found.push(Finding { said, about: None });
        let last = self.found.len() - 1;
        Said { finding: self.found.get_mut(last), adopted: self.adopted }
    }

    /// Returns whether someone has confirmed the reading of a place, for a rule that
    /// looks at several fields at once.
    #[must_use]
    pub fn confirmed(&self, place: &Place) -> bool {
        self.readings.confirm(place)
    }
}

/// What was just said, so that more can be said of it.
///
/// Swedish: *det sagda*.
#[derive(Debug)]
pub struct Said<'f> {
    finding: Option<&'f mut Finding>,
    adopted: bool,
}

impl Said<'_> {
    fn with(&mut self, change: impl FnOnce(&mut Diagnostic)) -> &mut Self {
        if let Some(finding) = self.finding.as_deref_mut() {
            change(&mut finding.said);
        }
        self
    }

    /// Says what to do, where that is certain.
    pub fn help(&mut self, sv: &str, en: &str) -> &mut Self {
        self.with(|said| said.help = Some(Text::new(sv, en)))
    }

    /// Names another place that takes part.
    pub fn see(&mut self, place: Place) -> &mut Self {
        self.with(|said| said.related.push(place))
    }

    /// Names the stretch of the text at the place.
    pub fn span(&mut self, span: Option<Span>) -> &mut Self {
        self.with(|said| said.span = span)
    }

    /// Gives a safe mend.
    pub fn fix(&mut self, patch: Patch) -> &mut Self {
        self.with(|said| said.fix = Some(patch))
    }

    /// Says when an adopted plan can be mended, where that differs from the rule's own.
    pub fn mend(&mut self, mend: Mend) -> &mut Self {
        let adopted = self.adopted;
        self.with(|said| said.mend = if adopted { mend } else { Mend::Now })
    }

    /// Names the key it is about, where that is not the place itself.
    pub fn about(&mut self, key: &'static str) -> &mut Self {
        if let Some(finding) = self.finding.as_deref_mut() {
            finding.about = Some(key);
        }
        self
    }
}
