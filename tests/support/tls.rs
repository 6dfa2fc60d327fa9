//! TLS with a certificate that nobody has signed; browsers are told to accept it.

use std::io;
use std::net::TcpStream;
use std::sync::Arc;

use rustls::pki_types::PrivatePkcs8KeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// A connection that has been, or is being, made secret.
pub(crate) type Secret<'a> = StreamOwned<ServerConnection, &'a TcpStream>;

/// What a server shows to prove that it has these names.
#[derive(Clone)]
pub(crate) struct Identity(Arc<ServerConfig>);

impl Identity {
    /// A new key, and a certificate for all the names.
    pub(crate) fn new(names: impl IntoIterator<Item = String>) -> Self {
        let names: Vec<String> = names.into_iter().collect();
        let made = rcgen::generate_simple_self_signed(names).expect("names for a certificate");
        let key = PrivatePkcs8KeyDer::from(made.signing_key.serialize_der());
        let config = ServerConfig::builder().with_no_client_auth();
        let config = config.with_single_cert(vec![made.cert.der().clone()], key.into());
        Self(Arc::new(config.expect("a key and its certificate")))
    }

    /// The connection, on which the handshake is made with the first reading.
    pub(crate) fn answer<'a>(&self, stream: &'a TcpStream) -> io::Result<Secret<'a>> {
        let connection = ServerConnection::new(Arc::clone(&self.0));
        let connection = connection.map_err(io::Error::other)?;
        Ok(StreamOwned::new(connection, stream))
    }
}
