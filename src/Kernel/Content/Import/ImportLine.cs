namespace PanjinPropertyCms.Kernel.Content.Import;

/// <summary>A line of an import file (JSON Lines).</summary>
/// <param name="Id">Becomes the item's source id: a second import updates instead of adding.</param>
/// <param name="Title">Required.</param>
/// <param name="Issuer">Who issued it; several are separated by <c>、</c>.</param>
/// <param name="Date">The date of issue, <c>yyyy-MM-dd</c>.</param>
/// <param name="Docno">发文字号.</param>
/// <param name="Category">The source's own category.</param>
/// <param name="Body">Plain text or HTML.</param>
public sealed record ImportLine(string? Id, string? Title, string? Issuer, string? Date, string? Docno, string? Category, string? Body)
{
    /// <summary>Addresses on the site that it is moved from; they go on leading to it, and it is marked as moved.</summary>
    public IReadOnlyList<string>? OldUrls { get; init; }

    /// <summary>One such address, where there is only one.</summary>
    public string? OldUrl { get; init; }

    /// <summary>The day on which it was first published elsewhere, <c>yyyy-MM-dd</c>.</summary>
    public string? Published { get; init; }

    /// <summary>All addresses of both fields.</summary>
    internal IReadOnlyList<string> FormerAddresses => [.. (OldUrls ?? []).Prepend(OldUrl).OfType<string>().Where(u => u.Trim().Length > 0).Distinct()];
}

/// <summary>Turns lines into drafts of one type.</summary>
public interface IImportMapper
{
    /// <summary>The content type.</summary>
    string ContentType { get; }

    /// <summary>Pure and callable from several threads.</summary>
    /// <exception cref="ImportLineException">The line cannot be taken; the message says why.</exception>
    ContentDraft Map(ImportLine line);

    /// <summary>The way back, for exports: what <see cref="Map"/> would take to make this item again.</summary>
    ImportLine ToLine(ContentRecord record);
}

/// <summary>A line that cannot be imported, and why, in words for the report.</summary>
public sealed class ImportLineException(string message) : Exception(message);
