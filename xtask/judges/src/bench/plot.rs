use std::fmt::Write as _;

use super::Point;

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 360.0;
const MARGIN: f64 = 60.0;

/// Time and memory against size, all three on logarithmic scales.
#[expect(clippy::cast_precision_loss, reason = "a picture for people")]
pub(super) fn svg(points: &[Point]) -> String {
    let sizes: Vec<f64> = points.iter().map(|point| point.bytes as f64 / 1e6).collect();
    let seconds: Vec<f64> = points.iter().map(|point| point.figures.seconds.max(0.001)).collect();
    let megabytes: Vec<f64> = points.iter().map(|point| point.figures.kilobytes as f64 / 1e3).collect();
    let x = Scale::over(&[0.1, 1000.0], MARGIN, WIDTH - MARGIN);
    let time = Scale::over(&[0.001, 1.0], HEIGHT - MARGIN, MARGIN / 2.0);
    let memory = Scale::over(&[1.0, 1000.0], HEIGHT - MARGIN, MARGIN / 2.0);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" font-family=\"sans-serif\" font-size=\"12\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
    );
    for power in -1..=3 {
        let at = x.at(10_f64.powi(power));
        let _ = writeln!(
            svg,
            "<line x1=\"{at:.1}\" y1=\"{}\" x2=\"{at:.1}\" y2=\"{}\" stroke=\"#dddddd\"/><text x=\"{at:.1}\" y=\"{}\" text-anchor=\"middle\">{} MB</text>",
            MARGIN / 2.0,
            HEIGHT - MARGIN,
            HEIGHT - MARGIN + 18.0,
            10_f64.powi(power)
        );
    }
    for power in 0..=3 {
        let at = memory.at(10_f64.powi(power));
        let _ = writeln!(
            svg,
            "<line x1=\"{MARGIN}\" y1=\"{at:.1}\" x2=\"{}\" y2=\"{at:.1}\" stroke=\"#dddddd\"/>\
             <text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\" fill=\"#1f6feb\">{} s</text>\
             <text x=\"{}\" y=\"{:.1}\" fill=\"#bf5700\">{} MB</text>",
            WIDTH - MARGIN,
            MARGIN - 6.0,
            at + 4.0,
            10_f64.powi(power - 3),
            WIDTH - MARGIN + 6.0,
            at + 4.0,
            10_f64.powi(power)
        );
    }
    for (name, values, scale, colour, offset) in
        [("time", &seconds, &time, "#1f6feb", 18.0), ("memory", &megabytes, &memory, "#bf5700", -10.0)]
    {
        let places: Vec<(f64, f64)> =
            sizes.iter().zip(values).map(|(size, value)| (x.at(*size), scale.at(*value))).collect();
        let path: Vec<String> = places.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
        let _ = writeln!(
            svg,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>",
            path.join(" ")
        );
        for (x, y) in &places {
            let _ = writeln!(svg, "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3\" fill=\"{colour}\"/>");
        }
        if let Some((x, y)) = places.last() {
            let _ = writeln!(
                svg,
                "<text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\" fill=\"{colour}\">{name}</text>",
                y + offset
            );
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// A logarithmic scale.
struct Scale {
    from: f64,
    per_decade: f64,
    start: f64,
}

impl Scale {
    fn over(values: &[f64; 2], start: f64, end: f64) -> Self {
        let [from, to] = values.map(f64::log10);
        Self { from, per_decade: (end - start) / (to - from), start }
    }

    fn at(&self, value: f64) -> f64 {
        self.start + (value.log10() - self.from) * self.per_decade
    }
}
