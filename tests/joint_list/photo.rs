//! The photo over HTTP: what is refused and why, what is kept, and who sees it when.

use super::sample::{SECOND, applications, official, publish, signed, somebody};
use crate::people::{add, sign_in};
use crate::town::{ELECTION, Failure, Town, path};
use acceptance::{Answer, Checked, Client, on_each_database};
use election::registration::course::{Step, Verdict};
use server::store::Role;
use server::store::registration::photo::find_photo;

/// A grey PNG of this size: stored blocks, so that it needs no packing.
pub(crate) fn png(side: u32) -> Vec<u8> {
    let mut rows = Vec::new();
    for _ in 0..side {
        rows.push(0);
        rows.extend(vec![0x80_u8; side as usize]);
    }
    let mut packed = vec![0x78, 0x01];
    let mut blocks = rows.chunks(65_535).peekable();
    while let Some(block) = blocks.next() {
        let size = u16::try_from(block.len()).unwrap();
        packed.push(u8::from(blocks.peek().is_none()));
        packed.extend_from_slice(&size.to_le_bytes());
        packed.extend_from_slice(&(!size).to_le_bytes());
        packed.extend_from_slice(block);
    }
    let (mut low, mut high) = (1_u32, 0_u32);
    for byte in &rows {
        low = (low + u32::from(*byte)) % 65_521;
        high = (high + low) % 65_521;
    }
    packed.extend_from_slice(&((high << 16) | low).to_be_bytes());
    let mut head = side.to_be_bytes().to_vec();
    head.extend_from_slice(&side.to_be_bytes());
    head.extend_from_slice(&[8, 0, 0, 0, 0]);
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, held) in [(b"IHDR", head), (b"IDAT", packed), (b"IEND", Vec::new())] {
        let mut named = kind.to_vec();
        named.extend_from_slice(&held);
        bytes.extend_from_slice(&u32::try_from(held.len()).unwrap().to_be_bytes());
        bytes.extend_from_slice(&named);
        bytes.extend_from_slice(&checksum(&named).to_be_bytes());
    }
    bytes
}

fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            let half = sum >> 1;
            if sum & 1 == 0 {
                half
            } else {
                half ^ 0xEDB8_8320
            }
        })
    })
}

pub(crate) async fn send(
    client: &mut Client,
    called: &str,
    bytes: &[u8],
) -> Result<Answer, Failure> {
    let page = path("foto");
    client
        .upload((&page, &page), &[], ("photo", called, bytes))
        .await
}

#[tokio::test]
async fn each_bad_file_is_refused_with_what_to_do() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = somebody(&town, SECOND, "Bram").await?;
        let good = png(200);
        let large = vec![0xFF; 9 * 1024 * 1024];
        for (called, bytes, told) in [
            ("", &b""[..], "Kies eerst een foto"),
            ("foto.jpg", b"", "Kies eerst een foto"),
            ("foto.svg", b"<svg onload='alert(1)'/>", "Dit is geen foto"),
            ("foto.jpg", b"<!doctype html><script>", "Dit is geen foto"),
            ("foto.zip", b"PK\x03\x04", "Dit is geen foto"),
            ("IMG_1.HEIC", b"\0\0\0\x18ftypheic\0\0\0\0", "HEIC"),
            ("foto.gif", b"GIF89a\x01\0\x01\0", "beweegt"),
            ("foto.png", &good[..100], "niet te lezen"),
            ("foto.png", &png(50), "50 bij 50"),
            ("foto.jpg", &large, "hooguit 8 MB"),
        ] {
            let answer = send(&mut client, called, bytes).await?;
            assert_eq!(answer.status, 422, "{called}: {}", answer.body);
            assert!(
                answer.body.contains(told),
                "{called} {told}: {}",
                answer.body
            );
            assert!(answer.body.contains("<title>Fout: "), "{called}");
        }
        let id = &applications(&town).await?[0].id;
        assert_eq!(find_photo(&town.db, id).await?, None);
        let huge = vec![0; 13 * 1024 * 1024];
        assert_eq!(send(&mut client, "foto.jpg", &huge).await?.status, 413);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_photo_is_seen_by_its_owner_and_the_bureau_and_by_all_once_it_is_valid() -> Checked {
    on_each_database(async |database| {
        let (town, app) = Town::start_with(database).await?;
        let mut bram = somebody(&town, SECOND, "Bram").await?;
        // The name says nothing: the content is a PNG.
        let kept = send(&mut bram, "foto.jpg", &png(300)).await?;
        assert_eq!(kept.status, 303, "{}", kept.body);
        let own = bram.get(&path("foto.jpg")).await?;
        assert_eq!(own.header("content-type"), "image/jpeg");
        assert_eq!(own.header("x-content-type-options"), "nosniff");
        assert_eq!(own.header("cache-control"), "no-store");
        assert!(own.bytes.starts_with(&[0xFF, 0xD8, 0xFF]));
        signed(&mut bram).await?;

        let id = applications(&town).await?[0].id.clone();
        let photo = find_photo(&town.db, &id).await?.ok_or("no photo")?;
        let public = format!("/verkiezing/{ELECTION}/foto/{}", photo.address);
        let mut anybody = town.server.client();
        assert_eq!(anybody.get(&public).await?.status, 404);
        let own_path = anybody.get(&path("foto.jpg")).await?;
        assert_eq!(own_path.status, 303, "an applicant signs in first");
        add(&town.db, ("leider", Role::Coordinator)).await?;
        let mut leader = sign_in(&town.server, "leider").await?;
        let seen = leader
            .get(&format!("/bureau/{ELECTION}/aanmelding/{id}/foto.jpg"))
            .await?;
        assert_eq!(seen.bytes, own.bytes);

        let verdict = Verdict::Valid;
        official(
            &town,
            &id,
            vec![Step::Decided {
                session: 1,
                verdict,
            }],
        )
        .await?;
        publish(&town, &app).await?;
        let shown = anybody.get(&public).await?;
        assert_eq!(
            (shown.status, shown.header("content-type")),
            (200, "image/jpeg")
        );
        assert_eq!(shown.bytes, own.bytes);
        let verdict = Verdict::Invalid;
        official(
            &town,
            &id,
            vec![Step::Decided {
                session: 2,
                verdict,
            }],
        )
        .await?;
        publish(&town, &app).await?;
        assert_eq!(anybody.get(&public).await?.status, 404);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_photo_is_replaced_and_taken_away() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut bram = somebody(&town, SECOND, "Bram").await?;
        send(&mut bram, "een.png", &png(200)).await?;
        let id = applications(&town).await?[0].id.clone();
        let first = find_photo(&town.db, &id).await?.ok_or("no photo")?;
        send(&mut bram, "twee.png", &png(300)).await?;
        let second = find_photo(&town.db, &id).await?.ok_or("no photo")?;
        assert_ne!(first.address, second.address);
        assert_eq!((second.width, second.height), (300, 300));
        let page = bram.get(&path("foto")).await?;
        let away = bram
            .post(&path("foto/weghalen"), &[("csrf", page.csrf())])
            .await?;
        assert_eq!(away.status, 303, "{}", away.body);
        assert_eq!(find_photo(&town.db, &id).await?, None);
        assert_eq!(bram.get(&path("foto.jpg")).await?.status, 404);
        Ok(())
    })
    .await
}
