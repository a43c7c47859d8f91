using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Audit.Sealing;

/// <summary>
/// The heads of the chain in a file beside the database, one line a seal: whoever deletes the last rows together with their seals leaves a
/// chain that is whole in itself, and only what stands elsewhere tells of them. After a restore the file begins a new life of the database.
/// </summary>
internal sealed class AuditHeads(DataFolder folder)
{
    internal const string FileName = "audit-heads.txt";

    private readonly SemaphoreSlim _turn = new(1);

    private string Path => folder.File(FileName);

    /// <summary>Appends the seals that are in the database and not in the file yet.</summary>
    internal async Task CatchUpAsync(CmsDbContext db, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var epoch = await DatabaseEpoch.ReadAsync(db, cancellationToken);
            var known = (await ReadAsync(cancellationToken)).Where(h => h.Epoch == epoch).Select(h => h.Number).DefaultIfEmpty(0).Max();
            var lines = await db.Set<AuditSeal>().AsNoTracking().Where(s => s.Number > known).OrderBy(s => s.Number)
                .Select(s => new AuditHead(epoch, s.Number, s.ToId, s.Hash, s.SealedUtc)).ToListAsync(cancellationToken);
            await File.AppendAllLinesAsync(Path, lines.Select(l => l.ToString()), cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The heads that must be in the database; empty where none were kept.</summary>
    internal async Task<IReadOnlyList<AuditHead>> ExpectedAsync(CmsDbContext db, CancellationToken cancellationToken)
    {
        var epoch = await DatabaseEpoch.ReadAsync(db, cancellationToken);
        var last = await db.Set<AuditSeal>().MaxAsync(s => (long?)s.Number, cancellationToken) ?? 0;
        return Expected(await ReadAsync(cancellationToken), epoch, last);
    }

    /// <summary>A restore goes back to an earlier head: what an earlier life of the database sealed after that point is gone by right.</summary>
    internal static IReadOnlyList<AuditHead> Expected(IReadOnlyList<AuditHead> lines, Guid epoch, long last)
    {
        var expected = new SortedDictionary<long, AuditHead>();
        foreach (var line in lines)
        {
            // The first line of a later life replaces the earlier ones from its number on; within one life the first word counts.
            if (expected.Values.LastOrDefault() is { } before && before.Epoch != line.Epoch)
            {
                expected.Keys.Where(n => n >= line.Number).ToList().ForEach(n => expected.Remove(n));
            }

            expected.TryAdd(line.Number, line);
        }

        return [.. expected.Values.Where(h => h.Epoch == epoch || h.Number <= last)];
    }

    /// <summary>Says in the log at once when a head that was kept is not there any more. Sealing goes on: new rows need it more than ever.</summary>
    internal async Task CompareAsync(CmsDbContext db, ILogger log, CancellationToken cancellationToken)
    {
        if ((await ExpectedAsync(db, cancellationToken)).LastOrDefault() is { } head
            && !await db.Set<AuditSeal>().AnyAsync(s => s.Number == head.Number && s.Hash == head.Hash, cancellationToken))
        {
            log.LogError("Seal {Number} of the audit log with hash {Hash} was kept in {File} and is not in the database: rows or seals were deleted or changed", head.Number, head.Hash, Path);
        }
    }

    private async Task<IReadOnlyList<AuditHead>> ReadAsync(CancellationToken cancellationToken) => File.Exists(Path)
        ? [.. (await File.ReadAllLinesAsync(Path, cancellationToken)).Select(AuditHead.Parse).OfType<AuditHead>()]
        : [];
}

/// <summary>A line of the file.</summary>
internal sealed record AuditHead(Guid Epoch, long Number, long ToId, string Hash, DateTime SealedUtc)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{SealedUtc:yyyy-MM-ddTHH:mm:ssZ} {Epoch:N} {Number} {ToId} {Hash}");

    /// <summary>Null for a line that was cut off when the disk was full.</summary>
    internal static AuditHead? Parse(string line) =>
        line.Split(' ') is [var at, var epoch, var number, var to, { Length: 64 } hash]
        && DateTime.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time) && Guid.TryParse(epoch, out var life)
        && long.TryParse(number, CultureInfo.InvariantCulture, out var n) && long.TryParse(to, CultureInfo.InvariantCulture, out var id)
            ? new(life, n, id, hash, time)
            : null;
}
