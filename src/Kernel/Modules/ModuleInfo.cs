using System.Reflection;

namespace PanjinPropertyCms.Kernel.Modules;

/// <summary>An installed module as its manifest describes it.</summary>
public sealed record ModuleInfo(Assembly Assembly, ModuleAttribute Manifest, IReadOnlyList<FeatureInfo> Features)
{
    public string Id => Manifest.Id;

    /// <summary>Where it was dropped in, absolute; null for one that was built with the site.</summary>
    public string? Folder { get; init; }

    /// <summary>True for a module from the data folder.</summary>
    public bool IsDropIn => Folder is not null;

    /// <summary>The version of its assembly, as the features page shows it.</summary>
    public string Version => Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>Reads the manifest of an assembly; null when it is no module.</summary>
    public static ModuleInfo? Read(Assembly assembly)
    {
        var manifest = assembly.GetCustomAttribute<ModuleAttribute>();
        if (manifest is null)
        {
            return null;
        }

        var own = new FeatureInfo(manifest.Id, manifest.Id, manifest.Name, manifest.Description, manifest.Dependencies, manifest.AlwaysOn);
        var further = assembly.GetCustomAttributes<FeatureAttribute>()
            .Select(f => new FeatureInfo(f.Id, manifest.Id, f.Name, f.Description, [manifest.Id, .. f.Dependencies], AlwaysOn: false));
        return new ModuleInfo(assembly, manifest, [own, .. further]);
    }
}

/// <summary>A switchable feature of a module.</summary>
public sealed record FeatureInfo(string Id, string ModuleId, string Name, string Description, IReadOnlyList<string> Dependencies, bool AlwaysOn);
