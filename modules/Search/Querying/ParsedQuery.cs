namespace PanjinPropertyCms.Search.Querying;

/// <summary>A query, understood.</summary>
/// <param name="Text">Normalised and cut to <see cref="QueryReader.MaxLength"/>.</param>
internal sealed record ParsedQuery(string Text, IReadOnlyList<Concept> Concepts, Citation? Citation)
{
    /// <summary>Nothing was typed: show everything.</summary>
    internal bool IsBrowse => Text.Length == 0;
}
