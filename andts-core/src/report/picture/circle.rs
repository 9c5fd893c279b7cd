//! The circle in whole numbers: a sine of our own, since those of platforms differ in their
//! last bits.

use super::svg::tenths;

/// A whole turn, in millionths; angles begin at the top and go clockwise.
pub(super) const TURN: i64 = 1_000_000;
const QUARTER: i64 = TURN / 4;
/// The length of a turn of radius one, in millionths.
const CIRCUMFERENCE: i64 = 6_283_185;

/// The sine of an angle in millionths of a turn, in millionths.
fn sine(angle: i64) -> i64 {
    let angle = angle.rem_euclid(TURN);
    match angle / QUARTER {
        0 => first_quarter(angle),
        1 => first_quarter(TURN / 2 - angle),
        2 => -first_quarter(angle - TURN / 2),
        _ => -first_quarter(TURN - angle),
    }
}

/// Its series, to the ninth power: wrong by less than four millionths.
fn first_quarter(angle: i64) -> i64 {
    let x = angle * CIRCUMFERENCE / TURN;
    let square = x * x / TURN;
    let mut sum = TURN;
    for divisor in [72, 42, 20, 6] {
        sum = TURN - square * sum / (divisor * TURN);
    }
    x * sum / TURN
}

/// A circle's place and size, in tenths.
#[derive(Clone, Copy, Debug)]
pub(super) struct Circle {
    pub(super) centre: (i64, i64),
    pub(super) radius: i64,
}

impl Circle {
    pub(super) fn of_radius(self, radius: i64) -> Self {
        Self { radius, ..self }
    }

    /// The place on the circle at an angle.
    pub(super) fn at(self, angle: i64) -> (i64, i64) {
        let along = |n: i64| rounded(self.radius * n, TURN);
        (self.centre.0 + along(sine(angle)), self.centre.1 - along(sine(angle + QUARTER)))
    }

    /// The angle of a length along the circle.
    pub(super) fn turn_of(self, length: i64) -> i64 {
        length * TURN * TURN / (CIRCUMFERENCE * self.radius.max(1))
    }

    /// The path of a band between two angles, so thick, the circle in its middle.
    pub(super) fn band(self, from: i64, until: i64, thick: i64) -> String {
        let (outer, inner) = (
            self.of_radius(self.radius + thick / 2),
            self.of_radius(self.radius - thick / 2),
        );
        let large = u8::from(until - from > TURN / 2);
        let [a, b, c, d] =
            [outer.at(from), outer.at(until), inner.at(until), inner.at(from)].map(place);
        let (out, inn) = (tenths(outer.radius), tenths(inner.radius));
        format!("M{a}A{out} {out} 0 {large} 1 {b}L{c}A{inn} {inn} 0 {large} 0 {d}Z")
    }

    /// The path along the circle between two angles.
    pub(super) fn arc(self, from: i64, until: i64) -> String {
        let large = u8::from(until - from > TURN / 2);
        let (a, b, r) =
            (place(self.at(from)), place(self.at(until)), tenths(self.radius));
        format!("M{a}A{r} {r} 0 {large} 1 {b}")
    }
}

/// The turn in tenths of a degree by which a text along the circle is set, never upside down.
pub(super) fn upright(angle: i64) -> i64 {
    let angle = angle.rem_euclid(TURN);
    let turned = rounded(angle * 3600, TURN);
    if (QUARTER..=3 * QUARTER).contains(&angle) { turned - 1800 } else { turned }
}

fn rounded(n: i64, by: i64) -> i64 {
    (2 * n + by).div_euclid(2 * by)
}

fn place((x, y): (i64, i64)) -> String {
    format!("{} {}", tenths(x), tenths(y))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sine_is_right_to_a_hundred_thousandth() {
        // The sines of 0, 30, 45, 60 and 90 degrees: 0, 1/2, √2/2, √3/2 and 1.
        for (twelfths, wanted) in
            [(0, 0), (2, 500_000), (3, 707_107), (4, 866_025), (6, 1_000_000)]
        {
            let angle = twelfths * TURN / 24;
            assert!((sine(angle) - wanted).abs() < 10, "{angle}: {}", sine(angle));
            assert_eq!(sine(TURN - angle), -sine(angle));
            assert_eq!(sine(TURN / 2 - angle), sine(angle));
        }
    }

    #[test]
    fn january_begins_at_the_top_and_the_year_goes_clockwise() {
        let circle = Circle { centre: (1000, 1000), radius: 500 };
        assert_eq!(circle.at(0), (1000, 500));
        assert_eq!(circle.at(QUARTER), (1500, 1000));
        assert_eq!(circle.at(TURN / 2), (1000, 1500));
        assert_eq!(circle.at(3 * QUARTER), (500, 1000));
    }
}
