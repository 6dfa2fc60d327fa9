// A copy button copies the text beside it. Where the clipboard is out of reach, or not there at all,
// the text is selected instead, so that the reader can copy it by hand. Either is said.

// How long a button shows what it did.
const SHOWN_MS = 3000;

/**
 * @param {Element} text
 * @returns {Promise<boolean>} whether it is on the clipboard
 */
const copied = async (text) => {
  try {
    await navigator.clipboard.writeText(text.textContent ?? "");
    return true;
  } catch {
    getSelection()?.selectAllChildren(text);
    return false;
  }
};

/** @param {string} sentence */
const say = (sentence) => {
  const status = document.getElementById("accounts-status");
  if (status) status.textContent = sentence;
};

/** @param {HTMLElement[]} words what stands on the button before and after */
const swap = (words) => {
  /** @param {number} shown */
  const show = (shown) => {
    for (const [index, word] of words.entries()) word.hidden = index !== shown;
  };
  show(1);
  setTimeout(show, SHOWN_MS, 0);
};

addEventListener("click", async ({ target }) => {
  const button = target instanceof Element ? target.closest("[data-copy]") : null;
  const text = button?.previousElementSibling;
  if (!button || !text) return;
  const isCopied = await copied(text);
  const words = [...button.querySelectorAll("span")].filter(
    (word) => word.parentElement === button,
  );
  if (isCopied) swap(words);
  const { saidCopied, saidSelected } = document.getElementById("accounts")?.dataset ?? {};
  say((isCopied ? (saidCopied ?? words[1]?.textContent) : saidSelected) ?? "");
});
