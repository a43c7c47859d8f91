// What Word, WPS and web pages put on the clipboard, turned into the plain markup of this site.
//
// Styles are renamed before anything parses them: the content security policy would complain about each. Word marks list items only by
// style (mso-list) and writes the bullet or number as text in front; WPS does the same and nests font and span tags besides.

const Bullet = /^[·•●○■□◆◇▪▫–\-*§ouØüvnlp]$/;
const Arabic = /^[（(]?(\d{1,3}|[a-z])[.．、)）]$/i;
const Block = /^(P|DIV|UL|OL|LI|TABLE|TR|TD|TH|TBODY|THEAD|H[1-6]|BLOCKQUOTE|HR|PRE|SECTION|ARTICLE|FIGURE)$/;

export interface Cleaned { html: string; lostImages: number; }

/** @param keepNumbers numbers stay words: laws are cited by them, and the parser of the site reads them. */
export function clean(html: string, keepNumbers: boolean): Cleaned {
  const body = new DOMParser().parseFromString(prepared(html), "text/html").body;
  body.querySelectorAll("style, script, meta, link, title, xml, colgroup, col, svg, iframe, object, input, button").forEach(e => e.remove());
  const lostImages = dropForeignImages(body);
  listsIn(body, keepNumbers);
  for (const e of [...body.querySelectorAll<HTMLElement>("*")].reverse()) tidy(e);
  dropEmpty(body);
  return { html: body.innerHTML, lostImages };
}

function prepared(html: string): string {
  const fragment = /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/i.exec(html);
  return (fragment ? fragment[1]! : html)
    .replace(/<style[\s\S]*?<\/style>/gi, "").replace(/<xml[\s\S]*?<\/xml>/gi, "")
    // The marker of a list stands between such comments; what is inside stays.
    .replace(/<!--\[if[^\]]*\]>/gi, "").replace(/<!\[(if|endif)[^\]]*\](--)?>/gi, "").replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<\/?(o|v|w|m|st1):[^>]*>/gi, "")
    .replace(/<[^<>]*>/g, tag => tag.replace(/\sstyle\s*=/gi, " data-style="));
}

const styleOf = (e: Element) => (e.getAttribute("data-style") ?? "").toLowerCase();

function dropForeignImages(body: HTMLElement): number {
  let lost = 0;
  body.querySelectorAll("img").forEach(i => {
    const src = i.getAttribute("src") ?? "";
    const own = src.startsWith("/media/") || src.startsWith(location.origin + "/media/");
    if (own) i.setAttribute("src", src.replace(location.origin, ""));
    else if (!/^data:image\/(png|jpeg|webp|gif);base64,/i.test(src)) { i.remove(); lost++; }
  });
  return lost;
}

function listsIn(body: HTMLElement, keepNumbers: boolean): void {
  let stack: { level: number; list: HTMLElement }[] = [];
  for (const p of [...body.querySelectorAll<HTMLElement>("p, h1, h2, h3, h4, h5, h6")]) {
    const level = Number(/mso-list:[^;]*level(\d)/.exec(styleOf(p))?.[1] ?? 0);
    const mark = level ? markOf(p) : null;
    const tag = mark === null || p.tagName !== "P" ? null : Bullet.test(mark) ? "ul" : Arabic.test(mark) && !keepNumbers ? "ol" : null;
    const prior = stack[stack.length - 1];
    if (prior && p.previousElementSibling !== stack[0]!.list) stack = [];
    if (!tag) {
      // 第一条, 一、, （一）: these are part of the words.
      if (mark && !Bullet.test(mark)) p.prepend(mark + (/[、）)．.]$/.test(mark) ? "" : mark.startsWith("第") ? "\u3000" : " "));
      stack = [];
      continue;
    }
    while (stack.length > 0 && stack[stack.length - 1]!.level > level) stack.pop();
    let top = stack[stack.length - 1];
    if (!top || top.level < level || top.list.tagName.toLowerCase() !== tag) {
      const list = p.ownerDocument.createElement(tag);
      if (top && top.level < level) (top.list.lastElementChild ?? top.list.appendChild(p.ownerDocument.createElement("li"))).append(list);
      else { if (top) stack.pop(); p.before(list); }
      top = { level, list };
      stack.push(top);
    }
    const item = p.ownerDocument.createElement("li");
    item.append(...p.childNodes);
    top.list.append(item);
    p.remove();
  }
}

