using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Content.Actions;

/// <summary>Gives each item of a type the next number as its address: short to type at a kiosk, and free of guesses about pinyin.</summary>
public sealed class SlugNumbers(CmsDbContext db)
{
    /// <summary>The next free number. Call it inside a unit of work.</summary>
    internal async Task<string> NextAsync(string type, CancellationToken cancellationToken) => (await TakeAsync(type, 1, cancellationToken)).Dequeue();

    /// <summary>The next free numbers, for an import, with one query unless editors have given some of them by hand. Call it inside a unit of work.</summary>
    internal async Task<Queue<string>> TakeAsync(string type, int count, CancellationToken cancellationToken)
    {
        var free = new Queue<string>(count);
        if (count == 0)
        {
            return free;
        }

        var counter = await db.Set<SlugCounter>().FindAsync([type], cancellationToken) ?? db.Add(new SlugCounter { Type = type }).Entity;
        while (free.Count < count)
        {
            var next = Enumerable.Range(counter.Last + 1, count - free.Count).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
            counter.Last += next.Count;
            var taken = await db.Set<ContentItem>().Where(i => i.Type == type && next.Contains(i.Slug)).Select(i => i.Slug).ToListAsync(cancellationToken);
            next.Except(taken).ToList().ForEach(free.Enqueue);
        }

        return free;
    }
}
