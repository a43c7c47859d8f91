using Microsoft.AspNetCore.Http;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Settings;
using PanjinPropertyCms.Presentation.Forms;

namespace PanjinPropertyCms.Admin.Services.Configuring;

/// <summary>The page of a group: as it is stored, or as somebody typed it.</summary>
internal sealed class SettingsPages(ReadSettings read, FormWriter writer)
{
    /// <summary>The form's own fields stand behind a prefix: a setting may be called like one of the page's.</summary>
    internal const string Prefix = "Value";

    private const int Versions = 20;

    internal async Task<SettingsPage> ShowAsync(SettingsGroup group, CancellationToken cancellationToken)
    {
        var state = await read.OneAsync(group, cancellationToken);
        return new(state, await writer.ShowAsync(state.Value, Prefix, cancellationToken), await read.HistoryAsync(group, Versions, cancellationToken), state, []);
    }

    /// <summary>With what was typed. Where somebody else saved in between, the differences stand beside it, and the next save knows of them.</summary>
    internal async Task<SettingsPage> ShowAgainAsync(SettingsGroup group, IFormCollection form, object typed, int seen, bool stale, CancellationToken cancellationToken)
    {
        var state = await read.OneAsync(group, cancellationToken);
        return new(
            stale ? state : state with { Number = seen }, await writer.ShowAgainAsync(group.Type, Prefix, form, cancellationToken),
            await read.HistoryAsync(group, Versions, cancellationToken), state with { Value = typed }, stale ? AuditDiff.Of(state.Value, typed) : []);
    }
}

/// <param name="State">What is stored, and the number that the next save names.</param>
/// <param name="Fields">What stands in the form.</param>
/// <param name="Versions">The latest first.</param>
/// <param name="Shown">The values in the form, for the preview.</param>
/// <param name="Conflict">Before: what somebody else saved; after: what was typed. Empty where nobody did.</param>
internal sealed record SettingsPage(SettingsState State, FieldsModel Fields, IReadOnlyList<SettingVersion> Versions, SettingsState Shown, IReadOnlyList<AuditChange> Conflict);
