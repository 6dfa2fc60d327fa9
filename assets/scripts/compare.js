// The comparison of all software: rows are found by typing and sorted by pressing a heading. Without
// this script the whole table is there.
const table = /** @type {HTMLTableElement} */ (document.querySelector(".sortable"));
const body = /** @type {HTMLTableSectionElement} */ (table.tBodies[0]);
const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
const rows = [...body.rows];
const order = new Intl.Collator(document.documentElement.lang);

/**
 * @param {HTMLTableRowElement} row
 * @param {number} column
 */
const textOf = (row, column) => row.cells[column]?.textContent ?? "";

/**
 * @param {number} column
 * @param {boolean} isAscending
 */
const sort = (column, isAscending) => {
  const sign = isAscending ? 1 : -1;
  // Rows that are equal stay in the order of their names.
  body.append(
    ...[...rows].sort((one, two) => sign * order.compare(textOf(one, column), textOf(two, column))),
  );
};

for (const [column, heading] of headings.entries()) {
  const button = document.createElement("button");
  button.type = "button";
  button.title = (table.dataset.sort ?? "").replace("{column}", heading.textContent ?? "");
  button.append(...heading.childNodes);
  heading.append(button);
  button.addEventListener("click", () => {
    const isAscending = heading.getAttribute("aria-sort") !== "ascending";
    for (const other of headings) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", isAscending ? "ascending" : "descending");
    sort(column, isAscending);
  });
}

/** @param {string} text */
const plain = (text) =>
  text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
const status = /** @type {HTMLElement} */ (document.getElementById("found-software"));
const field = /** @type {HTMLInputElement} */ (document.getElementById("find-software"));
field.addEventListener("input", () => {
  const wanted = plain(field.value);
  for (const row of rows) row.hidden = !plain(textOf(row, 0)).includes(wanted);
  const shown = rows.filter((row) => !row.hidden).length;
  status.textContent = wanted ? (status.dataset.found ?? "").replace("{count}", `${shown}`) : "";
});
