//! A stand-in for the platform, on loopback: it answers with the documented replies and errors, and pushes results.

use std::{
    borrow::Cow,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread,
    time::Duration,
};

use oceanconnect_batchtask::{
    BatchTaskCreateInDto, BatchTaskCreateOutDto, CommandResult, DetailStatus, ErrorDto, JsonObject, Open, Param,
    PerMille, QueryOneTaskOutDto, QueryTaskDetailsOutDto, ResultCode, ResultPush, TaskDetail, TaskStatus, Valid,
    create_batch_task,
    query_task_details::{self, DetailError, DetailParam},
    reply::{DocumentedError, UNFINISHED_TASKS_LIMIT},
};
use percent_encoding::percent_decode_str;
use serde::Serialize;
use tiny_http::{Header, Method, Request, Response, Server};

use crate::Outcome;

pub(crate) fn device_id(index: usize) -> String {
    format!("a5c7f6c9-5e81-4693-9c56-{index:012}")
}

fn command_id(task: usize, index: usize) -> String {
    format!("108a9c71462a48e0{task:08}{index:08}")
}

/// An answer of the platform, or of something on the way to it.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    status: u16,
    body: String,
    after_acting: bool,
}

impl Answer {
    pub(crate) fn new(status: u16, body: &str) -> Self {
        Self { status, body: body.to_owned(), after_acting: false }
    }

    /// The same answer, given after the platform has done what the call asks for.
    pub(crate) fn after_acting(mut self) -> Self {
        self.after_acting = true;
        self
    }

    fn success<T: Serialize>(reply: &T) -> Self {
        Self::new(200, &serde_json::to_string(reply).unwrap_or_default())
    }

    fn error(code: &str) -> Self {
        let (status, desc) = DocumentedError::find_by_code(code).map_or((500, ""), |row| (row.status, row.desc));
        Self { status, ..Self::success(&ErrorDto::new(code).with_desc(desc)) }
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HTTP {} {}", self.status, if self.body.is_empty() { "(no body)" } else { &self.body })
    }
}

struct Task {
    request: Valid<BatchTaskCreateInDto>,
    age: Duration,
    pushed: bool,
}

impl Task {
    /// A task waits for ten seconds and takes a minute.
    fn status(&self) -> TaskStatus {
        match self.age.as_secs() {
            0..10 => TaskStatus::Pending,
            10..60 => TaskStatus::Running,
            _ => TaskStatus::Complete,
        }
    }

    fn device_cmd(&self) -> (&[String], Option<&str>) {
        match self.request.param() {
            Param::DeviceCmd(command) => {
                (command.device_list.as_deref().unwrap_or_default(), command.callback_url.as_deref())
            }
            _ => (&[], None),
        }
    }
}

#[derive(Default)]
struct State {
    tasks: Vec<Task>,
    tokens: usize,
    calls: usize,
    answer_once: Option<Answer>,
}

pub(crate) struct StandIn {
    pub(crate) url: String,
    agent: ureq::Agent,
    state: Arc<Mutex<State>>,
}

impl StandIn {
    pub(crate) fn start() -> Outcome<Self> {
        let server = Server::http("127.0.0.1:0").map_err(|error| error.to_string())?;
        let url = format!("http://{}", server.server_addr());
        let state = Arc::default();
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for mut request in server.incoming_requests() {
                let answer = lock(&shared).answer(&mut request);
                // A client that has gone does not wait for an answer.
                let _ = request.respond(Response::from_string(answer.body).with_status_code(answer.status));
            }
        });
        let agent = ureq::Agent::config_builder().proxy(None).build().into();
        Ok(Self { url, agent, state })
    }

    /// Answers the next call with this.
    pub(crate) fn answer_once(&self, answer: Answer) {
        lock(&self.state).answer_once = Some(answer);
    }

    /// A new token, as the platform's login gives it; the old one is no longer valid.
    pub(crate) fn new_token(&self) -> String {
        let mut state = lock(&self.state);
        state.tokens += 1;
        state.token()
    }

    /// How many calls there were, and how many tokens.
    pub(crate) fn calls_and_tokens(&self) -> (usize, usize) {
        let state = lock(&self.state);
        (state.calls, state.tokens)
    }

    /// Time passes, tasks come to their end, and their results are pushed.
    pub(crate) fn pass(&self, time: Duration) {
        let mut pushes = Vec::new();
        for (number, task) in lock(&self.state).tasks.iter_mut().enumerate() {
            task.age += time;
            if task.status() == TaskStatus::Complete && !task.pushed {
                task.pushed = true;
                pushes.extend(pushes_of(number, task));
            }
        }
        for (url, body) in pushes {
            // A receiver that is not there misses its pushes, as with the platform.
            let _ = self.agent.post(url).content_type("application/json").send(body);
        }
    }
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

impl State {
    fn token(&self) -> String {
        format!("token-{}", self.tokens)
    }

    fn answer(&mut self, request: &mut Request) -> Answer {
        self.calls += 1;
        match self.answer_once.take() {
            Some(answer) => {
                if answer.after_acting {
                    self.act(request);
                }
                answer
            }
            None => self.act(request),
        }
    }

