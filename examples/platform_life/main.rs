//! The whole life of a batch task, from creating it to the last push, and every error on the way.
//!
//! ```sh
//! cargo run --example platform_life
//! ```
//!
//! `client.rs` is a service as one would write it: it creates a task, follows it, pages through its details, and takes
//! each error as its retry advice says. `receiver.rs` takes the pushes. `stand_in.rs` plays the platform on loopback, and
//! `every_error.rs` has it answer with each error once. The clock is made up: waiting costs nothing here, and the
//! stand-in lives by the same clock.
//!
//! The example checks what it tells, and fails if anything is not as it should be.
#![expect(clippy::print_stdout, reason = "it tells its story")]

mod client;
mod every_error;
mod receiver;
mod stand_in;

use std::{cell::Cell, error::Error, time::Duration};

use oceanconnect_batchtask::{
    AppId, BatchTaskCreateInDto, CommandDto, DetailStatus, DeviceCmd, JsonObject, MethodName, Minutes,
    QueryOneTaskInDto, QueryTaskDetailsInDto, ServiceId, TaskName, Valid, failed_devices,
};

use client::Client;
use receiver::Receiver;
use stand_in::{Answer, StandIn};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

const DEVICES: usize = 30;

fn main() -> Outcome {
    let receiver = Receiver::start()?;
    let platform = StandIn::start()?;
    let waited = Cell::new(Duration::ZERO);
    let wait = |time: Duration| {
        waited.set(waited.get() + time);
        platform.pass(time);
    };
    let new_token = || platform.new_token();
    let mut client = Client::new(&platform.url, "app", &new_token, &wait);

    println!("A task from its beginning to its end");
    let task_id = client.create(&task("lamps", &receiver)?)?;
    println!("  created: {task_id}");
    follow(&mut client, &task_id, &receiver)?;

    println!("\nWhat the stand-in refuses by itself");
    let twice = client.create(&task("lamps", &receiver)?);
    println!("  {}", twice.err().ok_or("the name is taken, and yet there is a second task")?);
    let stranger = client.query(&Valid::new(QueryOneTaskInDto::new("no/such task"))?);
    println!("  {}", stranger.err().ok_or("there is no such task, and yet a reply")?);

    println!("\nA reply that is lost");
    platform.answer_once(Answer::new(504, "<html>504 Gateway Time-out</html>").after_acting());
    match client.create(&task("lamps, once more", &receiver)?) {
        Err(error) if error.was_created_earlier() => println!("  the first try created the task: {error}"),
        other => return Err(format!("the task was created twice, or never: {other:?}").into()),
    }

    println!("\nEvery error once");
    every_error::run(&mut client, &platform, &waited, |name| task(name, &receiver))?;
    println!("\nAll as it should be.");
    Ok(())
}

/// A command to all devices.
fn task(name: &str, receiver: &Receiver) -> Outcome<Valid<BatchTaskCreateInDto>> {
    let command = CommandDto::new(ServiceId::new("Brightness"), MethodName::new("PUT"))
        .with_paras(JsonObject::from_iter([("brightness", 80)]));
    let param = DeviceCmd::for_device_list((0..DEVICES).map(stand_in::device_id), command)
        .with_callback_url(&*receiver.url)
        .with_max_retransmit(3);
    Ok(Valid::new(BatchTaskCreateInDto::device_cmd(
        AppId::new(""),
        TaskName::new(name),
        Minutes::from_hours(5),
        param,
    ))?)
}

/// Follows a task to its end, and holds its details against the pushes.
fn follow(client: &mut Client<'_>, task_id: &str, receiver: &Receiver) -> Outcome {
    let done = client.follow(&Valid::new(QueryOneTaskInDto::new(task_id))?, |task| {
        if let (Some(status), Some(progress)) = (&task.status, task.progress) {
            println!("  {status}, {progress} done");
        }
    })?;
    // Asked for in minutes, told in seconds.
    check(done.timeout == Some(Minutes::from_hours(5).to_seconds()), "the timeout is the one asked for")?;

    let details = client.details(&Valid::new(QueryTaskDetailsInDto::new(task_id).with_page_size(12))?)?;
    check(details.len() == DEVICES, "there is a detail for each device")?;
    for failed in failed_devices(&details) {
        println!("  {failed}");
    }
    check(failed_devices(&details).count() == DEVICES / 5, "one device in five fails")?;

    let (mut pushes, mut last) = (0, 0);
    for push in receiver.received() {
        let push = match push {
            Ok(push) => push,
            Err(error) => {
                println!("  {error}");
                continue;
            }
        };
        let detail = push.find_in(&details).ok_or("a push belongs to no detail")?;
        pushes += 1;
        if push.is_final() {
            last += 1;
            let succeeded = detail.status.as_ref().is_some_and(|status| *status == DetailStatus::Success);
            check(push.is_success() == succeeded, "a push says what the detail says")?;
        }
    }
    check(pushes == 2 * DEVICES && last == DEVICES, "there are two pushes for each device")?;
    println!("  {pushes} pushes, each linked to its device's detail");
    Ok(())
}

fn check(right: bool, what: &str) -> Outcome {
    if right { Ok(()) } else { Err(format!("not as it should be: {what}").into()) }
}
