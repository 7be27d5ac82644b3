//! The way through the pages ends, and nothing is lost on it.

use oceanconnect_batchtask::{
    QueryTaskDetailsInDto, QueryTaskDetailsOutDto, TaskDetail, Valid, pages, read_task_details_reply,
    strategies::life_cycle,
};
use proptest::prelude::*;

fn query(page_size: i64) -> Valid<QueryTaskDetailsInDto> {
    Valid::new(QueryTaskDetailsInDto::new("t").with_page_size(page_size)).unwrap()
}

fn detail(index: usize) -> TaskDetail {
    serde_json::from_str(&format!(r#"{{"status":"Success","param":{{"deviceId":"d{index}"}}}}"#)).unwrap()
}

fn page(details: impl IntoIterator<Item = TaskDetail>, total: Option<i64>) -> QueryTaskDetailsOutDto {
    let mut page = QueryTaskDetailsOutDto::default();
    page.task_details = details.into_iter().collect();
    page.total_count = total;
    page
}

/// A platform that has so many details, and gives at most so many at once.
fn honest(
    total: usize,
    largest: usize,
) -> impl Fn(&Valid<QueryTaskDetailsInDto>) -> Result<QueryTaskDetailsOutDto, String> {
    move |query| {
        let size = usize::try_from(query.effective_page_size()).unwrap().min(largest);
        let from = usize::try_from(query.effective_page_no()).unwrap() * size;
        let mut page = page((from..total.min(from + size)).map(detail), i64::try_from(total).ok());
        page.page_no = query.page_no;
        page.page_size = i64::try_from(size).ok();
        Ok(page)
    }
}

proptest! {
    #![proptest_config(properties::config(256))]

    #[test]
    fn each_detail_comes_once_and_no_page_is_fetched_in_vain(
        total in 0..700_usize, size in 1..=250_i64, largest in 1..=250_usize, counted in any::<bool>(), first in 0..4_i64
    ) {
        let mut calls = 0;
        let platform = honest(total, largest);
        let start = Valid::new(QueryTaskDetailsInDto::clone(&query(size)).with_page_no(first)).unwrap();
        let mut pages = pages(&start, |query| {
            calls += 1;
            let mut page = platform(query)?;
            page.total_count = page.total_count.filter(|_| counted);
            Ok::<_, String>(page)
        });
        let details: Vec<TaskDetail> = pages.by_ref().flat_map(|page| page.unwrap().task_details).collect();
        let missing = pages.missing();
        let real = largest.min(usize::try_from(size).unwrap());
        let skipped = usize::try_from(first).unwrap() * real;
        prop_assert_eq!(details, (skipped..total).map(detail).collect::<Vec<_>>());
        prop_assert_eq!(missing, counted.then_some(0));
        let left = total.saturating_sub(skipped);
        let needed = if counted { left.div_ceil(real).max(1) } else { left / real + 1 };
        prop_assert_eq!(calls, needed);
    }

    /// Whatever the platform answers, forever.
    #[test]
    fn it_ends(answers in prop::collection::vec(life_cycle::task_details(), 1..4), size in 1..=3_i64) {
        let mut calls = 0_usize;
        let mut total = i64::MAX;
        let query = query(size);
        let pages = pages(&query, |_| {
            let page = &answers[calls % answers.len()];
            calls += 1;
            // A bound that can be waited for; totals as large as they like end when the pages repeat.
            let mut page = page.clone();
            page.total_count = page.total_count.map(|total| total.min(1_000));
            total = total.min(page.total_count.unwrap_or(i64::MAX));
            Ok::<_, String>(page)
        });
        let bounded = answers.iter().any(|page| page.total_count.is_some());
        let taken = pages.take(2_000).count();
        // Without any total, only a platform that goes on with ever other full pages is followed.
        prop_assert!(taken < 2_000 || !bounded, "{} pages, total {}", taken, total);
    }
}

#[test]
fn a_page_that_comes_again_and_again_comes_once() {
    for total in [None, Some(1_000_000)] {
        let mut calls = 0;
        let query = query(2);
        let mut pages = pages(&query, |_| {
            calls += 1;
            Ok::<_, String>(page([detail(0), detail(1)], total))
        });
        assert_eq!(pages.by_ref().count(), 1);
        assert_eq!(pages.missing(), total.map(|_| 999_998));
        assert!(pages.next().is_none());
        assert_eq!(calls, 2);
    }
}

#[test]
fn pages_that_name_no_device_may_be_alike_where_the_total_bounds_them() {
    let query = query(2);
    let alike = |total| move |_: &_| Ok::<_, String>(page([TaskDetail::default(), TaskDetail::default()], total));
    assert_eq!(pages(&query, alike(Some(6))).count(), 3);
    assert_eq!(pages(&query, alike(None)).count(), 1);
}

#[test]
fn totals_that_change() {
    let run = |totals: [i64; 4]| {
        let query = query(2);
        let mut pages = pages(&query, |query| {
            let page_no = usize::try_from(query.effective_page_no()).unwrap();
            Ok::<_, String>(page([detail(page_no * 2), detail(page_no * 2 + 1)], totals.get(page_no).copied()))
        });
        (pages.by_ref().count(), pages.missing().unwrap())
    };
    assert_eq!(run([4, 4, 4, 4]), (2, 0));
    assert_eq!(run([8, 4, 4, 4]), (2, 0));
    assert_eq!(run([8, 0, 8, 8]), (2, 0));
    // What is added meanwhile is not chased, but said.
    assert_eq!(run([4, 6, 8, 10]), (2, 2));
    assert_eq!(run([-1, 6, 8, 10]), (1, 0));
    assert_eq!(run([i64::MAX, 2, 2, 2]), (2, 0));
}

#[test]
fn empty_and_short_pages_end_it() {
    let query = query(3);
    let run = |pages_of: &[usize], total: Option<i64>| {
        let mut calls = 0;
        let mut next = 0;
        let given: usize = pages(&query, |_| {
            let count = pages_of.get(calls).copied().unwrap_or(0);
            calls += 1;
            next += count;
            Ok::<_, String>(page((next - count..next).map(detail), total))
        })
        .map(|page| page.unwrap().task_details.len())
        .sum();
        (given, calls)
    };
    assert_eq!(run(&[], None), (0, 1));
    assert_eq!(run(&[], Some(0)), (0, 1));
    assert_eq!(run(&[], Some(9)), (0, 1));
    assert_eq!(run(&[3, 3, 1, 3], None), (7, 3));
    assert_eq!(run(&[3, 3, 0, 3], None), (6, 3));
    // A page that is not full is no end where the total says that there is more.
    assert_eq!(run(&[3, 1, 3, 3], Some(9)), (7, 3));
}

#[test]
fn an_error_is_passed_on_and_ends_it() {
    let query = query(1);
    let mut calls = 0;
    let mut pages = pages(&query, |query| {
        calls += 1;
        match query.effective_page_no() {
            0 => read_task_details_reply(200, br#"{"totalCount":3,"taskDetails":[{"param":{"deviceId":"d"}}]}"#),
            _ => read_task_details_reply(403, br#"{"error_code":"1010009"}"#),
        }
    });
    assert!(pages.next().unwrap().is_ok());
    assert!(pages.next().unwrap().unwrap_err().is_throttled());
    assert!(pages.next().is_none() && pages.next().is_none());
    assert_eq!(pages.missing(), Some(2));
    assert_eq!(calls, 2);
}

#[test]
fn nothing_is_fetched_before_it_is_asked_for() {
    let query = query(1);
    let mut calls = 0;
    drop(pages(&query, |_| {
        calls += 1;
        Err::<QueryTaskDetailsOutDto, _>("never")
    }));
    assert_eq!(calls, 0);
}
