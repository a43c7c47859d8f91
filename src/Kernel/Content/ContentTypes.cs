using System.Collections.Frozen;
using PanjinPropertyCms.Kernel.Modules;

namespace PanjinPropertyCms.Kernel.Content;

/// <summary>The kinds of publication that the installed modules bring.</summary>
public sealed class ContentTypes
{
    private readonly FrozenDictionary<string, ContentTypeDefinition> _types;
    private readonly ModuleCatalog _modules;
    private readonly IFeatures _features;

    public ContentTypes(IEnumerable<ContentTypeDefinition> types, ModuleCatalog modules, IFeatures features)
    {
        _types = types.ToFrozenDictionary(t => t.Name, StringComparer.OrdinalIgnoreCase);
        (_modules, _features) = (modules, features);
    }

    /// <summary>The kinds whose module is switched on.</summary>
    public IEnumerable<ContentTypeDefinition> All => _types.Values.Where(IsOn).OrderBy(t => t.Name, StringComparer.Ordinal);

    public ContentTypeDefinition? Find(string name) => _types.GetValueOrDefault(name);

    /// <exception cref="KeyNotFoundException">No installed module brings this type.</exception>
    public ContentTypeDefinition Get(string name) => Find(name) ?? throw new KeyNotFoundException($"没有名为 {name} 的内容类型。现有：{string.Join("、", _types.Keys)}。");

    private bool IsOn(ContentTypeDefinition type) => type.Parts.Count == 0 || _modules.ModuleOf(type.Parts[0].Assembly) is null || _features.IsEnabled(type.Parts[0]);
}
