//! Going through all pages of `GET /iocm/app/batchtask/v1.1.0/taskDetails`.

use std::fmt;

use super::{QueryTaskDetailsInDto, QueryTaskDetailsOutDto, TaskDetail};
use crate::valid::Valid;

/// All pages of a task's details, from the page of `query` on, each fetched when it is asked for.
///
/// `fetch` makes one call and reads its reply. What it fails with is passed on, and ends the iterator; a call that may
/// succeed when repeated is best repeated inside `fetch`.
///
/// The iterator ends by itself, whatever the platform answers:
///
/// - after a page without details;
/// - after as many pages as `totalCount` asks for. What counts is what the first page says, or less if a later page says
///   less: details that are added meanwhile are not chased. Where `totalCount` is missing, after a page that is not full;
/// - when a page is the same as the one before, which is then not given a second time. (Where `totalCount` bounds the pages
///   and their details name no devices, two of them may be alike, and are.)
///
/// [`Pages::missing`] says afterwards whether anything was left out.
pub fn pages<F, E>(query: &Valid<QueryTaskDetailsInDto>, fetch: F) -> Pages<F>
where
    F: FnMut(&Valid<QueryTaskDetailsInDto>) -> Result<QueryTaskDetailsOutDto, E>,
{
    Pages {
        next: Some(query.clone()),
        fetch,
        limit: None,
        fetched: 0,
        skipped: None,
        received: 0,
        total: None,
        last: Vec::new(),
    }
}

/// The iterator that [`pages`] makes.
pub struct Pages<F> {
    next: Option<Valid<QueryTaskDetailsInDto>>,
    fetch: F,
    /// How many pages there are to fetch, as far as it is known.
    limit: Option<i64>,
    fetched: i64,
    /// How many details stand on the pages before the first that is fetched.
    skipped: Option<i64>,
    received: i64,
    total: Option<i64>,
    last: Vec<TaskDetail>,
}

impl<F> Pages<F> {
    /// How many details, of those that the platform last said there are, have not been received; none while it has said
    /// nothing about it.
    #[must_use]
    pub fn missing(&self) -> Option<u64> {
        let expected = self.total?.saturating_sub(self.skipped.unwrap_or_default());
        Some(expected.saturating_sub(self.received).max(0).unsigned_abs())
    }

    /// Whether the platform has given the last page once more.
    fn repeats(&self, page: &QueryTaskDetailsOutDto) -> bool {
        let names_devices = || page.task_details.iter().any(|detail| detail.device_id().is_some());
        self.fetched > 0
            && !page.task_details.is_empty()
            && page.task_details == self.last
            && (self.limit.is_none() || names_devices())
    }

    /// Takes in what a page says of itself and of all pages; whether there may be another one after it.
    fn goes_on(&mut self, query: &Valid<QueryTaskDetailsInDto>, page: &QueryTaskDetailsOutDto) -> bool {
        let details = i64::try_from(page.task_details.len()).unwrap_or(i64::MAX);
        self.fetched = self.fetched.saturating_add(1);
        self.received = self.received.saturating_add(details);
        // A platform that makes its pages smaller than asked for says so; larger ones would be against the contract.
        let asked = query.effective_page_size();
        let size = page.page_size.filter(|size| (1..=asked).contains(size)).unwrap_or(asked);
        let skipped = *self.skipped.get_or_insert(query.effective_page_no().saturating_mul(size));
        if let Some(total) = page.total_count {
            self.total = Some(total);
            let left = total.saturating_sub(skipped).max(0);
            let pages = left / size + i64::from(left % size > 0);
            self.limit = Some(self.limit.map_or(pages, |limit| limit.min(pages)));
        }
        details > 0 && self.limit.map_or(details >= size, |limit| self.fetched < limit)
    }
}

impl<F, E> Iterator for Pages<F>
where
    F: FnMut(&Valid<QueryTaskDetailsInDto>) -> Result<QueryTaskDetailsOutDto, E>,
{
    type Item = Result<QueryTaskDetailsOutDto, E>;

    fn next(&mut self) -> Option<Self::Item> {
        // Taken out: after an error, or a panic in `fetch`, there is nothing more.
        let query = self.next.take()?;
        let page = match (self.fetch)(&query) {
            Ok(page) => page,
            Err(error) => return Some(Err(error)),
        };
        if self.repeats(&page) {
            return None;
        }
        if self.goes_on(&query, &page) {
            self.next = query.effective_page_no().checked_add(1).and_then(|page_no| query.at_page(page_no));
            self.last.clone_from(&page.task_details);
        }
        Some(Ok(page))
    }
}

impl<F, E> std::iter::FusedIterator for Pages<F> where
    F: FnMut(&Valid<QueryTaskDetailsInDto>) -> Result<QueryTaskDetailsOutDto, E>
{
}

impl<F> fmt::Debug for Pages<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("next", &self.next).field("received", &self.received).finish_non_exhaustive()
    }
}
