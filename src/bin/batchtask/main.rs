use oceanconnect_batchtask::preflight::*;
use std::io::*;
fn main() {
    let mut all = Vec::new();
    stdin().read_to_end(&mut all).unwrap();
    let mut c = Checker::new(Kind::Create);
    let mut out = BufWriter::new(stdout().lock());
    let quiet = std::env::args().len() > 1;
    let t = std::time::Instant::now();
    let mut n = 0;
    for line in all.strip_suffix(b"\n").unwrap_or(&all).split(|b| *b == b'\n') {
        let v = c.check(line);
        n += v.len();
        if !quiet {
            let s: Vec<_> = v.iter().map(|f| serde_json::to_string(&(&f.pointer, f.rule.id())).unwrap()).collect();
            writeln!(out, "[{}]", s.join(",")).unwrap();
        }
    }
    eprintln!("{n} {:?} {} MB/s", t.elapsed(), all.len() as f64 / t.elapsed().as_secs_f64() / 1e6);
}
