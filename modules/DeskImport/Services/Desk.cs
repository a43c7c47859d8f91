using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.DeskImport.Models;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.DeskImport.Services;

/// <summary>Keeps what somebody looks at, for them alone.</summary>
internal sealed class Desk(CmsDbContext db, IUnitOfWork work, CurrentActor current, TimeProvider time)
{
    /// <summary>Long enough for a telephone call in between.</summary>
    internal static readonly TimeSpan Kept = TimeSpan.FromHours(4);

    internal async Task<Guid> KeepAsync(DeskInput input, CancellationToken cancellationToken)
    {
        var row = new DeskDocument
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            OwnerId = current.Actor.Id ?? throw new InvalidOperationException("Nobody is signed in."),
            Data = JsonSerializer.Serialize(input, ContentData.Json),
            ExpiresUtc = time.GetUtcNow().UtcDateTime + Kept,
        };
        await work.RunAsync(_ =>
        {
            db.Add(row);
            return Task.FromResult(true);
        }, cancellationToken);
        return row.Id;
    }

    /// <summary>Null for what is somebody else's, too old, or never was.</summary>
    internal Task<DeskDocument?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var (owner, now) = (current.Actor.Id, time.GetUtcNow().UtcDateTime);
        return db.Set<DeskDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.OwnerId == owner && d.ExpiresUtc > now, cancellationToken);
    }

    internal static DeskInput Read(DeskDocument row) => JsonSerializer.Deserialize<DeskInput>(row.Data, ContentData.Json)!;
}
