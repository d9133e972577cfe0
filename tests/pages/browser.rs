//! A browser of few words: one request over a real connection, and the answer.

use server::publication::Published;
use server::web::{self, App};
use std::net::SocketAddr;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// An answer, with its head and its body as text.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: String,
}

impl Answer {
    /// The value of a header; empty when it is not there.
    pub(crate) fn header(&self, name: &str) -> &str {
        let prefix = format!("{name}: ");
        let mut lines = self.head.lines();
        lines
            .find_map(|line| line.strip_prefix(&prefix))
            .unwrap_or_default()
    }
}

/// The answer to a GET.
pub(crate) async fn get(published: impl Into<Published>, path: &str) -> Answer {
    request(published, &format!("GET {path} HTTP/1.1\r\n")).await
}

/// The answer to a request of these lines, each ended.
pub(crate) async fn request(published: impl Into<Published>, lines: &str) -> Answer {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let server = tokio::spawn(web::serve(listener, App::showing(published)));
    let answer = ask(address, lines).await;
    server.abort();
    answer
}

/// The page that a server at this address shows.
pub(crate) async fn read_page(address: SocketAddr, path: &str) -> String {
    ask(address, &format!("GET {path} HTTP/1.1\r\n")).await.body
}

async fn ask(address: SocketAddr, lines: &str) -> Answer {
    let mut connection = TcpStream::connect(address).await.unwrap();
    let asked = format!("{lines}Host: localhost\r\nConnection: close\r\n\r\n");
    connection.write_all(asked.as_bytes()).await.unwrap();
    let mut received = Vec::new();
    connection.read_to_end(&mut received).await.unwrap();
    read(&String::from_utf8_lossy(&received))
}

fn read(received: &str) -> Answer {
    let (head, body) = received.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap();
    Answer {
        status: status.parse().unwrap(),
        head: head.to_lowercase(),
        body: body.to_owned(),
    }
}
