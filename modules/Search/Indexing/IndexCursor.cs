namespace PanjinPropertyCms.Search.Indexing;

/// <summary>How far the index has followed the change log.</summary>
/// <param name="Epoch">Identity of the database; a restored one has another, and its positions mean something else.</param>
/// <param name="Position">The last position that is in the index.</param>
internal sealed record IndexCursor(string Epoch, long Position)
{
    internal static IndexCursor None { get; } = new("", 0);
}
