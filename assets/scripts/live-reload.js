// Only under `cargo xtask serve`: loads the page again when the development server has a new build.
// A classic script beside the pages, or with the site's base path in `data-base`.
const { src, dataset } = /** @type {HTMLScriptElement} */ (document.currentScript);
const socket = new URL(".well-known/trunk/ws", new URL(dataset.base ?? ".", src));
socket.protocol = socket.protocol === "https:" ? "wss:" : "ws:";

/** @param {boolean} again whether there was a connection before */
function listen(again) {
  const connection = new WebSocket(socket);
  connection.onopen = () => again && location.reload();
  connection.onmessage = ({ data }) => JSON.parse(data).type === "reload" && location.reload();
  // The server was stopped: what it builds after its next start may differ from this page.
  connection.onclose = () => setTimeout(listen, 2000, true);
}
listen(false);
