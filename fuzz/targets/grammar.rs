#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::grammar::agrees_with_serde_json(bytes));
