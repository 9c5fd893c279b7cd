//! Short programs on andts-core.
