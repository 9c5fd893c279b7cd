use serde::{Serialize, Serializer};

/// A part of a whole, in ten-thousandths.
///
/// Swedish: *andel*. Written as a number from 0 to 1 with at most four decimals. What is
/// almost all is never written as all, nor what is almost nothing as nothing.
///
/// ```
/// use andts_core::follow_up::Ratio;
///
/// assert_eq!(Ratio::of(2, 3).unwrap().ten_thousandths(), 6667);
/// assert_eq!(Ratio::of(999_999, 1_000_000).unwrap().ten_thousandths(), 9999);
/// assert!(Ratio::of(0, 0).is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ratio {
    ten_thousandths: u16,
}

const WHOLE: u16 = 10_000;

impl Ratio {
    /// Returns the part of a whole; of nothing there is none, and no more than all.
    #[must_use]
    pub fn of(part: usize, whole: usize) -> Option<Self> {
        let (of, all) = (u128::try_from(part).ok()?, u128::try_from(whole).ok()?);
        let rounded = (of * u128::from(WHOLE) + all / 2).checked_div(all)?;
        let ten_thousandths = match u16::try_from(rounded).unwrap_or(WHOLE).min(WHOLE) {
            WHOLE if part < whole => WHOLE - 1,
            0 if part > 0 => 1,
            rounded => rounded,
        };
        Some(Self { ten_thousandths })
    }

    /// Returns it in ten-thousandths: 10 000 is all.
    #[must_use]
    pub fn ten_thousandths(self) -> u16 {
        self.ten_thousandths
    }
}

impl Serialize for Ratio {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(f64::from(self.ten_thousandths) / f64::from(WHOLE))
    }
}
