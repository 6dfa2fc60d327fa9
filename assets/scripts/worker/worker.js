// Keeps one whole build of the site for when there is no network: every file as it was made, or none. The
// site binary puts the list of that build before this script, so both change together.
//
// A page of a build gets that build's files: pages are never taken from another one, and all else is named
// by its content.

/** @typedef {{ name: string, files: Record<string, string> }} Build digests by address below the base path */

const worker = /** @type {ServiceWorkerGlobalScope & { build: Build }} */ (
  /** @type {unknown} */ (globalThis)
);
const { name, files } = worker.build;
const base = new URL(worker.registration.scope);
// Other sites may share this origin.
const OURS = `rehome ${base.pathname} `;
const OWN = OURS + name;
// So many files are loaded at a time.
const AT_ONCE = 6;

/** @param {string} address */
const has = (address) => Object.hasOwn(files, address);

/** @param {ArrayBuffer} bytes */
const digest = async (bytes) => {
  const found = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...found].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

/**
 * Returns an answer that holds exactly the file that belongs to this build.
 *
 * @param {Response | undefined} answer
 * @param {string} address
 */
const whole = async (answer, address) => {
  if (!answer?.ok) return undefined;
  const bytes = await answer.arrayBuffer();
  const type = answer.headers.get("content-type") ?? "";
  const isWhole = (await digest(bytes)) === files[address];
  return isWhole ? new Response(bytes, { headers: { "content-type": type } }) : undefined;
};

/**
 * @param {Cache} cache
 * @param {string} address
 */
const keep = async (cache, address) => {
  const url = new URL(address, base).href;
  // Much is the same in the build before.
  const before = await whole(await caches.match(url), address);
  const answer = before ?? (await whole(await fetch(url, { cache: "no-cache" }), address));
  if (!answer) throw new Error(`not of this build: ${address}`);
  await cache.put(url, answer);
};

const fill = async () => {
  const cache = await caches.open(OWN);
  const left = Object.keys(files);
  try {
    while (left.length) {
      await Promise.all(left.splice(0, AT_ONCE).map((address) => keep(cache, address)));
    }
  } catch (error) {
    await caches.delete(OWN);
    throw error;
  }
};

// A page of the build before may still be open, so that one stays until the next.
const tidy = async () => {
  const kept = await caches.keys();
  const before = kept.filter((one) => one.startsWith(OURS) && one !== OWN);
  await Promise.all(before.slice(0, -1).map((one) => caches.delete(one)));
};

/** @param {Request} request */
const answered = async (request) => {
  const url = new URL(request.url);
  url.search = "";
  url.hash = "";
  const address = url.pathname.slice(base.pathname.length);
  if (has(`${address}/`)) return Response.redirect(`${url.href}/`);
  const isPage = request.mode === "navigate" || has(address);
  const kept = await (isPage ? (await caches.open(OWN)).match(url.href) : caches.match(url.href));
  return kept ?? fetch(request);
};

// Other pages that are open belong to the build before: unless somebody asked for it, this one waits until
// they are closed.
/** @param {boolean} isAsked */
const takeOver = async (isAsked) => {
  const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (isAsked || open.length < 2) await worker.skipWaiting();
};

worker.addEventListener("install", (event) => event.waitUntil(fill()));
worker.addEventListener("activate", (event) => event.waitUntil(tidy()));
worker.addEventListener("message", (event) => event.waitUntil(takeOver(event.data === "now")));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const isOurs = request.method === "GET" && request.url.startsWith(base.href);
  if (isOurs) event.respondWith(answered(request));
});
