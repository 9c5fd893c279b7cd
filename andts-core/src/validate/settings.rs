use std::collections::BTreeMap;

use super::profile::{self, Profile};
use super::rule::{Asked, Rule};
use super::rules;
use crate::diagnostic::{Severity, Text};
use crate::document::json::Json;

/// What a house or a plan asks of the rules: one off, another more or less grave, each
/// with its reason.
///
/// Swedish: *granskningsinställningar*.
///
/// ```
/// use andts_core::validate::Settings;
///
/// let text = r#"{"rules": {"milestone-on-free-day":
///     {"severity": "off", "reason": "nattvandring sker på lediga dagar"}}}"#;
/// assert!(Settings::read(text).is_ok());
/// assert!(Settings::read(r#"{"rules": {"no-rule": {"severity": "off"}}}"#).is_err());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    profile: Option<&'static str>,
    rules: BTreeMap<&'static str, Setting>,
    everything: bool,
}

/// How one rule is set.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Setting {
    severity: Option<Severity>,
    reason: String,
}

/// What is wrong with settings: what was expected, and what was found.
///
/// Swedish: *fel i inställningarna*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsFault {
    /// What would be right.
    pub expected: Text,
    /// What was given.
    pub found: String,
}

impl Settings {
    /// Returns the settings under which every rule of the catalogue is asked.
    #[must_use]
    pub fn everything() -> Self {
        Self { everything: true, ..Self::default() }
    }

    /// Reads settings; the empty text is none.
    ///
    /// # Errors
    /// Text that is not JSON, a key, rule, profile or severity that is none, a missing
    /// reason.
    pub fn read(text: &str) -> Result<Self, SettingsFault> {
        if text.trim().is_empty() {
            return Ok(Self::default());
        }
        let fault = |found: &str, sv: &str, en: &str| SettingsFault {
            expected: Text::new(sv, en),
            found: found.to_owned(),
        };
        let object = || fault(text, "ett JSON-objekt", "a JSON object");
        let members = match Json::parse(text).map_err(|_| object())? {
            Json::Object(members) => members,
            Json::Null => Vec::new(),
            Json::Bool(_) | Json::Number(_) | Json::Text(_) | Json::List(_) => {
                return Err(object());
            }
        };
        let mut read = Self::default();
        for (key, value) in members {
            match (key.as_str(), value) {
                ("profile", Json::Null) => {}
                ("profile", Json::Text(name)) => {
                    let known: Vec<_> = profile::ALL.iter().map(|p| p.name).collect();
                    let known = known.join(", ");
                    let found = Profile::from_name(&name).ok_or_else(|| {
                        let (sv, en) =
                            (format!("något av {known}"), format!("one of {known}"));
                        fault(&name, &sv, &en)
                    })?;
                    read.profile = Some(found.name);
                }
                ("rules", Json::Object(list)) => {
                    for (name, setting) in list {
                        let rule = rules::ALL.iter().find(|rule| rule.name == name);
                        let rule = rule.ok_or_else(|| {
                            fault(&name, "namnet på en regel", "the name of a rule")
                        })?;
                        read.rules.insert(rule.name, Setting::read(&name, &setting)?);
                    }
                }
                (key, _) => {
                    return Err(fault(
                        key,
                        "nycklarna `profile` och `rules`",
                        "the keys `profile` and `rules`",
                    ));
                }
            }
        }
        Ok(read)
    }

    /// Returns how grave a rule is, or nothing when it is not asked.
    pub(super) fn severity(&self, rule: &Rule) -> Option<Severity> {
        if let Some(setting) = self.rules.get(rule.name) {
            return setting.severity;
        }
        let by_profile = self.profile.and_then(Profile::from_name);
        let by_profile = by_profile.and_then(|profile| profile.severity(rule.name));
        let own = self.everything || rule.asked == Asked::Always;
        by_profile.or(own.then_some(rule.severity))
    }

    /// Returns why a rule is set otherwise than in the catalogue.
    #[must_use]
    pub fn reason(&self, rule: &str) -> Option<&str> {
        self.rules.get(rule).map(|setting| setting.reason.as_str())
    }
}

impl Setting {
    fn read(rule: &str, json: &Json) -> Result<Self, SettingsFault> {
        let fault = |found: &str, sv: &str, en: &str| SettingsFault {
            expected: Text::new(format!("{sv} för {rule}"), format!("{en} for {rule}")),
            found: found.to_owned(),
        };
        let text = |key| match json.key(key) {
            Some(Json::Text(text)) => text.as_str(),
            _ => "",
        };
        let severity = match text("severity") {
            "off" => None,
            "error" => Some(Severity::Error),
            "warning" => Some(Severity::Warning),
            "advice" => Some(Severity::Advice),
            other => {
                return Err(fault(
                    other,
                    "`severity`: `off`, `error`, `warning` eller `advice`",
                    "`severity`: `off`, `error`, `warning` or `advice`",
                ));
            }
        };
        let reason = text("reason").to_owned();
        if reason.trim().is_empty() {
            return Err(fault("", "`reason`: varför", "`reason`: why"));
        }
        Ok(Self { severity, reason })
    }
}
