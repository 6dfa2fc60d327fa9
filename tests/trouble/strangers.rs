//! Texts about anything else find nothing.

#[path = "strangers/more.rs"]
mod more;
#[path = "strangers/near.rs"]
mod near;
#[path = "strangers/services.rs"]
mod services;

use rehome::trouble::Server;

use crate::CATALOGUE;
use more::MORE;
use near::NEAR;
use services::SERVICES;

const STRANGERS: [&str; 40] = [
    "hello",
    "help",
    "it does not work",
    "error",
    "account",
    "@mina@old.example",
    "https://old.example/@mina",
    "404",
    "404 Not Found",
    "500 Internal Server Error",
    "Connection refused",
    "Your password must have at least eight characters.",
    "The weather will be fine tomorrow, with some clouds in the north.",
    "Please accept our cookies to continue to the site.",
    "Your parcel could not be delivered.",
    "The printer is out of paper.",
    "Your battery is low.",
    "This video is not available in your country.",
    "Sign in with your e-mail address and your password",
    "Your subscription ends on 31 December.",
    "How do I cook rice?",
    "Can I follow people on another server from my phone?",
    "What is the Fediverse?",
    "The train to Hamburg is late by twenty minutes.",
    "My keys could not be found anywhere in the house.",
    "A new version of this app is ready to be installed.",
    "Your photo was posted.",
    "You have three new messages.",
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
    "Das Konto konnte nicht belastet werden.",
    "Le fichier est vide depuis hier soir",
    "The quick brown fox jumps over the lazy dog",
    "Invalid coupon code",
    "Insufficient funds in your bank account",
    "Too many requests, slow down",
    "Page not found",
    "The meeting has moved to Thursday.",
    "Thank you for moving your furniture with us.",
    "We are moving to a new office in March, and all our staff will follow.",
    "asdf qwer zxcv",
];

