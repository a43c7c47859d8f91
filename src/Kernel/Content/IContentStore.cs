namespace PanjinPropertyCms.Kernel.Content;

/// <summary>Reads content. Changes are made by the action classes.</summary>
public interface IContentStore
{
    Task<ContentItem?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Resolves an address as a reader sees it, former addresses included.</summary>
    Task<ContentLookup> LookUpAsync(string type, string slug, CancellationToken cancellationToken);

    /// <summary>The published version; null for what readers may not see.</summary>
    Task<ContentRecord?> ReadPublishedAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The latest version, draft or not.</summary>
    Task<ContentRecord?> ReadLatestAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The published versions of many items in one query; missing ones are left out.</summary>
    Task<IReadOnlyList<ContentRecord>> ReadPublishedAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>All published items of a type, in pages, oldest first.</summary>
    IAsyncEnumerable<ContentRecord> ReadAllPublishedAsync(string type, CancellationToken cancellationToken);
}
