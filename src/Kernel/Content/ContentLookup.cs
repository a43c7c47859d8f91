namespace PanjinPropertyCms.Kernel.Content;

/// <summary>What an address leads to.</summary>
public abstract record ContentLookup
{
    /// <summary>Nothing was ever here.</summary>
    public sealed record Missing : ContentLookup;

    /// <summary>It may be read: published, or withdrawn under a notice.</summary>
    public sealed record Found(ContentItem Item) : ContentLookup;

    /// <summary>It stands elsewhere now.</summary>
    /// <param name="Url">Site-relative.</param>
    public sealed record Moved(string Url) : ContentLookup;

    /// <summary>It was taken away, and this is why.</summary>
    public sealed record Gone(string Title, string Reason) : ContentLookup;
}
