using System.Threading.Channels;
using Lucene.Net.Index;
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
        var generation = IndexGeneration.Open(folder, options.RebuildBufferMiB, OpenMode.CREATE);
        try
        {
            await FillAsync(generation.Writer, documents, options, progress, cancellationToken).ConfigureAwait(false);
            IndexUserData.Write(generation.Writer, cursor);
            generation.Writer.Commit();
            generation.Writer.WaitForMerges();
            generation.Writer.Commit();
        }
        finally
        {
            generation.LetGo();
        }
    }

    private static async Task FillAsync(
        IndexWriter writer, IAsyncEnumerable<SearchDocument> documents, SearchIndexOptions options, IProgress<int>? progress,
        CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var queue = Channel.CreateBounded<SearchDocument>(Waiting);
        var written = 0;

        async Task ConsumeAsync()
        {
            var blocks = new BlockBuilder();
            await foreach (var document in queue.Reader.ReadAllAsync(stop.Token).ConfigureAwait(false))
            {
                writer.UpdateDocuments(new Term(Fields.Id, BlockBuilder.KeyOf(document.Id)), blocks.Build(document));
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
                    await queue.Writer.WriteAsync(document, stop.Token).ConfigureAwait(false);
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
