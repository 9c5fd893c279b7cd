//! A thin face of `andts-core`.
