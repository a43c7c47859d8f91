using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Modules;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Kernel.Settings;

/// <summary>Makes other values of a group the present ones: typed ones, the defaults, or those of an earlier version. All nodes have them at once.</summary>
public sealed class SaveSettings
{
    private readonly CmsDbContext _db;
    private readonly IUnitOfWork _work;
    private readonly SiteSettings _settings;
    private readonly ReadSettings _read;
    private readonly SettingsCache _cache;
    private readonly IAuthorizer _authorizer;
    private readonly IAuditLog _audit;
    private readonly Enabled<ISettingsHandler> _handlers;

    internal SaveSettings(CmsDbContext db, IUnitOfWork work, SiteSettings settings, ReadSettings read, SettingsCache cache, IAuthorizer authorizer, IAuditLog audit, Enabled<ISettingsHandler> handlers) =>
        (_db, _work, _settings, _read, _cache, _authorizer, _audit, _handlers) = (db, work, settings, read, cache, authorizer, audit, handlers);

    /// <param name="group">Which one.</param>
    /// <param name="seen">The version that the editor started from; null where only the operator acts.</param>
    /// <param name="value">Of the group's class.</param>
    /// <param name="cancellationToken">Stops waiting at the gate.</param>
    /// <returns>The present version. Stale when somebody else saved in between: show both and let the editor decide.</returns>
    public Task<Outcome<int>> RunAsync(SettingsGroup group, int? seen, object value, CancellationToken cancellationToken) =>
        RunAsync(group, seen, value, "settings.save", null, cancellationToken);

    /// <summary>恢复默认.</summary>
    public Task<Outcome<int>> ResetAsync(SettingsGroup group, int? seen, CancellationToken cancellationToken) =>
        RunAsync(group, seen, Activator.CreateInstance(group.Type)!, "settings.reset", "恢复默认", cancellationToken);

    /// <summary>恢复到第 n 版.</summary>
    public async Task<Outcome<int>> RestoreAsync(SettingsGroup group, int? seen, int number, CancellationToken cancellationToken) =>
        !await _authorizer.CanAsync(group.Permission, cancellationToken) ? Refusal.Forbidden()
        : await _read.VersionAsync(group, number, cancellationToken) is { } value
            ? await RunAsync(group, seen, value, "settings.restore", $"恢复自第 {number} 版", cancellationToken)
            : Refusal.NotFound($"第 {number} 版");

    /// <summary>The rules of the class: its annotations and, where it is an <see cref="IValidatableObject"/>, its own.</summary>
    public static IReadOnlyList<Refusal> Check(object value) =>
    [
        .. AnnotationRules.Check(value).Select(b => new Refusal("settings.invalid", b.Message, b.Member)),
        .. ((value as IValidatableObject)?.Validate(new ValidationContext(value)) ?? []).Select(f => new Refusal("settings.invalid", f.ErrorMessage ?? "填写有误。", f.MemberNames.FirstOrDefault())),
    ];

    private async Task<Outcome<int>> RunAsync(SettingsGroup group, int? seen, object value, string action, string? comment, CancellationToken cancellationToken)
    {
        if (!await _authorizer.CanAsync(group.Permission, cancellationToken))
        {
            return Refusal.Forbidden();
        }

        if (Check(value) is { Count: > 0 } refusals)
        {
            return Outcome<int>.Refused(refusals);
        }

        try
        {
            var outcome = await _work.RunAsync<Outcome<int>>(token => StoreAsync(group, seen, value, action, comment, token), cancellationToken);
            // The page that follows on the save shows it on this node, whether the follower was quicker or not.
            await _cache.ReadAsync(cancellationToken);
            return outcome;
        }
        catch (DbUpdateException error) when (error.Entries.Any(e => e.Entity is SettingVersion or SiteSetting))
        {
            // On PostgreSQL two saves may meet at the number itself.
            return Refusal.Stale();
        }
    }

    private async Task<Outcome<int>> StoreAsync(SettingsGroup group, int? seen, object value, string action, string? comment, CancellationToken cancellationToken)
    {
        var present = await _read.OneAsync(group, cancellationToken);
        if (seen is { } number && number != present.Number)
        {
            return Refusal.Stale();
        }

        var difference = AuditDiff.Of(present.Value, value);
        var json = StoredSettings.Write(value);
        if (json == StoredSettings.Write(present.Value) && present.Problems.Count == 0)
        {
            return present.Number;
        }

        var stored = await _settings.StoreAsync(group.StoredName, json, comment, cancellationToken);
        _audit.Write(action, "Setting", group.Key, comment is null ? group.Title : $"{group.Title}：{comment}", difference);
        foreach (var handler in _handlers)
        {
            await handler.SavedAsync(value, cancellationToken);
        }

        return stored;
    }
}

/// <summary>Does something in the transaction of a save: what follows from a setting must be true together with it.</summary>
public interface ISettingsHandler
{
    /// <summary>Called for every group; look at the type.</summary>
    Task SavedAsync(object value, CancellationToken cancellationToken);
}
