using System.Buffers;
using System.Text;

namespace PanjinPropertyCms.Media.Files;

/// <summary>UTF-8 without control characters. Other encodings are refused, because the header that goes with the file says UTF-8.</summary>
internal static class PlainText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly SearchValues<char> ControlCharacters =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Append(0x7f).Select(c => (char)c).Except(['\t', '\r', '\n', '\f'])]);

    internal static bool Is(Stream stream)
    {
        stream.Position = 0;
        using var reader = new StreamReader(stream, Strict, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var buffer = new char[8192];
        try
        {
            for (int read; (read = reader.ReadBlock(buffer)) > 0;)
            {
                if (buffer.AsSpan(0, read).ContainsAny(ControlCharacters))
                {
                    return false;
                }
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
