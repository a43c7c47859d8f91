using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Html;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Contents.Comparing;

/// <summary>The fields of a version as text, in the order of the form: markup as its words, lists one a line.</summary>
internal static class VersionFields
{
    internal static IReadOnlyList<VersionField> Of(ContentTypeDefinition type, ContentVersion version)
    {
        var data = ContentData.Parse(version.Data);
        return [new("Title", "标题", version.Title), .. type.Parts.SelectMany(part => FieldsOf(part, data.Get(part)))];
    }

    private static IEnumerable<VersionField> FieldsOf(Type type, ContentPart? part) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.GetCustomAttribute<DisplayAttribute>() is not null)
            .Select(p => new VersionField($"{type.Name}.{p.Name}", p.GetCustomAttribute<DisplayAttribute>()!.GetName() ?? p.Name, part is null ? "" : TextOf(p.GetValue(part))));

    private static string TextOf(object? value) => value switch
    {
        null => "",
        string text => text.ReplaceLineEndings("\n"),
        SafeHtml html => html.ToText(),
        DateOnly day => day.ToDay(),
        DateTime utc => utc.ToMinute(),
        bool yes => yes ? "是" : "否",
        Enum => EnumText(value),
        IEnumerable list => string.Join('\n', list.Cast<object?>().Select(TextOf)),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => string.Join(" ", JsonSerializer.SerializeToElement(value, value.GetType(), ContentData.Json).EnumerateObject().Select(p => p.Value.ToString())),
    };

    private static string EnumText(object value) =>
        value.GetType().GetField(value.ToString()!)?.GetCustomAttribute<DisplayAttribute>()?.GetName() ?? value.ToString()!;
}

/// <param name="Key">Unique in its version.</param>
/// <param name="Label">As the form names it.</param>
internal sealed record VersionField(string Key, string Label, string Text);
