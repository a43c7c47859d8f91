import { say } from "./live";

// Buttons with `data-copy="text"` (and optionally `data-copied="sentence"`).
export function bindCopy(): void {
  document.addEventListener("click", async e => {
    const button = (e.target as Element).closest<HTMLElement>("[data-copy]");
    if (!button) return;
    e.preventDefault();
    const text = button.dataset.copy!;
    say(await put(text) ? button.dataset.copied ?? `已复制：${text}` : `没能自动复制，请手抄或长按选取：${text}`, 6);
  });
}

/** The clipboard API exists on https only; the old command still works elsewhere. */
async function put(text: string): Promise<boolean> {
  try {
    if (navigator.clipboard) { await navigator.clipboard.writeText(text); return true; }
  } catch { /* refused: try the old way */ }
  const box = document.createElement("textarea"), focus = document.activeElement as HTMLElement | null;
  box.value = text;
  box.className = "sr";
  box.setAttribute("aria-hidden", "true");
  document.body.append(box);
  box.select();
  let done = false;
  try { done = document.execCommand("copy"); } catch { /* not supported */ }
  box.remove();
  focus?.focus({ preventScroll: true });
  return done;
}
