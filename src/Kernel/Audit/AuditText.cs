using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Html;

namespace PanjinPropertyCms.Kernel.Audit;

/// <summary>A value in the words in which people compare it.</summary>
internal static class AuditText
{
    /// <summary>Null for nothing: an empty text and an empty list are nothing too.</summary>
    internal static string? Of(object? value) => Text(value) is { Length: > 0 } text ? text : null;

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        bool yes => yes ? "是" : "否",
        Enum member => NameOf(member),
        DateTime utc => CityClock.ToCity(utc).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        SafeHtml html => html.ToText(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable list => string.Join("；", list.Cast<object?>().Select(Of)),
        _ => JsonSerializer.Serialize(value, value.GetType(), ContentData.Json),
    };

    private static string NameOf(Enum member) =>
        member.GetType().GetField(member.ToString())?.GetCustomAttribute<DisplayAttribute>()?.GetName() ?? member.ToString();
}
