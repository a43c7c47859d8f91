using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Presentation.SiteState;

namespace PanjinPropertyCms.Unit.Presentation;

/// <summary>When banner, grey display and maintenance hold, and that grey stays readable.</summary>
public sealed partial class SiteStateTests
{
    private static readonly DateTime Start = new(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc);
    private static readonly Gen<DateTime> Time = Gen.Int[0, 200].Select(h => Start.AddMinutes(h * 30));

    [Fact]
    public void A_banner_holds_from_its_first_moment_until_just_before_its_last() =>
        Gen.Select(Time, Time.Nullable(), Time.Nullable()).Sample((now, from, until) =>
            SiteState.Of(new(), new BannerSettings { Text = "台风", FromUtc = from, UntilUtc = until }, new(), now).Banner == ((from is null || now >= from) && (until is null || now < until)));

    [Fact]
    public void A_banner_without_words_never_holds() => Assert.False(SiteState.Of(new(), new BannerSettings { Text = "  " }, new(), Start).Banner);

    [Fact]
    public void Grey_holds_on_its_days_by_the_citys_clock() =>
        Gen.Select(Time, Gen.Int[0, 4], Gen.Int[0, 4]).Sample((now, first, last) =>
        {
            var (from, until) = (new DateOnly(2026, 11, 23).AddDays(first), new DateOnly(2026, 11, 23).AddDays(last));
            var today = DateOnly.FromDateTime(CityClock.ToCity(now));
            return SiteState.Of(new(), new(), new GreySettings { On = true, From = from, Until = until }, now).Grey == (today >= from && today <= until)
                && !SiteState.Of(new(), new(), new GreySettings { From = from, Until = until }, now).Grey;
        });

    [Fact]
    public void Maintenance_ends_at_its_moment() =>
        Gen.Select(Time, Time.Nullable(), Gen.Bool).Sample((now, end, on) =>
            SiteState.Of(new MaintenanceSettings { On = on, EndsAtUtc = end }, new(), new(), now).Maintenance == (on && (end is null || now < end)));

    /// <summary>WCAG 2.2 success criterion 1.4.3 over the theme's own pairs, each colour as the filter makes it (Filter Effects, section grayscale).</summary>
    [Fact]
    public void In_grey_every_pair_of_the_theme_still_passes()
    {
        var colours = Token().Matches(Css("tokens.css").Split("data-type")[0]).GroupBy(m => m.Groups[1].Value).ToDictionary(g => g.Key, g => g.First().Groups[2].Value);
        (string Text, string Ground)[] pairs =
        [
            ("ink", "paper"), ("ink-2", "paper"), ("ink-3", "paper"), ("ink", "card"), ("ink-2", "ground"), ("teal-7", "paper"), ("teal-9", "teal-1"), ("red-7", "red-1"),
            ("gold-7", "gold-1"), ("ok-7", "ok-1"), ("on-bar", "teal-9"), ("on-bar-2", "teal-9"), ("on-action", "teal-7"), ("on-accent", "red-7"), ("on-mark", "mark"),
        ];
        Assert.All(pairs, p => Assert.True(Contrast(Grey(colours[p.Text]), Grey(colours[p.Ground])) >= 4.5, $"{p.Text} on {p.Ground}"));
        Assert.All(Banner().Matches(Css("css/mood.css")), m => Assert.True(Contrast(Grey(m.Groups[2].Value), Grey(m.Groups[1].Value)) >= 4.5 && Contrast(Rgb(m.Groups[2].Value), Rgb(m.Groups[1].Value)) >= 4.5, m.Value));
        Assert.True(Contrast(Grey("#777"), Grey("#888")) < 4.5);
    }

    private static string Css(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PanjinPropertyCms.sln")))
        {
            folder = folder.Parent;
        }

        return File.ReadAllText(Path.Combine(folder.FullName, "themes/Portal/assets", file));
    }

    private static double[] Rgb(string hex)
    {
        var full = hex.Length == 4 ? string.Concat(hex[1..].Select(c => $"{c}{c}")) : hex[1..];
        return [.. Enumerable.Range(0, 3).Select(i => int.Parse(full.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d)];
    }

    private static double[] Grey(string hex)
    {
        var c = Rgb(hex);
        var y = (0.2126 * c[0]) + (0.7152 * c[1]) + (0.0722 * c[2]);
        return [y, y, y];
    }

    private static double Contrast(double[] a, double[] b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(double[] c)
    {
        var l = c.Select(v => v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * l[0]) + (0.7152 * l[1]) + (0.0722 * l[2]);
    }

    [GeneratedRegex(@"--([a-z0-9-]+):\s*(#[0-9a-f]{3,6})\b")]
    private static partial Regex Token();

    [GeneratedRegex(@"--banner: (#[0-9a-f]+); --on-banner: (#[0-9a-f]+)")]
    private static partial Regex Banner();
}
