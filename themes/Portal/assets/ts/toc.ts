// The contents follow the reader: `[data-toc]` holds links to ids; the last heading above the upper third is current.
export function bindToc(): void {
  for (const toc of document.querySelectorAll<HTMLElement>("[data-toc]")) follow(toc);
}

function follow(toc: HTMLElement): void {
  const pairs: { link: HTMLAnchorElement; target: HTMLElement }[] = [];
  for (const link of toc.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target) pairs.push({ link, target });
  }
  if (!pairs.length) return;
  const here = toc.querySelector<HTMLElement>("[data-toc-here]");
  let current = -1, waiting = false;

  const update = () => {
    waiting = false;
    const line = innerHeight / 3;
    // Targets stand in the order of the text: a binary search, since a code has 1,260 articles.
    let low = 0, high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]!.target.getBoundingClientRect().top <= line) low = middle + 1; else high = middle;
    }
    const next = Math.max(0, low - 1);
    if (next === current) return;
    pairs[current]?.link.removeAttribute("aria-current");
    current = next;
    const link = pairs[next]!.link;
    link.setAttribute("aria-current", "true");
    if (here) here.textContent = link.textContent;
    // Only the contents' own box scrolls, never the page.
    const box = toc.querySelector<HTMLElement>(".toc-body") ?? toc;
    for (const scroller of [toc, box]) {
      if (scroller.scrollHeight <= scroller.clientHeight) continue;
      const l = link.getBoundingClientRect(), s = scroller.getBoundingClientRect();
      if (l.top < s.top || l.bottom > s.bottom) scroller.scrollTop += l.top - s.top - s.height / 2;
    }
  };
  const soon = () => { if (!waiting) { waiting = true; requestAnimationFrame(update); } };
  // Captured: on a kiosk not the window but a box scrolls, and its event does not bubble.
  addEventListener("scroll", soon, { passive: true, capture: true });
  addEventListener("resize", soon, { passive: true });
  update();
  // On a phone the contents lie over the text: choosing a line closes them.
  toc.addEventListener("click", e => {
    if (toc instanceof HTMLDetailsElement && (e.target as Element).closest("a")) toc.open = false;
  });
}
