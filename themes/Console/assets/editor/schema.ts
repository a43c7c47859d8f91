// What a text may hold: what the server's sanitiser lets through, and no more.
import { DOMParser as Reader, DOMSerializer, Schema, type DOMOutputSpec, type Node } from "prosemirror-model";
import { tableNodes } from "prosemirror-tables";

const heading = (tag: string, level: number) => ({ tag, attrs: { level } });

export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { content: "inline*", group: "block", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
    heading: {
      attrs: { level: { default: 2 } }, content: "inline*", group: "block", defining: true,
      // The page's own title is the one heading of level 1.
      parseDOM: [heading("h1", 2), heading("h2", 2), heading("h3", 3), heading("h4", 4), heading("h5", 4), heading("h6", 4)],
      toDOM: n => [`h${n.attrs.level as number}`, 0],
    },
    blockquote: { content: "block+", group: "block", defining: true, parseDOM: [{ tag: "blockquote" }], toDOM: () => ["blockquote", 0] },
    ordered_list: {
      attrs: { start: { default: 1 } }, content: "list_item+", group: "block",
      parseDOM: [{ tag: "ol", getAttrs: d => ({ start: Number((d as HTMLElement).getAttribute("start") ?? 1) || 1 }) }],
      toDOM: n => n.attrs.start === 1 ? ["ol", 0] : ["ol", { start: n.attrs.start as number }, 0],
    },
    bullet_list: { content: "list_item+", group: "block", parseDOM: [{ tag: "ul" }], toDOM: () => ["ul", 0] },
    list_item: { content: "paragraph block*", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
    horizontal_rule: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
    ...tableNodes({ tableGroup: "block", cellContent: "block+", cellAttributes: {} }),
    text: { group: "inline" },
    hard_break: { inline: true, group: "inline", selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
    image: {
      inline: true, group: "inline", draggable: true, attrs: { src: {}, alt: { default: "" } },
      parseDOM: [{ tag: "img[src]", getAttrs: d => ({ src: (d as HTMLElement).getAttribute("src"), alt: (d as HTMLElement).getAttribute("alt") ?? "" }) }],
      toDOM: n => ["img", { src: n.attrs.src as string, alt: n.attrs.alt as string }],
    },
  },
  marks: {
    link: {
      attrs: { href: {} }, inclusive: false,
      parseDOM: [{ tag: "a[href]", getAttrs: d => ({ href: (d as HTMLElement).getAttribute("href") }) }],
      toDOM: m => ["a", { href: m.attrs.href as string }, 0],
    },
    strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: (): DOMOutputSpec => ["strong", 0] },
    em: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
    underline: { parseDOM: [{ tag: "u" }], toDOM: () => ["u", 0] },
    strike: { parseDOM: [{ tag: "s" }, { tag: "strike" }, { tag: "del" }], toDOM: () => ["s", 0] },
    sub: { excludes: "sup", parseDOM: [{ tag: "sub" }], toDOM: () => ["sub", 0] },
    sup: { excludes: "sub", parseDOM: [{ tag: "sup" }], toDOM: () => ["sup", 0] },
  },
});

/** Reads HTML, or lines of plain text where there is no markup at all. */
export function parse(html: string): Node {
  const body = new DOMParser().parseFromString("<!doctype html><body>", "text/html").body;
  if (/<[a-z][^>]*>/i.test(html)) body.innerHTML = html;
  else for (const line of html.split("\n")) if (line.trim()) body.appendChild(body.ownerDocument.createElement("p")).textContent = line;
  return Reader.fromSchema(schema).parse(body);
}

/** One block a line, as the server writes it; a lone paragraph in a cell or an item needs no tags of its own. */
export function serialise(doc: Node): string {
  const box = document.implementation.createHTMLDocument("").createElement("div");
  box.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content, { document: box.ownerDocument }));
  // An image that has not been uploaded yet has no address.
  box.querySelectorAll('img[src^="data:"]').forEach(i => i.remove());
  box.querySelectorAll("td, th, li").forEach(c => {
    const [first, ...rest] = c.children;
    if (first?.tagName === "P" && rest.every(r => c.tagName === "LI" && /^[OU]L$/.test(r.tagName))) first.replaceWith(...first.childNodes);
  });
  const blocks = [...box.children].map(c => c.outerHTML);
  while (blocks.length > 0 && /^<p>(<br>)?<\/p>$/.test(blocks[blocks.length - 1]!)) blocks.pop();
  return blocks.join("\n");
}
