using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Settings;

/// <summary>The stored groups in memory, read anew when the change log says so.</summary>
internal sealed class SettingsCache(IServiceScopeFactory scopes, ILogger<SettingsCache> log) : MemoryFollower, ICurrentSettings
{
    internal const string ChangeKind = "Setting";

    private volatile State _state = new(new Dictionary<string, string>());

    public override string Name => "站点设置";

    public T Get<T>()
        where T : class, new() => (T)Get(typeof(T));

    internal object Get(Type type)
    {
        var state = _state;
        return state.Groups.GetOrAdd(type, static (type, of) => of.Self.Read(type, of.State), (Self: this, State: state));
    }

    internal async Task ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        _state = new(await db.Set<SiteSetting>().AsNoTracking().ToDictionaryAsync(s => s.Name, s => s.Value, cancellationToken));
    }

    protected override Task OnChangesAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken) =>
        changes.Any(c => c.Kind == ChangeKind) ? ReadAsync(cancellationToken) : Task.CompletedTask;

    private object Read(Type type, State state)
    {
        if (!state.Stored.TryGetValue(type.Name, out var stored))
        {
            return Activator.CreateInstance(type)!;
        }

        var problems = new List<string>();
        var value = StoredSettings.Read(type, stored, problems);
        if (problems.Count > 0)
        {
            log.LogWarning("Stored settings {Group} do not fit any more; these fields have their defaults: {Fields}", type.Name, problems);
        }

        return value;
    }

    /// <summary>Rows and what was made of them change together: a group must not be made of older rows and kept with newer ones.</summary>
    private sealed record State(IReadOnlyDictionary<string, string> Stored)
    {
        internal ConcurrentDictionary<Type, object> Groups { get; } = new();
    }
}
