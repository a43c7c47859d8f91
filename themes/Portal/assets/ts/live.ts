// One polite live region per page, `[data-live]`; made when the layout has none.
let timer = 0;

export function say(text: string, seconds = 4): void {
  let region = document.querySelector<HTMLElement>("[data-live]");
  if (!region) {
    region = document.createElement("p");
    region.className = "live";
    region.dataset.live = "";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  const r = region;
  r.textContent = "";
  clearTimeout(timer);
  // Emptied first, so that the same sentence said twice is read out twice.
  timer = setTimeout(() => {
    r.textContent = text;
    timer = setTimeout(() => { r.textContent = ""; }, seconds * 1000);
  }, 60);
}
