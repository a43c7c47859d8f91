using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Settings;

namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>Asks every minute whether the day's backup is due, and leaves it to the long task worker. A time that passed while the site was down is made up for.</summary>
internal sealed class BackupJob(CmsDbContext db, ISiteSettings settings, BackupFolder folder, RequestBackup request, TimeProvider time) : IScheduledJob
{
    /// <summary>A failing backup is tried again, but not every minute.</summary>
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(30);

    public string Name => "定时备份";

    public string Cron => "15 * * * * ?";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var wanted = settings.Get<BackupSettings>();
        var now = time.GetUtcNow().UtcDateTime;
        if (!wanted.Scheduled || !IsDue(wanted.At, now, folder.List().FirstOrDefault(b => b.Good)?.CreatedUtc))
        {
            return;
        }

        var last = await db.Set<LongTask>().AsNoTracking().Where(t => t.Kind == BackupTask.TaskKind).OrderByDescending(t => t.CreatedUtc).FirstOrDefaultAsync(cancellationToken);
        if (last is null or { State: LongTaskState.Succeeded } || (last.State == LongTaskState.Failed && last.CreatedUtc < now - AfterFailure))
        {
            await request.MakeAsync(cancellationToken);
        }
    }

    /// <summary>Whether the latest time of day that has passed has no backup yet.</summary>
    internal static bool IsDue(string at, DateTime nowUtc, DateTime? lastUtc)
    {
        var city = CityClock.ToCity(nowUtc);
        var slot = city.Date + TimeSpan.ParseExact(at, @"hh\:mm", CultureInfo.InvariantCulture);
        slot = slot > city ? slot.AddDays(-1) : slot;
        return lastUtc is not { } last || last < CityClock.ToUtc(slot);
    }
}
