// The list of contents marks the section that is being read.
import { elementOf } from "./fragment.js";

/** @type {Map<Element, HTMLAnchorElement>} */
const entries = new Map();
/** @type {NodeListOf<HTMLAnchorElement>} */
const links = document.querySelectorAll(".contents a");
// The list is a sheet on small screens; it closes when a section is chosen.
const sheet = document.getElementById("contents");

/** @type {Set<Element>} */
const visible = new Set();
const watch = new IntersectionObserver(
  (changes) => {
    for (const { target, isIntersecting } of changes) {
      if (isIntersecting) visible.add(target);
      else visible.delete(target);
    }
    const current = [...entries.keys()].find((section) => visible.has(section));
    for (const [section, link] of entries) {
      if (section === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  },
  { rootMargin: "-20% 0px -70%" },
);

for (const link of links) {
  const section = elementOf(link.hash);
  if (section) {
    entries.set(section, link);
    link.addEventListener("click", () => sheet?.hidePopover?.());
    watch.observe(section);
  }
}
