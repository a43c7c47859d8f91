using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Content.Actions;

/// <summary>Gives each item of a type the next number as its address: short to type at a kiosk, and free of guesses about pinyin.</summary>
public sealed class SlugNumbers(CmsDbContext db)
{
    /// <summary>The next free number. Call it inside a unit of work.</summary>
    internal async Task<string> NextAsync(string type, CancellationToken cancellationToken)
    {
        // Find, not a query: an import gives many numbers in one unit of work, and the tracked counter serves them all.
        var counter = await db.Set<SlugCounter>().FindAsync([type], cancellationToken) ?? db.Add(new SlugCounter { Type = type }).Entity;
        while (true)
        {
            counter.Last++;
            var slug = counter.Last.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (!await db.Set<ContentItem>().AnyAsync(i => i.Type == type && i.Slug == slug, cancellationToken))
            {
                return slug;
            }
        }
    }
}
