#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::types::agrees_with_the_types(bytes));
