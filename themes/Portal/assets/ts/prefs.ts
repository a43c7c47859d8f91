// What a reader has chosen: kept in localStorage, shown as data attributes of <html>, which the tokens follow.
export const names = ["type", "contrast", "reach"] as const;
export type Name = (typeof names)[number];

const key = (name: Name) => `panjin.${name}`;

/** The stored choice; none where storage is refused (private mode, locked-down kiosks). */
export function read(name: Name): string | null {
  try { return localStorage.getItem(key(name)); } catch { return null; }
}

export function apply(name: Name, value: string | null): void {
  const root = document.documentElement;
  if (value) root.dataset[name] = value; else delete root.dataset[name];
}

export function choose(name: Name, value: string | null): void {
  apply(name, value);
  try { value ? localStorage.setItem(key(name), value) : localStorage.removeItem(key(name)); } catch { /* applies to this page only */ }
}

/** Buttons `data-pref="type" data-value="large"`: pressed when that value stands; pressing again takes it back. */
export function bindSwitches(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>("button[data-pref]")];
  const show = () => {
    for (const b of buttons) b.setAttribute("aria-pressed", String(document.documentElement.dataset[b.dataset.pref!] === b.dataset.value));
  };
  for (const b of buttons) {
    b.addEventListener("click", () => {
      const name = b.dataset.pref as Name, value = b.dataset.value ?? null;
      // Keep the line being read where it is while the letters grow.
      const line = document.elementFromPoint(innerWidth / 2, innerHeight / 3), before = line?.getBoundingClientRect().top ?? 0;
      choose(name, document.documentElement.dataset[name] === value ? null : value);
      if (line) scrollBy({ top: line.getBoundingClientRect().top - before, behavior: "instant" });
      show();
    });
  }
  // Another window of the same reader may have changed it; a page may come back from the history cache.
  const again = () => { for (const n of names) apply(n, read(n)); show(); };
  addEventListener("storage", again);
  addEventListener("pageshow", e => { if (e.persisted) again(); });
  show();
}
