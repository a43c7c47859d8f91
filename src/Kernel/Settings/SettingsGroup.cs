using PanjinPropertyCms.Kernel.Modules;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Kernel.Settings;

/// <summary>A page of settings that editors may change: a plain class whose annotations make the form, with its defaults. Register it with <see cref="SettingsServices.AddSettingsGroup"/>.</summary>
/// <param name="Type">The class. It is stored under its name.</param>
/// <param name="Key">In the address: <c>/admin/settings/site</c>.</param>
/// <param name="Title">In Chinese.</param>
/// <param name="Order">Small numbers stand first.</param>
/// <param name="Permission">Who may see and change it.</param>
/// <param name="Description">One sentence: what it is for.</param>
public sealed record SettingsGroup(Type Type, string Key, string Title, int Order, string Permission, string Description)
{
    /// <summary>The site-relative address of its page.</summary>
    public string Path => $"/admin/settings/{Key}";

    internal string StoredName => Type.Name;
}

/// <summary>The groups of the features that are on. The console's menus and its command palette list them.</summary>
public sealed class SettingsGroups(IEnumerable<SettingsGroup> groups, IFeatures features)
{
    public IReadOnlyList<SettingsGroup> All => [.. groups.Where(g => features.IsEnabled(g.Type)).OrderBy(g => g.Order)];

    public SettingsGroup? Find(string key) => All.FirstOrDefault(g => string.Equals(g.Key, key, StringComparison.OrdinalIgnoreCase));

    /// <summary>The groups that the person at hand may change.</summary>
    public async Task<IReadOnlyList<SettingsGroup>> OfAsync(IAuthorizer authorizer, CancellationToken cancellationToken)
    {
        var mine = new List<SettingsGroup>();
        foreach (var group in All)
        {
            if (await authorizer.CanAsync(group.Permission, cancellationToken))
            {
                mine.Add(group);
            }
        }

        return mine;
    }
}
