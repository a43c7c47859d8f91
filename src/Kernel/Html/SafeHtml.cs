using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PanjinPropertyCms.Kernel.Html;

/// <summary>HTML that the sanitiser has let through. Nothing else can make one, so what has this type may be written to a page as it is.</summary>
[JsonConverter(typeof(SafeHtmlConverter))]
public readonly record struct SafeHtml
{
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
                html.Append("<p>").Append(Encode(line)).Append("</p>\n");
            }
        }

        return new SafeHtml(html.ToString());
    }

    /// <summary>The words alone, one block a line, for search and summaries.</summary>
    public string ToText() => HtmlWords.Of(ToString());

    public override string ToString() => _value ?? "";

    /// <summary>As the sanitiser writes text, so that what was exported and imported again is the same.</summary>
    private static string Encode(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\u00A0", "&nbsp;");
}

/// <summary>Stores and reads back what was safe when it was stored. Nothing that a visitor sends is read by it: forms and the API hand text to the sanitiser.</summary>
internal sealed class SafeHtmlConverter : JsonConverter<SafeHtml>
{
    public override SafeHtml Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, SafeHtml value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
