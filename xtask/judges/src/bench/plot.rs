use std::error::Error;

use plotters::prelude::*;

use super::Point;

const TIME: RGBColor = RGBColor(31, 111, 235);
const MEMORY: RGBColor = RGBColor(191, 87, 0);

/// Time and memory against size, all three on logarithmic scales.
#[expect(clippy::cast_precision_loss, reason = "a picture for people")]
pub(super) fn svg(points: &[Point]) -> Result<String, Box<dyn Error>> {
    let time = points.iter().map(|point| (point.bytes as f64 / 1e6, point.figures.seconds.max(0.001)));
    let memory = points.iter().map(|point| (point.bytes as f64 / 1e6, point.figures.kilobytes as f64 / 1e3));
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (640, 360)).into_drawing_area();
        area.fill(&WHITE)?;
        let sizes = (0.1..1000.0).log_scale();
        let mut chart = ChartBuilder::on(&area)
            .margin(10)
            .set_left_and_bottom_label_area_size(50)
            .right_y_label_area_size(50)
            .build_cartesian_2d(sizes.clone(), (0.001..1.0).log_scale())?
            .set_secondary_coord(sizes, (1.0..1000.0).log_scale());
        chart.configure_mesh().x_desc("MB of input").y_desc("seconds").disable_mesh().draw()?;
        chart.configure_secondary_axes().y_desc("MB of memory").draw()?;
        chart
            .draw_series(LineSeries::new(time, &TIME).point_size(3))?
            .label("time")
            .legend(|(x, y)| PathElement::new([(x, y), (x + 20, y)], TIME));
        chart
            .draw_secondary_series(LineSeries::new(memory, &MEMORY).point_size(3))?
            .label("memory")
            .legend(|(x, y)| PathElement::new([(x, y), (x + 20, y)], MEMORY));
        chart.configure_series_labels().position(SeriesLabelPosition::UpperLeft).draw()?;
        area.present()?;
    }
    Ok(svg)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::process::Figures;

    #[test]
    fn both_lines_are_drawn() {
        let point = |bytes, seconds| Point { bytes, figures: Figures { seconds, kilobytes: 20_000 } };
        let svg = svg(&[point(100_000, 0.002), point(100_000_000, 0.3)]).unwrap();
        assert!(svg.matches("<polyline").count() >= 2 && svg.matches("<circle").count() >= 4, "{svg}");
    }
}
