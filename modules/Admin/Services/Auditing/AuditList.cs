using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Presentation.Lists;

namespace PanjinPropertyCms.Admin.Services.Auditing;

/// <summary>
/// The rows of the audit log in pages. A million of them are never counted: the list counts to <see cref="MostCounted"/> and goes on
/// from the last row shown, where an index leads.
/// </summary>
internal sealed class AuditList(CmsDbContext db, AuditValues values)
{
    internal const int PageSize = 50;
    internal const int MostCounted = 10_000;

    /// <summary>The key of the address that goes on behind what is counted.</summary>
    internal const string BeforeKey = "before";

    private static readonly SortOrder<AuditEntry> Orders = new SortOrder<AuditEntry>("-time")
        .By("time", e => e.AtUtc).By("actor", e => e.ActorName).By("action", e => e.Action).By("kind", e => e.SubjectKind)
        .Along(e => e.AtUtc).Then(e => e.Id);

    internal async Task<AuditPage> RunAsync(ListAddress address, CancellationToken cancellationToken)
    {
        var (filter, sort) = (AuditFilter.Of(address), Orders.Read(address));
        var rows = await BeforeAsync(filter.Apply(db.Set<AuditEntry>().AsNoTracking()), address, sort, cancellationToken);
        var counted = await rows.Take(MostCounted + 1).CountAsync(cancellationToken);
        var pager = new Pager(Math.Min(Pager.Read(address.Value("page")), Math.Max(1, (Math.Min(counted, MostCounted) + PageSize - 1) / PageSize)), PageSize, Math.Min(counted, MostCounted), address);
        var shown = await Orders.Apply(rows, sort).Skip((pager.Number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var more = counted > MostCounted && pager.Number == pager.Last && sort == ListSort.Parse("-time") ? shown[^1].Id : (long?)null;
        return new AuditPage(shown, filter, sort, pager, address, counted > MostCounted, more, await values.ReadAsync(cancellationToken));
    }

    /// <summary>All of them, for the file: in the list's own order.</summary>
    internal IAsyncEnumerable<AuditEntry> Read(ListAddress address) =>
        Orders.Apply(AuditFilter.Of(address).Apply(db.Set<AuditEntry>().AsNoTracking()), Orders.Read(address)).Take(ExcelFile.MostRows).AsAsyncEnumerable();

    private async Task<IQueryable<AuditEntry>> BeforeAsync(IQueryable<AuditEntry> rows, ListAddress address, ListSort sort, CancellationToken cancellationToken)
    {
        if (sort != ListSort.Parse("-time") || !long.TryParse(address.Value(BeforeKey), out var id)
            || await db.Set<AuditEntry>().Where(e => e.Id == id).Select(e => (DateTime?)e.AtUtc).SingleOrDefaultAsync(cancellationToken) is not { } at)
        {
            return rows;
        }

        return rows.Where(e => e.AtUtc <= at && (e.AtUtc < at || e.Id > id));
    }
}

/// <param name="Rows">Of this page.</param>
/// <param name="Uncounted">There are more than were counted.</param>
/// <param name="Before">On the last counted page: the row behind which the list goes on; null elsewhere.</param>
/// <param name="Values">What can be chosen.</param>
internal sealed record AuditPage(
    IReadOnlyList<AuditEntry> Rows, AuditFilter Filter, ListSort Sort, Pager Pager, ListAddress Address, bool Uncounted, long? Before, AuditChoices Values)
{
    /// <summary>How many, as people read it.</summary>
    public string Count => Uncounted ? $"{AuditList.MostCounted} 条以上" : $"{Pager.Total} 条";
}
