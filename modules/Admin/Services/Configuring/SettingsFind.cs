using PanjinPropertyCms.Admin.Contracts;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Kernel.Settings;
using PanjinPropertyCms.Presentation.Forms;

namespace PanjinPropertyCms.Admin.Services.Configuring;

/// <summary>Settings by the name of their group or of a field in it: who looks for 备案号 does not know where it stands.</summary>
internal sealed class SettingsFind(SettingsGroups groups, IAuthorizer authorizer) : IFindSource
{
    public string Title => "设置";

    public int Order => 20;

    public async Task<IReadOnlyList<FindHit>> FindAsync(string query, int limit, CancellationToken cancellationToken)
    {
        var mine = await groups.OfAsync(authorizer, cancellationToken);
        return [.. mine.SelectMany(g => HitsOf(g, query)).Take(limit)];
    }

    private static IEnumerable<FindHit> HitsOf(SettingsGroup group, string query)
    {
        if (group.Title.Contains(query, StringComparison.OrdinalIgnoreCase))
        {
            return [new FindHit(group.Title, group.Path)];
        }

        return FormSchema.Of(group.Type).Fields.Where(f => f.Label.Contains(query, StringComparison.OrdinalIgnoreCase))
            .Select(f => new FindHit(f.Label, $"{group.Path}#{SettingsPages.Prefix}_{f.Name}", group.Title));
    }
}
