use super::*;

const KIND: &str = "multipart/form-data; boundary=x";

#[tokio::test]
async fn fields_and_files_are_told_apart() {
    let body = "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nabc\r\n\
                --x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\
                Content-Type: text/csv\r\n\r\na;b\r\n1;2\r\n\r\n--x--\r\n";
    let read = read_multipart(KIND, body.into()).await.unwrap();
    assert_eq!(read.trimmed("csrf"), "abc");
    let file = read.file("file").unwrap();
    assert_eq!(
        (file.name.as_str(), &file.bytes[..]),
        ("a.csv", &b"a;b\r\n1;2\r\n"[..])
    );
}

#[tokio::test]
async fn a_file_that_was_not_chosen_is_none() {
    let body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\
                Content-Type: application/octet-stream\r\n\r\n\r\n--x--\r\n";
    let read = read_multipart(KIND, body.into()).await.unwrap();
    assert_eq!(read.file("file"), None);
}

#[tokio::test]
async fn what_is_no_form_with_parts_is_refused() {
    for (kind, body) in [
        (KIND, "no parts at all"),
        ("multipart/form-data", "--x--"),
        (
            KIND,
            "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\ncut o",
        ),
    ] {
        let read = read_multipart(kind, body.into()).await;
        assert_eq!(read, Err(Refused::Unreadable), "{body}");
    }
}
