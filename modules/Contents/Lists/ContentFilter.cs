using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Scope;
using PanjinPropertyCms.Presentation.Lists;

namespace PanjinPropertyCms.Contents.Lists;

/// <summary>What a list's address asks for. What cannot be read is left out of the query and stays in its field with a word.</summary>
internal sealed record ContentFilter(string? Words, ContentState? State, string? Division, bool Mine, string? Origin, string? FromText, string? ToText)
{
    internal const string Me = "me";
    internal const string FromFile = "import";
    internal const string FromFormerSite = "moved";
    private const int LongestWords = 100;

    internal DateOnly? From => CityTimeInput.ReadDay(FromText);

    internal DateOnly? To => CityTimeInput.ReadDay(ToText);

    internal bool DatesAreBad => (FromText is not null && From is null) || (ToText is not null && To is null);

    /// <summary>Anything beyond the words and the state: the fold of further conditions stands open.</summary>
    internal bool HasMore => Division is not null || Origin is not null || FromText is not null || ToText is not null;

    internal bool IsNarrow => HasMore || Mine || State is not null || Words is not null;

    internal static ContentFilter Read(ListAddress address) => new(
        address.Value("q")?.Trim() is { Length: > 0 } words ? words[..Math.Min(words.Length, LongestWords)] : null,
        ContentState.Find(address.Value(ContentState.QueryKey)), address.Value("division"), address.Value("owner") == Me, address.Value("origin") is FromFile or FromFormerSite ? address.Value("origin") : null,
        address.Value("from"), address.Value("to"));

    /// <summary>Title, summary, address and official number; columns only, JSON is never searched.</summary>
    internal IQueryable<ContentItem> Searched(IQueryable<ContentItem> items, IQueryable<ItemNumber>? numbers) => (Words, numbers) switch
    {
        (null, _) => items,
        ({ } words, null) => items.Where(i => i.DisplayText.Contains(words) || i.Summary!.Contains(words) || i.Slug == words),
        ({ } words, { } known) => items.Where(i => i.DisplayText.Contains(words) || i.Summary!.Contains(words) || i.Slug == words
            || known.Where(n => n.Number!.Contains(words)).Select(n => n.ItemId).Contains(i.Id)),
    };

    internal IQueryable<ContentItem> Narrowed(IQueryable<ContentItem> items, CmsDbContext db, Guid? me)
    {
        items = State is null ? items : items.Where(State.Is);
        items = Mine ? items.Where(i => i.OwnerId == me) : items;
        items = Origin switch
        {
            FromFile => items.Where(i => i.SourceId != null),
            FromFormerSite => items.Where(i => i.Origin == ContentOrigin.Migrated),
            _ => items,
        };
        if (Division is { } code)
        {
            // A division stands for all below it: their paths begin with its own.
            items = items.Where(i => db.Set<Division>().Any(d => d.Id == i.DivisionId && db.Set<Division>().Any(root => root.Code == code && d.Path.StartsWith(root.Path))));
        }

        if (From is { } from)
        {
            var start = CityClock.ToUtc(from.ToDateTime(TimeOnly.MinValue));
            items = items.Where(i => i.ModifiedUtc >= start);
        }

        if (To is { } to)
        {
            var end = CityClock.ToUtc(to.AddDays(1).ToDateTime(TimeOnly.MinValue));
            items = items.Where(i => i.ModifiedUtc < end);
        }

        return items;
    }
}
