namespace PanjinPropertyCms.Kernel.Modules;

/// <summary>Declares an assembly to be a module. Stands in the module's <c>Manifest.cs</c>; its id is also its first feature.</summary>
/// <param name="id">The area of its views and the prefix of its permissions, for example <c>Regulations</c>.</param>
/// <param name="name">The name that the console shows, in Chinese.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ModuleAttribute(string id, string name) : Attribute
{
    public string Id { get; } = id;

    public string Name { get; } = name;

    /// <summary>One sentence for the features page.</summary>
    public string Description { get; init; } = "";

    /// <summary>The group on the features page.</summary>
    public string Category { get; init; } = "内容";

    /// <summary>Ids of modules that must be installed, started first and switched on for this one to be on.</summary>
    public string[] Dependencies { get; init; } = [];

    /// <summary>True for what the site cannot run without; such a feature has no switch.</summary>
    public bool AlwaysOn { get; init; }

    /// <summary>The <see cref="KernelContract"/> that a drop-in module was built against; modules that are built with the site need not say it.</summary>
    public int Contract { get; init; }
}
