// `:target` is lost when the address is written by script or the hash names a paragraph of an article;
// the article that was asked for keeps its gold ground until another one is asked for.
export function bindTarget(): void {
  const show = () => {
    document.querySelectorAll(".art.is-target").forEach(a => a.classList.remove("is-target"));
    const id = decodeURIComponent(location.hash.slice(1));
    if (!id) return;
    // An older text may have no such paragraph (art-944-p3): the article will do.
    const exact = document.getElementById(id), found = exact ?? document.getElementById(id.replace(/(-p\d+)?(-i\d+)?(-s\d+)?$/, ""));
    const article = found?.closest(".art");
    article?.classList.add("is-target");
    if (article && !exact) article.scrollIntoView({ behavior: "instant", block: "start" });
  };
  addEventListener("hashchange", show);
  show();
}
