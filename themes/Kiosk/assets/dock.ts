import { say } from "../../Portal/assets/ts/live";

/** `<time data-clock>`: pages are cached, so the time of day is written here. */
export function bindClock(): void {
  const clocks = document.querySelectorAll<HTMLTimeElement>("time[data-clock]");
  if (!clocks.length) return;
  const day = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", month: "long", day: "numeric", weekday: "long" });
  const hour = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", hour: "numeric", minute: "2-digit", dayPeriod: "short", hour12: true });
  const show = () => {
    const now = new Date();
    for (const c of clocks) {
      c.dateTime = now.toISOString();
      c.replaceChildren(day.format(now), document.createElement("br"), hour.format(now));
    }
  };
  show();
  setInterval(show, 10_000);
}

/** `button[data-say]` says its sentence: what to do when nobody can be called from here. */
export function bindSay(): void {
  document.querySelectorAll<HTMLButtonElement>("button[data-say]").forEach(b => b.addEventListener("click", () => say(b.dataset.say!, 12)));
}
