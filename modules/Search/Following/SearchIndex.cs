using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Search.Indexing;

namespace PanjinPropertyCms.Search.Following;

/// <summary>The index of this node, opened by the first who needs it: verifying its checksums must not hold up the start.</summary>
internal sealed class SearchIndex(DataFolder folder, SearchIndexOptions options, SearchSources sources, TimeProvider time) : IDisposable
{
    internal const string FolderName = "search";

    private readonly Lazy<LuceneIndex> _index = new(() => LuceneIndex.Open(folder.File(FolderName), options with { Kinds = sources.Kinds }, time));

    internal LuceneIndex Value => _index.Value;

    /// <summary>Somebody has opened it; a mere look at the site's health must not.</summary>
    internal bool IsOpen => _index.IsValueCreated;

    public void Dispose()
    {
        if (_index.IsValueCreated)
        {
            _index.Value.Dispose();
        }
    }
}
