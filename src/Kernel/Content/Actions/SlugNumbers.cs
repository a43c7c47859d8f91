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

        while (free.Count < count)
        {
            var wanted = count - free.Count;
            var last = await AdvanceAsync(type, wanted, cancellationToken);
            var next = Enumerable.Range(last - wanted + 1, wanted).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
            var taken = await db.Set<ContentItem>().Where(i => i.Type == type && next.Contains(i.Slug)).Select(i => i.Slug).ToListAsync(cancellationToken);
            next.Except(taken).ToList().ForEach(free.Enqueue);
        }

        return free;
    }

    /// <summary>In one statement, which keeps the counter's row until the commit: on PostgreSQL two units that read it and then wrote it would draw the same number.</summary>
    private async Task<int> AdvanceAsync(string type, int by, CancellationToken cancellationToken) => (await db.Database.SqlQuery<int>($"""
        INSERT INTO "SlugCounter" ("Type", "Last") VALUES ({type}, {by})
        ON CONFLICT ("Type") DO UPDATE SET "Last" = "SlugCounter"."Last" + excluded."Last" RETURNING "Last" AS "Value"
        """).ToListAsync(cancellationToken)).Single();
}
