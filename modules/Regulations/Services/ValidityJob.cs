using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;
using PanjinPropertyCms.Regulations.Models;

namespace PanjinPropertyCms.Regulations.Services;

/// <summary>When the day comes, a text comes into force or passes its term by itself. A missed night is made up at the next run.</summary>
internal sealed class ValidityJob(CmsDbContext db, IUnitOfWork work, ValidityUpdate update, IAuditLog audit, CityClock clock) : IScheduledJob
{
    public string Name => "有效性到期";

    public string Cron => "0 0/10 * * * ?";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var due = await db.Set<RegulationIndex>().Where(r => r.ChangesOn <= today).Select(r => r.ItemId).ToListAsync(cancellationToken);
        if (due.Count == 0)
        {
            return;
        }

        await work.RunAsync(async token =>
        {
            var changed = await update.RunAsync(due, token);
            audit.Write("regulation.validity", RegulationPart.ContentType, today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), $"{changed} 件的有效性随日期改变");
            return changed;
        }, cancellationToken);
    }
}
