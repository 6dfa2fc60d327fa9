//! The three engines: which driver starts each, with everything sent through the recording proxy
//! and everything switched off that a browser does by itself.

use std::net::SocketAddr;
use std::path::Path;

use serde_json::{Map, Value, json};
use thirtyfour::Capabilities;

use super::driver::{Driver, Home};
use super::{Setup, environment};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// Hosts that a browser asks by itself even with everything switched off; a typed handle never
/// reaches them, because nothing but the browser's own address is ever sent there.
const VENDORS: [&str; 6] = [
    // Chromium: who is signed in to the browser, whether there is a network, its list of extensions
    // and where those are to be had, and, as Debian builds it, the start page of its search.
    "accounts.google.com",
    "www.google.com",
    "update.googleapis.com",
    "redirector.gvt1.com",
    "start.duckduckgo.com",
    // Firefox: lists of its own settings, signed; there is no switch for it in a release build.
    "firefox.settings.services.mozilla.com",
];

/// Whether a host (with its port) belongs to the maker of a browser.
pub(crate) fn is_vendor(host: &str) -> bool {
    let name = host.split(':').next().unwrap_or_default();
    VENDORS.contains(&name)
}

impl Engine {
    /// The driver of this engine, running.
    pub(crate) fn driver(self) -> Driver {
        let (program, flags): (_, &[&str]) = match self {
            Self::Chromium => ("REHOME_CHROMEDRIVER", &[]),
            // The browser console can only be read with the browser's own rights.
            Self::Firefox => (
                "REHOME_GECKODRIVER",
                &["--allow-system-access", "--websocket-port=0"],
            ),
            Self::WebKit => {
                // MiniBrowser has no headless mode.
                environment("DISPLAY");
                ("REHOME_WEBKIT_DRIVER", &[])
            }
        };
        Driver::start(&environment(program), flags, Home::new())
    }

    /// What the driver is asked for.
    pub(crate) fn capabilities(
        self,
        setup: &Setup,
        proxy: SocketAddr,
        home: &Path,
    ) -> Capabilities {
        let special = match self {
            Self::Chromium => chromium(setup, proxy, home),
            Self::Firefox => firefox(setup, proxy),
            Self::WebKit => webkit(setup, proxy),
        };
        let mut capabilities = Map::new();
        // Scripts are kept back until the page is listened to, so nothing may wait for them.
        capabilities.insert("pageLoadStrategy".into(), json!("none"));
        // Servers that a test plays have certificates that nobody has signed.
        capabilities.insert("acceptInsecureCerts".into(), json!(true));
        for (name, value) in special {
            capabilities.insert(name.into(), value);
        }
        Capabilities::from(capabilities)
    }
}

fn chromium(setup: &Setup, proxy: SocketAddr, home: &Path) -> Vec<(&'static str, Value)> {
    let allowed = |yes: bool| if yes { 1 } else { 2 };
    let options = json!({
        "binary": environment("REHOME_CHROMIUM"),
        "args": [
            "--headless=new",
            // There is no sandbox for root, and root is what a container runs as.
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            format!("--user-data-dir={}", home.join("profile").display()),
            format!("--proxy-server=http://{proxy}"),
            "--proxy-bypass-list=<-loopback>",
            "--no-first-run",
            "--no-default-browser-check",
            "--no-pings",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-domain-reliability",
            "--disable-extensions",
            "--disable-sync",
            // Messages pushed to the browser have no switch; a port that no browser asks has to do.
            "--gcm-checkin-url=http://127.0.0.1:9/",
            concat!(
                "--disable-features=AimEnabled,AutofillServerCommunication,MediaRouter,",
                "NetworkTimeServiceQuerying,OptimizationHints,PreconnectToSearch,",
                "PreconnectToSearchNonGoogle,Translate",
            ),
            "--lang=en-GB",
        ],
        "prefs": {
            "profile.managed_default_content_settings.javascript": allowed(setup.scripts),
            "profile.default_content_setting_values.cookies": allowed(setup.storage),
            "search.suggest_enabled": false,
            "safebrowsing.enabled": false,
            "signin.allowed": false,
        },
    });
    vec![
        ("goog:chromeOptions", options),
        ("goog:loggingPrefs", json!({ "browser": "ALL" })),
    ]
}

fn firefox(setup: &Setup, proxy: SocketAddr) -> Vec<(&'static str, Value)> {
    let mut preferences = quiet_firefox();
    let mut set = |name: &str, value: Value| preferences.insert(name.into(), value);
    for kind in ["http", "ssl"] {
        set(
            &format!("network.proxy.{kind}"),
            json!(proxy.ip().to_string()),
        );
        set(&format!("network.proxy.{kind}_port"), json!(proxy.port()));
    }
    set("network.proxy.type", json!(1));
    set("network.proxy.no_proxies_on", json!(""));
    set("network.proxy.allow_hijacking_localhost", json!(true));
    set("javascript.enabled", json!(setup.scripts));
    set("dom.storage.enabled", json!(setup.storage));
    let options = json!({
        "binary": environment("REHOME_FIREFOX"),
        "args": ["-headless"],
        "prefs": preferences,
    });
    vec![("moz:firefoxOptions", options)]
}

/// Everything that Firefox would fetch or send by itself, switched off.
fn quiet_firefox() -> Map<String, Value> {
    let off = [
        "app.normandy.enabled",
        "app.update.enabled",
        // Coming back to a page, it asks for /favicon.ico even if the page names an icon.
        "browser.chrome.guess_favicon",
        "browser.ping-centre.telemetry",
        "browser.region.update.enabled",
        "browser.safebrowsing.blockedURIs.enabled",
        "browser.safebrowsing.downloads.enabled",
        "browser.safebrowsing.malware.enabled",
        "browser.safebrowsing.phishing.enabled",
        "browser.search.update",
        "browser.urlbar.suggest.searches",
        "datareporting.healthreport.uploadEnabled",
        "datareporting.policy.dataSubmissionEnabled",
        "dom.push.enabled",
        "dom.push.connection.enabled",
        "extensions.getAddons.cache.enabled",
        "extensions.systemAddon.update.enabled",
        "extensions.update.enabled",
        "media.gmp-manager.updateEnabled",
        "network.captive-portal-service.enabled",
        "network.connectivity-service.enabled",
        "toolkit.telemetry.enabled",
        "toolkit.telemetry.unified",
    ];
    // An address that leads nowhere, for the services that have no switch.
    let nowhere = [
        ("browser.region.network.url", ""),
        ("browser.safebrowsing.provider.mozilla.updateURL", ""),
        ("media.gmp-manager.url", ""),
        ("services.settings.server", "data:,"),
        ("toolkit.telemetry.server", "data:,"),
    ];
    let off = off.map(|name| (name.to_owned(), json!(false)));
    let nowhere = nowhere.map(|(name, value)| (name.to_owned(), json!(value)));
    off.into_iter().chain(nowhere).collect()
}

/// The proxy is an argument, because the capability of the same name makes `WebKit` speak TLS to
/// the proxy itself when a page asks for https.
fn webkit(setup: &Setup, proxy: SocketAddr) -> Vec<(&'static str, Value)> {
    let options = json!({
        "args": [
            "--automation",
            format!("--proxy=http://{proxy}"),
            // The driver never gets an answer from a page that is just being put aside for going
            // back, so WebKit loads pages again instead; the other engines put them aside.
            "--enable-page-cache=false",
            format!("--enable-javascript={}", setup.scripts),
            format!("--enable-html5-local-storage={}", setup.storage),
        ],
    });
    vec![("webkitgtk:browserOptions", options)]
}
