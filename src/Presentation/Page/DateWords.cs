using System.Globalization;
using PanjinPropertyCms.Kernel.Calendar;

namespace PanjinPropertyCms.Presentation.Page;

/// <summary>Times as the city's clocks show them, in the form that pages print.</summary>
public static class DateWords
{
    /// <summary><c>2026-11-23</c>.</summary>
    public static string ToDay(this DateTime utc) => CityClock.ToCity(utc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>2026-11-23</c>.</summary>
    public static string ToDay(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>2026-11-23 09:00</c>.</summary>
    public static string ToMinute(this DateTime utc, string between = " ") => CityClock.ToCity(utc).ToString($"yyyy-MM-dd'{between}'HH:mm", CultureInfo.InvariantCulture);
}
