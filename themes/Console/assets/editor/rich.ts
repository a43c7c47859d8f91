// The text editor over a textarea, which goes on holding what is sent.
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import { EditorState, Plugin } from "prosemirror-state";
import { fixTables, tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { adoptImages, insertFiles } from "./images";
import { keys } from "./keys";
import { parse, schema, serialise } from "./schema";
import { toolbar } from "./toolbar";
import { clean } from "./word";

/** Of a field without images: its page shows the text only. */
const noImages = "这里只放文字和表格，图片没有放进来；请作为附件上传。";

export function bindRich(): void {
  document.querySelectorAll<HTMLTextAreaElement>("textarea[data-rich]").forEach(enhance);
}

function enhance(source: HTMLTextAreaElement): void {
  const id = source.id;
  const box = document.createElement("div");
  box.className = "rich";
  const status = document.createElement("p");
  status.className = "hint";
  status.setAttribute("role", "status");
  const say = (words: string) => { status.textContent = words; };
  const media = source.dataset["media"] ?? "";

  const view = new EditorView({ mount: box.appendChild(document.createElement("div")) }, {
    state: stateOf(source.value),
    attributes: {
      id, class: "rich-text text", role: "textbox", "aria-multiline": "true", "aria-labelledby": `${id}-label`, lang: "zh-CN",
      ...(source.hasAttribute("aria-required") ? { "aria-required": "true" } : {}),
      ...(source.hasAttribute("aria-invalid") ? { "aria-invalid": "true" } : {}),
      "aria-describedby": `${source.getAttribute("aria-describedby") ?? ""} ${id}-keys`.trim(),
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      bar.update();
      if (transaction.docChanged) changed();
    },
    transformPastedHTML: html => {
      const cleaned = clean(html, source.dataset["numbers"] === "text");
      if (!media && /<img\b/i.test(cleaned.html)) say(noImages);
      else if (cleaned.lostImages > 0) say(`有 ${cleaned.lostImages} 张图片没有随文字粘贴过来，请用“图片”按钮上传。`);
      // After the paste itself has been carried out.
      if (media) setTimeout(() => void adoptImages(view, media, say));
      return media ? cleaned.html : cleaned.html.replace(/<img\b[^>]*>/gi, "");
    },
    handlePaste: (_, event) => takeFiles(event.clipboardData, /<(p|td|li|h\d|span)\b/i.test(event.clipboardData?.getData("text/html") ?? "")),
    handleDrop: (_, event, __, moved) => !moved && takeFiles(event.dataTransfer, false),
  });
  const bar = toolbar(view, id, media, say);
  const hint = document.createElement("p");
  [hint.className, hint.id, hint.textContent] = ["hint", id + "-keys", "Alt+F10 到工具栏，Esc 回到正文；Ctrl+B 加粗，Ctrl+K 链接，Ctrl+Z 撤销"];
  box.prepend(bar.element);
  source.after(box, hint, status);
  source.id = id + "-source";
  source.hidden = true;
  source.tabIndex = -1;
  source.form?.addEventListener("submit", write);
  document.getElementById(`${id}-label`)?.addEventListener("click", () => view.focus());
  // What the browser kept is put back by the form's own script.
  source.addEventListener("panjin:set", () => { view.updateState(stateOf(source.value)); bar.update(); });

  let timer = 0, dirty = false;
  function changed(): void {
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(write, 400);
  }

  /** The text is sent as it came as long as nobody has touched it. */
  function write(): void {
    clearTimeout(timer);
    if (!dirty) return;
    dirty = false;
    source.value = serialise(view.state.doc);
    source.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function takeFiles(data: DataTransfer | null, hasText: boolean): boolean {
    const images = [...data?.files ?? []].filter(f => f.type.startsWith("image/"));
    // A spreadsheet puts a picture of the table beside the table itself.
    if (images.length === 0 || hasText) return false;
    if (media) void insertFiles(view, images, media, say);
    else say(noImages);
    return true;
  }
}

function stateOf(html: string): EditorState {
  const plugins: Plugin[] = [history(), ...keys(), gapCursor(), tableEditing()];
  const state = EditorState.create({ doc: parse(html), schema, plugins });
  const fixed = fixTables(state);
  return fixed ? state.apply(fixed.setMeta("addToHistory", false)) : state;
}
