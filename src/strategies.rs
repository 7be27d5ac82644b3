//! Generators of test data for [proptest](https://docs.rs/proptest).

pub mod life_cycle;
