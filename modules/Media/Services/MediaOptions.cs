using System.ComponentModel.DataAnnotations;

namespace PanjinPropertyCms.Media.Services;

/// <summary>The operator's limits, section <c>Panjin:Media</c>.</summary>
internal sealed class MediaOptions
{
    public const string Section = "Panjin:Media";

    /// <summary>The largest file that is taken, in MB.</summary>
    /// <value>Default 50; from 1 to 1024.</value>
    [Range(1, 1024)]
    public int LargestMegabytes { get; set; } = 50;

    /// <summary>The same in bytes.</summary>
    internal long LargestBytes => (long)LargestMegabytes << 20;
}
