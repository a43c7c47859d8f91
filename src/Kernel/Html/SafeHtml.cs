using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PanjinPropertyCms.Kernel.Html;

/// <summary>HTML that the sanitiser has let through. Nothing else can make one, so what has this type may be written to a page as it is.</summary>
public readonly record struct SafeHtml
{
    /// <summary>Encodes what HTML gives a meaning and leaves Chinese as it is.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string? _value;

    internal SafeHtml(string value) => _value = value;

    /// <summary>Plain text as paragraphs, one a line: safe because all of it is encoded.</summary>
    public static SafeHtml FromText(string text)
    {
        var html = new StringBuilder(text.Length + 64);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                html.Append("<p>").Append(Encoder.Encode(line)).Append("</p>\n");
            }
        }

        return new SafeHtml(html.ToString());
    }

    public override string ToString() => _value ?? "";
}
