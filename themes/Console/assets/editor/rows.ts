// Rows of a list: another one by a button. Without this there is one empty row at the end of each save.
import { bindPicks } from "./pick";

export function bindRows(): void {
  document.querySelectorAll<HTMLElement>("[data-rows]").forEach(list => {
    const button = document.createElement("button");
    [button.type, button.className, button.textContent] = ["button", "btn", list.dataset["add"] ?? "增加一行"];
    button.addEventListener("click", () => {
      const row = addRow(list);
      row.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")?.focus();
    });
    list.after(button);
  });
}

/** A copy of the last row, empty and under the next number. */
export function addRow(list: HTMLElement): HTMLElement {
  const rows = list.querySelectorAll<HTMLElement>("[data-row]");
  const last = rows[rows.length - 1]!;
  const number = Math.max(...[...list.querySelectorAll("[name]")].map(e => Number(/\[(\d+)\]/.exec(e.getAttribute("name")!)?.[1] ?? -1)));
  const row = last.cloneNode(true) as HTMLElement;
  row.querySelectorAll("button").forEach(b => b.remove());
  row.querySelectorAll(".field-error").forEach(e => e.remove());
  row.querySelectorAll(".is-bad").forEach(e => e.classList.remove("is-bad"));
  for (const e of row.querySelectorAll("*")) {
    for (const a of ["name", "id", "for", "aria-describedby", "aria-labelledby"]) {
      const value = e.getAttribute(a);
      if (value) e.setAttribute(a, value.replaceAll(`[${number}]`, `[${number + 1}]`).replaceAll(`_${number}__`, `_${number + 1}__`));
    }
    if (e instanceof HTMLInputElement) { if (e.type === "checkbox") e.checked = false; else e.value = ""; e.removeAttribute("aria-invalid"); }
    if (e instanceof HTMLTextAreaElement) e.value = "";
    if (e instanceof HTMLSelectElement) e.selectedIndex = 0;
    if (e.hasAttribute("data-target")) e.textContent = "";
  }
  const legend = row.querySelector("legend");
  if (legend) legend.textContent = legend.textContent!.replace(/第 \d+ 行/, `第 ${rows.length + 1} 行`);
  list.append(row);
  bindPicks(row);
  return row;
}
