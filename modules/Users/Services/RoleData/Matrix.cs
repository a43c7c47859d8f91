using System.Security.Cryptography;
using System.Text;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Services.Grants;

namespace PanjinPropertyCms.Users.Services.RoleData;

/// <summary>Builds the table of permissions and roles.</summary>
internal sealed class Matrix(IEnumerable<IPermissionProvider> providers, IFeatures features, ModuleCatalog catalog, RoleGrants grants)
{
    /// <summary>A permission that no module knows any more stays granted and is not shown.</summary>
    internal IReadOnlyList<MatrixPermission> Permissions { get; } =
    [
        .. providers.SelectMany(p => p.Permissions.Select(x => (Provider: p, Permission: x))).DistinctBy(x => x.Permission.Name)
            .Select(x => new MatrixPermission(x.Permission.Name, x.Permission.DisplayName, catalog.ModuleOf(x.Provider.GetType().Assembly)?.Manifest.Name ?? "平台", features.IsEnabled(x.Provider.GetType()))),
    ];

    internal async Task<MatrixPage> BuildAsync(CancellationToken cancellationToken)
    {
        var roles = (await grants.ReadAsync(cancellationToken)).Values.OrderBy(r => RoleNames.OrderOf(r.Name)).ThenBy(r => r.DisplayName, StringComparer.Ordinal).ToList();
        return new MatrixPage(roles, [.. Permissions.GroupBy(p => p.Module)], VersionOf(roles));
    }

    /// <summary>What the table said when it was read, so that two people do not undo each other's work unseen.</summary>
    internal static string VersionOf(IEnumerable<RoleFacts> roles) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', roles.OrderBy(r => r.Id).Select(r => $"{r.Id} {string.Join(' ', r.Permissions.Order(StringComparer.Ordinal))}")))))[..32];
}

/// <param name="Module">In Chinese.</param>
/// <param name="On">Its feature is on; else it is shown grey and stays as it is.</param>
internal sealed record MatrixPermission(string Name, string DisplayName, string Module, bool On);

internal sealed record MatrixPage(IReadOnlyList<RoleFacts> Roles, IReadOnlyList<IGrouping<string, MatrixPermission>> Groups, string Version)
{
    /// <summary>What somebody ticked whose save was refused; null shows what is stored.</summary>
    public IReadOnlySet<string>? Typed { get; init; }

    /// <summary>The value of one tick.</summary>
    public static string Key(RoleFacts role, MatrixPermission permission) => $"{role.Id}:{permission.Name}";

    public bool IsTicked(RoleFacts role, MatrixPermission permission) =>
        role.Name == Kernel.Security.Roles.Administrator || (permission.On && Typed is { } typed ? typed.Contains(Key(role, permission)) : role.Permissions.Contains(permission.Name));
}
