// Loads the program of what can be done with a look, when a reader wants that: when its buttons are touched, or
// when a look has ended and something is kept of earlier ones. Whoever presses a button before the program is
// there is answered by it.
import { load } from "./program.js";
import { hasLook } from "./storage.js";

const root = document.documentElement;
const script = /** @type {HTMLElement} */ (document.querySelector("script[data-later-wasm]"));
const { laterJs = "", laterWasm = "" } = script.dataset;
const INTENTS = ["pointerenter", "pointerdown", "touchstart", "focusin"];

/** Buttons that wait for the program. @type {Set<HTMLElement>} */
const pressed = new Set();
let tries = 0;
let isLoading = false;
let isReady = false;

// Nothing is said to whoever has not pressed anything.
const say = (/** @type {string} */ state) => {
  if (pressed.size) root.dataset.tools = state;
  else delete root.dataset.tools;
};

const start = async () => {
  if (isLoading || isReady) return;
  isLoading = true;
  say("loading");
  try {
    tries += 1;
    await load(laterJs, laterWasm, tries);
    isReady = true;
    delete root.dataset.tools;
    for (const button of pressed) button.click();
  } catch {
    say("failed");
  }
  pressed.clear();
  isLoading = false;
};

// What has failed is tried again by whoever presses.
const want = () => {
  if (!tries) start();
};

for (const id of ["look-tools", "crowd"]) {
  const place = document.getElementById(id);
  for (const intent of INTENTS) place?.addEventListener(intent, want, { passive: true });
  place?.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    // The program that looks answers this one.
    if (isReady || !button || button.id === "look-again") return;
    pressed.add(button);
    if (isLoading) say("loading");
    start();
  });
}

addEventListener("looked", () => {
  if (hasLook()) start();
});
