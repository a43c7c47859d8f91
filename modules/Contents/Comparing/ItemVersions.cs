using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Contents.Comparing;

/// <summary>Reads the versions of an item, without and with their words.</summary>
internal sealed class ItemVersions(CmsDbContext db)
{
    /// <summary>Who, when and why; the newest first.</summary>
    internal async Task<IReadOnlyList<VersionRow>> ListAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<ContentVersion>().Where(v => v.ItemId == id).OrderByDescending(v => v.Number)
            .Select(v => new VersionRow(v.Number, v.State, v.Title, v.AuthorName, v.CreatedUtc, v.Comment)).ToListAsync(cancellationToken);

    /// <summary>Two versions field by field; null when one of them does not exist.</summary>
    internal async Task<VersionComparison?> CompareAsync(DeskItem desk, int from, int to, CancellationToken cancellationToken)
    {
        var found = await db.Set<ContentVersion>().AsNoTracking().Where(v => v.ItemId == desk.Item.Id && (v.Number == from || v.Number == to)).ToDictionaryAsync(v => v.Number, cancellationToken);
        if (!found.TryGetValue(from, out var before) || !found.TryGetValue(to, out var after))
        {
            return null;
        }

        var now = VersionFields.Of(desk.Type, after).ToDictionary(f => f.Key);
        var fields = VersionFields.Of(desk.Type, before).Select(f => (Before: f, After: now[f.Key])).ToList();
        return new VersionComparison(desk, before, after,
            [.. fields.Where(f => f.Before.Text != f.After.Text).Select(f => new ChangedField(f.Before.Label, TextDiff.Of(f.Before.Text, f.After.Text)))],
            [.. fields.Where(f => f.Before.Text == f.After.Text).Select(f => f.Before.Label)]);
    }
}

internal sealed record VersionRow(int Number, VersionState State, string Title, string Author, DateTime CreatedUtc, string? Comment)
{
    internal string Word => State switch { VersionState.Draft => "草稿", VersionState.Published => "读者看到的", _ => "以前的" };
}

/// <param name="Same">The labels of the fields that do not differ.</param>
internal sealed record VersionComparison(DeskItem Desk, ContentVersion Before, ContentVersion After, IReadOnlyList<ChangedField> Changed, IReadOnlyList<string> Same);

/// <summary>A field that differs. Paragraphs that are alike are folded up beyond the neighbours of a change.</summary>
internal sealed record ChangedField(string Label, IReadOnlyList<DiffRow> Rows)
{
    /// <summary>Runs of rows; a run that is folded has no change in it or beside it.</summary>
    internal IEnumerable<(bool Folded, IReadOnlyList<DiffRow> Rows)> Runs()
    {
        const int Fewest = 3;
        var near = Rows.Select((_, i) => Rows.Skip(Math.Max(0, i - 1)).Take(i == 0 ? 2 : 3).Any(r => !r.IsSame)).ToList();
        for (var start = 0; start < Rows.Count;)
        {
            var end = start;
            while (end < Rows.Count && near[end] == near[start])
            {
                end++;
            }

            yield return (!near[start] && end - start >= Fewest, [.. Rows.Skip(start).Take(end - start)]);
            start = end;
        }
    }
}
