using PanjinPropertyCms.Kernel.Calendar;

namespace PanjinPropertyCms.Presentation.SiteState;

/// <summary>
/// What of these settings holds now. It is stored and changes by a write, at a save or by a job when the time comes, and pages are made
/// from it alone: were each page to ask the clock, a kept one would go on showing a banner whose time is over, and two nodes whose clocks
/// differ would not agree.
/// </summary>
public sealed record SiteState
{
    public bool Maintenance { get; init; }

    public bool Banner { get; init; }

    public bool Grey { get; init; }

    /// <summary>What should hold at a time.</summary>
    internal static SiteState Of(MaintenanceSettings maintenance, BannerSettings banner, GreySettings grey, DateTime utc)
    {
        var day = DateOnly.FromDateTime(CityClock.ToCity(utc));
        return new()
        {
            Maintenance = maintenance.On && !(maintenance.EndsAtUtc <= utc),
            Banner = !string.IsNullOrWhiteSpace(banner.Text) && !(utc < banner.FromUtc) && !(banner.UntilUtc <= utc),
            Grey = grey.On && !(day < grey.From) && !(grey.Until < day),
        };
    }
}