    fn act(&mut self, request: &mut Request) -> Answer {
        let header = |name: &'static str| {
            let value = |header: &Header| header.field.equiv(name).then(|| header.value.to_string());
            request.headers().iter().find_map(value).unwrap_or_default()
        };
        if header("app_key").is_empty() || header("Authorization") != format!("Bearer {}", self.token()) {
            return Answer::error("1010005");
        }
        let url = request.url().to_owned();
        let (path, query) = url.split_once('?').unwrap_or((&url, ""));
        let task_of_path = path.strip_prefix(create_batch_task::PATH).and_then(|rest| rest.strip_prefix('/'));
        match (request.method(), path, task_of_path) {
            (Method::Post, create_batch_task::PATH, _) => self.create(request),
            (Method::Get, query_task_details::PATH, _) => self.details(query),
            (Method::Get, _, Some(task_id)) => self.query(task_id),
            _ => Answer::new(404, "<html>404 Not Found</html>"),
        }
    }

    fn create(&mut self, request: &mut Request) -> Answer {
        let Ok(task) = serde_json::from_reader::<_, Valid<BatchTaskCreateInDto>>(request.as_reader()) else {
            return Answer::error("50400");
        };
        if self.tasks.iter().any(|known| known.request.task_name == task.task_name) {
            return Answer::error("105002");
        }
        let unfinished = self.tasks.iter().filter(|task| !task.status().is_finished()).count();
        if unfinished >= UNFINISHED_TASKS_LIMIT as usize {
            return Answer::error("105001");
        }
        self.tasks.push(Task { request: task, age: Duration::ZERO, pushed: false });
        Answer::success(&BatchTaskCreateOutDto::new(format!("task-{}", self.tasks.len() - 1)))
    }

    /// The task with this id, as it stands in a path or a query string.
    fn task(&self, id: &str) -> Option<(usize, &Task)> {
        let id: Cow<'_, str> = percent_decode_str(id).decode_utf8().ok()?;
        let number = id.strip_prefix("task-")?.parse().ok()?;
        Some((number, self.tasks.get(number)?))
    }

    fn query(&self, task_id: &str) -> Answer {
        let Some((_, task)) = self.task(task_id) else { return Answer::error("105005") };
        let mut reply = QueryOneTaskOutDto::default();
        reply.task_id = Some(task_id.to_owned());
        reply.task_name = Some(task.request.task_name.clone());
        reply.task_type = Some(Open::Known(task.request.task_type()));
        reply.status = Some(Open::Known(task.status()));
        reply.start_time = Some("20261123T071212Z".to_owned());
        reply.timeout = Some(task.request.timeout.to_seconds());
        reply.progress = i64::try_from(task.age.as_secs().min(60) * 1000 / 60).ok().map(PerMille::new);
        reply.param = JsonObject::from_serialize(task.request.param()).ok();
        Answer::success(&reply)
    }

    fn details(&self, query: &str) -> Answer {
        let parameter = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        let number = |name: &str, default: usize| parameter(name).map_or(Ok(default), str::parse);
        let (Ok(page_no), Ok(page_size)) = (number("pageNo", 0), number("pageSize", 25)) else {
            return Answer::error("50400");
        };
        let Some((number, task)) = parameter("taskId").and_then(|id| self.task(id)) else {
            return Answer::error("105005");
        };
        let devices = task.device_cmd().0;
        let page = devices.iter().enumerate().skip(page_no * page_size).take(page_size);
        let mut reply = QueryTaskDetailsOutDto::default();
        reply.page_no = i64::try_from(page_no).ok();
        reply.page_size = i64::try_from(page_size).ok();
        reply.total_count = i64::try_from(devices.len()).ok();
        reply.task_details = page.map(|(index, device_id)| detail(number, index, device_id)).collect();
        Answer::success(&reply)
    }
}

/// What becomes of a command on a device: it fails on one in ten, and one in ten does not answer.
fn fate(index: usize) -> (DetailStatus, ResultCode) {
    match index % 10 {
        3 => (DetailStatus::Fail, ResultCode::Failed),
        7 => (DetailStatus::Timeout, ResultCode::Timeout),
        _ => (DetailStatus::Success, ResultCode::Successful),
    }
}

fn detail(task: usize, index: usize, device_id: &str) -> TaskDetail {
    let status = fate(index).0;
    let mut param = DetailParam::default();
    param.device_id = Some(device_id.to_owned());
    param.command_id = Some(command_id(task, index));
    let mut detail = TaskDetail::default();
    detail.status = Some(Open::Known(status));
    detail.param = Some(param);
    if status == DetailStatus::Fail {
        detail.error =
            Some(DetailError::new(r#"{"error_code":"100418","error_desc":"The deviceData is not existed."}"#));
    }
    detail
}

/// The addresses and bodies of a task's pushes, with one that is none among them.
fn pushes_of(number: usize, task: &Task) -> Vec<(String, String)> {
    let (devices, Some(url)) = task.device_cmd() else { return Vec::new() };
    let mut bodies = vec!["<html>not a push</html>".to_owned()];
    for (index, device_id) in devices.iter().enumerate() {
        let answer = JsonObject::from_iter([("brightness", 80)]);
        let results = [CommandResult::new(ResultCode::Sent), CommandResult::new(fate(index).1).with_detail(answer)];
        for result in results {
            let push = ResultPush::new(device_id, command_id(number, index)).with_result(result);
            bodies.extend(serde_json::to_string(&push));
        }
    }
    bodies.into_iter().map(|body| (url.to_owned(), body)).collect()
}
