using System.Globalization;
using Lucene.Net.Index;

namespace PanjinPropertyCms.Search.Indexing;

/// <summary>The cursor and the schema, as they stand in a commit: what is on disk always knows how far it goes.</summary>
internal static class IndexUserData
{
    internal static void Write(IndexWriter writer, IndexCursor cursor, string kinds) =>
        writer.SetCommitData(new Dictionary<string, string>
        {
            ["epoch"] = cursor.Epoch,
            ["position"] = cursor.Position.ToString(CultureInfo.InvariantCulture),
            ["schema"] = IndexSchema.Version,
            ["kinds"] = kinds,
        });

    /// <summary>Null when the commit was not written by this version, or for other kinds of documents.</summary>
    internal static IndexCursor? Read(IDictionary<string, string> data, string kinds) =>
        data.TryGetValue("schema", out var schema) && schema == IndexSchema.Version
        && data.TryGetValue("kinds", out var written) && written == kinds
        && data.TryGetValue("epoch", out var epoch)
        && data.TryGetValue("position", out var position)
        && long.TryParse(position, CultureInfo.InvariantCulture, out var number)
            ? new IndexCursor(epoch, number)
            : null;
}
