//! How many threads there are changes nothing.

use proptest::prelude::*;

use super::{Place, bad, good, odd};

/// One record, or what stands for one in a stream.
#[derive(Clone, Copy, Debug)]
enum Record {
    Good(u16),
    Bad(u16),
    Odd(u16),
    Text,
    Bytes,
    Blank,
    Long(u16),
}

impl Record {
    fn bytes(self) -> Vec<u8> {
        match self {
            Self::Good(name) => good(&name.to_string()).into_bytes(),
            Self::Bad(name) => bad(&name.to_string()).into_bytes(),
            Self::Odd(name) => odd(&name.to_string()).into_bytes(),
            Self::Text => b"{\"appId\": nothing".to_vec(),
            Self::Bytes => b"\"\xff\xfe\"".to_vec(),
            Self::Blank => b" ".to_vec(),
            Self::Long(name) => good(&name.to_string()).replace("washer", &"w".repeat(300_000)).into_bytes(),
        }
    }
}

fn records() -> impl Strategy<Value = Vec<Record>> {
    let record = prop_oneof![
        100 => any::<u16>().prop_map(Record::Good),
        20 => any::<u16>().prop_map(Record::Bad),
        20 => any::<u16>().prop_map(Record::Odd),
        5 => Just(Record::Text),
        5 => Just(Record::Bytes),
        5 => Just(Record::Blank),
        1 => any::<u16>().prop_map(Record::Long),
    ];
    prop::collection::vec(record, 1..4000)
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 30, ..properties::config(6) })]

    #[test]
    fn the_same_for_any_number(records in records(), line_end in prop_oneof![Just("\n"), Just("\r\n")], ended in any::<bool>()) {
        let place = Place::new();
        let lines: Vec<_> = records.iter().map(|record| record.bytes()).collect();
        let mut stream = lines.join(line_end.as_bytes());
        if ended {
            stream.extend_from_slice(line_end.as_bytes());
        }
        place.write("s.ndjson", &stream);
        let run = |threads: &str| {
            let done = place.check(["s.ndjson", "--threads", threads, "--accepted", "a", "--rejected", "r"]);
            (done.code, done.stdout, place.read("a"), place.read("r"))
        };
        let one = run("1");
        prop_assert_eq!(&run("2"), &one);
        prop_assert_eq!(&run("7"), &one);

        // Nothing is lost and nothing comes twice: both files together are the stream without its blank lines.
        let (_, _, accepted, rejected) = one;
        let mut accepted = accepted.split_inclusive('\n');
        let mut rejected = rejected.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
        let mut next = rejected.next();
        let records = lines.iter().enumerate().filter(|(_, line)| !line.trim_ascii().is_empty());
        for (record, (index, line)) in (1..).zip(records) {
            if let Some(rejection) = next.as_ref().filter(|rejection| rejection["record"] == record) {
                let body = super::routing::body(rejection);
                prop_assert_eq!(&body, line);
                prop_assert_eq!(rejection["line"].as_u64(), Some(index as u64 + 1));
                next = rejected.next();
            } else {
                let last = index + 1 == lines.len();
                let mut expected = line.clone();
                if !last || ended {
                    expected.extend_from_slice(line_end.as_bytes());
                }
                prop_assert_eq!(accepted.next().map(str::as_bytes), Some(expected.as_slice()));
            }
        }
        prop_assert_eq!((accepted.next(), next), (None, None));
    }
}
