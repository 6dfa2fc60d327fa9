// Paper cannot be opened: all boxes are printed open, but for stages that the reader can skip. Nor can it be
// followed: links to other pages of the site get whole addresses, which the style prints.

/** @type {NodeListOf<HTMLDetailsElement>} */
let closed;

addEventListener("beforeprint", () => {
  closed = document.querySelectorAll("details:not([open], .stage-off)");
  for (const box of closed) box.open = true;
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll('a[href^="/"]');
  for (const link of links) link.setAttribute("href", link.href);
});
addEventListener("afterprint", () => {
  for (const box of closed) box.open = false;
});
