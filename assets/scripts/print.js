// Paper cannot be opened: all boxes are printed open.

/** @type {HTMLDetailsElement[]} */
let closed = [];

/** @param {boolean} isOpen */
const set = (isOpen) => {
  for (const box of closed) box.open = isOpen;
};

addEventListener("beforeprint", () => {
  closed = [...document.querySelectorAll("details")].filter((box) => !box.open);
  set(true);
});
addEventListener("afterprint", () => set(false));
