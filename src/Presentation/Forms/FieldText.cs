using System.Collections;
using System.Globalization;
using System.Text;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Html;

namespace PanjinPropertyCms.Presentation.Forms;

/// <summary>Between the value of a field and the text that stands in it. Rows are handled by their own fields.</summary>
internal static class FieldText
{
    private const string Day = "yyyy-MM-dd";
    private const string Minute = "yyyy-MM-ddTHH:mm";

    private static readonly string[] Days = [Day, "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];
    private static readonly string[] Minutes = [Minute, "yyyy-MM-ddTHH:mm:ss", "yyyy-M-d H:mm", "yyyy/M/d H:mm", "yyyy年M月d日 H:mm"];

    internal static string Of(FormField field, object? value) => value switch
    {
        null => "",
        _ when field.Kind == FieldKind.Secret => "",
        DateOnly day => day.ToString(Day, CultureInfo.InvariantCulture),
        DateTime time => CityClock.ToCity(time).ToString(Minute, CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        IEnumerable<string> lines => string.Join('\n', lines),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Reads what was typed, as far as that needs no look into the database.</summary>
    /// <returns>The value, or the sentence that says how to write it.</returns>
    internal static (object? Value, string? Error) Parse(FormField field, string text, Sanitiser sanitiser)
    {
        text = WithoutControls(text);
        var trimmed = text.Trim();
        return field.Kind switch
        {
            FieldKind.Html => (ToHtml(text, sanitiser), null),
            FieldKind.Text => (Words(field, trimmed), null),
            FieldKind.Lines => (trimmed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), null),
            FieldKind.YesNo => (trimmed.Equals("true", StringComparison.OrdinalIgnoreCase), null),
            FieldKind.Address => ToAddress(field, trimmed),
            FieldKind.Line or FieldKind.Media or FieldKind.Content or FieldKind.Secret => (Words(field, trimmed.ReplaceLineEndings(" ")), null),
            _ when trimmed.Length == 0 => field.CanBeEmpty ? (null, null) : (null, $"请填写{field.Label}。"),
            _ => ToValue(field, trimmed),
        };
    }

    private static (object? Value, string? Error) ToValue(FormField field, string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC).Replace(",", "").Replace(" ", "");
        return field.Kind switch
        {
            FieldKind.Choice => field.Choices.Any(c => c.Value == text) ? (Enum.Parse(field.ValueType, text), null) : (null, $"请从列表里选择{field.Label}。"),
            FieldKind.Date => DateOnly.TryParseExact(plain, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 1900
                ? (day, null) : (null, $"{field.Label}要写成 2026-11-23 这样的日期。"),
            FieldKind.DateTime => DateTime.TryParseExact(text.Normalize(NormalizationForm.FormKC), Minutes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time.Year >= 1900
                ? (CityClock.ToUtc(time), null) : (null, $"{field.Label}要写成 2026-11-23 09:00 这样的日期和时间。"),
            FieldKind.Number => long.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) && (field.ValueType == typeof(long) || whole is >= int.MinValue and <= int.MaxValue)
                ? (Convert.ChangeType(whole, field.ValueType, CultureInfo.InvariantCulture), null) : (null, $"{field.Label}要填整数，不带单位。"),
            _ => decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? (Convert.ChangeType(number, field.ValueType, CultureInfo.InvariantCulture), null) : (null, $"{field.Label}要填数字，不带单位。"),
        };
    }

    /// <summary>Somebody without scripts types lines; a line without any markup is a paragraph.</summary>
    private static SafeHtml ToHtml(string text, Sanitiser sanitiser) =>
        text.Contains("</", StringComparison.Ordinal) || text.Contains("<p", StringComparison.OrdinalIgnoreCase) || text.Contains("<img", StringComparison.OrdinalIgnoreCase)
            ? sanitiser.Clean(text)
            : SafeHtml.FromText(text);

    /// <summary>Of this site, or of another over http: a link that runs a script is no address.</summary>
    private static (object? Value, string? Error) ToAddress(FormField field, string text) =>
        text.Length == 0 || (text[0] == '/' && !text.StartsWith("//", StringComparison.Ordinal) && !text.Contains('\\'))
            || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            ? (Words(field, text), null)
            : (null, $"{field.Label}要写成本站的 /notices/1，或以 http:// 或 https:// 开头的网址。");

    private static string? Words(FormField field, string text) => text.Length == 0 && field.TakesNull ? null : text;

    /// <summary>Characters that nobody can see and that no database and no XML takes. Line ends become one character.</summary>
    private static string WithoutControls(string text)
    {
        text = text.ReplaceLineEndings("\n");
        if (text.Any(char.IsSurrogate))
        {
            // Half of a character becomes the sign for what cannot be read.
            text = string.Concat(text.EnumerateRunes());
        }

        return text.Any(IsControl) ? string.Concat(text.Where(c => !IsControl(c))) : text;
    }

    private static bool IsControl(char c) => char.IsControl(c) && c is not ('\n' or '\t');
}
