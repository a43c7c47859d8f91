using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Media.Contracts;

/// <summary>The files that content refers to by a key.</summary>
public interface IMediaLibrary
{
    /// <summary>Takes a file in; under a key that is in use it takes the place of the file there, whose address stays.</summary>
    /// <param name="key">The name by which content refers to it.</param>
    /// <param name="fileName">The name that readers save it under; its extension says what the content has to be.</param>
    /// <param name="content">Read once, to its end.</param>
    Task<Outcome<MediaFileInfo>> AddAsync(string key, string fileName, Stream content, CancellationToken cancellationToken);

    Task<MediaFileInfo?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>By key, in one query; what the library does not have is left out.</summary>
    Task<IReadOnlyDictionary<string, MediaFileInfo>> FindManyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken);
}
