using System.Text.Json;

namespace PanjinPropertyCms.Browser.Support;

/// <summary>What can be measured of a page as it stands.</summary>
internal static class Measured
{
    /// <summary>What stands out of the screen sideways. Boxes that scroll or clip by themselves may hold anything; the window and the stand's own box may not.</summary>
    private const string Overflow = """
        width => {
          const found = [];
          for (const box of [document.documentElement, ...document.querySelectorAll('.stand')])
            if (box.scrollWidth > Math.max(width, box.clientWidth) + 1) found.push(`${box.className || 'window'} scrolls to ${box.scrollWidth}`);
          const outer = e => e === document.documentElement || e === document.body || e.classList.contains('stand');
          const held = e => { for (let p = e.parentElement; p && !outer(p); p = p.parentElement) if (getComputedStyle(p).overflowX !== 'visible' || getComputedStyle(p).clipPath !== 'none') return true; return false; };
          for (const e of document.body.querySelectorAll('*')) {
            const r = e.getBoundingClientRect();
            if (r.width < 2 || r.height < 2 || (r.right <= width + 1 && r.left >= -1)) continue;
            if (!e.checkVisibility() || getComputedStyle(e).clipPath !== 'none' || held(e)) continue;
            found.push(`${e.tagName.toLowerCase()}.${e.className} ${Math.round(r.left)}..${Math.round(r.right)}`);
          }
          return found.slice(0, 8);
        }
        """;

    /// <summary>Controls smaller than asked: a link inside running text is free (WCAG 2.5.8), as is what is not shown.</summary>
    private const string SmallTargets = """
        ({ any, buttons }) => {
          const found = [];
          for (const e of document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden])')) {
            if (!e.checkVisibility({ visibilityProperty: true }) || e.closest('.sr, .skip')) continue;
            const style = getComputedStyle(e), r = e.getBoundingClientRect();
            if (r.width < 2 || style.clipPath !== 'none' || (e.tagName === 'A' && style.display === 'inline')) continue;
            const button = e.matches('button, summary, input, select, .btn, nav a:not(.crumb a), .site-head a, .dock *');
            const least = button ? buttons : any;
            if (r.height < least - .5 || r.width < any - .5) found.push(`${e.tagName.toLowerCase()}.${e.className} “${(e.textContent || e.getAttribute('aria-label') || e.name || '').trim().slice(0, 20)}” ${Math.round(r.width)}×${Math.round(r.height)}, least ${least}`);
          }
          return found.slice(0, 8);
        }
        """;

    /// <summary>The upper edge of the first match that can be seen, from the top of the window; and the lower edge of what stands fixed above it.</summary>
    private const string UnderHeader = """
        e => {
          const top = e.getBoundingClientRect().top;
          let bar = 0;
          for (const s of document.querySelectorAll('*')) {
            const p = getComputedStyle(s).position, r = s.getBoundingClientRect();
            if ((p === 'sticky' || p === 'fixed') && !s.contains(e) && r.top <= 1 && r.height > 0 && r.width > innerWidth / 2) bar = Math.max(bar, r.bottom);
          }
          return { top, bar, height: innerHeight };
        }
        """;

    internal static Task<string[]> OverflowOf(Visitor visitor) => visitor.Page.EvaluateAsync<string[]>(Overflow, visitor.Screen.Width);

    internal static Task<string[]> SmallTargetsOf(Visitor visitor, int any, int buttons) => visitor.Page.EvaluateAsync<string[]>(SmallTargets, new { any, buttons });

    /// <summary>It stands in the window and nothing fixed lies over its beginning.</summary>
    internal static async Task StandsInViewAsync(ILocator what)
    {
        var place = await what.EvaluateAsync<JsonElement>(UnderHeader);
        var (top, bar, height) = (place.GetProperty("top").GetDouble(), place.GetProperty("bar").GetDouble(), place.GetProperty("height").GetDouble());
        Assert.True(top >= bar - 2 && top < height * .9, $"It stands at {top}, under a bar down to {bar}, in a window of {height}.");
    }
}
