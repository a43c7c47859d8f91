using PanjinPropertyCms.Kernel.Content;

namespace PanjinPropertyCms.DeskImport.Contracts;

/// <summary>Makes a draft of one content type out of a cleaned document. A module that registers one takes part in 粘贴和导入.</summary>
public interface IDraftReader
{
    /// <summary>The content type.</summary>
    string ContentType { get; }

    /// <summary>How well the document fits the type, 0 to 100: the best one is taken where the editor leaves the choice to the site.</summary>
    int Fit(CleanDocument document);

    /// <summary>Never refuses: what it does not understand stays in the text, and the editor sees what it understood.</summary>
    Task<ReadDraft> ReadAsync(CleanDocument document, CancellationToken cancellationToken);
}

/// <summary>What a document says, in the fields of a content type.</summary>
/// <param name="Title">May be empty where none was found.</param>
/// <param name="Parts">The parts to save.</param>
/// <param name="Preview">The text as a reader will see it; safe HTML.</param>
public sealed record ReadDraft(string Title, IReadOnlyList<ContentPart> Parts, string Preview)
{
    /// <summary>The fields that were filled, and those that an editor will look for and were not found.</summary>
    public IReadOnlyList<UnderstoodFact> Understood { get; init; } = [];

    /// <summary>What the type's reader left out beyond <see cref="CleanDocument.Dropped"/>.</summary>
    public IReadOnlyList<DroppedText> Dropped { get; init; } = [];

    /// <summary>Structured findings, for example the tasks of a plan.</summary>
    public IReadOnlyList<UnderstoodTable> Tables { get; init; } = [];
}

/// <param name="Field">The label of the field.</param>
/// <param name="Value">As it will stand there; null when the document does not tell.</param>
/// <param name="Where">Where in the document it stood, or what the reader should check.</param>
public sealed record UnderstoodFact(string Field, string? Value, string Where);

/// <param name="Caption">What it lists, with the count.</param>
/// <param name="Heads">Of the columns.</param>
/// <param name="Rows">As many cells as heads.</param>
public sealed record UnderstoodTable(string Caption, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows);
