//! Signing in of officials, users, the audit log, mail and backups.

use super::Access::{Public, SignedIn};
use super::{ADMINISTRATORS, AUDITORS, Route, read, write};
use crate::assets;
use crate::pages::{account, audit, backup, outbox};

pub(super) fn rows() -> Vec<Route> {
    vec![
        // Style sheets and scripts.
        read("/assets/{version}/{name}", Public, assets::show_asset),
        // Accounts and users.
        read("/account/eerste", Public, account::show_first),
        write("/account/eerste", Public, account::submit_first),
        read("/account/inloggen", Public, account::show_sign_in),
        write("/account/inloggen", Public, account::submit_sign_in),
        write("/account/uitloggen", SignedIn, account::submit_sign_out),
        read("/account", SignedIn, account::show_account),
        read("/account/wachtwoord", SignedIn, account::show_password),
        write("/account/wachtwoord", SignedIn, account::submit_password),
        read("/account/gebruikers", ADMINISTRATORS, account::show_users),
        read(
            "/account/gebruikers/nieuw",
            ADMINISTRATORS,
            account::show_new_user,
        ),
        write(
            "/account/gebruikers/nieuw",
            ADMINISTRATORS,
            account::submit_new_user,
        ),
        write(
            "/account/gebruikers/{id}/uit",
            ADMINISTRATORS,
            account::submit_disable,
        ),
        write(
            "/account/gebruikers/{id}/aan",
            ADMINISTRATORS,
            account::submit_enable,
        ),
        write(
            "/account/gebruikers/{id}/wachtwoord",
            ADMINISTRATORS,
            account::submit_reset,
        ),
        // The audit log.
        read("/controle", AUDITORS, audit::show_events),
        read("/controle/logboek.csv", AUDITORS, audit::show_file),
        write("/controle/nazien", AUDITORS, audit::submit_verify),
        read("/controle/{number}", AUDITORS, audit::show_event),
        // Mail.
        read("/beheer/post", ADMINISTRATORS, outbox::show_mail),
        write(
            "/beheer/post/{number}/opnieuw",
            ADMINISTRATORS,
            outbox::submit_resend,
        ),
        write(
            "/beheer/post/{number}/stoppen",
            ADMINISTRATORS,
            outbox::submit_stop,
        ),
        read("/demo/post", Public, outbox::show_letters),
        read(
            "/demo/post/{number}/bijlage/{position}",
            Public,
            outbox::show_attachment,
        ),
        // Backups.
        read("/beheer/reservekopie", ADMINISTRATORS, backup::show_backups),
        write(
            "/beheer/reservekopie",
            ADMINISTRATORS,
            backup::submit_backup,
        ),
    ]
}
