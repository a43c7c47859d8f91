namespace PanjinPropertyCms.Search.Indexing;

/// <summary>Names of the index fields. Changing one, or what is written into one, means a new <see cref="IndexSchema.Version"/>.</summary>
internal static class IndexFields
{
    /// <summary>Key of the document, on every member of its block: replacing and removing go by it.</summary>
    internal const string Id = "id";

    /// <summary>Present on the last member of a block, the document itself.</summary>
    internal const string Parent = "parent";

    /// <summary>Pairs of characters with positions: of an article, or of the body of a document without articles.</summary>
    internal const string TextPairs = "b";

    /// <summary>ICU words of the same text, without positions.</summary>
    internal const string TextWords = "w";

    internal const string TitlePairs = "tb";
    internal const string TitleWords = "tw";

    /// <summary>Whole titles as keys, see <see cref="Text.TitleKey"/>.</summary>
    internal const string TitleKeys = "tx";

    /// <summary>Summary and document numbers, as pairs.</summary>
    internal const string SummaryPairs = "sb";

    internal const string DocumentNumberKeys = "dn";

    /// <summary>Article number: "944", "133-1". Indexed and stored.</summary>
    internal const string Number = "n";

    /// <summary>Day number plus one; zero is undated.</summary>
    internal const string Date = "date";

    internal const string Standing = "standing";

    // Stored only.
    internal const string Type = "type";
    internal const string SourceId = "src";
    internal const string Title = "title";
    internal const string Url = "url";
    internal const string Summary = "sum";
    internal const string StandingLabel = "stl";
    internal const string Label = "label";
    internal const string Heading = "head";
    internal const string Text = "text";

    /// <summary>The doc values of a facet, the type among them.</summary>
    internal static string Facet(string name) => "f." + name;
}
