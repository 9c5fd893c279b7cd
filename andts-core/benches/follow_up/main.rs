//! How fast cases and visits are counted, beside a plain count of the same.
//!
//! `cargo bench -p andts-core --bench follow_up` prints rows per second, the median of five
//! runs, and how many times faster that is than the peer. With `--quick` a small size runs
//! once: then only the answers are held against the peer's.
//!
//! The peers are what one would write by hand for the same answer. For cases: step hour by
//! hour, with the holidays in a set. For visits: a map from unit and year to a count, and
//! then a look at every unit in every year. Each answer is held against the peer's.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a bench reads the clock, tells what it saw, and stops if its data are wrong"
)]

mod cases;
mod visits;

use std::time::{Duration, Instant};

use andts_core::calendar::{Day, day};
use chrono::Days;

/// How much is counted.
struct Size {
    cases: usize,
    /// The peer steps slowly: it is asked of so many of the cases.
    peer_cases: usize,
    units: u32,
    visits: usize,
    runs: usize,
}

const WHOLE: Size = Size {
    cases: 1_000_000,
    peer_cases: 50_000,
    units: 20_000,
    visits: 200_000,
    runs: 5,
};
const QUICK: Size =
    Size { cases: 2_000, peer_cases: 2_000, units: 200, visits: 2_000, runs: 1 };

fn main() {
    let is_quick = std::env::args().any(|argument| argument == "--quick");
    let size = if is_quick { QUICK } else { WHOLE };
    cases::cases(&size);
    visits::visits(&size);
}

/// Numbers that look random and are the same each time (a linear congruential generator).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, n: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        u32::try_from((self.0 >> 33) % u64::from(n)).unwrap()
    }
}

fn first_day() -> Day {
    day(2019, 1, 1).unwrap()
}

fn later(days: u32) -> Day {
    first_day().checked_add_days(Days::new(u64::from(days))).unwrap()
}

/// Runs it some times and returns its answer with the middle of the times it took.
fn timed<T>(runs: usize, mut run: impl FnMut() -> T) -> (T, Duration) {
    let mut times = Vec::new();
    let mut last = None;
    for _ in 0..runs.max(1) {
        let start = Instant::now();
        last = Some(run());
        times.push(start.elapsed());
    }
    times.sort_unstable();
    let middle = times.len() / 2;
    (last.unwrap(), times.into_iter().nth(middle).unwrap())
}

fn per_second(rows: usize, took: Duration) -> f64 {
    f64::from(u32::try_from(rows).unwrap()) / took.as_secs_f64()
}

/// Prints a row: what was counted, how fast, and how many times the peer's speed that is.
fn tell(what: &str, rows: usize, took: Duration, peer: Option<(&str, f64)>) {
    let speed = per_second(rows, took);
    print!("{what}: {rows} rows in {took:.1?}, {speed:.0} rows/s");
    match peer {
        Some((name, other)) => {
            println!("; {name}: {other:.0} rows/s; ratio {:.1}", speed / other);
        }
        None => println!(),
    }
}
