// The toolbar (WAI-ARIA Authoring Practices, toolbar): one stop for Tab, arrows inside.
import { lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import type { Command, EditorState } from "prosemirror-state";
import { addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, deleteTable, isInTable, mergeCells, splitCell, toggleHeaderRow } from "prosemirror-tables";
import type { MarkType, NodeType } from "prosemirror-model";
import type { EditorView } from "prosemirror-view";
import { chooseImage } from "./images";
import { askLink, askTable } from "./insert";
import { schema } from "./schema";

const { nodes, marks } = schema;

interface Tool { label: string; keys?: string; run: (view: EditorView) => void; on?: (state: EditorState) => boolean; can?: (state: EditorState) => boolean; table?: true; }

const command = (label: string, c: Command, more: Partial<Tool> = {}): Tool =>
  ({ label, run: view => c(view.state, view.dispatch, view), can: state => c(state), ...more });

const mark = (label: string, type: MarkType, keys?: string): Tool => command(label, toggleMark(type), {
  on: s => s.selection.empty ? !!type.isInSet(s.storedMarks ?? s.selection.$from.marks()) : s.doc.rangeHasMark(s.selection.from, s.selection.to, type),
  ...(keys ? { keys } : {}),
});

const inside = (state: EditorState, type: NodeType): boolean => {
  for (let d = state.selection.$from.depth; d > 0; d--) if (state.selection.$from.node(d).type === type) return true;
  return false;
};

const list = (label: string, type: NodeType): Tool => ({
  label, on: s => inside(s, type), can: s => inside(s, type) ? liftListItem(nodes.list_item!)(s) : wrapInList(type)(s),
  run: v => inside(v.state, type) ? liftListItem(nodes.list_item!)(v.state, v.dispatch) : wrapInList(type)(v.state, v.dispatch),
});

const plain: Command = (state, dispatch) => {
  const { from, to, empty } = state.selection;
  if (empty) return false;
  dispatch?.(state.tr.removeMark(from, to));
  return true;
};

export function toolbar(view: EditorView, id: string, media: string, say: (words: string) => void): { element: HTMLElement; update: () => void } {
  const tools: Tool[] = [
    command("撤销", undo, { keys: "Control+Z" }), command("重做", redo, { keys: "Control+Y" }),
    mark("加粗", marks.strong!, "Control+B"), mark("斜体", marks.em!, "Control+I"), mark("下划线", marks.underline!, "Control+U"), mark("上标", marks.sup!), mark("下标", marks.sub!),
    list("项目列表", nodes.bullet_list!), list("编号列表", nodes.ordered_list!),
    { label: "引用", on: s => inside(s, nodes.blockquote!), run: v => inside(v.state, nodes.blockquote!) ? lift(v.state, v.dispatch) : wrapIn(nodes.blockquote!)(v.state, v.dispatch) },
    { label: "链接", keys: "Control+K", on: s => s.doc.rangeHasMark(s.selection.from, Math.max(s.selection.to, s.selection.from + 1), marks.link!), run: v => void askLink(v) },
    ...media ? [{ label: "图片", run: (v: EditorView) => void chooseImage(v, media, say) }] : [],
    { label: "表格", run: v => void askTable(v), can: s => !isInTable(s) },
    command("清除格式", plain),
    command("上方加行", addRowBefore, { table: true }), command("下方加行", addRowAfter, { table: true }), command("左侧加列", addColumnBefore, { table: true }), command("右侧加列", addColumnAfter, { table: true }),
    command("删除行", deleteRow, { table: true }), command("删除列", deleteColumn, { table: true }), command("合并单元格", mergeCells, { table: true }), command("拆分单元格", splitCell, { table: true }),
    command("首行作表头", toggleHeaderRow, { table: true }), command("删除表格", deleteTable, { table: true }),
  ];
  const element = document.createElement("div");
  element.className = "rich-bar";
  element.setAttribute("role", "toolbar");
  element.setAttribute("aria-label", `${document.getElementById(id + "-label")?.firstChild?.textContent ?? "正文"}的格式`);
  element.setAttribute("aria-controls", id);
  const style = styleChoice(view);
  const buttons = tools.map(t => buttonOf(t, view));
  element.append(style, ...buttons);
  const stops = () => [style, ...buttons].filter(e => !e.hidden);

  const update = () => {
    const state = view.state, table = isInTable(state);
    const block = state.selection.$from.parent;
    style.value = block.type === nodes.heading ? String(block.attrs.level) : "0";
    tools.forEach((t, n) => {
      const button = buttons[n]!;
      button.hidden = !!t.table && !table;
      // Disabled in name only: focus must not fall out of the toolbar.
      button.setAttribute("aria-disabled", String(t.can ? !t.can(state) : false));
      if (t.on) button.setAttribute("aria-pressed", String(t.on(state)));
    });
    if (!stops().some(e => e.tabIndex === 0)) style.tabIndex = 0;
  };

  element.addEventListener("keydown", e => {
    const all = stops(), at = all.indexOf(e.target as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[e.key];
    if (e.key === "Escape") { e.preventDefault(); view.focus(); }
    if (to === undefined || at < 0) return;
    e.preventDefault();
    const next = all[(to + all.length) % all.length]!;
    [style, ...buttons].forEach(b => { b.tabIndex = b === next ? 0 : -1; });
    next.focus();
  });
  view.dom.addEventListener("keydown", e => {
    if (e.altKey && e.key === "F10") { e.preventDefault(); stops().find(b => b.tabIndex === 0)?.focus(); }
    else if ((e.ctrlKey || e.metaKey) && !e.altKey && !e.shiftKey && e.key.toLowerCase() === "k") { e.preventDefault(); e.stopPropagation(); void askLink(view); }
  });
  [style, ...buttons].forEach((b, n) => { b.tabIndex = n === 0 ? 0 : -1; });
  update();
  return { element, update };
}

function styleChoice(view: EditorView): HTMLSelectElement {
  const select = document.createElement("select");
  select.setAttribute("aria-label", "段落样式");
  select.innerHTML = '<option value="0">正文</option><option value="2">大标题</option><option value="3">中标题</option><option value="4">小标题</option>';
  select.addEventListener("change", e => {
    e.stopPropagation();
    const level = Number(select.value);
    (level === 0 ? setBlockType(nodes.paragraph!) : setBlockType(nodes.heading!, { level }))(view.state, view.dispatch);
    view.focus();
  });
  return select;
}

function buttonOf(tool: Tool, view: EditorView): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = tool.label;
  if (tool.keys) button.setAttribute("aria-keyshortcuts", tool.keys);
  // The selection stays where it is while a button is pressed.
  button.addEventListener("mousedown", e => e.preventDefault());
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-disabled") === "true") return;
    const byKey = document.activeElement === button;
    tool.run(view);
    if (!byKey && !document.querySelector("dialog[open]")) view.focus();
  });
  return button;
}
