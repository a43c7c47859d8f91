namespace PanjinPropertyCms.Kernel.Content;

/// <summary>
/// A typed piece of an item: a plain class whose annotations (<c>[Display]</c>, <c>[Required]</c>, <c>[UIHint]</c>) make the form,
/// the validation and the API schema. It is stored under its class name without <c>Part</c>.
/// </summary>
public abstract class ContentPart
{
    /// <summary>One or two plain sentences for lists, feeds and search results; null where the part has none.</summary>
    public virtual string? Summary { get; set; }

    /// <summary>The name that its part of a version's JSON has.</summary>
    public static string NameOf(Type type) => type.Name.EndsWith("Part", StringComparison.Ordinal) ? type.Name[..^4] : type.Name;
}
