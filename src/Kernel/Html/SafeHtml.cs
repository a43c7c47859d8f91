using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace PanjinPropertyCms.Kernel.Html;

/// <summary>HTML that the sanitiser has let through. Nothing else can make one, so what has this type may be written to a page as it is.</summary>
[JsonConverter(typeof(SafeHtmlConverter))]
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

    /// <summary>The words alone, one block a line, for search and summaries.</summary>
    public string ToText() => HtmlWords.Of(ToString());

    public override string ToString() => _value ?? "";
}

/// <summary>Stores and reads back what was safe when it was stored. Nothing that a visitor sends is read by it: forms and the API hand text to the sanitiser.</summary>
internal sealed class SafeHtmlConverter : JsonConverter<SafeHtml>
{
    public override SafeHtml Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, SafeHtml value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
