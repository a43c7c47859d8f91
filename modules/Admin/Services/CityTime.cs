using System.Globalization;
using PanjinPropertyCms.Kernel.Calendar;

namespace PanjinPropertyCms.Admin.Services;

/// <summary>Times as the console shows them.</summary>
internal static class CityTime
{
    internal static string Text(DateTime? utc) => utc is { } time ? CityClock.ToCity(time).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "还没有运行";

    /// <summary>How to greet somebody now.</summary>
    internal static string Greeting(DateTime utc) => CityClock.ToCity(utc).Hour switch
    {
        < 5 => "夜深了",
        < 12 => "上午好",
        < 14 => "中午好",
        < 18 => "下午好",
        _ => "晚上好",
    };
}
