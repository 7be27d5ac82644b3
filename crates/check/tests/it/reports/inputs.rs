/// An input by its name and its bytes; one body a line if the name says so.
#[derive(Clone, Debug)]
pub struct Input {
    pub file: String,
    pub bytes: Vec<u8>,
}

impl Input {
    pub fn new(file: &str, bytes: impl Into<Vec<u8>>) -> Self {
        Self { file: file.to_owned(), bytes: bytes.into() }
    }
}

/// A good body, for being spoilt in one place.
pub const GOOD: &str = r#"{"appId":"a1","taskName":"n1","taskType":"DeviceCmd","timeout":300,"param":{"type":"DeviceList","deviceList":["d1","d2"],"command":{"serviceId":"s","method":"m","paras":{"p":1}}}}"#;

/// What is written instead of what, in a good body: one shape of finding each.
const SPOILT: &[(&str, &str)] = &[
    // A conditional, with its other place on the same line.
    (r#""deviceList":["d1","d2"],"#, ""),
    (r#"["d1","d2"]"#, "[]"),
    // An unknown member and an unknown value, with the likely spelling.
    (r#""paras""#, r#""Paras""#),
    ("DeviceCmd", "devicecmd"),
    ("\"taskName\"", "\"name of the task\":\"x\",\"taskName\""),
    // Each repair.
    ("300", "\"300\""),
    ("300", "7200"),
    (r#"{"p":1}"#, "[]"),
    (r#"{"p":1}"#, r#""{\"p\":1}""#),
    (r#"["d1","d2"]"#, "\"d1\""),
    (r#"{"p":1}"#, r#"{"nameValuePairs":{"p":1}}"#),
    // No repair.
    ("300", "1e400"),
    ("\"a1\"", "true"),
    ("\"a1\"", "null"),
    ("\"m\"", "\"\""),
    // Advice.
    (r#"["d1","d2"]"#, r#"["860123456789012","","d1","d1"]"#),
    ("\"d2\"]", "\"d2\"],\"model\":\"x\",\"callbackUrl\":\"http://h\""),
    ("DeviceCmd", "DeviceDel"),
    ("{\"appId\"", "\u{feff}{\"appId\""),
    // Not JSON.
    ("300", "0300"),
    ("\"n1\"", r#""\ud800""#),
    ("}}}}", "}}}"),
];

/// Inputs with a finding of every shape, among them hostile ones.
pub fn inputs() -> Vec<Input> {
    let records: Vec<String> = SPOILT.iter().map(|(old, new)| GOOD.replacen(old, new, 1)).collect();
    vec![
        Input::new("good.json", GOOD),
        Input::new("shapes.ndjson", records.join("\n") + "\n"),
        Input::new("empty.json", ""),
        Input::new("not-utf8.json", [&GOOD.as_bytes()[..10], b"\xc3\x28", &GOOD.as_bytes()[10..]].concat()),
        Input::new("任务/第 1 个.json", CHINESE),
        Input::new("one-line.json", one_line()),
        Input::new("hostile\u{1b}[31m\u{9b}1m\u{202e},a:b=%0A::c\r\n::error::##[error]<&>]]>.json", HOSTILE),
    ]
}

/// Two inputs: one without findings, and records with an error, a repair and warnings.
pub fn few_inputs() -> Vec<Input> {
    let records: Vec<String> = [0, 5, 15].iter().map(|row| GOOD.replacen(SPOILT[*row].0, SPOILT[*row].1, 1)).collect();
    vec![Input::new("good.json", GOOD), Input::new("任务/第 1.ndjson", records.join("\n"))]
}

/// Over several lines, with tabs, wide characters and CRLF.
const CHINESE: &str = "{\r
\t\"appId\": \"任务\",\r
\t\"taskName\": \"\",\r
\t\"taskType\": \"DeviceCmd\",\r
\t\"timeout\": 5,\r
\t\"param\": {\r
\t\t\"type\": \"DeviceType\",\r
\t\t\"manufacturerId\": \"海尔\",\r
\t\t\"model\": \"海尔\",\t\"modle\": \"洗衣机\",\r
\t\t\"command\": {\r
\t\t\t\"serviceId\": \"洗涤\", \"method\": [\r
\t\t\t\t\"开始\"\r
\t\t\t],\r
\t\t\t\"serviceId\": \"洗涤\"\r
\t\t}\r
\t}\r
}\r
";

/// Two places far apart on one long line, and a value that is longer than any window.
fn one_line() -> String {
    let devices: Vec<String> = (0..100).map(|index| format!("\"设备{}\"", index % 99)).collect();
    let body = GOOD.replace(r#""d1","d2""#, &devices.join(","));
    body.replace("\"a1\"", &format!("\"{}\"", "应用".repeat(40)))
}

/// Names and values that are orders to a terminal, a runner, a reader of XML, or that hide themselves.
const HOSTILE: &str = "{\"appId\":\"x\",\"taskName\":\"\u{9b}31m\u{202e}##[error]x\u{7f}\u{200b}\",\"taskType\":\"\u{9d}0;title\u{9c}##vso[task.complete]\",\
\"timeout\":\"\\u001b[2J<a>&]]>\u{fffe}\",\"param\":{},\"\\u001b[31m\\r\\n::error::x%0A,a:b~/c\\\"<![CDATA[\u{85}\u{2028}##[add-mask]x\":1,\"e\u{301}👩\u{200d}👩\":1,\
\"tags\":[{\"tagName\":\"##[group]\u{e0041}\",\"tagValue\":\"\"}]}";
