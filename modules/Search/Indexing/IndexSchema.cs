namespace PanjinPropertyCms.Search.Indexing;

internal static class IndexSchema
{
    /// <summary>Raise it whenever the fields, the normaliser or the tokenisers change: an index of another version is rebuilt.</summary>
    internal const string Version = "2";
}
