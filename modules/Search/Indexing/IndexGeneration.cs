using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace PanjinPropertyCms.Search.Indexing;

/// <summary>
/// One index folder, open for writing and searching. A rebuild makes a new generation; the old one closes, and its folder
/// goes, when the last search that holds it has let go.
/// </summary>
internal sealed class IndexGeneration
{
    private readonly FSDirectory _directory;
    private readonly SearcherManager _searchers;
    private int _holders = 1;
    private bool _deleteWhenClosed;

    private IndexGeneration(string folder, FSDirectory directory, IndexWriter writer)
    {
        (Folder, _directory, Writer) = (folder, directory, writer);
        _searchers = new SearcherManager(writer, applyAllDeletes: true, new BlockSearcherFactory());
    }

    internal string Folder { get; }

    internal IndexWriter Writer { get; }

    internal static IndexWriterConfig Configuration(double bufferMiB, OpenMode mode) =>
        new(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            OpenMode = mode,
            RAMBufferSizeMB = bufferMiB,
            Similarity = FieldSimilarity.Instance,
        };

    internal static IndexGeneration Open(string folder, double bufferMiB)
    {
        // Not memory-mapped: the mapped pages would count as the site's resident memory, and the page cache serves as well.
        var directory = new NIOFSDirectory(folder);
        IndexWriter? writer = null;
        try
        {
            writer = new IndexWriter(directory, Configuration(bufferMiB, OpenMode.APPEND));
            return new IndexGeneration(folder, directory, writer);
        }
        catch
        {
            writer?.Rollback();
            directory.Dispose();
            throw;
        }
    }

    /// <summary>Makes what was written visible to searches that begin from now on.</summary>
    internal void Refresh() => _searchers.MaybeRefreshBlocking();

    /// <summary>False when it is already closed.</summary>
    internal bool TryHold()
    {
        for (var holders = Volatile.Read(ref _holders); holders > 0; holders = Volatile.Read(ref _holders))
        {
            if (Interlocked.CompareExchange(ref _holders, holders + 1, holders) == holders)
            {
                return true;
            }
        }

        return false;
    }

    internal IndexSearcher AcquireSearcher() => _searchers.Acquire();

    internal void ReleaseSearcher(IndexSearcher searcher) => _searchers.Release(searcher);

    /// <summary>Ends a hold, the owner's among them; the last one closes.</summary>
    internal void LetGo()
    {
        if (Interlocked.Decrement(ref _holders) == 0)
        {
            Close();
        }
    }

    /// <summary>The owner's hold ends, uncommitted changes are dropped and the folder is deleted with the last hold.</summary>
    internal void Retire()
    {
        Volatile.Write(ref _deleteWhenClosed, true);
        LetGo();
    }

    private void Close()
    {
        try
        {
            _searchers.Dispose();
            Writer.Rollback();
            _directory.Dispose();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // A damaged index may refuse even to close; what it held is in the database.
        }

        if (_deleteWhenClosed)
        {
            IndexFolders.Delete(Folder);
        }
    }

    private sealed class BlockSearcherFactory : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = FieldSimilarity.Instance };
    }
}
