// Keeps what is typed in this browser until it has arrived, so that an ended session, a crash or a lost connection costs nothing.
// Per person and item; never the fields marked secret; forgotten after two weeks. console.ts forgets it after a successful save.
import { addRow } from "./rows";

const Longest = 14 * 24 * 3600 * 1000;

interface Kept { at: number; type: string | null; values: [string, string][]; }

export function bindKept(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-editor]");
  if (!form) return;
  const mine = `panjin.kept.${form.dataset["editorOf"] ?? ""}.`;
  const type = form.dataset["editorNew"] ?? null;
  let key = mine + form.dataset["editor"]!;
  forgetOld();

  let timer = 0;
  const status = form.querySelector("[data-kept]");
  const keep = () => {
    clearTimeout(timer);
    try {
      localStorage.setItem(key, JSON.stringify({ at: Date.now(), type, values: read(form) } satisfies Kept));
      if (status) status.textContent = `已在这台电脑上暂存，${new Date().toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit" })}`;
    } catch { /* no room, or storage is switched off: the form works without */ }
  };
  form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(keep, 800); });
  form.addEventListener("submit", keep);

  const found = load(key) ?? (type ? newest(mine, type) : null);
  const banner = document.getElementById("unsaved");
  const current = JSON.stringify(words(read(form)));
  if (!found || !banner || JSON.stringify(words(found.kept.values)) === current) return;
  banner.hidden = false;
  banner.querySelector("[data-unsaved-when]")!.textContent = `写于 ${new Date(found.kept.at).toLocaleString("zh-CN", { dateStyle: "medium", timeStyle: "short" })}。`;
  banner.querySelector("[data-unsaved-restore]")!.addEventListener("click", () => {
    write(form, found.kept.values);
    key = found.key;
    banner.hidden = true;
    form.dispatchEvent(new Event("input", { bubbles: true }));
    form.querySelector<HTMLElement>("#Title")?.focus();
  });
  document.querySelectorAll("[data-unsaved-drop]").forEach(b => b.addEventListener("click", () => { localStorage.removeItem(found.key); banner.hidden = true; }));
}

/** All that is sent, but for tokens, secrets, files and rows in which nothing stands. */
function read(form: HTMLFormElement): [string, string][] {
  const blank = [...form.querySelectorAll("[data-row]")].filter(r => [...r.querySelectorAll<HTMLInputElement>("input:not([type=checkbox], [type=hidden]), textarea")].every(i => !i.value));
  const secret = new Set([...form.querySelectorAll<HTMLInputElement>("[data-secret], input[type=password]"), ...blank.flatMap(r => [...r.querySelectorAll<HTMLInputElement>("[name]")])].map(i => i.name));
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value !== "string" || name.startsWith("_") || secret.has(name) ? [] : [[name, value]]);
}

const words = (values: [string, string][]) => values.filter(([n, v]) => v !== "" && !/^(Id|Revision)$/.test(n)).map(([n, v]) => [n, v.replace(/\r\n/g, "\n")]);

function load(key: string): { key: string; kept: Kept } | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null") as Kept | null;
    return kept && Array.isArray(kept.values) ? { key, kept } : null;
  } catch {
    return null;
  }
}

const keysOf = (start: string) => Object.keys(localStorage).filter(k => k.startsWith(start));

const newest = (mine: string, type: string) =>
  keysOf(mine).map(load).filter(k => k?.kept.type === type).sort((a, b) => b!.kept.at - a!.kept.at)[0] ?? null;

function forgetOld(): void {
  for (const key of keysOf("panjin.kept.")) if (Date.now() - (load(key)?.kept.at ?? 0) > Longest) localStorage.removeItem(key);
}

/** With the id and the revision that belong to the words: what others saved since is then noticed, not overwritten. */
function write(form: HTMLFormElement, values: [string, string][]): void {
  for (const list of form.querySelectorAll<HTMLElement>("[data-rows]")) {
    const name = list.parentElement!.querySelector<HTMLInputElement>("input[type=hidden][name$='.Rows']")?.name.replace(/\.Rows$/, "") ?? "";
    const most = Math.max(0, ...values.map(([n]) => n.startsWith(name + "[") ? Number(/\[(\d+)\]/.exec(n.slice(name.length))![1]) : 0));
    while (list.querySelectorAll("[data-row]").length <= most && most < 200) addRow(list);
  }
  for (const box of form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")) box.checked = values.some(([n, v]) => n === box.name && v === box.value);
  for (const [name, value] of values) {
    const field = [...form.elements].find(e => (e as HTMLInputElement).name === name && (e as HTMLInputElement).type !== "checkbox" && !(e as HTMLInputElement).readOnly) as HTMLInputElement | undefined;
    if (!field || (field.type === "hidden" && !/^(Id|Revision)$/.test(name))) continue;
    field.value = value;
    field.dispatchEvent(new Event("panjin:set"));
  }
}
