#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::checker::agrees_with_itself(bytes));