/// What other web sites, programs, banks and people say, also of accounts and files, and in other languages.
const OTHERS: [&str; 128] = [
    "404 Not Found nginx",
    "403 Forbidden nginx/1.18.0 (Ubuntu)",
    "Your connection is not private",
    "Secure Connection Failed",
    "The page you are looking for could not be found.",
    "Internal Server Error. The server encountered an internal error or misconfiguration.",
    "Error 1020 Access denied",
    "Checking your browser before accessing the site",
    "I forgot my password for Netflix",
    "My account was hacked, what can I do?",
    "How do I delete my Facebook account?",
    "How do I create an account on Instagram?",
    "Your account has been created.",
    "Your account has been suspended for violating our terms of service.",
    "Please verify your email address to continue.",
    "We sent you a code by SMS. Enter it here.",
    "Your password was changed successfully.",
    "Wrong username or password.",
    "Your session has expired. Please sign in again.",
    "You have been logged out.",
    "Your payment was declined. Try another card.",
    "Your bank account is overdrawn by 250 euros.",
    "A transfer of 100 euros was made from your account.",
    "Card number is not valid",
    "Your order has been shipped and will arrive on Tuesday.",
    "The file could not be opened because it is damaged.",
    "The file is too large to be sent by e-mail.",
    "Your download is ready.",
    "Disk full: no space left on device",
    "Segmentation fault (core dumped)",
    "TypeError: undefined is not a function",
    "error[E0382]: borrow of moved value: `x`",
    "NullPointerException at Main.java:12",
    "ModuleNotFoundError: No module named 'numpy'",
    "fatal: not a git repository (or any of the parent directories): .git",
    "npm ERR! code ENOENT",
    "CORS policy: No 'Access-Control-Allow-Origin' header is present",
    "Cannot read property 'length' of null",
    "SyntaxError: invalid syntax on line 12",
    "Mix the flour with two eggs and a little milk, then bake for twenty minutes.",
    "Heat the oil in a pan and add the onions.",
    "It will rain tomorrow in the south, with storms by the evening.",
    "My sister has moved to another city with her family.",
    "The museum is open every day from ten to six.",
    "The team was moved to another league after the season.",
    "I want to export my photos from my old phone to a new computer.",
    "Import taxes have been raised by ten percent.",
    "You can follow the path along the river to the old mill.",
    "The list of participants is empty.",
    "My dog follows me everywhere.",
    "Please follow us on Twitter for news.",
    "The new server in the restaurant was very kind.",
    "Our office has a new address from Monday on.",
    "Ihr Konto wurde gesperrt. Bitte wenden Sie sich an Ihre Bank.",
    "Passwort vergessen? Hier klicken.",
    "Die Seite konnte nicht gefunden werden.",
    "Votre compte a été créé avec succès.",
    "Mot de passe incorrect.",
    "La página que busca no existe.",
    "Su cuenta ha sido bloqueada.",
    "アカウントが見つかりません",
    "パスワードが間違っています",
    "Страница не найдена",
    "لم يتم العثور على الصفحة",
    "Il tuo ordine è stato spedito.",
    "De pagina is niet gevonden.",
    "O arquivo é muito grande.",
    "帐户不存在",
    "Video unavailable",
    "Something went wrong. Please try again later.",
    "Oops! Something went wrong.",
    "An error occurred. Please try again.",
    "You do not have permission to view this page.",
    "This user does not exist.",
    "This account is private.",
    "This account doesn’t exist. Try searching for another.",
    "Your request has been received, we will answer in two days.",
    "Sorry, this page isn't available. The link you followed may be broken, or the page may have been removed.",
    "Instagram: Please wait a few minutes before you try again.",
    "Twitter: Your account is locked.",
    "Discord: Installation has failed",
    "WhatsApp: this phone number is already linked to another account",
    "Steam: The account name or password that you have entered is incorrect.",
    "Windows could not find the file.",
    "The archive is either in unknown format or damaged",
    "Your backup has been finished.",
    "Your iCloud storage is almost full.",
    "The certificate has expired.",
    "File not found",
    "Invalid email address",
    "The username is already taken.",
    "You are not authorised to do this.",
    "This field is required.",
    "Too many login attempts. Wait a while and try again.",
    "You must be logged in to do that.",
    "Access token is invalid or expired",
    "The link has expired.",
    "Please choose a file to upload.",
    "The uploaded file is not an image.",
    "You have already voted in this poll.",
    "You already have an account with this email address.",
    "The account was not found in our records.",
    "Please wait 30 minutes and try again.",
    "Your changes were saved to the cloud.",
    "There is no account with that name at our bank.",
    "Please contact your administrator.",
    "This feature is not available in your region.",
    "Moving house? Tell your bank about the new address.",
    "My followers on Instagram like my photos.",
    "How many people follow the Pope?",
    "Das Passwort für dieses Konto ist falsch.",
    "Dieses Konto wurde gelöscht.",
    "Dein Konto wird zum Monatsende gekündigt.",
    "Du bist mit deinem Auto erst vor Kurzem gefahren.",
    "Diese Funktion ist in deinem Land nicht verfügbar.",
    "Ce compte n’existe pas.",
    "Votre compte sera débité de dix euros.",
    "Cette fonction sera bientôt disponible.",
    "Esta cuenta está suspendida.",
    "Tu cuenta de ahorros tiene una nueva tarjeta.",
    "Esta función estará disponible en mayo.",
    "Questo account non esiste.",
    "Dit account bestaat niet.",
    "To konto zostało zablokowane.",
    "このアカウントは存在しません",
    "この機能は現在利用できません",
    "Sua conta foi bloqueada pelo banco.",
    "Ungültige Postleitzahl.",
];

#[test]
fn texts_about_anything_else_find_nothing() {
    let mut wrong = Vec::new();
    let all = STRANGERS.iter().chain(&OTHERS).chain(&MORE);
    for text in all.chain(&NEAR).chain(&SERVICES) {
        for software in [
            "mastodon",
            "misskey",
            "gotosocial",
            "akkoma",
            "friendica",
            "lemmy",
            "neodb",
            "",
        ] {
            if let Some(found) = CATALOGUE.find(text, &[server(software)]).first() {
                let title = &CATALOGUE.entries()[found.entry].title;
                wrong.push(format!("{text} → {title} ({})", found.closeness));
            }
        }
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn server(software: &str) -> Server {
    Server {
        software: software.to_owned(),
        ..Server::default()
    }
}
