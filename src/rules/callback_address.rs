//! What the rules on `callbackUrl` and `appId` ask of an address.

use std::net::Ipv6Addr;

/// What stands behind a URL's scheme.
const SCHEME_END: &[u8] = b"://";

/// What is known of an http or https address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Address {
    pub(super) has_port: bool,
    pub(super) has_path: bool,
}

impl Address {
    /// None if the text is no http or https address. Both addresses and domains are hosts; user and password may be
    /// there.
    pub(super) fn parse(url: &[u8]) -> Option<Self> {
        let rest = after(url, b"http://").or_else(|| after(url, b"https://"))?;
        let mut host = 0;
        let mut end = rest.len();
        for (at, byte) in rest.iter().enumerate() {
            match byte {
                b'@' => host = at + 1,
                b'/' | b'?' | b'#' => {
                    end = at;
                    break;
                }
                _ => {}
            }
        }
        let path = &rest[end..];
        Some(Self {
            has_port: has_port(&rest[host..end])?,
            has_path: path.len() > 1 && path[0] == b'/' && !matches!(path[1], b'?' | b'#'),
        })
    }

    /// Whether it is an http or https address with a port and a path.
    pub(super) fn is_complete(url: &[u8]) -> bool {
        Self::parse(url) == Some(Self { has_port: true, has_path: true })
    }
}

/// What stands behind a scheme, whatever the case of its letters.
fn after<'u>(url: &'u [u8], scheme: &[u8]) -> Option<&'u [u8]> {
    let (start, rest) = url.split_at_checked(scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then_some(rest)
}

/// Whether a text has a scheme in it, as a URL has.
pub(super) fn has_scheme(text: &[u8]) -> bool {
    find_scheme_end(text).is_some()
}

fn find_scheme_end(url: &[u8]) -> Option<usize> {
    url.iter().enumerate().position(|(at, byte)| *byte == b':' && url[at..].starts_with(SCHEME_END))
}

/// Whether host and port name a port; none if they name no host or a port that is none.
fn has_port(host_and_port: &[u8]) -> Option<bool> {
    if host_and_port.first() == Some(&b'[') {
        let (address, port) = str::from_utf8(host_and_port).ok()?.get(1..)?.split_once(']')?;
        address.parse::<Ipv6Addr>().ok()?;
        return if port.is_empty() { Some(false) } else { is_port(port.strip_prefix(':')?.as_bytes()) };
    }
    match host_and_port.iter().position(|byte| *byte == b':') {
        None => {
            let host = str::from_utf8(host_and_port).ok()?;
            (!host.is_empty() && !host.contains(char::is_whitespace)).then_some(false)
        }
        Some(0) => None,
        Some(at) if at + 1 == host_and_port.len() => Some(false),
        Some(at) => is_port(&host_and_port[at + 1..]),
    }
}

/// Some if it is the number of a port, which has sixteen bits.
fn is_port(port: &[u8]) -> Option<bool> {
    let digit = |number: Option<u16>, byte: &u8| {
        let digit = byte.is_ascii_digit().then(|| u16::from(byte - b'0'))?;
        number?.checked_mul(10)?.checked_add(digit)
    };
    let number = port.iter().fold(Some(0), digit);
    number.filter(|_| !port.is_empty()).map(|_| true)
}

#[cfg(test)]
mod tests {
    use super::{super::Decides, super::Rule};

    /// The rules that an address breaks, of those that are asked.
    fn broken(url: &str) -> Vec<Rule> {
        let is_broken = |rule: &Rule| match &rule.definition().decides {
            Decides::String { of: [("DeviceCmd", "callbackUrl")], bytes, broken, .. } => {
                bytes.contains(&url.len()) && broken(url.as_bytes())
            }
            _ => false,
        };
        Rule::ALL.iter().copied().filter(is_broken).collect()
    }

    #[test]
    fn callback_addresses() {
        let good = [
            "http://192.0.2.10:9999/na/iocm/devNotify/v1.1.0/reportCmdExecResult",
            "https://app.example.com:8443/push",
            "HTTPS://[2001:db8::1]:443/a?b=c",
            "http://user:word@example.com:80/a",
            "http://例子.example:80/推送",
        ];
        for url in good {
            assert_eq!(broken(url), [], "{url}");
        }
        let long = format!("http://h:1/{}", "a".repeat(1024));
        let longest_of_wide_characters = format!("http://h:1/{}", "推".repeat(1013));
        let bad: [(&str, &[Rule]); 14] = [
            ("", &[Rule::CallbackNotHttp]),
            ("192.0.2.10:9999/push", &[Rule::CallbackNotHttp]),
            ("ftp://example.com:21/a", &[Rule::CallbackNotHttp]),
            ("http://", &[Rule::CallbackNotHttp]),
            ("http://:80/a", &[Rule::CallbackNotHttp]),
            ("http://h:99999/a", &[Rule::CallbackNotHttp]),
            ("http://[::g]:80/a", &[Rule::CallbackNotHttp]),
            ("http://h/a", &[Rule::CallbackWithoutPort]),
            ("http://h:/a", &[Rule::CallbackWithoutPort]),
            ("http://[::1]/a", &[Rule::CallbackWithoutPort]),
            ("http://h:80", &[Rule::CallbackWithoutPath]),
            ("http://h/?q", &[Rule::CallbackWithoutPort, Rule::CallbackWithoutPath]),
            (&long, &[Rule::CallbackTooLong]),
            (&longest_of_wide_characters, &[]),
        ];
        for (url, rules) in bad {
            assert_eq!(broken(url), rules, "{url}");
        }
    }
}
