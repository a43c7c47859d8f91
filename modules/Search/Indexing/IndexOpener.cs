using Lucene.Net.Index;
using Lucene.Net.Store;

namespace PanjinPropertyCms.Search.Indexing;

/// <summary>What was found in an index folder.</summary>
internal readonly record struct OpenedIndex(IndexState State, string? Reason, IndexGeneration? Generation, IndexCursor Cursor)
{
    internal static OpenedIndex Bad(string reason) => new(IndexState.NeedsRebuild, reason, null, IndexCursor.None);
}

/// <summary>Opens the current index, and answers with a reason instead of an exception where that cannot be done.</summary>
internal static class IndexOpener
{
    internal static OpenedIndex Open(IndexFolders folders, SearchIndexOptions options)
    {
        try
        {
            return folders.Current() is { } folder ? OpenFolder(folder, options) : OpenedIndex.Bad("there is no index yet");
        }
        catch (LockObtainFailedException)
        {
            return new OpenedIndex(IndexState.InUse, "another process has the index open", null, IndexCursor.None);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Damaged files show themselves by any exception (end of file, wrong code point, index out of range …).
            return OpenedIndex.Bad($"the index cannot be opened: {e.GetType().Name}: {e.Message}");
        }
    }

    private static OpenedIndex OpenFolder(string folder, SearchIndexOptions options)
    {
        using (var directory = new NIOFSDirectory(folder))
        {
            if (!DirectoryReader.IndexExists(directory))
            {
                return OpenedIndex.Bad("the index folder holds no commit");
            }

            using var reader = DirectoryReader.Open(directory);
            if (IndexUserData.Read(reader.IndexCommit.UserData, options.Kinds) is not { } cursor)
            {
                return OpenedIndex.Bad("the index was written by another version, or before modules came or went");
            }

            if (options.VerifyAtOpen)
            {
                foreach (var leaf in reader.Leaves)
                {
                    leaf.AtomicReader.CheckIntegrity();
                }
            }

            var generation = IndexGeneration.Open(folder, options.FollowBufferMiB);
            return new OpenedIndex(IndexState.Ready, null, generation, cursor);
        }
    }
}
