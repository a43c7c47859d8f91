using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Settings;

/// <summary>The stored groups in memory, read anew when the change log says so.</summary>
internal sealed class SettingsCache(IServiceScopeFactory scopes) : MemoryFollower
{
    internal const string ChangeKind = "Setting";

    private readonly ConcurrentDictionary<Type, object> _groups = new();
    private volatile IReadOnlyDictionary<string, string> _stored = new Dictionary<string, string>();

    public override string Name => "站点设置";

    internal T Get<T>()
        where T : class, new() =>
        (T)_groups.GetOrAdd(typeof(T), static (type, stored) => stored.TryGetValue(type.Name, out var json)
            ? JsonSerializer.Deserialize(json, type, ContentData.Json)!
            : new T(), _stored);

    internal async Task ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        _stored = await db.Set<SiteSetting>().AsNoTracking().ToDictionaryAsync(s => s.Name, s => s.Value, cancellationToken);
        _groups.Clear();
    }

    protected override Task OnChangesAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken) =>
        changes.Any(c => c.Kind == ChangeKind) ? ReadAsync(cancellationToken) : Task.CompletedTask;
}

internal sealed class SiteSettings(SettingsCache cache, CmsDbContext db, IChangeLog changes, TimeProvider time) : ISiteSettings
{
    public T Get<T>()
        where T : class, new() => cache.Get<T>();

    public async Task SetAsync<T>(T value, CancellationToken cancellationToken)
        where T : class, new()
    {
        var name = typeof(T).Name;
        var row = await db.Set<SiteSetting>().FindAsync([name], cancellationToken) ?? db.Add(new SiteSetting { Name = name }).Entity;
        (row.Value, row.ModifiedUtc) = (JsonSerializer.Serialize(value, ContentData.Json), time.GetUtcNow().UtcDateTime);
        changes.Append(SettingsCache.ChangeKind, Guid.Empty);
    }
}
