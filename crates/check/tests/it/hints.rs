//! Texts that are not what they should be are recognised.

use batchtask_check::{
    Checker, Kind,
    check::{Finding, Hint},
};
use oceanconnect_batchtask::Language;

const BODY: &str = r#"{"appId":"a","taskName":"n","taskType":"DeviceCmd","timeout":300,
  "param":{"type":"DeviceType","deviceType":"washer","command":{"serviceId":"s","method":"m"}}}"#;

fn hints(kind: Kind, bytes: &[u8]) -> Vec<Hint> {
    Checker::new(kind).check(bytes).iter().filter_map(|finding: &Finding| finding.hint).collect()
}

fn utf16(text: &str, mark: bool, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let mark = if mark { "\u{feff}" } else { "" };
    mark.encode_utf16().chain(text.encode_utf16()).flat_map(unit).collect()
}

#[test]
fn each_text_is_recognised() {
    let mut tar = vec![0; 512];
    tar[..8].copy_from_slice(b"one.json");
    tar[257..262].copy_from_slice(b"ustar");
    let gzip_inside = [b"{\"appId\":".as_slice(), b"\x1f\x8b\x08\0\0"].concat();
    let texts: Vec<(Hint, Vec<u8>)> = vec![
        (Hint::Utf16, utf16(BODY, true, u16::to_le_bytes)),
        (Hint::Utf16, utf16(BODY, true, u16::to_be_bytes)),
        (Hint::Utf16, utf16(BODY, false, u16::to_le_bytes)),
        (Hint::Utf16, utf16(BODY, false, u16::to_be_bytes)),
        (Hint::Utf16, utf16("{\"taskName\":\"任务\"}", false, u16::to_le_bytes)),
        (Hint::Compressed, b"PK\x03\x04\x14\0".to_vec()),
        (Hint::Compressed, b"\x1f\x8b\x08\0".to_vec()),
        (Hint::Compressed, gzip_inside),
        (Hint::Compressed, b"\x28\xb5\x2f\xfd".to_vec()),
        (Hint::Compressed, tar),
        (Hint::Binary, b"\x7fELF\x02\x01\x01\0\0\0".to_vec()),
        (Hint::Html, b"<!DOCTYPE html>\n<html>".to_vec()),
        (Hint::Html, b" <html lang=\"en\">".to_vec()),
        (Hint::Xml, b"<?xml version=\"1.0\"?><a/>".to_vec()),
        (Hint::Yaml, b"appId: a\ntaskName: n\n".to_vec()),
        (Hint::Yaml, b"---\nappId: a\n".to_vec()),
        (Hint::HttpMessage, b"curl -X POST https://h:1/x -d '{}'".to_vec()),
        (Hint::HttpMessage, b"POST /iocm/app HTTP/1.1\r\n\r\n{}".to_vec()),
        (Hint::Comment, b"// a task\n{}".to_vec()),
        (Hint::Comment, b"{\"appId\":\"a\", /* id */ \"timeout\":1}".to_vec()),
        (Hint::Comment, b"{\"appId\":\"a\" # id\n}".to_vec()),
        (Hint::NotFinite, b"{\"timeout\":NaN}".to_vec()),
        (Hint::NotFinite, b"{\"timeout\":Infinity}".to_vec()),
        (Hint::NotFinite, b"{\"timeout\":-Infinity}".to_vec()),
        (Hint::SingleQuotes, b"{'appId':'a'}".to_vec()),
        (Hint::OtherLiteral, b"{\"timeout\":None}".to_vec()),
        (Hint::SeveralBodies, format!("{BODY}\n{BODY}").into_bytes()),
        (Hint::PartOfABody, b"{".to_vec()),
        (Hint::PartOfABody, b"  \"appId\": \"a\",".to_vec()),
        (Hint::PartOfABody, b"  },\r".to_vec()),
        (Hint::ArrayOfBodies, format!("[{BODY}]").into_bytes()),
        (
            Hint::BareParam,
            br#"{"type":"DeviceList","deviceList":["d"],"command":{"serviceId":"s","method":"m"}}"#.to_vec(),
        ),
        (Hint::BareCommand, br#"{"serviceId":"s","method":"m","paras":{}}"#.to_vec()),
        (Hint::WrappedBody, format!("{{\"body\":{BODY}}}").into_bytes()),
        (Hint::WrappedBody, format!("{{\"body\":{}}}", serde_json::to_string(BODY).unwrap()).into_bytes()),
        (Hint::CreateReply, br#"{"taskID":"5bf7a2a1c39e"}"#.to_vec()),
        (Hint::ErrorReply, br#"{"error_code":"105002","error_desc":"The batchTask name has exist."}"#.to_vec()),
        (Hint::ErrorReply, br#"{"resultcode":"1010005","resultmsg":"x"}"#.to_vec()),
        (Hint::QueryReply, br#"{"taskId":"1","status":"Running","progress":3}"#.to_vec()),
        (Hint::DetailsReply, br#"{"pageNo":0,"pageSize":25,"totalCount":0,"taskDetails":[]}"#.to_vec()),
        (Hint::Push, br#"{"deviceId":"d","commandId":"c","result":{"resultCode":"SENT"}}"#.to_vec()),
        (Hint::SchemaMember, BODY.replacen('{', "{\"$schema\":\"x\",", 1).into_bytes()),
    ];
    for (hint, bytes) in &texts {
        assert_eq!(hints(Kind::Create, bytes), [*hint], "{}", String::from_utf8_lossy(bytes));
    }
    assert_eq!(hints(Kind::Push, BODY.as_bytes()), [Hint::Request]);
    let tried = texts.iter().map(|(hint, _)| *hint).chain([Hint::Request]);
    for hint in Hint::ALL {
        assert!(tried.clone().any(|tried| tried == *hint), "{hint:?} is not tried");
    }
}

#[test]
fn nothing_else_is_taken_for_one() {
    let texts = [
        BODY,
        "",
        "{}",
        "[]",
        "[1]",
        "null",
        "{\"appId\":01}",
        "{\"appId\":\"a\",}",
        "{\"appId\":\"a\"",
        "{}}",
        "{\"param\":{}}",
        "{\"appId\":\"a\" \"timeout\":1}",
        "{\"deviceId\":1}",
    ];
    for text in texts {
        assert_eq!(hints(Kind::Create, text.as_bytes()), [], "{text}");
    }
}

#[test]
fn what_is_recognised_is_the_help_in_both_languages() {
    for hint in Hint::ALL {
        let [english, chinese] = [Language::English, Language::Chinese].map(|language| hint.get(language));
        assert!(english.is_ascii() && !chinese.is_ascii() && !english.contains('\n'), "{hint:?}");
    }
    let finding = &Checker::default().check(b"{\"timeout\":NaN}")[0];
    assert_eq!(finding.help(Language::English).as_deref(), Some(Hint::NotFinite.get(Language::English)));
    assert_eq!(Checker::default().check(b"[]")[0].repair, None);
}
