namespace PanjinPropertyCms.Kernel.Content;

/// <summary>What an editor, an import or a recipe wants an item to say.</summary>
public sealed record ContentDraft
{
    public required string Type { get; init; }

    public required string Title { get; init; }

    /// <summary>The parts to set; parts that are not named stay as they are.</summary>
    public required IReadOnlyList<ContentPart> Parts { get; init; }

    public string? SourceId { get; init; }

    /// <summary>ASCII letters, digits and hyphens; null takes the next number of the type.</summary>
    public string? Slug { get; init; }

    public Guid? DivisionId { get; init; }

    public Guid? OrganisationId { get; init; }

    /// <summary>An edit sets division and organisation too, also to none. Otherwise only a new item takes them.</summary>
    public bool SetsOwner { get; init; }

    /// <summary>The id that the form gave to a new item, so that a form sent twice makes one item; null makes an id. Ignored for an edit.</summary>
    public Guid? NewId { get; init; }

    /// <summary>When it was first published elsewhere; null is the moment of publishing here.</summary>
    public DateTime? PublishedUtc { get; init; }

    public string? Comment { get; init; }

    /// <summary>How it came here; a second import does not change it.</summary>
    public ContentOrigin Origin { get; init; }

    /// <summary>Addresses on the former site, whole or from the first slash: they go on leading to the item.</summary>
    public IReadOnlyList<string> FormerAddresses { get; init; } = [];
}
