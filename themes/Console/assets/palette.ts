// Ctrl+K: find any page, item or setting. The link it takes over leads to the same thing as a page.
export function bindPalette(): void {
  const link = document.querySelector<HTMLAnchorElement>("a[data-palette]");
  if (!link) return;
  let dialog: HTMLDialogElement | undefined;
  const open = () => { dialog ??= build(link.href); dialog.showModal(); };
  link.addEventListener("click", e => { if (!e.ctrlKey && !e.metaKey && !e.shiftKey) { e.preventDefault(); open(); } });
  addEventListener("keydown", e => {
    if ((e.ctrlKey || e.metaKey) && !e.altKey && !e.shiftKey && e.key.toLowerCase() === "k") { e.preventDefault(); open(); }
  });
}

function build(address: string): HTMLDialogElement {
  const dialog = document.createElement("dialog");
  dialog.className = "palette";
  dialog.setAttribute("aria-label", "查找");
  dialog.innerHTML = '<input type="search" role="combobox" aria-label="查找页面、内容、人员或设置" aria-expanded="true" aria-controls="palette-hits" aria-autocomplete="list" autocomplete="off" spellcheck="false" placeholder="页面、内容、人员、设置">'
    + '<div class="hits" id="palette-hits" role="listbox" aria-label="找到的"></div><p class="small" role="status"></p>';
  document.body.append(dialog);
  const input = dialog.querySelector("input")!;
  const hits = dialog.querySelector<HTMLElement>(".hits")!;
  const status = dialog.querySelector<HTMLElement>("[role=status]")!;
  let at = -1, asked = 0, timer = 0;

  const links = () => [...hits.querySelectorAll<HTMLAnchorElement>("a")];
  const choose = (n: number) => {
    const all = links();
    if (all.length === 0) { at = -1; input.removeAttribute("aria-activedescendant"); return; }
    at = (n + all.length) % all.length;
    all.forEach((a, i) => { a.setAttribute("aria-selected", String(i === at)); });
    input.setAttribute("aria-activedescendant", all[at]!.id);
    all[at]!.scrollIntoView({ block: "nearest" });
  };
  const ask = async () => {
    const turn = ++asked;
    const url = new URL(address);
    url.pathname += "/hits";
    url.searchParams.set("q", input.value.trim());
    try {
      const answer = await fetch(url, { headers: { "X-Requested-With": "fetch" } });
      if (turn !== asked) return; // a later question is under way
      if (answer.redirected || !answer.ok) { status.textContent = "登录已过期，请刷新页面后重新登录。"; return; }
      hits.innerHTML = await answer.text();
      hits.querySelectorAll("ul").forEach(u => { u.setAttribute("role", "group"); u.setAttribute("aria-label", u.previousElementSibling?.textContent ?? ""); });
      hits.querySelectorAll("li").forEach(l => { l.setAttribute("role", "presentation"); });
      hits.querySelectorAll("h2").forEach(h => { h.setAttribute("role", "presentation"); });
      links().forEach((a, i) => { a.id = `palette-${i}`; a.setAttribute("role", "option"); a.tabIndex = -1; });
      status.textContent = links().length ? `${links().length} 项，上下键选择，回车打开` : "没有找到，换一个短一点的词再试";
      choose(0);
    } catch {
      if (turn === asked) status.textContent = "网络不通，请稍后再试。";
    }
  };

  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 120); });
  input.addEventListener("keydown", e => {
    if (e.isComposing) return;
    if (e.key === "ArrowDown") { e.preventDefault(); choose(at + 1); }
    else if (e.key === "ArrowUp") { e.preventDefault(); choose(at - 1); }
    // A search box would only empty itself.
    else if (e.key === "Escape") { e.preventDefault(); dialog.close(); }
    else if (e.key === "Enter") { e.preventDefault(); links()[at]?.click(); }
  });
  dialog.addEventListener("click", e => { if (e.target === dialog) dialog.close(); });
  const show = dialog.showModal.bind(dialog);
  dialog.showModal = () => { if (!dialog.open) { show(); input.select(); void ask(); } };
  return dialog;
}
