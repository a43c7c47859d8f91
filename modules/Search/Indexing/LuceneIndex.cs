using Lucene.Net.Index;
using PanjinPropertyCms.Search.Contracts;

namespace PanjinPropertyCms.Search.Indexing;

/// <summary>
/// The index of this node. One instance per folder and process; every member may be called from any thread.
/// Nothing in it is precious: all of it can be rebuilt from the database.
/// </summary>
internal sealed class LuceneIndex : IDisposable
{
    private readonly Lock _writing = new();
    private readonly SemaphoreSlim _rebuilding = new(1, 1);
    private readonly BlockBuilder _blocks = new();
    private readonly IndexFolders _folders;
    private readonly SearchIndexOptions _options;
    private readonly TimeProvider _time;
    private readonly ITimer _commitTimer;
    private volatile IndexGeneration? _generation;
    private long _lastCommit;
    private bool _disposed;

    private LuceneIndex(IndexFolders folders, SearchIndexOptions options, TimeProvider time, OpenedIndex opened)
    {
        (_folders, _options, _time, _generation) = (folders, options, time, opened.Generation);
        (State, Reason, Cursor, CommittedCursor) = (opened.State, opened.Reason, opened.Cursor, opened.Cursor);
        _lastCommit = time.GetTimestamp();
        _commitTimer = time.CreateTimer(_ => Commit(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    internal IndexState State { get; private set; }

    /// <summary>Why <see cref="State"/> is not Ready, for the log and the console.</summary>
    internal string? Reason { get; private set; }

    /// <summary>How far searches see. Follow the change log from here.</summary>
    internal IndexCursor Cursor { get; private set; }

    /// <summary>How far the index would be after a crash.</summary>
    internal IndexCursor CommittedCursor { get; private set; }

    /// <summary>Opens the index in a folder (created when missing). Never throws for what is in it: see <see cref="State"/>.</summary>
    internal static LuceneIndex Open(string folder, SearchIndexOptions options, TimeProvider time)
    {
        Directory.CreateDirectory(folder);
        var folders = new IndexFolders(folder, time);
        var opened = IndexOpener.Open(folders, options);
        if (opened.Generation is { } generation)
        {
            folders.Sweep(generation.Folder);
        }

        return new LuceneIndex(folders, options, time, opened);
    }

    /// <summary>
    /// Takes changes in; they are found when it returns. Doing the same twice is harmless. False when there is no index to
    /// change (<see cref="State"/> says why; it may have become so by this call), then the cursor has not moved.
    /// </summary>
    internal bool Apply(
        IReadOnlyCollection<SearchDocument> upserts, IReadOnlyCollection<Guid> deletes, IndexCursor cursor,
        CancellationToken cancellationToken = default)
    {
        lock (_writing)
        {
            return !_disposed && _generation is { } generation && Guard(() =>
            {
                foreach (var document in upserts)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    generation.Writer.UpdateDocuments(KeyOf(document.Id), _blocks.Build(document));
                }

                generation.Writer.DeleteDocuments([.. deletes.Select(KeyOf)]);
                generation.Refresh();
                Cursor = cursor;
                CommitWhenDue(generation);
            });
        }
    }

    /// <summary>
    /// Writes a new index beside the present one, which goes on answering and following, and puts it in its place.
    /// Afterwards <see cref="Cursor"/> is <paramref name="cursor"/>, which must have been read before the documents were:
    /// the follower goes on from there and meets again what changed meanwhile. On failure all stays as it was.
    /// </summary>
    /// <param name="progress">Told how many documents are written, from several threads.</param>
    internal async Task RebuildAsync(
        IAsyncEnumerable<SearchDocument> documents, IndexCursor cursor, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        if (State == IndexState.InUse)
        {
            throw new InvalidOperationException($"The index cannot be rebuilt: {Reason}.");
        }

        await _rebuilding.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var folder = _folders.CreateNew();
            try
            {
                await IndexRebuild.WriteAsync(folder, documents, cursor, _options, progress, cancellationToken).ConfigureAwait(false);
                SwapTo(folder, cursor);
            }
            catch
            {
                IndexFolders.Delete(folder);
                throw;
            }
        }
        finally
        {
            _rebuilding.Release();
        }
    }

    /// <summary>Writes what was taken in to disk now.</summary>
    internal void Commit()
    {
        lock (_writing)
        {
            if (!_disposed && _generation is { } generation && CommittedCursor != Cursor)
            {
                Guard(() => Commit(generation));
            }
        }
    }

    /// <summary>The present index for one search, or null when there is none. Dispose it.</summary>
    internal SearchLease? Acquire()
    {
        // Between the read and the hold a swap may close the generation; then there is a newer one.
        for (var generation = _generation; generation is not null; generation = _generation)
        {
            if (generation.TryHold())
            {
                return new SearchLease(generation);
            }
        }

        return null;
    }

    /// <summary>Called by whoever met damage while reading: takes the index out of use.</summary>
    internal void ReportDamage(Exception cause)
    {
        lock (_writing)
        {
            if (_generation is { } generation)
            {
                _generation = null;
                (State, Reason) = (IndexState.NeedsRebuild, $"the index is damaged: {cause.GetType().Name}: {cause.Message}");
                Cursor = CommittedCursor = IndexCursor.None;
                _folders.Unpoint();
                generation.Retire();
            }
        }
    }

    public void Dispose()
    {
        Commit();
        lock (_writing)
        {
            _disposed = true;
            _commitTimer.Dispose();
            _generation?.LetGo();
            _generation = null;
        }
    }

    private static Term KeyOf(Guid id) => new(IndexFields.Id, BlockBuilder.KeyOf(id));

    private void SwapTo(string folder, IndexCursor cursor)
    {
        var fresh = IndexGeneration.Open(folder, _options.FollowBufferMiB);
        lock (_writing)
        {
            if (_disposed)
            {
                fresh.LetGo();
                throw new ObjectDisposedException(nameof(LuceneIndex));
            }

            _folders.Point(folder);
            var old = _generation;
            _generation = fresh;
            (State, Reason) = (IndexState.Ready, null);
            Cursor = CommittedCursor = cursor;
            old?.Retire();
        }
    }

    private void CommitWhenDue(IndexGeneration generation)
    {
        var left = _options.CommitEvery - _time.GetElapsedTime(_lastCommit);
        if (left <= TimeSpan.Zero)
        {
            Commit(generation);
        }
        else
        {
            _commitTimer.Change(left, Timeout.InfiniteTimeSpan);
        }
    }

    private void Commit(IndexGeneration generation)
    {
        IndexUserData.Write(generation.Writer, Cursor, _options.Kinds);
        generation.Writer.Commit();
        CommittedCursor = Cursor;
        _lastCommit = _time.GetTimestamp();
    }

    // Disk full, damaged segment, a writer that closed itself: the index is given up, the site is not.
    private bool Guard(Action work)
    {
        try
        {
            work();
            return true;
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OutOfMemoryException or InvalidOperationException)
        {
            ReportDamage(e);
            return false;
        }
    }
}
