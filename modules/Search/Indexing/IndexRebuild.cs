using System.Threading.Channels;
using Lucene.Net.Index;
using Lucene.Net.Store;
using PanjinPropertyCms.Search.Contracts;

namespace PanjinPropertyCms.Search.Indexing;

/// <summary>Writes a whole index into a folder of its own.</summary>
internal static class IndexRebuild
{
    /// <summary>Documents that wait for a thread; few, because a large law is megabytes.</summary>
    private const int Waiting = 8;

    internal static async Task WriteAsync(
        string folder, IAsyncEnumerable<SearchDocument> documents, IndexCursor cursor, SearchIndexOptions options,
        IProgress<int>? progress, CancellationToken cancellationToken)
    {
        // A plain writer: one that also serves searches keeps every segment open, and takes twice the time.
        using var directory = new NIOFSDirectory(folder);
        var writer = new IndexWriter(directory, IndexGeneration.Configuration(options.RebuildBufferMiB, OpenMode.CREATE));
        try
        {
            await FillAsync(writer, documents, options, progress, cancellationToken).ConfigureAwait(false);
            IndexUserData.Write(writer, cursor, options.Kinds);
            writer.Dispose(waitForMerges: true);
        }
        catch
        {
            writer.Rollback();
            throw;
        }
    }

    private static async Task FillAsync(
        IndexWriter writer, IAsyncEnumerable<SearchDocument> documents, SearchIndexOptions options, IProgress<int>? progress,
        CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var queue = Channel.CreateBounded<SearchDocument>(Waiting);
        var seen = new HashSet<Guid>();
        var written = 0;

        async Task ConsumeAsync()
        {
            var blocks = new BlockBuilder();
            await foreach (var document in queue.Reader.ReadAllAsync(stop.Token).ConfigureAwait(false))
            {
                writer.AddDocuments(blocks.Build(document));
                progress?.Report(Interlocked.Increment(ref written));
            }
        }

        // The first failure stops the others: the reader of the database must not wait for a queue that nobody empties.
        async Task OrStopAsync(Func<Task> work)
        {
            try
            {
                await work().ConfigureAwait(false);
            }
            catch
            {
                await stop.CancelAsync().ConfigureAwait(false);
                throw;
            }
        }

        async Task ProduceAsync()
        {
            try
            {
                await foreach (var document in documents.WithCancellation(stop.Token).ConfigureAwait(false))
                {
                    // Nothing is replaced in a new index, so a document that comes twice is taken once.
                    if (seen.Add(document.Id))
                    {
                        await queue.Writer.WriteAsync(document, stop.Token).ConfigureAwait(false);
                    }
                }
            }
            finally
            {
                queue.Writer.Complete();
            }
        }

        var work = Enumerable.Range(0, Math.Clamp(options.RebuildThreads, 1, 8))
            .Select(_ => Task.Run(() => OrStopAsync(ConsumeAsync), CancellationToken.None))
            .Prepend(OrStopAsync(ProduceAsync))
            .ToArray();
        await FirstFailure.OfAsync(work).ConfigureAwait(false);
    }
}
