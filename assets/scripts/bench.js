// The page that opens files: what is dropped anywhere on it, or pasted, is put into the field that files
// are chosen with, so that the program finds it there whenever it comes.
import "./boot.js";

const choose = /** @type {HTMLInputElement} */ (document.getElementById("choose"));
const pasted = /** @type {HTMLTextAreaElement} */ (document.getElementById("pasted"));

/** @param {HTMLElement} field */
const tell = (field) => {
  // Loads the program, as a finger would.
  field.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
};

/** @param {DataTransfer | null} data */
const take = (data) => {
  if (!data?.files.length) return false;
  choose.files = data.files;
  tell(choose);
  return true;
};

addEventListener("dragover", (event) => {
  event.preventDefault();
  document.documentElement.dataset.dragged = "";
});
addEventListener("dragleave", ({ relatedTarget }) => {
  if (!relatedTarget) delete document.documentElement.dataset.dragged;
});
addEventListener("drop", (event) => {
  event.preventDefault();
  delete document.documentElement.dataset.dragged;
  take(event.dataTransfer);
});
addEventListener("paste", (event) => {
  const { target, clipboardData } = event;
  if (take(clipboardData)) {
    event.preventDefault();
    return;
  }
  const text = clipboardData?.getData("text/plain");
  // In a field, a text goes where the reader puts it.
  if (!text || (target instanceof Element && target.closest("input, textarea, select"))) return;
  event.preventDefault();
  pasted.value = text;
  tell(pasted);
});
