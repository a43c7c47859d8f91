namespace PanjinPropertyCms.Media.Files;

/// <summary>A kind of file that the library takes.</summary>
/// <param name="Extension">Lower case, with the dot.</param>
/// <param name="ContentType">As it is served.</param>
/// <param name="Word">What readers call it.</param>
/// <param name="Holds">Whether the content is what the extension says. Reads the stream from its start.</param>
/// <param name="Hint">What to do when it is not.</param>
internal sealed record FileKind(string Extension, string ContentType, string Word, Func<Stream, bool> Holds, string Hint);
