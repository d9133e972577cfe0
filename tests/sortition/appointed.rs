//! The notice and the decision for a resident who was drawn: they say the name, are sealed, and stand where open letters
//! stand. Nothing else holds the name.

use crate::desk::{BODY, ELECTION, on_day, pairs, path};
use crate::people::{Failure, add, sign_in};
use crate::sealed::everything;
use crate::stage::{Stage, check, enter, extract};
use acceptance::{Answer, Checked, Paper, last_mail, on_each_database, single_spaced};
use chrono::TimeDelta;
use sea_orm::{ConnectionTrait, Statement};
use server::outbox::MailKind;
use server::store::Role;
use server::store::documents::list_documents;
use server::store::letters::{LetterId, SentHow, list_sendings};
use succession::roster::Person;

/// The name as the extract writes it, without the number.
const NAME: &str = "van Geheim";
const TO: &str = "bewoner@post.example";

/// Draws, invites, and appoints the resident who was drawn first.
async fn appointed(stage: &mut Stage) -> Checked {
    stage.draw().await?;
    stage.invite().await?;
    stage.recorded(1, ("accepted", "")).await?;
    stage.recorded(1, ("admitted", "")).await?;
    let today = stage.today();
    let done = stage.griffie.appoint(1, &today).await?;
    assert_eq!(done.status, 303, "{}", done.body);
    Ok(())
}

/// The address of a letter in the register; after three invitations in two languages the notice is `v7`.
fn letter(below: &str) -> String {
    format!("/griffie/{ELECTION}/brieven/{BODY}/{below}")
}

/// A page of the register, which never says the name.
async fn register(stage: &mut Stage, below: &str) -> Result<String, Failure> {
    let page = stage.griffie.client.get(below).await?;
    assert_eq!(page.status, 200, "{below}: {}", page.body);
    assert!(!page.body.contains("Geheim"), "no name: {}", page.body);
    Ok(single_spaced(&page.body))
}

/// Notes something down with a letter.
async fn note(
    stage: &mut Stage,
    (of, to): (&str, &str),
    fields: &[(&str, &str)],
) -> Result<Answer, Failure> {
    let page = letter(of);
    let to = format!("{page}/{to}");
    stage.griffie.client.submit(&page, &to, fields).await
}

/// Where the page of the vacancy leads to the decision.
async fn decision(stage: &mut Stage) -> Result<String, Failure> {
    let page = stage.page("vacature/1").await?;
    let start = path("vacature/1/besluit/");
    let after = page.split_once(&start).ok_or("no decision")?.1;
    let position = after.split('"').next().unwrap_or_default();
    Ok(format!("{start}{position}"))
}

/// The text of a letter that is sent to nobody but who asks.
async fn text(stage: &mut Stage, address: &str) -> Result<String, Failure> {
    let file = stage.griffie.client.get(address).await?;
    let kept = file.header("cache-control");
    assert_eq!((file.status, kept), (200, "no-store"), "{}", file.body);
    let again = stage.griffie.client.get(address).await?;
    assert!(again.bytes == file.bytes, "it is made once");
    let paper = Paper::of(&file.bytes);
    assert_eq!(paper.info("Tagged"), "yes");
    Ok(paper.text())
}

