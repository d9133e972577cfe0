use crate::bureau::{Bureau, ELECTION, STATIONS, main_of, start};
use crate::people::Failure;
use crate::sample::{LIST, stored};
use acceptance::{Answer, Checked, on_each_database};
use eml_nl::documents::polling_stations::PollingStations;
use eml_nl::io::{EMLParsingMode, EMLRead};

/// What is filled in beside a file.
type Fields = &'static [(&'static str, &'static str)];

const WHY: [(&str, &str); 1] = [("reden", "Uit het andere programma")];

/// A file as another program writes it: with a prefix for every name.
fn file(places: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<eml:EML xmlns:eml="urn:oasis:names:tc:evs:schema:eml" xmlns:k="http://www.kiesraad.nl/extensions"
 xmlns:a="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0" Id="110b" SchemaVersion="5">
<eml:TransactionId>1</eml:TransactionId>
<eml:ManagingAuthority><eml:AuthorityIdentifier Id="0599">Rotterdam</eml:AuthorityIdentifier><eml:AuthorityAddress/></eml:ManagingAuthority>
<k:CreationDateTime>2026-03-01T12:00:00</k:CreationDateTime>
<eml:ElectionEvent><eml:EventIdentifier/><eml:Election>
<eml:ElectionIdentifier Id="GC2026_pernis"><eml:ElectionName>Pernis</eml:ElectionName><eml:ElectionCategory>GC</eml:ElectionCategory><k:ElectionDate>2026-03-18</k:ElectionDate></eml:ElectionIdentifier>
<eml:Contest><eml:ContestIdentifier Id="geen"/>
<eml:ReportingUnit><eml:ReportingUnitIdentifier Id="0599">Rotterdam</eml:ReportingUnitIdentifier></eml:ReportingUnit>
<eml:VotingMethod>SPV</eml:VotingMethod><eml:MaxVotes>1000</eml:MaxVotes>
{places}
</eml:Contest></eml:Election></eml:ElectionEvent></eml:EML>
"#
    )
}

/// A station on a line of its own.
fn place(number: &str, name: &str, postcode: &str, voters: &str) -> String {
    let postcode = match postcode {
        "" => String::new(),
        code => {
            format!("<a:PostalCode><a:PostalCodeNumber>{code}</a:PostalCodeNumber></a:PostalCode>")
        }
    };
    format!(
        "<eml:PollingPlace Channel=\"polling\"><eml:PhysicalLocation><eml:Address><eml:Locality>\
         <a:LocalityName>{name}</a:LocalityName>{postcode}</eml:Locality></eml:Address>\
         <eml:PollingStation Id=\"{number}\">{voters}</eml:PollingStation>\
         </eml:PhysicalLocation></eml:PollingPlace>\n"
    )
}

fn right() -> String {
    file(
        &[
            place("1", "Café Het Anker", "3195 AB", "900"),
            place("2", "School", "", "0"),
        ]
        .concat(),
    )
}

async fn hand_in(bureau: &mut Bureau, content: &[u8]) -> Result<Answer, Failure> {
    bureau.hand_in((ELECTION, "stembureaus"), content).await
}

