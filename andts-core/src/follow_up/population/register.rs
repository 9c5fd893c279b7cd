use std::borrow::Cow;

use crate::calendar::{Conventions, Day, Moment};
use crate::diagnostic::Text;
use crate::document::{self, json::Number};
use crate::plan::Plan;

/// The most notes that are made of what could not be read; the rest is only counted.
pub const MAX_NOTES: usize = 1_000;

/// The units that are to be covered.
///
/// Swedish: *register*.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register<'a> {
    /// Its units. One that left and came back stands once for each time.
    pub units: Vec<Enrolled<'a>>,
    /// How many units it has, where they are not listed.
    pub size: Option<u32>,
    /// How many of its units and visits could not be read, and are not counted.
    pub unreadable: usize,
    /// The first [`MAX_NOTES`] of them, in words.
    pub notes: Vec<Text>,
}

/// A unit, for a time it is in a register.
///
/// Swedish: *enhet i registret*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolled<'a> {
    /// Its identifier.
    pub id: Cow<'a, str>,
    /// Its name, if it has one beside the identifier.
    pub name: Option<Cow<'a, str>>,
    /// Its class, such as a risk class.
    pub class: Option<Cow<'a, str>>,
    /// Its first day in the register; none if it has been there all the time.
    pub joined: Option<Day>,
    /// Its last day in the register; none if it is still there.
    pub left: Option<Day>,
}

impl<'a> Enrolled<'a> {
    /// Makes a unit that has been in its register all the time.
    ///
    /// ```
    /// use andts_core::follow_up::population::Enrolled;
    ///
    /// assert_eq!(Enrolled::always("hotellet").joined, None);
    /// ```
    #[must_use]
    pub fn always(id: impl Into<Cow<'a, str>>) -> Self {
        Self { id: id.into(), name: None, class: None, joined: None, left: None }
    }
}

impl<'a> Register<'a> {
    /// Makes a register of its units.
    #[must_use]
    pub fn of(units: Vec<Enrolled<'a>>) -> Self {
        Self { units, ..Self::default() }
    }

    /// Makes a register of which only the size is known.
    #[must_use]
    pub fn of_size(size: u32) -> Self {
        Self { size: Some(size), ..Self::default() }
    }

    /// Takes a unit in whose days are given in words, when it joined and when it left; a
    /// moment such as `2024-03` joins on its first day and leaves on its last. Of days that
    /// are none a note is made, and the unit is left out.
    pub fn enrol(
        &mut self,
        unit: Enrolled<'a>,
        days: (Option<&str>, Option<&str>),
        conventions: &Conventions,
    ) {
        match membership(days, conventions) {
            Ok((joined, left)) => self.units.push(Enrolled { joined, left, ..unit }),
            Err(why) => self.skip(Text::new(
                format!("enhet `{}` {}", unit.id, why.sv),
                format!("unit `{}` {}", unit.id, why.en),
            )),
        }
    }

    /// Makes a note of a unit or a visit that could not be read.
    pub fn skip(&mut self, why: Text) {
        self.unreadable += 1;
        if self.notes.len() < MAX_NOTES {
            self.notes.push(why);
        }
    }
}

/// Reads the first and the last day in a register, or says what is wrong with them.
fn membership(
    (joined, left): (Option<&str>, Option<&str>),
    conventions: &Conventions,
) -> Result<(Option<Day>, Option<Day>), Text> {
    let days = |text: Option<&str>| {
        let text = text.filter(|text| !text.is_empty());
        let read = |text: &str| Moment::parse(text)?.interval(conventions);
        text.map(|text| read(text).ok_or(text)).transpose().map_err(|text| {
            Text::new(
                format!("har en dag som inte finns, `{text}`"),
                format!("has a day that is none, `{text}`"),
            )
        })
    };
    let (joined, left) =
        (days(joined)?.map(|days| days.from()), days(left)?.map(|days| days.until()));
    if joined.zip(left).is_some_and(|(joined, left)| left < joined) {
        return Err(Text::new(
            "lämnade registret innan den kom in i det",
            "left the register before it joined",
        ));
    }
    Ok((joined, left))
}

/// Returns a register of a plan: its units, or if none are listed its size.
///
/// ```
/// use andts_core::follow_up::population::population_of;
/// use andts_core::plan::Plan;
///
/// let plan = r#"{"populations": [{"id": "krogar", "members": [{"id": "hotellet"}]}]}"#;
/// let plan = Plan::read(plan)?;
/// assert_eq!(population_of(&plan, "krogar").unwrap().units.len(), 1);
/// assert!(population_of(&plan, "skolor").is_none());
/// # Ok::<(), andts_core::diagnostic::Diagnostics>(())
/// ```
#[must_use]
pub fn population_of<'p>(plan: &'p Plan, id: &str) -> Option<Register<'p>> {
    let mut all = plan.document().populations.iter();
    let written = all.find(|population| population.id.as_deref() == Some(id))?;
    Some(read(written, &plan.calendar().conventions))
}

fn read<'p>(
    written: &'p document::Population,
    conventions: &Conventions,
) -> Register<'p> {
    let size = written.size.as_ref().and_then(Number::as_u32);
    if written.members.is_empty() {
        return Register { size, ..Register::default() };
    }
    let mut register = Register::default();
    for (n, member) in written.members.iter().enumerate() {
        // A unit without an identifier is known by its name, or by its place in the list.
        let id = member.id.as_deref().or(member.name.as_deref());
        let id = id.map_or_else(|| Cow::Owned(format!("#{n}")), Cow::Borrowed);
        let unit = Enrolled {
            name: member.name.as_deref().map(Cow::Borrowed),
            class: member.class.as_deref().map(Cow::Borrowed),
            ..Enrolled::always(id)
        };
        let days = (member.joined.as_deref(), member.left.as_deref());
        register.enrol(unit, days, conventions);
    }
    register
}
