// Keeps the markup of a paste beside its words, so that tables and bold lines are not lost. Typing afterwards makes the words count alone.
export function bindPaste(): void {
  for (const area of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-paste]")) {
    const markup = document.getElementById(area.dataset.paste ?? "") as HTMLInputElement | null;
    if (!markup) continue;
    let pasted = false;
    area.addEventListener("paste", e => {
      const html = e.clipboardData?.getData("text/html") ?? "";
      const replacesAll = area.selectionStart === 0 && area.selectionEnd === area.value.length;
      markup.value = replacesAll ? html : "";
      pasted = true;
    });
    area.addEventListener("input", () => {
      if (!pasted) markup.value = "";
      pasted = false;
    });
  }
}
