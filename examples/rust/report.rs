//! Prints the follow-up report of a plan.
fn main() {}
