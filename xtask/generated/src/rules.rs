//! A page for each rule, and the table of rules in README.md.

use std::{fs, path::Path};

use oceanconnect_batchtask::{Language, Rule, rules::Example};

use crate::{File, Problem};

/// Where the pages stand in the repository.
pub const DIRECTORY: &str = "docs/rules";

const TABLE: [&str; 2] = ["<!-- rules: written by `cargo xtask generate` -->\n", "<!-- end of rules -->"];

/// All pages.
#[must_use]
pub fn pages() -> Vec<File> {
    let pages = Rule::ALL.iter().map(|&rule| (rule.id(), page(rule))).chain([("README", index())]);
    pages.map(|(name, text)| File::new(format!("{DIRECTORY}/{name}.md"), text)).collect()
}

fn page(rule: Rule) -> String {
    let definition = rule.definition();
    let (severity, basis) = (definition.severity, definition.basis.sentence(Language::English));
    let mut page = format!("# {rule}\n\nSeverity: **{severity}**. {basis}\n");
    for (&language, heads) in Language::ALL.iter().zip([
        ["What it protects from:", "How to keep it:", "Source:", "."],
        ["防止什么：", "如何修改：", "依据：", "。"],
    ]) {
        let [protects, keep, from, stop] = heads;
        let [title, reason, remedy, source] =
            [definition.title, definition.reason, definition.remedy, definition.source].map(|text| text.get(language));
        page.push_str(&format!(
            "\n## {title}\n\n**{protects}** {reason}\n\n**{keep}** {remedy}\n\n**{from}** {source}{stop}\n"
        ));
        if language == Language::English {
            page.push_str(&format!("\n### Broken\n\n{}", example(&definition.bad)));
            page.push_str(&format!("\n### Kept\n\n{}", example(&definition.good)));
        }
    }
    page
}

/// An example as a block, if it is a text that can be shown, with a link to its file.
fn example(example: &Example) -> String {
    let file = format!("[`examples/rules/{0}`](../../examples/rules/{0})\n", example.file_name);
    match str::from_utf8(example.bytes) {
        Ok("") => format!("An empty file: {file}"),
        Ok(text) if text.starts_with('\u{feff}') => format!("Its first three bytes are the mark: {file}"),
        Ok(text) => format!("```json\n{}\n```\n\n{file}", text.trim_end()),
        Err(_) => format!("Not UTF-8: {file}"),
    }
}

fn index() -> String {
    format!(
        "# The rules\n\nA rule's id is the same in the library, the program, the reports and here.\n\n{}",
        table("")
    )
}

fn table(directory: &str) -> String {
    let mut table = String::from("| rule | severity | broken by |\n| --- | --- | --- |\n");
    for rule in Rule::ALL {
        table.push_str(&format!(
            "| [`{rule}`]({directory}{rule}.md) | {} | {} |\n",
            rule.severity(),
            rule.definition().title.en
        ));
    }
    table
}

/// README.md with the table of rules.
///
/// # Errors
///
/// If README.md cannot be read, or has no place for the table.
pub fn readme(root: &Path) -> Result<Vec<File>, Problem> {
    let readme = fs::read_to_string(root.join("README.md")).map_err(|error| format!("README.md: {error}"))?;
    Ok(vec![File::new("README.md", with_table(&readme.replace("\r\n", "\n"))?)])
}

fn with_table(readme: &str) -> Result<String, Problem> {
    let [begin, end] = TABLE;
    let (before, rest) = readme.split_once(begin).ok_or("README.md has no place for the table of rules")?;
    let (_, behind) = rest.split_once(end).ok_or("README.md has no end of the table of rules")?;
    Ok(format!("{before}{begin}\n{}\n{end}{behind}", table("docs/rules/")))
}
