using System.Text.RegularExpressions;

namespace PanjinPropertyCms.Kernel.Content;

/// <summary>
/// Addresses of former sites in one form: path and query without the host, lower case (most of those sites ran on IIS, which does not
/// tell case apart), escapes undone, parameters in order, and without what messengers append when a page is passed on.
/// </summary>
public static partial class OldAddress
{
    /// <summary>In characters; a longer one is no address that anybody has printed.</summary>
    public const int Longest = 500;

    private static readonly string[] Appended = ["from", "isappinstalled", "scene", "clicktime", "nsukey", "wxfid"];

    /// <returns>For example <c>/art/2025/6/5/art_1_2.html</c> or <c>/show.php?id=12</c>; null for what is no address, and for the home page.</returns>
    public static string? Normalise(string? address)
    {
        var rest = (address ?? "").Trim();
        if (rest.IndexOf("://", StringComparison.Ordinal) is var scheme and > 0)
        {
            var slash = rest.IndexOf('/', scheme + 3);
            rest = slash < 0 ? "" : rest[slash..];
        }

        rest = rest.Split('#')[0];
        var (path, query) = rest.IndexOf('?') is var mark and >= 0 ? (rest[..mark], rest[(mark + 1)..]) : (rest, "");
        if (!path.StartsWith('/') || rest.Length > Longest || rest.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)))
        {
            return null;
        }

        path = Plain(path).TrimEnd('/');
        var parameters = string.Join('&', query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Plain).Where(p => !IsAppended(p)).Order(StringComparer.Ordinal));
        return path.Length == 0 && parameters.Length == 0 ? null : (path.Length == 0 ? "/" : path) + (parameters.Length == 0 ? "" : "?" + parameters);
    }

    private static string Plain(string text) => Slashes().Replace(Uri.UnescapeDataString(text), "/").ToLowerInvariant();

    [GeneratedRegex("/{2,}")]
    private static partial Regex Slashes();

    private static bool IsAppended(string parameter)
    {
        var name = parameter.Split('=')[0];
        return name.StartsWith("utm_", StringComparison.Ordinal) || Appended.Contains(name);
    }
}
