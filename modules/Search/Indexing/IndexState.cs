namespace PanjinPropertyCms.Search.Indexing;

/// <summary>What an index folder is good for.</summary>
internal enum IndexState
{
    Ready,

    /// <summary>Missing, damaged, or written by another version: only <see cref="LuceneIndex.RebuildAsync"/> helps.</summary>
    NeedsRebuild,

    /// <summary>Another process writes it. Nothing is wrong with the index, and nothing may be done to it.</summary>
    InUse,
}
