using PanjinPropertyCms.DeskImport.Contracts;
using PanjinPropertyCms.Regulations.Text;

namespace PanjinPropertyCms.Regulations.Services;

/// <summary>版头: the red heading (…文件) and the document number above the text. They become fields and leave the text.</summary>
internal sealed record DraftHead(DocumentNumber? Number, IReadOnlyList<CleanLine> Lines, IReadOnlyList<DroppedText> Dropped)
{
    /// <summary>The heading stands within this many lines.</summary>
    private const int Most = 6;

    public static DraftHead Take(IReadOnlyList<CleanLine> lines)
    {
        DocumentNumber? number = null;
        var rest = lines.ToList();
        var dropped = new List<DroppedText>();
        for (var at = 0; at < Math.Min(Most, rest.Count); at++)
        {
            var text = rest[at].Text;
            var isNumber = number is null && DocumentNumber.TryParse(Labelled(text), out number);
            if (!isNumber && !(text.Length is > 4 and <= 40 && text.EndsWith("文件", StringComparison.Ordinal) && at < 3))
            {
                continue;
            }

            dropped.Add(new DroppedText(text, isNumber ? "已填入“发文字号”" : "版头"));
            rest.RemoveAt(at--);
        }

        return new DraftHead(number, rest, dropped);
    }

    /// <summary>发文字号：盘住建发〔2025〕1号 without its label.</summary>
    private static string Labelled(string text) => text[(text.AsSpan(0, Math.Min(8, text.Length)).IndexOfAny('：', ':') + 1)..].Trim();
}
