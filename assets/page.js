// What a page does besides the guide's own program: it marks the current section in the contents,
// opens a box that a link leads to, opens all boxes for printing, and copies.
const entries = new Map();
for (const link of document.querySelectorAll(".contents a")) {
  const section = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (section) entries.set(section, link);
}
// The list is a sheet on small screens; it closes when a stage is chosen.
const sheet = document.getElementById("contents");
entries.forEach((link) => link.addEventListener("click", () => sheet.hidePopover?.()));

const visible = new Set();
const watch = new IntersectionObserver((changes) => {
  for (const { target, isIntersecting } of changes) {
    if (isIntersecting) visible.add(target);
    else visible.delete(target);
  }
  const current = [...entries.keys()].find((section) => visible.has(section));
  for (const [section, link] of entries) {
    if (section === current) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}, { rootMargin: "-20% 0px -70%" });
entries.forEach((_, section) => watch.observe(section));

const openTarget = () => {
  if (!location.hash) return;
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const box = target?.closest("details");
  if (box) {
    box.open = true;
    target.scrollIntoView();
  }
};
addEventListener("hashchange", openTarget);
openTarget();

let closed = [];
addEventListener("beforeprint", () => {
  closed = [...document.querySelectorAll("details:not([open])")];
  closed.forEach((box) => { box.open = true; });
});
addEventListener("afterprint", () => closed.forEach((box) => { box.open = false; }));

// A copy button copies the text beside it. Where the clipboard is out of reach, the text is
// selected instead, so that the reader can copy it by hand.
addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-copy]");
  if (!button) return;
  const text = button.previousElementSibling;
  try {
    await navigator.clipboard.writeText(text.textContent);
  } catch {
    getSelection().selectAllChildren(text);
    return;
  }
  const [word, done] = button.children;
  document.querySelector("#accounts [role=status]").textContent = done.textContent;
  word.hidden = true;
  done.hidden = false;
  setTimeout(() => {
    word.hidden = false;
    done.hidden = true;
  }, 3000);
});
