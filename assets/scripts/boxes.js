// A link, or the address, may lead into an expandable box: then the box opens.
import { elementOf } from "./fragment.js";

/**
 * Opens the line that stands in place of a stage which can be skipped.
 *
 * @param {Element | undefined | null} element something in that stage
 */
const openStage = (element) => {
  const line = element?.closest(".stage-body")?.previousElementSibling;
  if (line) /** @type {HTMLDetailsElement} */ (line).open = true;
};

/**
 * Opens every box around the element that a fragment names.
 *
 * @param {string} fragment
 * @returns {Element | undefined} the element, if it stands in a box
 */
const open = (fragment) => {
  const element = elementOf(fragment);
  let box = element?.closest("details");
  const found = box && element;
  openStage(element);
  while (box) {
    box.open = true;
    box = box.parentElement?.closest("details");
  }
  return found ?? undefined;
};

const openTarget = () => open(location.hash)?.scrollIntoView();
addEventListener("hashchange", openTarget);
openTarget();

// The address does not change when it names the same place already.
addEventListener("click", ({ target }) => {
  const link = target instanceof Element && target.closest("a");
  if (link && link.hash === location.hash) open(link.hash);
});
