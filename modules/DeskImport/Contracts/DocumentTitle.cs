using System.Text;
using System.Text.RegularExpressions;

namespace PanjinPropertyCms.DeskImport.Contracts;

/// <summary>Finds the title of a document and takes its lines off the text: the page prints it above anyway.</summary>
public static partial class DocumentTitle
{
    /// <summary>The title stands among the first lines, over this many at most.</summary>
    private const int Head = 12, MostLines = 4, Longest = 120;

    /// <returns>The title, empty where none was found; the lines without it; what was taken off.</returns>
    public static (string Title, IReadOnlyList<CleanLine> Lines, IReadOnlyList<DroppedText> Dropped) Take(CleanDocument document)
    {
        var lines = document.Lines.ToList();
        var found = Named(lines, document.Title) ?? Written(lines) ?? Marked(lines);
        var title = found?.Title ?? document.Title ?? "";
        var dropped = new List<DroppedText>();
        if (found is { } place)
        {
            lines.RemoveRange(place.From, place.Count);
        }

        // A captured page prints it again right above the text.
        for (var at = 0; title.Length > 0 && at < Math.Min(Head, lines.Count); at++)
        {
            if (Join(lines, at, title) is var count and > 0)
            {
                dropped.Add(new DroppedText(title, "重复的标题"));
                lines.RemoveRange(at--, count);
            }
        }

        return (title, lines, dropped);
    }

    /// <summary>What the page's head says, where the text begins with it.</summary>
    private static Place? Named(List<CleanLine> lines, string? title)
    {
        for (var at = 0; title is not null && at < Math.Min(Head, lines.Count); at++)
        {
            if (Join(lines, at, title) is var count and > 0)
            {
                return new Place(title, at, count);
            }
        }

        return null;
    }

    /// <summary>The first lines that together end as titles of documents do: …的通知, …办法（试行）.</summary>
    private static Place? Written(List<CleanLine> lines)
    {
        for (var at = 0; at < Math.Min(Head, lines.Count); at++)
        {
            var joined = "";
            for (var count = 1; count <= MostLines && at + count <= lines.Count && MayBeTitle(lines[at + count - 1]); count++)
            {
                joined += lines[at + count - 1].Text;
                if (joined.Length is > 4 and <= Longest && Ending().IsMatch(joined) && !IsCutInTwo(joined) && !GoesOn(lines, at + count))
                {
                    return new Place(joined, at, count);
                }
            }
        }

        return null;
    }

    /// <summary>A name in 《》 or a heading that is still open goes on in the next line.</summary>
    private static bool IsCutInTwo(string line) => line.Count(c => c == '《') != line.Count(c => c == '》') || line.Count(c => c is '（' or '(') != line.Count(c => c is '）' or ')');

    /// <summary>关于印发《…办法》 over two lines: the second is …的通知.</summary>
    private static bool GoesOn(List<CleanLine> lines, int next) => next < lines.Count && lines[next].Text is "的通知" or "的公告" or "的决定" or "通知";

    /// <summary>The first heading, or the first line that is bold throughout.</summary>
    private static Place? Marked(List<CleanLine> lines)
    {
        var at = lines.FindIndex(0, Math.Min(Head, lines.Count), l => MayBeTitle(l) && (l.Kind == LineKind.Heading || l.Bold));
        return at >= 0 ? new Place(lines[at].Text, at, 1) : null;
    }

    private static bool MayBeTitle(CleanLine line) => line.Kind is LineKind.Heading or LineKind.Paragraph && line.Text.Length <= Longest && !Sentence().IsMatch(line.Text);

    /// <summary>How many lines from <paramref name="at"/> make the title; 0 when they do not.</summary>
    private static int Join(List<CleanLine> lines, int at, string title)
    {
        var (wanted, joined) = (Key(title), "");
        for (var count = 1; count <= MostLines && at + count <= lines.Count; count++)
        {
            joined += Key(lines[at + count - 1].Text);
            if (joined == wanted)
            {
                return count;
            }

            if (!wanted.StartsWith(joined, StringComparison.Ordinal))
            {
                return 0;
            }
        }

        return 0;
    }

    private static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text.Where(c => !char.IsWhiteSpace(c)))
        {
            key.Append(c switch { '(' => '（', ')' => '）', '“' or '”' => '"', _ => c });
        }

        return key.ToString();
    }

    [GeneratedRegex(@"(通知|通告|公告|公示|公报|通报|方案|办法|规定|条例|意见|决定|决议|细则|规则|标准|规范|规程|函|批复|答复|解释|纲要|规划|计划|要点|制度|指南|指引|法|提示|须知|倡议书|通知书|清单|报告)(\s*[（(][^（()）]{1,30}[）)])*$")]
    private static partial Regex Ending();

    [GeneratedRegex(@"[。；;：:！？，,]$|^[一二三四五六七八九十]+、|^[（(][一二三四五六七八九十\d]+[）)]|^\d+[.、．]|^第[一二三四五六七八九十百\d]+[章节条]")]
    private static partial Regex Sentence();

    private readonly record struct Place(string Title, int From, int Count);
}
