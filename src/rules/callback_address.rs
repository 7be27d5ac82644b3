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
        let url = str::from_utf8(url).ok()?;
        let scheme_end = find_scheme_end(url.as_bytes())?;
        let (scheme, rest) = (&url[..scheme_end], &url[scheme_end + SCHEME_END.len()..]);
        if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
            return None;
        }
        let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
        let host_and_port = authority.rsplit_once('@').map_or(authority, |(_, host_and_port)| host_and_port);
        Some(Self {
            has_port: has_port(host_and_port)?,
            has_path: path.len() > 1 && path.starts_with('/') && !path.starts_with("/?") && !path.starts_with("/#"),
        })
    }
}

/// Whether a text has a scheme in it, as a URL has.
pub(super) fn has_scheme(text: &[u8]) -> bool {
    find_scheme_end(text).is_some()
}

fn find_scheme_end(url: &[u8]) -> Option<usize> {
    url.iter().enumerate().position(|(at, byte)| *byte == b':' && url[at..].starts_with(SCHEME_END))
}

/// Whether host and port name a port; none if they name no host or a port that is none.
fn has_port(host_and_port: &str) -> Option<bool> {
    if let Some(rest) = host_and_port.strip_prefix('[') {
        let (address, port) = rest.split_once(']')?;
        address.parse::<Ipv6Addr>().ok()?;
        return if port.is_empty() { Some(false) } else { is_port(port.strip_prefix(':')?) };
    }
    match host_and_port.split_once(':') {
        None => (!host_and_port.is_empty() && !host_and_port.contains(char::is_whitespace)).then_some(false),
        Some(("", _)) => None,
        Some((_, "")) => Some(false),
        Some((_, port)) => is_port(port),
    }
}

fn is_port(port: &str) -> Option<bool> {
    port.bytes().all(|byte| byte.is_ascii_digit()).then(|| port.parse::<u16>().ok()).flatten().map(|_| true)
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
