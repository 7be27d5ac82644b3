/// A number of bytes: `4096`, `64M`.
pub(super) fn size(text: &str) -> Result<u64, String> {
    let (digits, unit) = match text.char_indices().next_back() {
        Some((at, unit)) if unit.is_ascii_alphabetic() => (&text[..at], Some(unit.to_ascii_uppercase())),
        _ => (text, None),
    };
    let power = match unit {
        None => 0,
        Some('K') => 1,
        Some('M') => 2,
        Some('G') => 3,
        Some('T') => 4,
        Some(_) => return Err("a size ends in K, M, G, T or a digit".to_owned()),
    };
    let number: u64 = digits.parse().map_err(|_| "a number of bytes is expected, such as 4096 or 64M".to_owned())?;
    number.checked_mul(1024_u64.pow(power)).ok_or_else(|| "this size is too large".to_owned())
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes() {
        let table = [
            ("0", Some(0)),
            ("4096", Some(4096)),
            ("3k", Some(3 * 1024)),
            ("64M", Some(64 * 1024 * 1024)),
            ("2T", Some(2 * 1024_u64.pow(4))),
            ("99999999999T", None),
            ("M", None),
            ("", None),
            ("-1", None),
            ("5X", None),
            ("1.5G", None),
        ];
        for (text, expected) in table {
            assert_eq!(size(text).ok(), expected, "{text}");
        }
    }
}
