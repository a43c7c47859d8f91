/** `button[data-print]` prints the page. */
export function bindPrint(): void {
  document.querySelectorAll("button[data-print]").forEach(b => b.addEventListener("click", () => print()));
}

/** A form that came back with errors: the summary is where reading goes on. A long action says that it runs. */
export function focusErrors(): void {
  document.querySelector<HTMLElement>(".error-summary, .validation-summary-errors")?.focus();
  document.querySelectorAll<HTMLFormElement>("form[data-busy]").forEach(f => f.addEventListener("submit", () => {
    f.querySelectorAll<HTMLButtonElement>("button[type=submit], button:not([type])").forEach(b => b.setAttribute("aria-busy", "true"));
  }));
}
