// Choosing an item or a file for a field, by a word of its title. Without this the field takes an address or a name.
interface Pick { value: string; text: string; note: string; }

let opened = 0;

export function bindPicks(root: ParentNode): void {
  root.querySelectorAll<HTMLInputElement>("input[data-pick]").forEach(input => {
    if (input.nextElementSibling?.matches("button")) return;
    const button = document.createElement("button");
    [button.type, button.className, button.textContent] = ["button", "btn", "选择"];
    const name = document.createElement("span");
    [name.className, name.textContent] = ["sr", input.labels?.[0]?.textContent ?? ""];
    button.append(name);
    button.addEventListener("click", () => open(input));
    input.after(button);
  });
}

function open(input: HTMLInputElement): void {
  const id = `pick-${++opened}`;
  const dialog = document.createElement("dialog");
  dialog.className = "ask pick";
  dialog.setAttribute("aria-labelledby", id);
  dialog.innerHTML = `<div class="form"><h2 id="${id}"></h2><div class="field"><label for="${id}-q">标题或名称里的词</label><input id="${id}-q" type="search" autocomplete="off"></div><p role="status" class="hint"></p><ul class="plain picks"></ul><div class="actions"><button type="button" class="btn">取消</button></div></div>`;
  dialog.querySelector("h2")!.textContent = input.dataset["pickTitle"] ?? "选择";
  document.body.append(dialog);
  const word = dialog.querySelector("input")!;
  const list = dialog.querySelector("ul")!;
  const status = dialog.querySelector("[role=status]")!;
  const close = () => { dialog.close(); dialog.remove(); input.focus(); };

  const choose = (pick: Pick) => {
    input.value = pick.value;
    const caption = input.closest(".field")?.querySelector("[data-target]");
    if (caption) caption.textContent = pick.text === pick.value ? pick.note : pick.text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    close();
  };

  let turn = 0;
  const search = async () => {
    const now = ++turn;
    const url = new URL(input.dataset["pick"]!, location.href);
    url.searchParams.set("q", word.value.trim());
    try {
      const answer = await fetch(url, { headers: { Accept: "application/json" } });
      if (now !== turn) return;
      if (answer.redirected || !answer.ok) { status.textContent = "登录已过期，请在另一个窗口重新登录后再试。"; return; }
      const picks = await answer.json() as Pick[];
      status.textContent = picks.length ? `${picks.length} 项` : "没有找到，换一个短一点的词再试。";
      list.replaceChildren(...picks.map(p => {
        const item = document.createElement("li");
        const button = document.createElement("button");
        button.type = "button";
        const note = document.createElement("small");
        note.textContent = p.note;
        button.append(p.text, note);
        button.addEventListener("click", () => choose(p));
        item.append(button);
        return item;
      }));
    } catch {
      status.textContent = "网络不通，请稍后再试。";
    }
  };

  let timer = 0;
  word.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(search, 150); });
  word.addEventListener("keydown", e => { if (e.key === "Enter" && !e.isComposing) { e.preventDefault(); list.querySelector("button")?.click(); } });
  dialog.querySelector(".actions button")!.addEventListener("click", close);
  dialog.addEventListener("cancel", e => { e.preventDefault(); close(); });
  dialog.showModal();
  word.focus();
  void search();
}
