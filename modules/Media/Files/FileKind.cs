namespace PanjinPropertyCms.Media.Files;

/// <summary>A kind of file that the library takes.</summary>
/// <param name="Extension">Lower case, with the dot.</param>
/// <param name="ContentType">As it is served.</param>
/// <param name="Word">What readers call it.</param>
/// <param name="Holds">Whether the content is what the extension says. Reads the stream from its start.</param>
/// <param name="Hint">What to do when it is not.</param>
internal sealed record FileKind(string Extension, string ContentType, string Word, Func<Stream, bool> Holds, string Hint)
{
    /// <summary>Of an image: the format that it is encoded in anew. Null is a document, kept as it came.</summary>
    public SkiaSharp.SKEncodedImageFormat? Image { get; init; }

    /// <summary>Shown in pages; documents are only downloaded.</summary>
    public bool IsImage => Image is not null;

    /// <summary>The extension under which it is served, where that is another: of a moving GIF only the first picture is kept.</summary>
    public string? ServedAs { get; init; }
}
