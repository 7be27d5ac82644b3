//! What only the evidence of real clients speaks against: warnings, never errors.

use std::net::Ipv6Addr;

use crate::check::Detail;
use crate::{
    create_batch_task::TaskType,
    json::Text,
    rule::Rule,
};

/// The object whose members belong to a `type`, by the name of its schema.
pub(super) const COMMAND_WITH_TARGET: &str = "DeviceCmd";

/// Two members of it, of which the first makes no sense without the second.
pub(super) const MODEL_AND_MANUFACTURER: [&str; 2] = ["model", "manufacturerId"];

/// What Gson puts around the members of an Android `JSONObject`.
pub(super) const GSON_WRAPPER: &str = "nameValuePairs";

/// The longest callback address that the page of the single command allows, in characters.
const LONGEST_CALLBACK: usize = 1024;

/// What stands behind a URL's scheme.
const SCHEME_END: &[u8] = b"://";

/// What there is to advise on a member's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Advice {
    AppId,
    TaskName,
    TaskType,
    InMinutes,
    DeviceIds,
    Groups,
    CallbackUrl,
    Paras,
}

/// The members on which there is advice, by the name of their object's schema and their own.
const ADVICE: &[(&str, &str, Advice)] = &[
    ("BatchTaskCreateInDTO", "appId", Advice::AppId),
    ("BatchTaskCreateInDTO", "taskName", Advice::TaskName),
    ("BatchTaskCreateInDTO", "taskType", Advice::TaskType),
    ("BatchTaskCreateInDTO", "timeout", Advice::InMinutes),
    (COMMAND_WITH_TARGET, "deviceList", Advice::DeviceIds),
    (COMMAND_WITH_TARGET, "groupList", Advice::Groups),
    (COMMAND_WITH_TARGET, "callbackUrl", Advice::CallbackUrl),
    ("CommandDTO", "paras", Advice::Paras),
];

impl Advice {
    pub(super) fn of(object: &str, member: &str) -> Option<Self> {
        ADVICE.iter().find(|row| (row.0, row.1) == (object, member)).map(|row| row.2)
    }

    /// Whether the member lists ids, which should differ.
    pub(super) fn lists_ids(self) -> bool {
        matches!(self, Self::DeviceIds | Self::Groups)
    }

    /// Whether one of the allowed values is advised against.
    pub(super) fn is_against(self, value: &str) -> bool {
        self == Self::TaskType && value != TaskType::CARRIED_OUT.to_string()
    }

    /// Says which rules a string breaks; for a list, each of its items.
    #[inline]
    pub(super) fn on_string<E>(
        self,
        text: Text,
        bytes: &[u8],
        scratch: &mut String,
        mut say: impl FnMut(Rule) -> Result<(), E>,
    ) -> Result<(), E> {
        let empty = text.start == text.end;
        match self {
            Self::AppId if empty => say(Rule::EmptyAppId),
            Self::TaskName if empty => say(Rule::EmptyTaskName),
            Self::DeviceIds | Self::Groups if empty => say(Rule::EmptyId),
            Self::AppId if scheme(text.decode_bytes(bytes, scratch)).is_some() => say(Rule::AppIdLooksLikeUrl),
            Self::DeviceIds if looks_like_imei(text.decode_bytes(bytes, scratch)) => say(Rule::DeviceIdLooksLikeImei),
            Self::CallbackUrl => on_callback(text.decode(bytes, scratch)).into_iter().flatten().try_for_each(say),
            _ => Ok(()),
        }
    }
}

/// The measures of a rule that a string breaks.
pub(super) fn detail(rule: Rule, text: Text, bytes: &[u8]) -> Detail {
    match rule {
        Rule::CallbackTooLong => {
            Detail::Length { min: 0, max: Some(LONGEST_CALLBACK), actual: text.code_points(bytes) }
        }
        _ => Detail::None,
    }
}

/// An IMEI has fifteen digits, and no id that the platform gives out has.
#[inline]
fn looks_like_imei(value: &[u8]) -> bool {
    value.len() == 15 && value.iter().all(u8::is_ascii_digit)
}

/// What speaks against an address: the platform takes http and https, addresses and domains, and refuses those without
/// port or path.
fn on_callback(url: &str) -> [Option<Rule>; 3] {
    let too_long = url.len() > LONGEST_CALLBACK && url.chars().count() > LONGEST_CALLBACK;
    let too_long = too_long.then_some(Rule::CallbackTooLong);
    let http = scheme(url.as_bytes()).map(|end| (&url[..end], &url[end + SCHEME_END.len()..]));
    let http = http.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https"));
    let Some((authority, path)) = http.map(|(_, rest)| split_before_path(rest)) else {
        return [Some(Rule::CallbackNotHttp), too_long, None];
    };
    let host_and_port = memchr::memrchr(b'@', authority.as_bytes()).map_or(authority, |at| &authority[at + 1..]);
    let Some(has_port) = has_port(host_and_port) else {
        return [Some(Rule::CallbackNotHttp), too_long, None];
    };
    let has_path = path.len() > 1 && path.starts_with('/') && !path.starts_with("/?") && !path.starts_with("/#");
    [(!has_port).then_some(Rule::CallbackWithoutPort), (!has_path).then_some(Rule::CallbackWithoutPath), too_long]
}

/// Where a URL's scheme ends, if there is one.
fn scheme(url: &[u8]) -> Option<usize> {
    memchr::memchr_iter(b':', url).find(|at| url[*at..].starts_with(SCHEME_END))
}

fn split_before_path(text: &str) -> (&str, &str) {
    text.split_at(memchr::memchr3(b'/', b'?', b'#', text.as_bytes()).unwrap_or(text.len()))
}

/// Whether an authority names a port; none if it names no host.
fn has_port(authority: &str) -> Option<bool> {
    if let Some(rest) = authority.strip_prefix('[') {
        let (address, port) = rest.split_once(']')?;
        address.parse::<Ipv6Addr>().ok()?;
        return if port.is_empty() { Some(false) } else { is_port(port.strip_prefix(':')?) };
    }
    match authority.split_once(':') {
        None => (!authority.is_empty() && !authority.contains(char::is_whitespace)).then_some(false),
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
    use super::*;

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
            assert_eq!(on_callback(url), [None; 3], "{url}");
        }
        let long = format!("http://h:1/{}", "a".repeat(1024));
        let bad: [(&str, &[Rule]); 13] = [
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
        ];
        for (url, rules) in bad {
            assert_eq!(on_callback(url).into_iter().flatten().collect::<Vec<_>>(), rules, "{url}");
        }
    }
}
