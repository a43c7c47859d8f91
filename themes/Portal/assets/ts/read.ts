import { say } from "./live";

// Buttons `data-read="css selector"` read that part aloud; hidden where the browser has no voice.
export function bindRead(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>("button[data-read]")];
  const voice = window.speechSynthesis;
  if (!buttons.length || !voice || typeof SpeechSynthesisUtterance === "undefined") return;
  let reading: HTMLButtonElement | null = null;

  const stop = () => {
    voice.cancel();
    if (reading) { reading.setAttribute("aria-pressed", "false"); label(reading, false); }
    reading = null;
  };
  const label = (b: HTMLButtonElement, on: boolean) => {
    const text = b.querySelector("[data-label]") ?? b;
    b.dataset.off ??= text.textContent ?? "";
    text.textContent = on ? "停止朗读" : b.dataset.off;
  };

  for (const b of buttons) {
    b.hidden = false;
    b.addEventListener("click", () => {
      const mine = reading === b;
      stop();
      if (mine) return;
      const lines = sentences(b.dataset.read || "main");
      if (!lines.length) return say("这里没有可以朗读的文字");
      reading = b;
      b.setAttribute("aria-pressed", "true");
      label(b, true);
      lines.forEach((line, i) => {
        const u = new SpeechSynthesisUtterance(line);
        u.lang = "zh-CN";
        u.rate = .95;
        if (i === lines.length - 1) u.onend = () => { if (reading === b) stop(); };
        u.onerror = e => { if (reading === b && e.error !== "canceled" && e.error !== "interrupted") { stop(); say("这台设备暂时读不出声音"); } };
        voice.speak(u);
      });
    });
  }
  addEventListener("pagehide", stop);
}

/** Long texts are cut off by some engines after fifteen seconds, so they are handed over paragraph by paragraph. */
function sentences(selector: string): string[] {
  const root = document.querySelector(selector);
  if (!root) return [];
  const parts = [...root.querySelectorAll<HTMLElement>("h1, h2, h3, h4, p, li, dt, dd")].filter(p => p.offsetParent && !p.querySelector("p, li") && !p.closest("nav, .art-tools, .acts, [aria-hidden=true]"));
  const texts = (parts.length ? parts : [root as HTMLElement]).map(p => p.innerText.replace(/\s+/g, " ").trim());
  return texts.flatMap(t => t.match(/.{1,180}(?:[。；！？]|$)|.{180}/gs) ?? []).filter(t => t.trim());
}
