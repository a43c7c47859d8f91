using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Modules;
using PanjinPropertyCms.Kernel.Scope;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Lists;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Users.Contracts;

namespace PanjinPropertyCms.Contents.Lists;

/// <summary>Reads a page of a type's list, or all of it for a file: a fixed number of queries, whatever the number of rows.</summary>
internal sealed class ContentList(
    CmsDbContext db, ContentDesk desk, Enabled<IItemNumbers> numbers, IUserScopes scopes, IPeople people, CurrentActor current, CityClock clock)
{
    internal static readonly int[] Sizes = [20, 50, 100];

    private static readonly SortOrder<ContentItem> Order = new SortOrder<ContentItem>("-modified")
        .By("title", i => i.DisplayText).By("status", i => i.Status).By("published", i => i.PublishedUtc).By("modified", i => i.ModifiedUtc).Then(i => i.Id);

    internal async Task<ContentListPage> ReadAsync(ContentTypeDefinition type, ListAddress address, CancellationToken cancellationToken)
    {
        var (filter, me) = (ContentFilter.Read(address), current.Actor.Id);
        var found = await FoundAsync(type, filter, cancellationToken);
        var counts = await ContentCounts.Of(found, me).SingleOrDefaultAsync(cancellationToken) ?? new ContentCounts();
        var rows = filter.Narrowed(found, db, me);
        var total = filter.IsNarrow ? await rows.CountAsync(cancellationToken) : counts.All;
        var size = Sizes.Contains(int.TryParse(address.Value("size"), out var asked) ? asked : 0) ? asked : Sizes[0];
        var pager = new Pager(Math.Min(Pager.Read(address.Value("page")), Math.Max(1, (total + size - 1) / size)), size, total, address);
        var sort = Order.Read(address);
        var shown = await Order.Apply(rows, sort).Skip((pager.Number - 1) * size).Take(size).ToListAsync(cancellationToken);
        var divisions = await DivisionsAsync(cancellationToken);
        return new ContentListPage(type, filter, counts, await RowsAsync(type, shown, divisions, cancellationToken), pager, sort, address, divisions);
    }

    /// <summary>Every row that the address asks for, on all pages.</summary>
    internal async Task<FileStreamResult> FileAsync(ContentTypeDefinition type, ListAddress address, CancellationToken cancellationToken)
    {
        var filter = ContentFilter.Read(address);
        var rows = filter.Narrowed(await FoundAsync(type, filter, cancellationToken), db, current.Actor.Id);
        var owners = await people.NamesAsync(await rows.Where(i => i.OwnerId != null).Select(i => i.OwnerId!.Value).Distinct().ToListAsync(cancellationToken), cancellationToken);
        var divisions = (await DivisionsAsync(cancellationToken)).ToDictionary(d => d.Id, d => d.Name);
        var known = NumbersOf(type) is { } query ? await query.Where(n => n.Number != null).ToDictionaryAsync(n => n.ItemId, n => n.Number, cancellationToken) : [];
        List<ListColumn<ContentItem>> columns =
        [
            new("标题", i => i.DisplayText), new("类型", _ => type.DisplayName), new("文号", i => known.GetValueOrDefault(i.Id)), new("来源", i => i.Origin == ContentOrigin.Migrated ? "迁移" : null), new("状态", i => i.Status.Word()),
            new("说明", i => ItemWords.Waiting(i)), new("网址", i => type.UrlOf(i.Slug)),
            new("区划", i => i.DivisionId is { } d ? divisions.GetValueOrDefault(d) : null), new("负责人", i => i.OwnerId is { } o ? owners.GetValueOrDefault(o) : null),
            new("首次发布", i => i.PublishedUtc), new("创建", i => i.CreatedUtc), new("更新", i => i.ModifiedUtc), new("摘要", i => i.Summary),
        ];
        return await ExcelFile.OfAsync(type.DisplayName, columns, Order.Apply(rows, Order.Read(address)).AsAsyncEnumerable(), clock.Today, cancellationToken);
    }

    private async Task<IQueryable<ContentItem>> FoundAsync(ContentTypeDefinition type, ContentFilter filter, CancellationToken cancellationToken) =>
        filter.Searched(await desk.ItemsAsync([type], cancellationToken), NumbersOf(type));

    private IQueryable<ItemNumber>? NumbersOf(ContentTypeDefinition type) => numbers.FirstOrDefault(n => n.ContentType == type.Name)?.Numbers;

    /// <summary>Those that the person can see, as a tree in reading order.</summary>
    private async Task<IReadOnlyList<Division>> DivisionsAsync(CancellationToken cancellationToken)
    {
        var scope = await scopes.OfCurrentAsync(cancellationToken);
        var all = db.Set<Division>().AsNoTracking();
        return await (scope.Everything ? all : all.Where(d => scope.DivisionIds.Contains(d.Id))).OrderBy(d => d.Path).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<ContentRow>> RowsAsync(ContentTypeDefinition type, List<ContentItem> items, IReadOnlyList<Division> divisions, CancellationToken cancellationToken)
    {
        var ids = items.Select(i => i.Id).ToList();
        var owners = await people.NamesAsync([.. items.Select(i => i.OwnerId).OfType<Guid>().Distinct()], cancellationToken);
        var known = NumbersOf(type) is { } query ? await query.Where(n => ids.Contains(n.ItemId)).ToDictionaryAsync(n => n.ItemId, n => n.Number, cancellationToken) : [];
        return [.. items.Select(i => new ContentRow(i, known.GetValueOrDefault(i.Id),
            divisions.FirstOrDefault(d => d.Id == i.DivisionId)?.Name, i.OwnerId is { } o ? owners.GetValueOrDefault(o) : null))];
    }
}

/// <summary>A page of a type's list.</summary>
internal sealed record ContentListPage(
    ContentTypeDefinition Type, ContentFilter Filter, ContentCounts Counts, IReadOnlyList<ContentRow> Rows, Pager Pager, ListSort Sort, ListAddress Address, IReadOnlyList<Division> Divisions)
{
    internal string Path => AdminMenu.PathOf(Type);

    internal BulkReport? Report { get; init; }

    /// <summary>May start new items and hand them in.</summary>
    internal bool MayEdit { get; init; }

    internal bool MayPublish { get; init; }
}

/// <param name="Number">发文字号; null where the type has none.</param>
internal sealed record ContentRow(ContentItem Item, string? Number, string? Division, string? Owner)
{
    /// <summary>The item and what the person saw of it: the box that chooses it says both.</summary>
    internal string Choice => $"{Item.Id:N}.{Item.Revision}";
}
