using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Kernel.Settings;

/// <summary>Reads from memory, stores with history.</summary>
internal sealed class SiteSettings(SettingsCache cache, CmsDbContext db, IChangeLog changes, CurrentActor current, TimeProvider time) : ISiteSettings
{
    public T Get<T>()
        where T : class, new() => cache.Get<T>();

    public Task SetAsync<T>(T value, CancellationToken cancellationToken)
        where T : class, new() => StoreAsync(typeof(T).Name, StoredSettings.Write(value), null, cancellationToken);

    /// <summary>Makes a value the present one and the next of the history.</summary>
    /// <returns>Its number.</returns>
    internal async Task<int> StoreAsync(string name, string value, string? comment, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var number = 1 + await NumberAsync(name, cancellationToken);
        var row = await db.Set<SiteSetting>().FindAsync([name], cancellationToken) ?? db.Add(new SiteSetting { Name = name }).Entity;
        (row.Value, row.ModifiedUtc) = (value, now);
        db.Add(new SettingVersion { Name = name, Number = number, Value = value, Comment = comment, AuthorId = current.Actor.Id, AuthorName = current.Actor.Name, CreatedUtc = now });
        changes.Append(SettingsCache.ChangeKind, Guid.Empty);
        return number;
    }

    internal async Task<int> NumberAsync(string name, CancellationToken cancellationToken) =>
        await db.Set<SettingVersion>().Where(v => v.Name == name).MaxAsync(v => (int?)v.Number, cancellationToken) ?? 0;
}
