namespace PanjinPropertyCms.Kernel.Content;

/// <summary>A kind of publication. A module registers one for each kind that it brings.</summary>
public sealed record ContentTypeDefinition
{
    /// <summary>For example <c>Regulation</c>; also the folder of its views.</summary>
    public required string Name { get; init; }

    /// <summary>In Chinese: <c>政策法规</c>.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The address of its column, without a slash at the end: <c>/regulations</c>.</summary>
    public required string Path { get; init; }

    public required IReadOnlyList<Type> Parts { get; init; }

    /// <summary>The permission to save drafts.</summary>
    public required string EditPermission { get; init; }

    /// <summary>The permission to publish, withdraw and remove.</summary>
    public required string PublishPermission { get; init; }

    /// <summary>The site-relative address of an item.</summary>
    public string UrlOf(string slug) => $"{Path}/{slug}";

    /// <summary>The kind of its rows in the change log.</summary>
    public string ChangeKind => ChangeKindOf(Name);

    public static string ChangeKindOf(string type) => $"Content.{type}";
}
