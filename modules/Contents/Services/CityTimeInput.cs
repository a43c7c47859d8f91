using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Contents.Services;

/// <summary>Reads a day and a time as people type them where the browser has no picker: 2026-12-1, 2026年12月1日, 9：30, in full-width digits too.</summary>
internal static partial class CityTimeInput
{
    /// <summary>The moment in UTC; null when both are empty.</summary>
    /// <param name="day">The day on the city's calendar.</param>
    /// <param name="time">The time on the city's clocks.</param>
    /// <param name="name">What it is, for the message: 发布.</param>
    /// <param name="field">The beginning of the fields' names: <c>Publish</c> for <c>PublishDay</c> and <c>PublishTime</c>.</param>
    internal static Outcome<DateTime?> Read(string? day, string? time, string name, string field)
    {
        var (dayText, timeText) = (Plain(day), Plain(time));
        if (dayText.Length == 0 && timeText.Length == 0)
        {
            return Outcome<DateTime?>.Of(null);
        }

        if (ReadDay(dayText) is not { } date)
        {
            return new Refusal("time.day", dayText.Length == 0 ? $"请填写{name}的日期。" : $"{name}的日期没有看懂，请写成 2026-12-01 这样。", field + "Day");
        }

        if (ReadTime(timeText) is not { } clock)
        {
            return new Refusal("time.time", timeText.Length == 0 ? $"请填写{name}的时间。" : $"{name}的时间没有看懂，请写成 09:30 这样。", field + "Time");
        }

        return CityClock.ToUtc(date.ToDateTime(clock));
    }

    /// <summary>A day; null for anything else.</summary>
    internal static DateOnly? ReadDay(string? text) =>
        DayShape().Match(Plain(text)) is { Success: true } m && DateOnly.TryParseExact($"{m.Groups[1].Value}-{m.Groups[2].Value}-{m.Groups[3].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 2000 and < 2100 ? day : null;

    private static TimeOnly? ReadTime(string text) =>
        TimeShape().Match(text) is { Success: true } m && int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) is < 24 and var hour
            && (m.Groups[2].Success ? int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture) : 0) is < 60 and var minute ? new TimeOnly(hour, minute) : null;

    /// <summary>Full-width signs become plain ones; spaces go.</summary>
    private static string Plain(string? text) => (text ?? "").Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal).Trim();

    [GeneratedRegex("^([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?$")]
    private static partial Regex DayShape();

    [GeneratedRegex("^([0-9]{1,2})(?:[:.点时]([0-9]{1,2})分?(?::00)?|[点时])$")]
    private static partial Regex TimeShape();
}
