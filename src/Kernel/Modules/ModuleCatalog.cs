using System.Collections.Frozen;
using System.Reflection;
using Microsoft.Extensions.DependencyModel;

namespace PanjinPropertyCms.Kernel.Modules;

/// <summary>The installed modules in dependency order. It is built once, before the container, and never changes while the site runs.</summary>
public sealed class ModuleCatalog
{
    private readonly FrozenDictionary<Assembly, ModuleInfo> _byAssembly;

    /// <exception cref="ModuleOrderException">A dependency is missing or circular, or two modules have one id.</exception>
    public ModuleCatalog(IEnumerable<ModuleInfo> modules)
    {
        Modules = ModuleOrder.Sort([.. modules]);
        ModuleOrder.CheckFeatures(Modules);
        Features = Modules.SelectMany(m => m.Features).ToFrozenDictionary(f => f.Id);
        _byAssembly = Modules.ToFrozenDictionary(m => m.Assembly);
    }

    /// <summary>Dependencies stand before what needs them.</summary>
    public IReadOnlyList<ModuleInfo> Modules { get; }

    public FrozenDictionary<string, FeatureInfo> Features { get; }

    /// <summary>The modules from the data folder.</summary>
    public IEnumerable<ModuleInfo> DropIns => Modules.Where(m => m.IsDropIn);

    /// <summary>Finds the modules among the assemblies that the host was built with.</summary>
    public static IReadOnlyList<ModuleInfo> BuiltIn() =>
    [
        .. (DependencyContext.Default?.GetDefaultAssemblyNames() ?? [])
            .Where(n => n.Name!.StartsWith("PanjinPropertyCms.", StringComparison.Ordinal))
            .DistinctBy(n => n.Name)
            .Select(n => ModuleInfo.Read(Assembly.Load(n)))
            .OfType<ModuleInfo>(),
    ];

    public ModuleInfo? ModuleOf(Assembly assembly) => _byAssembly.GetValueOrDefault(assembly);

    /// <summary>The features that must all be on for a type to count: its own and those it requires. Empty for types of the kernel and the host.</summary>
    public IReadOnlyList<string> FeaturesOf(Type type)
    {
        if (ModuleOf(type.Assembly) is not { } module)
        {
            return [];
        }

        var own = type.GetCustomAttribute<FeatureOfAttribute>()?.Id ?? module.Id;
        var required = type.GetCustomAttribute<RequireFeaturesAttribute>()?.Ids ?? [];
        return [own, .. required];
    }

    /// <summary>The startups of all modules, in order, without those that integrate with a module that is not installed.</summary>
    public IReadOnlyList<ModuleStartup> CreateStartups() =>
    [
        .. Modules.SelectMany(m => ModuleFailedException.Guard(m, "建立启动类", () => m.Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(ModuleStartup)) && !t.IsAbstract && FeaturesOf(t).All(Features.ContainsKey))
            .Select(t => (ModuleStartup)Activator.CreateInstance(t, nonPublic: true)!).ToList())),
    ];
}
