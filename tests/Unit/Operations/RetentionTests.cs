using CsCheck;
using PanjinPropertyCms.Kernel.Backup;
using PanjinPropertyCms.Kernel.Calendar;

namespace PanjinPropertyCms.Unit.Operations;

/// <summary>Which backups are let go.</summary>
public sealed class RetentionTests
{
    private static readonly DateTime Start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly Gen<List<KeptBackup>> Backups = Gen.Select(Gen.Int[0, 2_000_000], Gen.Bool).List[0, 60]
        .Select(all => all.Select((b, i) => new KeptBackup($"b{i}", Start.AddMinutes(b.Item1), b.Item2)).ToList());

    private static readonly Gen<BackupSettings> Settings = Gen.Select(Gen.Int[1, 10], Gen.Int[0, 5], Gen.Int[0, 5])
        .Select((d, w, m) => new BackupSettings { Daily = d, Weekly = w, Monthly = m });

    [Fact]
    public void The_newest_good_backup_is_never_deleted_and_bad_ones_are_left_for_somebody_to_look_at() => Gen.Select(Backups, Settings).Sample((all, settings) =>
    {
        var gone = Retention.ToDelete(all, settings);
        var good = all.Where(b => b.Good).ToList();
        Assert.DoesNotContain(good.OrderByDescending(b => b.CreatedUtc).FirstOrDefault()?.Name, gone);
        Assert.Empty(gone.Intersect(all.Where(b => !b.Good).Select(b => b.Name)));
    });

    [Fact]
    public void What_stays_is_bounded_and_holds_one_of_each_of_the_latest_days() => Gen.Select(Backups, Settings).Sample((all, settings) =>
    {
        var gone = Retention.ToDelete(all, settings).ToHashSet();
        var good = all.Where(b => b.Good).ToList();
        var kept = good.Where(b => !gone.Contains(b.Name)).ToList();
        Assert.True(kept.Count <= settings.Daily + settings.Weekly + settings.Monthly);
        var days = good.Select(b => CityClock.ToCity(b.CreatedUtc).Date).Distinct().OrderDescending().Take(settings.Daily);
        Assert.All(days, day => Assert.Contains(kept, b => CityClock.ToCity(b.CreatedUtc).Date == day));
    });

    [Fact]
    public void Letting_go_twice_lets_go_of_nothing_more() => Gen.Select(Backups, Settings).Sample((all, settings) =>
    {
        var gone = Retention.ToDelete(all, settings).ToHashSet();
        Assert.Empty(Retention.ToDelete([.. all.Where(b => !gone.Contains(b.Name))], settings));
    });

    [Fact]
    public void A_year_of_daily_backups_leaves_days_weeks_and_months()
    {
        var all = Enumerable.Range(0, 365).Select(d => new KeptBackup($"d{d}", Start.AddDays(d).AddHours(18.5), true)).ToList();
        var gone = Retention.ToDelete(all, new BackupSettings { Daily = 7, Weekly = 4, Monthly = 6 }).ToHashSet();
        // The newest day is the last of its week and of its month too, so the three rules share it.
        Assert.InRange(all.Count(b => !gone.Contains(b.Name)), 12, 17);
    }

    [Theory]
    // The city is eight hours ahead of UTC.
    [InlineData("02:30", "2026-11-22T18:29:00Z", "2026-11-21T18:31:00Z", false)]
    [InlineData("02:30", "2026-11-22T18:30:00Z", "2026-11-21T18:31:00Z", true)]
    [InlineData("02:30", "2026-11-23T09:00:00Z", "2026-11-22T18:31:00Z", false)]
    [InlineData("02:30", "2026-11-23T09:00:00Z", "2026-11-20T18:31:00Z", true)]
    [InlineData("23:50", "2026-11-23T00:00:00Z", "2026-11-22T15:49:00Z", true)]
    [InlineData("02:30", "2026-11-23T09:00:00Z", null, true)]
    public void A_backup_is_due_when_the_latest_time_of_day_has_none(string at, string now, string? last, bool due) =>
        Assert.Equal(due, BackupJob.IsDue(at, Utc(now), last is null ? null : Utc(last)));

    private static DateTime Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
}
