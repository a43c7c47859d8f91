namespace PanjinPropertyCms.Kernel.Calendar;

/// <summary>The time in the city: what a reader's "today" is.</summary>
public sealed class CityClock(TimeProvider time)
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public DateOnly Today => DateOnly.FromDateTime(ToCity(time.GetUtcNow().UtcDateTime));

    public DateTime NowUtc => time.GetUtcNow().UtcDateTime;

    /// <summary>A UTC time as the city's clocks show it.</summary>
    public static DateTime ToCity(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>The UTC time of a time on the city's clocks.</summary>
    public static DateTime ToUtc(DateTime city) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(city, DateTimeKind.Unspecified), Zone);
}
