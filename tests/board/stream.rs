use super::sample::{BOARD, SOUND, Scene};
use acceptance::{Checked, Client, on_each_database};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// An open stream of events.
struct Listening {
    connection: TcpStream,
    received: String,
}

impl Listening {
    async fn open(
        address: SocketAddr,
        client: &Client,
        more: &str,
    ) -> Result<Self, crate::people::Failure> {
        let cookies = client.cookies.iter();
        let cookies: Vec<String> = cookies
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let lines = format!(
            "GET {BOARD}/stroom HTTP/1.1\r\nHost: {address}\r\nAccept: text/event-stream\r\n{more}Cookie: {}\r\n\r\n",
            cookies.join("; ")
        );
        let mut connection = TcpStream::connect(address).await?;
        connection.write_all(lines.as_bytes()).await?;
        Ok(Self {
            connection,
            received: String::new(),
        })
    }

    /// Reads until an event named the station, alone or among others.
    async fn until_named(&mut self, station: &str) -> Checked {
        self.until_true(station, |received| {
            let told = received
                .split("\n\n")
                .filter(|event| event.contains("event: stand\n"));
            let named = told
                .flat_map(str::lines)
                .filter_map(|line| line.strip_prefix("data: "));
            let mut named = named.flat_map(str::split_whitespace);
            named.any(|one| one == station)
        })
        .await
    }

    /// Reads until the text was received.
    async fn until(&mut self, text: &str) -> Checked {
        self.until_true(text, |received| received.contains(text))
            .await
    }

    async fn until_true(&mut self, text: &str, is_there: impl Fn(&str) -> bool) -> Checked {
        let reading = async {
            while !is_there(&self.received) {
                let mut bytes = [0; 4096];
                let length = self.connection.read(&mut bytes).await?;
                if length == 0 {
                    return Err(format!("the stream ended: {}", self.received).into());
                }
                self.received
                    .push_str(&String::from_utf8_lossy(&bytes[..length]));
            }
            Ok(())
        };
        let read: Result<Checked, _> = tokio::time::timeout(Duration::from_secs(10), reading).await;
        read.map_err(|_| format!("no {text} in {}", self.received))?
    }
}

#[tokio::test]
async fn each_change_is_told_to_who_listens_and_names_the_station_alone() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let leader = scene.leader().await?;
        let mut stream = Listening::open(scene.server.address, &leader, "").await?;
        stream.until("event: hoofd").await?;
        let head = stream.received.to_lowercase();
        assert!(head.contains("content-type: text/event-stream"), "{head}");
        assert!(head.contains("cache-control: no-store"), "{head}");
        scene.count(3, SOUND).await?;
        stream.until_named("3").await?;
        // Another station: what happened within one second is told in one event.
        scene.count(6, SOUND).await?;
        stream.until_named("6").await?;
        assert!(stream.received.contains("event: stand\n"));
        assert!(!stream.received.contains("Buurthuis"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_lost_the_stream_hears_what_was_missed() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let leader = scene.leader().await?;
        let (seq, _) = server::audit::head(&scene.db).await?;
        scene.count(2, SOUND).await?;
        let more = format!("Last-Event-ID: {seq}\r\n");
        let mut stream = Listening::open(scene.server.address, &leader, &more).await?;
        stream.until_named("2").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_opens_the_stream_as_a_page_is_led_to_the_board() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let mut leader = scene.leader().await?;
        let answer = leader.get(&format!("{BOARD}/stroom")).await?;
        assert_eq!((answer.status, answer.header("location")), (303, BOARD));
        let missing = leader.get("/bureau/geen/tellen/stroom").await?;
        assert_eq!(missing.status, 404);
        Ok(())
    })
    .await
}
