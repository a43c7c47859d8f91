using System.Text;
using System.Text.RegularExpressions;

namespace PanjinPropertyCms.DeskImport.Reading;

/// <summary>Bytes as text: by the mark at their start, by what the page says of itself, else the first of UTF-8, UTF-16 and GB18030 that fits without a fault.</summary>
internal static partial class TextDecoder
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    private static readonly Encoding StrictGb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly Encoding Gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>More control characters than one in so many: a program or a picture, not a text.</summary>
    private const int MostControls = 500;

    /// <returns>The text and the name of its encoding.</returns>
    /// <exception cref="UnreadableException">It is no text.</exception>
    public static (string Text, string Encoding) Decode(byte[] bytes)
    {
        var decoded = Marked(bytes) ?? Declared(bytes) ?? Utf16(bytes) ?? Try(bytes, StrictUtf8, "UTF-8") ?? Try(bytes, StrictGb, "GB18030") ?? Declared(bytes, lenient: true);
        if (decoded is not { } found || IsBinary(found.Text))
        {
            throw new UnreadableException("这不是文字文件，里面读不出文字。请上传 .docx、.html 或 .txt，或把文字粘贴到上面的框里。");
        }

        return found;
    }

    private static (string Text, string Encoding)? Marked(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3), "UTF-8"),
        [0xFF, 0xFE, ..] => (Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2), "UTF-16"),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2), "UTF-16"),
        _ => null,
    };

    /// <summary>A page's own charset; gb2312 and gbk are read as GB18030, which holds both (and which browsers do, too).</summary>
    private static (string Text, string Encoding)? Declared(byte[] bytes, bool lenient = false)
    {
        var declared = Charset().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 4096))).Groups[1].Value.ToLowerInvariant();
        return declared switch
        {
            "gb2312" or "gbk" or "gb18030" => Try(bytes, lenient ? Gb : StrictGb, "GB18030"),
            "utf-8" or "utf8" => Try(bytes, lenient ? Encoding.UTF8 : StrictUtf8, "UTF-8"),
            _ => null,
        };
    }

    /// <summary>Without a mark: every second byte of line breaks, digits and spaces is zero.</summary>
    private static (string Text, string Encoding)? Utf16(byte[] bytes)
    {
        var seen = Math.Min(bytes.Length, 8192) & ~1;
        var (even, odd) = (0, 0);
        for (var i = 0; i < seen; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }

        return (even, odd) switch
        {
            (0, > 1) => (Encoding.Unicode.GetString(bytes), "UTF-16"),
            (> 1, 0) => (Encoding.BigEndianUnicode.GetString(bytes), "UTF-16"),
            _ => null,
        };
    }

    private static (string Text, string Encoding)? Try(byte[] bytes, Encoding encoding, string name)
    {
        try
        {
            return (encoding.GetString(bytes), name);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsBinary(string text)
    {
        var controls = text.Count(c => c == '\0' || c == '\uFFFD' || (char.IsControl(c) && c is not ('\r' or '\n' or '\t' or '\f' or '\v' or '\u0085')));
        return controls > 0 && controls * MostControls >= text.Length;
    }

    [GeneratedRegex("""charset\s*=\s*["']?\s*([\w-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
