using System.ComponentModel.DataAnnotations;

namespace PanjinPropertyCms.Web.Operations.Logs;

/// <summary>The files in <c>logs/</c> of the data folder, section <c>Panjin:Logs</c>.</summary>
internal sealed class LogOptions
{
    public const string Section = "Panjin:Logs";

    /// <value>Default true. False leaves only the console; somebody else then keeps the access log.</value>
    public bool Files { get; set; } = true;

    /// <summary>Days that the application log is kept.</summary>
    /// <value>Default 60; 1 to 3650.</value>
    [Range(1, 3650, ErrorMessage = "Panjin:Logs:ApplicationDays 请填 1 到 3650。")]
    public int ApplicationDays { get; set; } = 60;

    /// <summary>Days that the access log is kept. Network logs must be kept for six months at least (《网络安全法》第二十三条 of the text in force since 2026-01-01, 第二十一条 before), and half a year has up to 184 days.</summary>
    /// <value>Default 200; 184 to 3650.</value>
    [Range(184, 3650, ErrorMessage = "Panjin:Logs:AccessDays 请填 184 到 3650：《网络安全法》要求网络日志留存不少于六个月。")]
    public int AccessDays { get; set; } = 200;

    /// <summary>A file that grows beyond it is followed by another of the same day, in MB.</summary>
    /// <value>Default 64; 1 to 1024.</value>
    [Range(1, 1024, ErrorMessage = "Panjin:Logs:LargestMegabytes 请填 1 到 1024。")]
    public int LargestMegabytes { get; set; } = 64;
}
