// Connects the program with assets/servers.js, and with the ticks that the script keeps.

/** @param {Record<string, any>} program */
export const connect = (program) => {
  const refresh = () => program.refresh();
  addEventListener("change", refresh);
  addEventListener("click", refresh);
  addEventListener("replaced", () => {
    dispatchEvent(new Event("pageshow"));
    refresh();
  });
  refresh();
  dispatchEvent(new CustomEvent("rehome", { detail: program }));
};
