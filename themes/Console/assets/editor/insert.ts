// Links and tables, by dialogs.
import { TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { ask } from "./dialog";
import { schema } from "./schema";

const { nodes, marks } = schema;

export async function askLink(view: EditorView): Promise<void> {
  const { from, to, empty, $from } = view.state.selection;
  const known = marks.link!.isInSet($from.marks()) ?? (empty ? undefined : view.state.doc.nodeAt(from)?.marks.find(m => m.type === marks.link));
  const values = await ask("链接", [
    { name: "href", label: "网址", value: (known?.attrs.href as string | undefined) ?? "", hint: "本站的写 /regulations/12，别的网站从 https:// 写起；清空就是取消链接" },
    ...(empty && !known ? [{ name: "text", label: "显示的文字", required: "请填写显示的文字。" }] : []),
  ], "确定", undefined, v => v["href"] && !/^(https?:\/\/|mailto:|tel:|\/|#)\S+$/i.test(v["href"]) ? "网址要以 https://、http:// 或 / 开头，中间没有空格。" : !v["href"] && !known ? "请填写网址。" : null);
  if (!values) { view.focus(); return; }
  if (empty && !known) view.dispatch(view.state.tr.replaceSelectionWith(schema.text(values["text"]!, [marks.link!.create({ href: values["href"] })]), false));
  else {
    const range = empty && known ? extent(view, from) : { from, to };
    const tr = view.state.tr.removeMark(range.from, range.to, marks.link!);
    view.dispatch(values["href"] ? tr.addMark(range.from, range.to, marks.link!.create({ href: values["href"] })) : tr);
  }
  view.focus();
}

/** Where the link around a place begins and ends. */
function extent(view: EditorView, at: number): { from: number; to: number } {
  const $at = view.state.doc.resolve(at), start = $at.start(), parent = $at.parent;
  let [from, to] = [at, at];
  parent.forEach((child, offset) => {
    const [a, b] = [start + offset, start + offset + child.nodeSize];
    if (marks.link!.isInSet(child.marks) && a <= at && b >= at) [from, to] = [Math.min(from, a), Math.max(to, b)];
  });
  return { from, to };
}

export async function askTable(view: EditorView): Promise<void> {
  const whole = (text: string | undefined, most: number) => /^\d+$/.test(text ?? "") && Number(text) >= 1 && Number(text) <= most;
  const values = await ask("插入表格", [
    { name: "rows", label: "行数", value: "3", hint: "含表头，1 到 50" },
    { name: "columns", label: "列数", value: "3", hint: "1 到 12" },
  ], "插入", undefined, v => whole(v["rows"], 50) && whole(v["columns"], 12) ? null : "行数填 1 到 50，列数填 1 到 12。");
  if (!values) { view.focus(); return; }
  const cells = (type: typeof nodes.table_cell) => Array.from({ length: Number(values["columns"]) }, () => type!.createAndFill()!);
  const rows = Array.from({ length: Number(values["rows"]) }, (_, n) => nodes.table_row!.create(null, cells(n === 0 ? nodes.table_header : nodes.table_cell)));
  const tr = view.state.tr.replaceSelectionWith(nodes.table!.create(null, rows));
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(tr.doc.content.size, view.state.selection.from + 3)))).scrollIntoView());
  view.focus();
}