#[tokio::test]
async fn the_notice_and_the_decision_say_the_name_and_nothing_else_does() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        appointed(&mut stage).await?;
        let page = stage.page("benoeming/1").await?;
        let notice = path("benoeming/1/kennisgeving");
        check(&page, &[&notice]);
        let told = text(&mut stage, &notice).await?;
        check(&told, &[NAME, "Daarom is er geloot onder de bewoners"]);
        let besluit = decision(&mut stage).await?;
        let told = text(&mut stage, &besluit).await?;
        let words = [
            "Besluit tot benoeming van een bewoner",
            "benoemt Voor",
            NAME,
        ];
        check(&told, &words);
        // It is what stands in the register, where the resident is a number.
        let file = text(&mut stage, &letter("v7/brief.pdf")).await?;
        check(&file, &["Kennisgeving van benoeming", NAME]);
        check(&text(&mut stage, &letter("v8/brief.pdf")).await?, &[&told]);
        let page = register(&mut stage, &format!("/griffie/{ELECTION}/brieven")).await?;
        check(
            &page,
            &[
                "Kennisgeving, benoeming 1",
                "Besluit, vacature 1",
                "wie is benoemd",
            ],
        );
        let page = register(&mut stage, &letter("v7")).await?;
        check(
            &page,
            &[
                "ingelote bewoner 1",
                "De naam van deze persoon is verzegeld",
            ],
        );
        let csv = register(&mut stage, &format!("/griffie/{ELECTION}/brieven.csv")).await?;
        check(&csv, &["kennisgeving;benoeming/1;ingelote bewoner 1"]);
        let board = format!("/griffie/{ELECTION}/termijnen");
        let board = single_spaced(&stage.griffie.client.get(&board).await?.body);
        assert!(!board.contains("Maak de kennisgeving"), "{board}");
        // No open letter was made, and the name is nowhere to be read.
        let open = list_documents(stage.db(), (ELECTION, BODY)).await?;
        assert!(open.iter().all(|one| one.about.is_empty()), "{open:?}");
        let all = everything(stage.db()).await?;
        assert!(all.contains("PROEFWIJK"), "it was read");
        for hidden in ["GEHEIM", "47656865696D"] {
            let at = all.find(hidden).map(|at| &all[at.saturating_sub(200)..at]);
            assert_eq!(at, None, "{hidden}");
        }
        check(
            &stage.log().await?,
            &["\"document\":\"v7\"", "\"letter\":\"decision\""],
        );
        let now = *crate::people::START;
        let published = server::publication::load_at(stage.db(), now).await?;
        assert!(!format!("{published:?}").contains("Geheim"));
        let public = stage
            .griffie
            .client
            .get(&format!("/wijkraad/{BODY}"))
            .await?;
        assert!(!public.body.contains("Geheim"), "{}", public.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_is_not_of_the_griffie_does_not_get_the_letters() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        appointed(&mut stage).await?;
        let addresses = [
            path("benoeming/1/kennisgeving"),
            decision(&mut stage).await?,
            letter("v7"),
            letter("v7/brief.pdf"),
            letter("v7/vertaling.pdf"),
            format!("/griffie/{ELECTION}/brieven.zip"),
        ];
        add(stage.db(), ("coordinator", Role::Coordinator)).await?;
        let server = &stage.griffie._server;
        let mut other = sign_in(server, "coordinator").await?;
        let mut nobody = server.client();
        for address in &addresses {
            let refused = other.get(address).await?;
            assert_eq!(refused.status, 403, "{address}");
            let unknown = nobody.get(address).await?;
            assert_eq!(unknown.status, 303, "{address}");
            for answer in [refused, unknown] {
                assert!(!answer.body.contains("Geheim"));
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_sealed_notice_goes_by_post_and_by_mail_with_its_english_text() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        appointed(&mut stage).await?;
        let on = on_day("on", &stage.today());
        let mut fields = pairs(&on);
        fields.push(("how", "post"));
        let sent = note(&mut stage, ("v8", "verzonden"), &fields).await?;
        assert_eq!(sent.status, 303, "{}", sent.body);
        let english = [("language", "en")];
        for _ in 0..2 {
            let chosen = note(&mut stage, ("v7", "taal"), &english).await?;
            assert_eq!(chosen.status, 303, "{}", chosen.body);
        }
        let page = register(&mut stage, &letter("v7")).await?;
        check(&page, &["v9/brief.pdf", "Engelse tekst bij deze brief"]);
        let beside = text(&mut stage, &letter("v9/brief.pdf")).await?;
        check(&beside, &["This is a translation", NAME]);
        let translated = letter("v8/vertaling.pdf");
        let translated = stage.griffie.client.get(&translated).await?;
        let translated = Paper::of(&translated.bytes).text();
        check(&translated, &["Decision to appoint a resident", NAME]);
        let address = path("benoeming/1/adres");
        let fields = [("email", TO), ("language", "en")];
        let client = &mut stage.griffie.client;
        let kept = client.submit(&address, &address, &fields).await?;
        assert_eq!(kept.status, 303, "{}", kept.body);
        let mut fields = pairs(&on);
        fields.push(("how", "email"));
        let sent = note(&mut stage, ("v7", "verzonden"), &fields).await?;
        assert_eq!(sent.status, 303, "{}", sent.body);
        let mail = last_mail(stage.db(), (ELECTION, TO)).await?;
        let mail = mail.ok_or("no mail")?;
        assert_eq!((mail.kind, mail.attachments.len()), (MailKind::Notice, 2));
        assert!(!mail.text.contains("Geheim") && !mail.subject.contains("Geheim"));
        for attached in &mail.attachments {
            check(&Paper::of(&attached.bytes).text(), &[NAME]);
            assert!(!attached.name.contains("Geheim"), "{}", attached.name);
        }
        let sendings = list_sendings(stage.db(), ELECTION).await?;
        let sent = sendings.iter().map(|one| (one.document, one.sent.what));
        let expected = [
            (LetterId::Sealed(8), SentHow::Post),
            (LetterId::Sealed(7), SentHow::Email),
        ];
        assert_eq!(sent.collect::<Vec<_>>(), expected);
        let pack = format!("/griffie/{ELECTION}/brieven.zip");
        let pack = stage.griffie.client.get(&pack).await?;
        for name in [
            "kennisgeving-benoeming-1.pdf",
            "kennisgeving-benoeming-1-english.pdf",
        ] {
            let name = format!("{BODY}/{name}");
            assert!(
                pack.bytes
                    .windows(name.len())
                    .any(|at| at == name.as_bytes())
            );
        }
        assert!(!everything(stage.db()).await?.contains("GEHEIM"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn once_the_key_is_destroyed_the_pages_say_that_nobody_can_read_the_name() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        appointed(&mut stage).await?;
        let besluit = decision(&mut stage).await?;
        let sql = "UPDATE election_key SET wrapped = NULL";
        let statement = Statement::from_string(stage.db().get_database_backend(), sql);
        stage.db().execute_raw(statement).await?;
        for address in [
            path("benoeming/1/kennisgeving"),
            besluit,
            letter("v7/brief.pdf"),
            letter("v7/vertaling.pdf"),
        ] {
            let gone = stage.griffie.client.get(&address).await?;
            assert_eq!(gone.status, 409, "{address}: {}", gone.body);
            check(
                &gone.body,
                &["persoonsgegevens van deze verkiezing zijn gewist"],
            );
        }
        let page = register(&mut stage, &letter("v7")).await?;
        check(&page, &["niemand kan die naam nog lezen"]);
        assert!(
            !page.contains("brief.pdf") && !page.contains("vertaling.pdf"),
            "{page}"
        );
        for rest in ["vacature/1", "benoeming/1"] {
            assert!(!stage.page(rest).await?.contains("Geheim"), "{rest}");
        }
        let on = on_day("on", &stage.today());
        let mut fields = pairs(&on);
        fields.push(("how", "hand"));
        let sent = note(&mut stage, ("v7", "verzonden"), &fields).await?;
        assert_eq!(sent.status, 303, "{}", sent.body);
        let pack = format!("/griffie/{ELECTION}/brieven.zip");
        let pack = stage.griffie.client.get(&pack).await?;
        assert_eq!(pack.status, 200, "{}", pack.body);
        let name = b"niet-te-openen.txt";
        assert!(pack.bytes.windows(name.len()).any(|at| at == name));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_was_drawn_and_left_as_a_member_is_named_openly() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        appointed(&mut stage).await?;
        let today = stage.today();
        enter(&stage, 1, &today).await?;
        stage.wait(TimeDelta::days(1)).await?;
        let today = stage.today();
        let file = stage.griffie.file().await?;
        let drawn = Person::Drawn { number: 1 };
        let member = file.members.iter().find(|one| one.person() == drawn);
        let member = member.ok_or("no member")?.number;
        let days = [("happened", today.as_str()), ("reported", &today)];
        let left = format!("moved_out/{member}");
        let vacancy = stage.griffie.vacate(&left, &days, &today).await?;
        let on = on_day("empty", &today);
        let mut fields = pairs(&on);
        fields.push(("reason", "De termijn is bijna om."));
        let step = (vacancy, "onvervuld");
        let done = stage.griffie.step(step, &fields).await?;
        assert_eq!(done.status, 303, "{}", done.body);
        let open = list_documents(stage.db(), (ELECTION, BODY)).await?;
        let decision = format!("vacature/{vacancy}/");
        let decision = open.iter().find(|one| one.about.starts_with(&decision));
        let decision = decision.ok_or("no open decision")?.id;
        let told = text(&mut stage, &path(&format!("document/{decision}"))).await?;
        check(&told, &["Zetel van Voor", NAME]);
        Ok(())
    })
    .await
}

/// Appoints who was drawn on paper, with this name, and finds an open letter without one.
async fn check_nameless(name: &str) -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &[]).await?;
        let today = stage.today();
        let days = [on_day("decided", &today), on_day("notified", &today)].concat();
        let mut fields = pairs(&days);
        fields.push(("drawn-name", name));
        let done = stage.griffie.step((1, "benoemen"), &fields).await?;
        assert_eq!(done.status, 303, "{}", done.body);
        let told = text(&mut stage, &path("benoeming/1/kennisgeving")).await?;
        check(&told, &["Een bewoner van de wijk"]);
        let open = list_documents(stage.db(), (ELECTION, BODY)).await?;
        let notice = open.iter().find(|one| one.about == "benoeming/1");
        let notice = notice.ok_or("no open notice")?.id.to_string();
        let chosen = note(&mut stage, (&notice, "taal"), &[("language", "en")]).await?;
        assert_eq!(chosen.status, 303, "{}", chosen.body);
        let open = list_documents(stage.db(), (ELECTION, BODY)).await?;
        let beside = open.iter().find(|one| one.about == "benoeming/1/en");
        let beside = beside.ok_or("no open English text")?;
        let page = register(&mut stage, &letter(&notice)).await?;
        check(&page, &[&beside.sha256]);
        let beside = text(&mut stage, &path(&format!("document/{}", beside.id))).await?;
        check(&beside, &["A resident of the neighbourhood"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_letter_is_open_where_no_name_is_known() -> Checked {
    check_nameless("").await
}

#[tokio::test]
async fn a_name_in_another_script_is_written_on_the_letter_by_hand() -> Checked {
    check_nameless("王小明").await
}
