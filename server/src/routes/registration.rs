//! Registration: setting up an election, and residents who stand as candidates.

use super::Access::{Applicant, Public};
use super::{BUREAU, BUREAU_READERS, LARGEST_PHOTO, Route, read, upload, write};
use crate::pages::{
    elsewhere, import, registration, registration::apply, registration::candidates, start,
};

pub(super) fn rows() -> Vec<Route> {
    vec![
        // Setting up an election, and its calendar.
        read(
            "/bureau/verkiezing/nieuw",
            BUREAU,
            registration::show_set_up,
        ),
        write(
            "/bureau/verkiezing/nieuw",
            BUREAU,
            registration::submit_set_up,
        ),
        write(
            "/bureau/verkiezing/nieuw/bevestigen",
            BUREAU,
            registration::submit_confirm_set_up,
        ),
        read(
            "/bureau/{election}/kalender",
            BUREAU_READERS,
            registration::show_calendar,
        ),
        read(
            "/bureau/{election}/kalender.ics",
            BUREAU_READERS,
            registration::show_calendar_file,
        ),
        read(
            "/bureau/{election}/kalender/{number}",
            BUREAU,
            registration::show_move,
        ),
        write(
            "/bureau/{election}/kalender/{number}",
            BUREAU,
            registration::submit_move,
        ),
        // Files of an election.
        read(
            "/bureau/{election}/invoer",
            BUREAU_READERS,
            import::show_imports,
        ),
        read(
            "/bureau/{election}/invoer/{kind}",
            BUREAU_READERS,
            import::show_import_kind,
        ),
        upload(
            "/bureau/{election}/invoer/{kind}",
            BUREAU,
            import::submit_import_file,
        ),
        read(
            "/bureau/{election}/invoer/{kind}/voorbeeld.csv",
            BUREAU_READERS,
            import::show_import_template,
        ),
        read(
            "/bureau/{election}/invoer/{kind}/gegevens.csv",
            BUREAU_READERS,
            import::show_import_export,
        ),
        read(
            "/bureau/{election}/invoer/{kind}/intrekken",
            BUREAU,
            import::show_import_withdrawal,
        ),
        write(
            "/bureau/{election}/invoer/{kind}/intrekken",
            BUREAU,
            import::submit_import_withdrawal,
        ),
        read(
            "/bureau/{election}/invoer/{kind}/{id}",
            BUREAU_READERS,
            import::show_import,
        ),
        write(
            "/bureau/{election}/invoer/{kind}/{id}",
            BUREAU,
            import::submit_import,
        ),
        // Who wants to stand.
        read("/verkiezing/{election}", Public, start::show_start),
        read("/verkiezing/{election}/kan-ik", Public, start::show_check),
        write("/verkiezing/{election}/kan-ik", Public, start::submit_check),
        write(
            "/verkiezing/{election}/kan-ik/adres",
            Public,
            start::submit_check_address,
        ),
        // Signing in elsewhere.
        read(
            "/aanmelden/{election}/digid",
            Public,
            elsewhere::show_elsewhere,
        ),
        read("/aanmelden/digid/terug", Public, elsewhere::show_return),
        // Applicants: signing in, the steps, lists, photo, repair and withdrawing.
        read(
            "/aanmelden/{election}/inloggen",
            Public,
            apply::show_applicant_sign_in,
        ),
        write(
            "/aanmelden/{election}/inloggen",
            Public,
            apply::submit_applicant_sign_in,
        ),
        read("/aanmelden/{election}/code", Public, apply::show_code),
        write("/aanmelden/{election}/code", Public, apply::submit_code),
        write(
            "/aanmelden/{election}/uitloggen",
            Applicant,
            apply::submit_applicant_sign_out,
        ),
        read("/aanmelden/{election}", Applicant, apply::show_own),
        read(
            "/aanmelden/{election}/stap/{name}",
            Applicant,
            apply::show_step,
        ),
        write(
            "/aanmelden/{election}/stap/{name}",
            Applicant,
            apply::submit_step,
        ),
        read(
            "/aanmelden/{election}/controleren",
            Applicant,
            apply::show_check,
        ),
        write(
            "/aanmelden/{election}/ondertekenen",
            Applicant,
            apply::submit_signature,
        ),
        read(
            "/aanmelden/{election}/bevestiging",
            Applicant,
            apply::show_confirmation,
        ),
        read(
            "/aanmelden/{election}/bevestiging.pdf",
            Applicant,
            apply::show_confirmation_paper,
        ),
        read(
            "/aanmelden/{election}/bevestiging.json",
            Applicant,
            apply::show_signed_text,
        ),
        read("/aanmelden/{election}/lijst", Applicant, apply::show_list),
        write("/aanmelden/{election}/lijst", Applicant, apply::submit_list),
        write(
            "/aanmelden/{election}/lijst/volgorde",
            Applicant,
            apply::submit_order,
        ),
        write(
            "/aanmelden/{election}/lijst/terug/{invitation}",
            Applicant,
            apply::submit_recall,
        ),
        write(
            "/aanmelden/{election}/lijst/verlaten",
            Applicant,
            apply::submit_leaving,
        ),
        read(
            "/aanmelden/{election}/uitnodiging/{token}",
            Public,
            apply::show_invited,
        ),
        write(
            "/aanmelden/{election}/uitnodiging/{token}/afslaan",
            Public,
            apply::submit_declining,
        ),
        read(
            "/aanmelden/{election}/uitnodiging/{token}/meedoen",
            Applicant,
            apply::show_joining,
        ),
        write(
            "/aanmelden/{election}/uitnodiging/{token}/meedoen",
            Applicant,
            apply::submit_joining,
        ),
        read("/aanmelden/{election}/foto", Applicant, apply::show_photo),
        Route {
            upload: Some(LARGEST_PHOTO),
            ..write("/aanmelden/{election}/foto", Applicant, apply::submit_photo)
        },
        write(
            "/aanmelden/{election}/foto/weghalen",
            Applicant,
            apply::submit_photo_away,
        ),
        read(
            "/aanmelden/{election}/foto.jpg",
            Applicant,
            apply::show_own_picture,
        ),
        read(
            "/aanmelden/{election}/herstellen",
            Applicant,
            apply::show_repair,
        ),
        write(
            "/aanmelden/{election}/herstellen",
            Applicant,
            apply::submit_repair,
        ),
        read(
            "/aanmelden/{election}/intrekken",
            Applicant,
            apply::show_withdrawal,
        ),
        write(
            "/aanmelden/{election}/intrekken",
            Applicant,
            apply::submit_withdrawal,
        ),
        read(
            "/aanmelden/{election}/stuk/{number}",
            Applicant,
            apply::show_own_paper,
        ),
        // The candidates, once their candidacies are valid.
        read(
            "/verkiezing/{election}/kandidaten",
            Public,
            candidates::show_candidates,
        ),
        read(
            "/verkiezing/{election}/kandidaten/{body}",
            Public,
            candidates::show_candidates_of,
        ),
        read(
            "/verkiezing/{election}/foto/{address}",
            Public,
            candidates::show_public_picture,
        ),
    ]
}
