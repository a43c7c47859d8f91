namespace PanjinPropertyCms.Browser.Support;

/// <summary>What people look at, in CSS pixels.</summary>
public sealed record Screen(string Name, int Width, int Height, bool Touch)
{
    /// <summary>The narrowest that WCAG 1.4.10 asks for; also a desktop at 400 %.</summary>
    public static readonly Screen Narrow = new("narrow", 320, 568, true);

    public static readonly Screen Phone = new("phone", 390, 844, true);

    public static readonly Screen Desktop = new("desktop", 1360, 900, false);

    /// <summary>A stand in a community centre, upright.</summary>
    public static readonly Screen Kiosk = new("kiosk", 1080, 1920, true);

    public static Screen Of(string name) => new[] { Narrow, Phone, Desktop, Kiosk }.Single(s => s.Name == name);

    internal BrowserNewContextOptions Options() => new()
    {
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        HasTouch = Touch,
        IsMobile = Touch && Width < 1000,
        ReducedMotion = ReducedMotion.Reduce,
    };
}
