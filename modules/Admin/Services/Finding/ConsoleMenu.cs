using PanjinPropertyCms.Admin.Contracts;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Admin.Services.Finding;

/// <summary>The pages of the console's menu as something to find.</summary>
internal sealed class ConsoleMenu(Enabled<IAdminMenu> menus, IAuthorizer authorizer) : IFindSource
{
    public string Title => "页面";

    public int Order => 0;

    public async Task<IReadOnlyList<FindHit>> FindAsync(string query, int limit, CancellationToken cancellationToken)
    {
        var hits = new List<FindHit>();
        foreach (var entry in menus.SelectMany(m => m.Entries).OrderBy(e => e.Order))
        {
            var named = query.Length == 0 || entry.Text.Contains(query, StringComparison.OrdinalIgnoreCase) || entry.Group.Contains(query, StringComparison.OrdinalIgnoreCase);
            if (named && hits.Count < limit && await authorizer.CanAsync(entry.Permission, cancellationToken))
            {
                hits.Add(new FindHit(entry.Text, entry.Path, entry.Group.Length > 0 ? entry.Group : null));
            }
        }

        return hits;
    }
}
