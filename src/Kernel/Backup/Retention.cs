using System.Globalization;
using PanjinPropertyCms.Kernel.Calendar;

namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>Which backups may go: kept are the last of each of so many days, weeks and months that have one, and always the newest good one.</summary>
internal static class Retention
{
    /// <param name="backups">All; those that are not good are neither kept nor deleted: somebody must look at them.</param>
    /// <returns>The names of what may be deleted.</returns>
    internal static IReadOnlyList<string> ToDelete(IReadOnlyCollection<KeptBackup> backups, BackupSettings settings)
    {
        var good = backups.Where(b => b.Good).OrderByDescending(b => b.CreatedUtc).ToList();
        var keep = good.Take(1)
            .Concat(Last(good, settings.Daily, d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
            .Concat(Last(good, settings.Weekly, d => $"{ISOWeek.GetYear(d)}-{ISOWeek.GetWeekOfYear(d)}"))
            .Concat(Last(good, settings.Monthly, d => d.ToString("yyyy-MM", CultureInfo.InvariantCulture)))
            .ToHashSet();
        return [.. good.Where(b => !keep.Contains(b)).Select(b => b.Name)];
    }

    private static IEnumerable<KeptBackup> Last(IEnumerable<KeptBackup> newestFirst, int count, Func<DateTime, string> period) =>
        newestFirst.GroupBy(b => period(CityClock.ToCity(b.CreatedUtc))).Take(count).Select(g => g.First());
}

/// <param name="Good">Its manifest could be read.</param>
internal sealed record KeptBackup(string Name, DateTime CreatedUtc, bool Good);
