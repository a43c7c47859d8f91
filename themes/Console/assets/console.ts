// The console's own small helps: choose all, count what is chosen, warn before unsaved work is left.
import { bindCopy } from "../../Portal/assets/ts/copy";
import { bindKeys, unfoldWhenWide } from "../../Portal/assets/ts/keys";
import { focusErrors } from "../../Portal/assets/ts/page";
import { bindSwitches } from "../../Portal/assets/ts/prefs";
import { bindPaste } from "./paste";
import { bindPalette } from "./palette";

unfoldWhenWide();
bindSwitches();
bindKeys();
bindCopy();
focusErrors();
bindChoices();
bindUnsaved();
bindPaste();
bindPalette();
forgetKept();

function bindChoices(): void {
  for (const all of document.querySelectorAll<HTMLInputElement>("input[data-pick-all]")) {
    const form = all.closest("form") ?? document.body;
    const each = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox][name="ids"]')];
    const count = form.querySelector("[data-picked]");
    const show = () => {
      const n = each.filter(i => i.checked).length;
      all.checked = n > 0 && n === each.length;
      all.indeterminate = n > 0 && n < each.length;
      if (count) count.textContent = String(n);
    };
    all.addEventListener("change", () => { each.forEach(i => { i.checked = all.checked; }); show(); });
    form.addEventListener("change", e => { if (e.target !== all) show(); });
    show();
  }
}

function bindUnsaved(): void {
  let dirty = false;
  document.querySelectorAll("form[data-unsaved]").forEach(f => {
    f.addEventListener("input", () => { dirty = true; });
    f.addEventListener("submit", () => { dirty = false; });
  });
  addEventListener("beforeunload", e => { if (dirty) e.preventDefault(); });
}

/** What the editor kept in this browser has arrived: the server says so once, by a cookie, whatever page comes next. */
function forgetKept(): void {
  const id = /(?:^|; )panjin\.saved=([0-9a-f-]{36})/.exec(document.cookie)?.[1];
  if (!id) return;
  document.cookie = "panjin.saved=; Path=/admin; Max-Age=0; SameSite=Lax";
  Object.keys(localStorage).filter(k => k.startsWith("panjin.kept.") && k.endsWith(id)).forEach(k => localStorage.removeItem(k));
}
