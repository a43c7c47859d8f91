// `/` goes to the search box, Escape closes what is unfolded, a click elsewhere closes the menu.
export function bindKeys(): void {
  addEventListener("keydown", e => {
    const at = e.target as HTMLElement;
    if (e.key === "/" && !e.ctrlKey && !e.metaKey && !e.altKey && !e.isComposing && !at.closest("input, textarea, select, [contenteditable]")) {
      const box = [...document.querySelectorAll<HTMLInputElement>("[data-search]")].find(i => i.offsetParent);
      if (box) { e.preventDefault(); box.focus(); box.select(); }
    }
    if (e.key === "Escape") {
      const open = at.closest<HTMLDetailsElement>("details[open]") ?? document.querySelector<HTMLDetailsElement>("details.menu[open]");
      if (open) { open.open = false; open.querySelector("summary")?.focus(); }
    }
  });
  addEventListener("click", e => {
    document.querySelectorAll<HTMLDetailsElement>("details.menu[open]").forEach(m => { if (!m.contains(e.target as Node)) m.open = false; });
  });
}

/** Browsers without ::details-content cannot unfold by style alone: on a wide page do it here. */
export function unfoldWhenWide(): void {
  if (CSS.supports("selector(::details-content)")) return;
  const em = parseFloat(getComputedStyle(document.body).fontSize);
  if (document.body.clientWidth >= 56 * em) document.querySelectorAll<HTMLDetailsElement>("details.wide-open").forEach(d => { d.open = true; });
}