#[tokio::test]
async fn a_file_replaces_the_stations_of_its_own_wijkraad_and_no_others() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        let kind = (ELECTION, "stembureaus");
        bureau.import(kind, STATIONS.as_bytes(), &[]).await?;
        let address = bureau.checked(kind, right().as_bytes()).await?;
        let shown = main_of(&bureau.coordinator.get(&address).await?);
        assert!(
            shown.contains("De stembureaus van PERNIS worden vervangen"),
            "{shown}"
        );
        assert!(!shown.contains("HEIJPLAAT"), "{shown}");
        bureau.confirm(&address, &WHY).await?;
        let done = bureau.wait(&address).await?;
        assert!(done.body.contains("<h1>Ingelezen"), "{}", main_of(&done));
        let stations = stored(database).await?;
        let told: Vec<_> = stations
            .iter()
            .map(|one| (one.number, one.body.as_str(), one.name.as_str(), one.voters))
            .collect();
        let expected = [
            (1, "pernis", "Café Het Anker", 900),
            (2, "pernis", "School", 0),
            (3, "heijplaat", "Kerk", 100),
        ];
        assert_eq!(told, expected);
        // The file has no street; the same place keeps the one it had.
        assert_eq!(stations[0].street, "Straat");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn encodings_and_marks_are_read_as_they_are_named() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        let text = right();
        let latin = text.replace("UTF-8", "ISO-8859-1");
        let latin: Vec<u8> = latin
            .chars()
            .map(|letter| u8::try_from(u32::from(letter)))
            .collect::<Result<_, _>>()?;
        let marked = [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat();
        let wide = text.encode_utf16().flat_map(u16::to_le_bytes);
        let wide: Vec<u8> = b"\xFF\xFE".iter().copied().chain(wide).collect();
        let files: [(Vec<u8>, Fields); 3] = [(latin, &[]), (marked, &WHY), (wide, &WHY)];
        for (content, why) in files {
            bureau
                .import((ELECTION, "stembureaus"), &content, why)
                .await?;
            assert_eq!(stored(database).await?[0].name, "Café Het Anker");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_written_is_read_again_and_holds_every_station() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        bureau.import_first(3).await?;
        let address = format!("{LIST}/wijkraad/pernis/110b.eml.xml");
        let file = bureau.coordinator.get(&address).await?;
        let name = "Stembureaus_GC2026_pernis.eml.xml";
        assert!(file.header("content-disposition").contains(name));
        assert_eq!(bureau.coordinator.get(&address).await?.bytes, file.bytes);
        if let Ok(kept) = std::env::var("WIJKZETEL_KEEP_EML") {
            std::fs::write(kept, &file.bytes)?;
        }
        let read = PollingStations::parse_eml(&file.body, EMLParsingMode::Strict).ok()?;
        let election = &read.election_event.election;
        assert_eq!(election.identifier.id.raw(), "GC2026_pernis");
        assert_eq!(election.contests.len(), 1);
        assert_eq!(election.contests[0].max_votes.raw(), "1000");
        let places = &election.contests[0].polling_places;
        let told: Vec<_> = places
            .iter()
            .map(|place| {
                let at = &place.physical_location;
                let name = at.address.locality.locality_name.name.to_string();
                (
                    at.polling_station.id.raw().into_owned(),
                    name,
                    at.polling_station.data.to_string(),
                )
            })
            .collect();
        let expected = [("1", "Buurthuis", "900"), ("2", "School", "100")];
        let expected = expected.map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned()));
        assert_eq!(told, expected);
        let before = stored(database).await?;
        bureau
            .import((ELECTION, "stembureaus"), &file.bytes, &WHY)
            .await?;
        assert_eq!(stored(database).await?, before);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_building_stands_in_the_file_of_each_wijkraad_with_a_number_of_its_own() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        let kind = (ELECTION, "stembureaus");
        let first = file(&place("1", "Zalencentrum", "3195 AB", "500"));
        bureau.import(kind, first.as_bytes(), &[]).await?;
        let second = file(&place("2", "Zalencentrum", "3195 AB", "300"));
        let second = second.replace("GC2026_pernis", "GC2026_heijplaat");
        bureau.import(kind, second.as_bytes(), &WHY).await?;
        let names = stored(database).await?.into_iter();
        let names: Vec<_> = names.map(|one| (one.number, one.body, one.name)).collect();
        assert_eq!(names.len(), 2);
        assert!(names.iter().all(|(.., name)| name == "Zalencentrum"));
        // The number of the other ballot box is taken.
        let again = file(&place("1", "Zalencentrum", "3195 AB", "300"));
        let again = again.replace("GC2026_pernis", "GC2026_heijplaat");
        let refused = hand_in(&mut bureau, again.as_bytes()).await?;
        let told = main_of(&refused);
        assert!(
            told.contains("Nummer 1 is al van een stembureau van pernis"),
            "{told}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn everything_that_is_wrong_is_told_at_once_with_its_line() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        let wrong = file(
            &[
                place("0", "Kerk", "", "1"),
                place("4", "", "", "1"),
                place("5", "Kerk", "31 95", "1"),
                place("6", "Kerk", "", "veel"),
                place("7", "Kerk", "", "1000000000"),
                place("8", "Kerk", "", "1"),
                place("8", "Kerk", "", "1"),
                place("zes", "", "x", "-1"),
            ]
            .concat(),
        )
        .replace("0599", "0363")
        .replace("2026-03-18", "2026-03-19")
        .replace("GC2026_pernis", "GC2026_atlantis");
        let refused = hand_in(&mut bureau, wrong.as_bytes()).await?;
        assert_eq!(refused.status, 422);
        let told = main_of(&refused);
        for expected in [
            "Dit bestand is van gemeente 0363, niet van 0599",
            "Dit bestand hoort bij een andere verkiezing: GC2026_atlantis",
            "Dit bestand is van een verkiezing op 19\u{a0}maart 2026",
            "0 is geen nummer van een stembureau",
            "zes is geen nummer van een stembureau",
            "heeft geen naam",
            "31 95 is geen postcode",
            "veel is geen aantal kiezers",
            "1000000000 is geen aantal kiezers",
            "-1 is geen aantal kiezers",
            "regel 12",
            "regel 19",
        ] {
            let expected = expected.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(told.contains(&expected), "{expected} in {told}");
        }
        assert!(stored(database).await?.is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_that_cannot_be_read_says_what_it_is_and_changes_nothing() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        let right = right();
        let page = "<!DOCTYPE html>\n<html><body><h1>503 Service Unavailable</h1></body></html>";
        let hidden = "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"/>";
        for (content, told) in [
            (page.to_owned(), "een webpagina en geen EML_NL"),
            (hidden.to_owned(), "een webpagina en geen EML_NL"),
            (right[..right.len() / 2].to_owned(), "of het is afgebroken"),
            (right.replace("</eml:Election>", ""), "geen goede XML"),
            (right.replace("110b", "230b"), "Dit is EML_NL 230b"),
            (
                right.replace("SchemaVersion=\"5\"", "SchemaVersion=\"4\""),
                "geen EML_NL versie 5",
            ),
            (
                "<boeken><boek/></boeken>".to_owned(),
                "geen EML_NL versie 5",
            ),
            (right.replace("UTF-8", "EBCDIC"), "tekencodering EBCDIC"),
            (
                right.replace("eml:TransactionId", "eml:Onbekend"),
                "ontbreekt iets",
            ),
            (file(""), "geen stembureau"),
        ] {
            let refused = hand_in(&mut bureau, content.as_bytes()).await?;
            assert_eq!(refused.status, 422, "{told}");
            let page = main_of(&refused);
            assert!(page.contains(told), "{told} in {page}");
        }
        let latin = right.replace("UTF-8", "utf-8");
        let mut broken = latin.into_bytes();
        broken.retain(|byte| *byte != 0xC3);
        let refused = hand_in(&mut bureau, &broken).await?;
        assert_eq!(refused.status, 422);
        assert!(stored(database).await?.is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_takes_no_station_away_that_was_counted() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        bureau.import_first(4).await?;
        let before = stored(database).await?;
        let without = file(&place("1", "Buurthuis", "3195 AB", "900"));
        let refused = hand_in(&mut bureau, without.as_bytes()).await?;
        assert_eq!(refused.status, 422, "{}", main_of(&refused));
        assert_eq!(stored(database).await?, before);
        Ok(())
    })
    .await
}
