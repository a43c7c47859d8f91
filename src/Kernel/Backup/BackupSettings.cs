using System.ComponentModel.DataAnnotations;

namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>When backups are made and how many are kept, as the console sets it.</summary>
public sealed class BackupSettings
{
    /// <value>Default: not scheduled.</value>
    public bool Scheduled { get; set; }

    /// <summary>Time of day in the city, <c>HH:mm</c>.</summary>
    /// <value>Default 02:30, when hardly anybody reads.</value>
    [RegularExpression("^([01][0-9]|2[0-3]):[0-5][0-9]$", ErrorMessage = "时间请写成 02:30 这样的 24 小时格式。")]
    public string At { get; set; } = "02:30";

    /// <summary>Absolute, or empty for <c>backups</c> in the data folder. On another disk it survives the loss of this one.</summary>
    public string? Folder { get; set; } = "";

    /// <value>Default 7; 1 to 90.</value>
    [Range(1, 90, ErrorMessage = "按天保留请填 1 到 90。")]
    public int Daily { get; set; } = 7;

    /// <value>Default 4; 0 to 53.</value>
    [Range(0, 53, ErrorMessage = "按周保留请填 0 到 53。")]
    public int Weekly { get; set; } = 4;

    /// <value>Default 6; 0 to 60.</value>
    [Range(0, 60, ErrorMessage = "按月保留请填 0 到 60。")]
    public int Monthly { get; set; } = 6;
}
