// Images: from the library, from the computer, pasted or dropped. None without words for those who do not see it.
import type { EditorView } from "prosemirror-view";
import { ask } from "./dialog";
import { schema } from "./schema";
import { fileOf, upload } from "./upload";

interface Known { value: string; text: string; note: string; url: string; alt: string; }

const altAsk = (value = "") => ({ name: "alt", label: "图片说明", value, required: "请填写图片说明。", hint: "写给看不见图片的人：图里有什么、说明了什么" });

function insert(view: EditorView, src: string, alt: string): void {
  view.dispatch(view.state.tr.replaceSelectionWith(schema.nodes.image!.create({ src, alt }), false).scrollIntoView());
}

export async function chooseImage(view: EditorView, media: string, say: (words: string) => void): Promise<void> {
  const extra = document.createElement("div");
  extra.className = "form";
  extra.innerHTML = '<div class="field"><label for="image-file">从这台电脑上传</label><p class="hint">png、jpg、webp 或 gif；拍摄地点等隐藏信息会自动去掉</p><input id="image-file" type="file" accept="image/png,image/jpeg,image/webp,image/gif"></div>'
    + '<fieldset class="field"><legend>或从媒体库选</legend><input type="search" aria-label="在媒体库里查找图片" placeholder="名称里的词" autocomplete="off"><ul class="plain pictures"></ul></fieldset><progress class="progress" max="100" value="0" hidden aria-label="上传进度"></progress>';
  const file = extra.querySelector<HTMLInputElement>("#image-file")!;
  const word = extra.querySelector<HTMLInputElement>("input[type=search]")!;
  const list = extra.querySelector("ul")!;
  const bar = extra.querySelector("progress")!;
  let chosen: Known | undefined;
  const altInput = () => extra.closest("form")!.querySelector<HTMLInputElement>("input[name=alt]")!;
  const search = async () => {
    const answer = await fetch(`${media}/pick?kind=image&q=${encodeURIComponent(word.value.trim())}`, { headers: { Accept: "application/json" } }).catch(() => null);
    if (!answer?.ok || answer.redirected) return;
    list.replaceChildren(...(await answer.json() as Known[]).map(k => {
      const item = document.createElement("li"), label = document.createElement("label"), radio = document.createElement("input"), image = document.createElement("img");
      [radio.type, radio.name] = ["radio", "picture"];
      [image.src, image.alt, image.loading] = [k.url, "", "lazy"];
      radio.addEventListener("change", () => { chosen = k; file.value = ""; if (!altInput().value) altInput().value = k.alt; });
      label.append(radio, image, k.text);
      item.append(label);
      return item;
    }));
  };
  let timer = 0;
  word.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(search, 200); });
  word.addEventListener("keydown", e => { if (e.key === "Enter") e.preventDefault(); });
  file.addEventListener("change", () => { chosen = undefined; list.querySelectorAll("input").forEach(r => { r.checked = false; }); });
  void search();

  let src = "";
  const values = await ask("插入图片", [altAsk()], "插入", extra, async v => {
    if (chosen) { src = chosen.url; return null; }
    if (!file.files?.[0]) return "请先选一张图片。";
    bar.hidden = false;
    try {
      src = (await upload(media, file.files[0], v["alt"] ?? "", p => { bar.value = p; })).url;
      return null;
    } catch (e) {
      bar.hidden = true;
      return (e as Error).message;
    }
  });
  if (values) { insert(view, src, values["alt"]!); say("图片已插入。"); }
  view.focus();
}

/** Pasted or dropped files, one after another: each is uploaded once its words are there. */
export async function insertFiles(view: EditorView, files: File[], media: string, say: (words: string) => void): Promise<void> {
  for (const file of files) {
    const values = await ask("图片说明", [altAsk()], "上传并插入");
    if (!values) continue;
    const stored = await sent(file, values["alt"]!, media, say);
    if (stored) insert(view, stored, values["alt"]!);
  }
  view.focus();
}

/** Images that came inside of pasted markup get an address of the library, or go. */
export async function adoptImages(view: EditorView, media: string, say: (words: string) => void): Promise<void> {
  for (;;) {
    const found = next(view);
    if (!found) return;
    const values = await ask("粘贴的图片：图片说明", [altAsk(found.alt)], "上传");
    const stored = values ? await sent(fileOf(found.src), values["alt"]!, media, say) : null;
    const at = next(view);
    if (!at || at.src !== found.src) return;
    view.dispatch(stored ? view.state.tr.setNodeMarkup(at.at, undefined, { src: stored, alt: values!["alt"] }) : view.state.tr.delete(at.at, at.at + 1));
  }
}

function next(view: EditorView): { at: number; src: string; alt: string } | null {
  let found: { at: number; src: string; alt: string } | null = null;
  view.state.doc.descendants((node, at) => {
    if (!found && node.type === schema.nodes.image && (node.attrs.src as string).startsWith("data:")) found = { at, src: node.attrs.src as string, alt: node.attrs.alt as string };
    return !found;
  });
  return found;
}

async function sent(file: File, alt: string, media: string, say: (words: string) => void): Promise<string | null> {
  try {
    const stored = await upload(media, file, alt, p => say(`正在上传图片：${p}%`));
    say("图片已插入。");
    return stored.url;
  } catch (e) {
    say((e as Error).message);
    return null;
  }
}
