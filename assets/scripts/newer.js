// Whoever keeps the site for when there is no network gets a newer build of it as a whole, when a page
// opens and nothing is typed yet; otherwise at the next start. Whoever installs the site keeps it, too.
const TEXTS = "input:not([type=checkbox], [type=radio])";

// The manifest and the worker stand at the base path.
const manifest = /** @type {HTMLLinkElement | null} */ (
  document.querySelector("link[rel=manifest]")
);
export const base = new URL(".", manifest?.href ?? location.href);

export const register = () => navigator.serviceWorker?.register(new URL("worker.js", base));

/** @returns {Promise<ServiceWorkerRegistration | undefined>} that of this site, not of one above it */
export const registered = async () => {
  const found = await navigator.serviceWorker?.getRegistration(base);
  return found?.scope === base.href ? found : undefined;
};

const isTyped = () =>
  [.../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll(TEXTS))].some(
    ({ value, defaultValue }) => value !== defaultValue,
  );

const takeNewer = async () => {
  const { waiting } = (await registered()) ?? {};
  if (!waiting || isTyped()) return;
  navigator.serviceWorker.addEventListener(
    "controllerchange",
    () => isTyped() || location.reload(),
  );
  waiting.postMessage("start");
};
if (navigator.serviceWorker?.controller) takeNewer();
addEventListener("appinstalled", register);
