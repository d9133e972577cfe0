use super::browser::{get, request};
use super::sample::publication;
use server::assets;
use server::routes::{Access, table};

#[tokio::test]
async fn every_route_that_is_public_answers_without_login() {
    for route in table() {
        let Access::Public = route.access;
        let path = filled(route.path);
        let answer = get(publication(), &path).await;
        assert_eq!(answer.status, 200, "{} {path}", route.method);
    }
}

#[tokio::test]
async fn every_route_that_only_reads_refuses_to_be_written() {
    for route in table() {
        let lines = format!(
            "POST {} HTTP/1.1\r\nContent-Length: 0\r\n",
            filled(route.path)
        );
        assert_eq!(request(publication(), &lines).await.status, 405, "{lines}");
    }
}

#[tokio::test]
async fn an_address_that_is_not_in_the_table_is_not_found() {
    for path in ["/nergens", "/wijkraad/nergens", "/assets/0/nergens.css"] {
        let answer = get(publication(), path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.body.contains("Deze pagina bestaat niet"), "{path}");
    }
}

/// A path of the table with values for its parameters.
fn filled(path: &str) -> String {
    path.replace("{code}", "pernis")
        .replace("{version}", assets::version())
        .replace("{name}", "style.css")
}
