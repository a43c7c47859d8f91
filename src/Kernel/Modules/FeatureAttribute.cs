namespace PanjinPropertyCms.Kernel.Modules;

/// <summary>Declares a further feature of a module: a part of it with a switch of its own. Types belong to it by <see cref="FeatureOfAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class FeatureAttribute(string id, string name) : Attribute
{
    public string Id { get; } = id;

    public string Name { get; } = name;

    public string Description { get; init; } = "";

    public string[] Dependencies { get; init; } = [];
}

/// <summary>Says which feature of its module a type belongs to; without it a type belongs to the module's first feature.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FeatureOfAttribute(string id) : Attribute
{
    public string Id { get; } = id;
}

/// <summary>On a startup or a contributed class: it counts only while all these features are on. An integration with another module is such a class, never an <c>if</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequireFeaturesAttribute(params string[] ids) : Attribute
{
    public IReadOnlyList<string> Ids { get; } = ids;
}
