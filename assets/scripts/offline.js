// The switch that keeps the whole site on this device, for when there is no network. Each sentence that
// says how that went stands in the page, by the name of its state.
import { base, register, registered } from "./newer.js";

const workers = navigator.serviceWorker;
const field = /** @type {HTMLInputElement | null} */ (document.getElementById("keep-offline"));
const said = [
  .../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-offline]")),
];

/** @param {string} state */
const say = (state) => {
  for (const sentence of said) sentence.hidden = sentence.dataset.offline !== state;
};

/**
 * @param {ServiceWorker} worker
 * @returns {Promise<string>} its state, once that is another
 */
const installed = (worker) =>
  new Promise((resolve) => {
    const look = () => {
      if (worker.state !== "installing") resolve(worker.state);
    };
    worker.addEventListener("statechange", look);
    look();
  });

/** @param {ServiceWorkerRegistration} registration */
const show = async (registration) => {
  const { active, installing } = registration;
  if (!active) say("loading");
  const state = installing ? await installed(installing) : "";
  if (!active && state === "redundant") throw new Error("not whole");
  say(active && registration.waiting ? "newer" : "kept");
};

/** @param {ServiceWorkerRegistration | undefined} registration */
const follow = async (registration) => {
  if (!registration) throw new Error("no worker");
  registration.addEventListener("updatefound", () => {
    if (registration.active) show(registration);
  });
  await show(registration);
};

const forget = async () => {
  await (await registered())?.unregister();
  const ours = `rehome ${base.pathname} `;
  const kept = (await caches.keys()).filter((one) => one.startsWith(ours));
  await Promise.all(kept.map((one) => caches.delete(one)));
};

/** @param {() => Promise<void>} act */
const tried = async (act) => {
  try {
    await act();
  } catch {
    if (field) field.checked = false;
    say("failed");
    await forget().catch(() => {});
  }
};

const turn = async () => {
  if (field?.checked) return follow(await register());
  await forget();
  say("off");
};

// The link of the plan hands over what is typed.
const takeNewer = async () => {
  workers?.addEventListener("controllerchange", () => {
    const link = document.getElementById("plan-link")?.textContent;
    if (link) history.replaceState(null, "", link);
    location.reload();
  });
  (await registered())?.waiting?.postMessage("now");
};

const known = async () => {
  try {
    return await registered();
  } catch {
    // Storage is blocked: there is nothing to keep it in.
    return null;
  }
};

const begin = async () => {
  const registration = workers ? await known() : null;
  if (registration === null) {
    if (field) field.disabled = true;
    return say("impossible");
  }
  if (!registration || !field) return;
  field.checked = true;
  await follow(registration);
};

field?.addEventListener("change", () => tried(turn));
addEventListener("click", ({ target }) => {
  const id = target instanceof Element && target.closest("button")?.id;
  if (id === "offline-newer") takeNewer();
  if (id !== "plan-forget" || !field?.checked) return;
  field.checked = false;
  tried(turn);
});
tried(begin);
