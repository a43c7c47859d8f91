using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Html;

namespace PanjinPropertyCms.Search.Contracts;

/// <summary>Encoded text in which the only element is <c>mark</c>. Only the highlighter can make one, so a view may write it out as it is.</summary>
[JsonConverter(typeof(MarkedTextJson))]
public readonly record struct MarkedText : IHtmlContent
{
    private readonly string? _html;

    internal MarkedText(string html) => _html = html;

    /// <summary>The HTML; never null.</summary>
    public string Html => _html ?? "";

    public bool IsEmpty => string.IsNullOrEmpty(_html);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(Html);

    public override string ToString() => Html;

    /// <summary>A string in JSON. Never read: HTML from outside must not become trusted this way.</summary>
    internal sealed class MarkedTextJson : JsonConverter<MarkedText>
    {
        public override MarkedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Marked text is written, never read.");

        public override void Write(Utf8JsonWriter writer, MarkedText value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Html);
    }
}