/** Takes the written bullet or number away and returns it; "" when there is none. */
function markOf(p: HTMLElement): string {
  const ignored = [...p.querySelectorAll("*")].find(e => styleOf(e).replace(/\s/g, "").includes("mso-list:ignore"));
  if (!ignored) return "";
  const mark = (ignored.textContent ?? "").replace(/[\s\u00a0]+/g, "");
  let top: Element = ignored;
  while (top.parentElement && top.parentElement !== p && top.parentElement.textContent === top.textContent) top = top.parentElement;
  top.remove();
  return mark;
}

function tidy(e: HTMLElement): void {
  const style = styleOf(e);
  if (/mso-element:(footnote|comment)/.test(style) || /display:\s*none/.test(style)) { e.remove(); return; }
  if (e.tagName === "DIV" && [...e.children].every(c => !Block.test(c.tagName)) && e.textContent?.trim()) { replaceTag(e, "p"); return; }
  if (/^(SPAN|FONT|DIV|SECTION|ARTICLE|CENTER|LABEL|TT|BIG|SMALL|INS|ABBR|NOBR)$/.test(e.tagName)) {
    if (e.tagName === "SPAN" || e.tagName === "FONT") emphasise(e, style);
    e.replaceWith(...e.childNodes);
    return;
  }
  if (e.tagName === "A" && !/^(https?:|mailto:|tel:|\/|#)/i.test(e.getAttribute("href") ?? "")) { e.replaceWith(...e.childNodes); return; }
  for (const a of [...e.attributes]) if (!/^(href|src|alt|colspan|rowspan|start)$/.test(a.name)) e.removeAttribute(a.name);
}

function emphasise(e: HTMLElement, style: string): void {
  const marks: string[] = [];
  if (/font-weight:\s*(bold|[6-9]00)/.test(style)) marks.push("strong");
  if (/font-style:\s*italic/.test(style)) marks.push("em");
  if (/text-decoration:[^;]*underline/.test(style)) marks.push("u");
  if (/text-decoration:[^;]*line-through/.test(style)) marks.push("s");
  if (/vertical-align:\s*super/.test(style)) marks.push("sup");
  if (/vertical-align:\s*sub/.test(style)) marks.push("sub");
  // A span around whole blocks says nothing that a mark could hold.
  if (!e.textContent?.trim() || [...e.children].some(c => Block.test(c.tagName))) return;
  for (const m of marks) {
    const mark = e.ownerDocument.createElement(m);
    mark.append(...e.childNodes);
    e.append(mark);
  }
}

function replaceTag(e: HTMLElement, tag: string): void {
  const other = e.ownerDocument.createElement(tag);
  other.append(...e.childNodes);
  e.replaceWith(other);
}

function dropEmpty(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    // Word breaks lines inside of sentences; between Chinese characters that is no space.
    text.data = text.data.replace(/\u00a0/g, " ").replace(/([\u3000-\u9fff\uff00-\uffef])\s*\n\s*(?=[\u3000-\u9fff\uff00-\uffef])/g, "$1").replace(/[ \t\r\n]+/g, " ");
  }
  body.querySelectorAll("p, h1, h2, h3, h4, h5, h6").forEach(p => {
    if (!p.textContent?.trim() && !p.querySelector("img") && !p.closest("td, th, li")) p.remove();
    else trimStart(p);
  });
  body.querySelectorAll("strong, em, u, s, a").forEach(m => { if (!m.textContent && !m.querySelector("img")) m.remove(); });
}

/** Word indents by spaces what the style sheet indents here. */
function trimStart(p: Element): void {
  let first: ChildNode | null = p.firstChild;
  while (first && first.nodeType === 1 && !/^(IMG|BR)$/.test((first as Element).tagName)) first = first.firstChild;
  if (first?.nodeType === 3) (first as Text).data = (first as Text).data.replace(/^[\s\u3000]+/, "");
}
