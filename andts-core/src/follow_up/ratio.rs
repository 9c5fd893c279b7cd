use serde::{Serialize, Serializer};

/// A part of a whole, in ten-thousandths, a half rounded up.
///
/// Swedish: *andel*. Written as a number from 0 to 1 with at most four decimals. What is
/// almost all is never written as all, nor what is almost nothing as nothing.
///
/// ```
/// use andts_core::follow_up::Ratio;
///
/// assert_eq!(Ratio::of(2, 3).unwrap().ten_thousandths(), 6667);
/// assert_eq!(Ratio::of(2, 3).unwrap().per_mille(), 667);
/// assert_eq!(Ratio::of(999_999, 1_000_000).unwrap().ten_thousandths(), 9999);
/// assert!(Ratio::of(0, 0).is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ratio {
    ten_thousandths: u16,
    per_mille: u16,
}

const WHOLE: u16 = 10_000;

impl Ratio {
    /// Returns the part of a whole; of nothing there is none, and no more than all.
    #[must_use]
    pub fn of(part: usize, whole: usize) -> Option<Self> {
        Some(Self {
            ten_thousandths: rounded(part, whole, WHOLE)?,
            per_mille: rounded(part, whole, 1_000)?,
        })
    }

    /// Returns it in ten-thousandths: 10 000 is all.
    #[must_use]
    pub fn ten_thousandths(self) -> u16 {
        self.ten_thousandths
    }

    /// Returns it in tenths of a percent: 1 000 is all. It is rounded once, from the counts.
    #[must_use]
    pub fn per_mille(self) -> u16 {
        self.per_mille
    }
}

/// A part of a whole in so many parts, to the nearest.
fn rounded(part: usize, whole: usize, all: u16) -> Option<u16> {
    let (of, whole_of) = (u128::try_from(part).ok()?, u128::try_from(whole).ok()?);
    let nearest = (of * u128::from(all) + whole_of / 2).checked_div(whole_of)?;
    Some(match u16::try_from(nearest).unwrap_or(all).min(all) {
        nearest if nearest == all && part < whole => all - 1,
        0 if part > 0 => 1,
        nearest => nearest,
    })
}

impl Serialize for Ratio {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(f64::from(self.ten_thousandths) / f64::from(WHOLE))
    }
}
