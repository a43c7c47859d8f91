using System.Globalization;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Media.Files;

/// <summary>A name can be shown, put in an address and saved on any system: no separators, no control characters, none that turn the reading direction (and so hide an extension).</summary>
internal static class FileNames
{
    internal const int Longest = 150;

    // Windows refuses these; Path.GetInvalidFileNameChars would depend on the system that the site runs on.
    private const string Forbidden = "\\/:*?\"<>|";

    /// <returns>Null when the name is good.</returns>
    internal static Refusal? Check(string name, string field) =>
        name.Length is 0 or > Longest || name != name.Trim() || name[0] == '.' || name.Any(c => Forbidden.Contains(c) || IsInvisible(c))
            ? new Refusal("media.name", $"文件名要有 1 到 {Longest} 个字，不以点号开头，不含 {string.Join(' ', Forbidden.ToCharArray())} 和看不见的字符。请改名后再传。", field)
            : null;

    private static bool IsInvisible(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
