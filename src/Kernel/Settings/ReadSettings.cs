using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Settings;

/// <summary>Reads groups and their history from the database itself, not from memory: who edits must see what a save will be compared with.</summary>
public sealed class ReadSettings(CmsDbContext db, SettingsGroups groups)
{
    public async Task<SettingsState> OneAsync(SettingsGroup group, CancellationToken cancellationToken)
    {
        var stored = await db.Set<SiteSetting>().AsNoTracking().Where(s => s.Name == group.StoredName).Select(s => s.Value).SingleOrDefaultAsync(cancellationToken);
        var number = await db.Set<SettingVersion>().Where(v => v.Name == group.StoredName).MaxAsync(v => (int?)v.Number, cancellationToken) ?? 0;
        return StateOf(group, stored, number);
    }

    /// <summary>Every group with its state, in three queries.</summary>
    public async Task<IReadOnlyList<SettingsState>> AllAsync(CancellationToken cancellationToken)
    {
        var stored = await db.Set<SiteSetting>().AsNoTracking().ToDictionaryAsync(s => s.Name, s => s.Value, cancellationToken);
        var numbers = await db.Set<SettingVersion>().GroupBy(v => v.Name).Select(g => new { g.Key, Number = g.Max(v => v.Number) }).ToDictionaryAsync(g => g.Key, g => g.Number, cancellationToken);
        return [.. groups.All.Select(g => StateOf(g, stored.GetValueOrDefault(g.StoredName), numbers.GetValueOrDefault(g.StoredName)))];
    }

    /// <summary>The states that a group had, the latest first.</summary>
    public async Task<IReadOnlyList<SettingVersion>> HistoryAsync(SettingsGroup group, int take, CancellationToken cancellationToken) =>
        await db.Set<SettingVersion>().AsNoTracking().Where(v => v.Name == group.StoredName).OrderByDescending(v => v.Number).Take(take).ToListAsync(cancellationToken);

    /// <summary>The values of a version, as the class is today; null when there is none of that number. 0 is the defaults.</summary>
    public async Task<object?> VersionAsync(SettingsGroup group, int number, CancellationToken cancellationToken)
    {
        if (number == 0)
        {
            return Activator.CreateInstance(group.Type)!;
        }

        var value = await db.Set<SettingVersion>().Where(v => v.Name == group.StoredName && v.Number == number).Select(v => v.Value).SingleOrDefaultAsync(cancellationToken);
        return value is null ? null : StoredSettings.Read(group.Type, value, []);
    }

    private static SettingsState StateOf(SettingsGroup group, string? stored, int number)
    {
        var problems = new List<string>();
        var value = stored is null ? Activator.CreateInstance(group.Type)! : StoredSettings.Read(group.Type, stored, problems);
        return new(group, value, number, problems);
    }
}
