// Loads the WebAssembly and brings the islands to life, in the order of the page.
const root = document.documentElement;
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
try {
  const program = await import(js);
  await program.default({ module_or_path: wasm });
  for (const island of document.querySelectorAll("leptos-island")) {
    program[island.dataset.component](island);
  }
  program.begin();
  // For servers.js.
  dispatchEvent(new CustomEvent("rehome", { detail: program }));
} catch (error) {
  // The general guide is complete; say so in place of fields that would do nothing. Not to the
  // console: leaving the page while it loads ends here too.
  root.dataset.general = error.name;
}
