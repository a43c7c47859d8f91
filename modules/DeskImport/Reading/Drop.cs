using System.Text.RegularExpressions;
using PanjinPropertyCms.DeskImport.Contracts;

namespace PanjinPropertyCms.DeskImport.Reading;

/// <summary>Notes what is left out, shortened, each once.</summary>
internal static partial class Drop
{
    private const int Longest = 120, Most = 200;

    public static void Add(List<DroppedText> dropped, string text, string why)
    {
        var words = Spaces().Replace(text, " ").Trim();
        if (words.Length == 0 || dropped.Count >= Most)
        {
            return;
        }

        var one = new DroppedText(words.Length > Longest ? $"{words[..Longest]}…（共 {words.Length} 字）" : words, why);
        if (!dropped.Contains(one))
        {
            dropped.Add(one);
        }
    }

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Spaces();
}
