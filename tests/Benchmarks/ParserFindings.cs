using PanjinPropertyCms.Regulations.Text;

namespace PanjinPropertyCms.Benchmarks;

/// <summary>What looks wrong in one parsed text: a reason and a line to look at.</summary>
internal static class ParserFindings
{
    public static IEnumerable<(string Kind, string Sample)> In(SourceText source, LawText law)
    {
        if (string.Concat(law.Pieces.Select(p => law.Slice(p).ToString())) != source.Text) yield return ("round trip", "");
        if (law.Pieces.Select(p => p.Anchor).Distinct().Count() != law.Pieces.Count) yield return ("anchor twice", "");
        foreach (var warning in law.Warnings)
        {
            var piece = law.Find(warning.Anchor)!;
            yield return (warning.Kind.ToString(), $"{warning.Previous} -> {warning.Number}: {Around(law, piece)}");
        }
        var starts = law.Pieces.Where(p => p.Kind == PieceKind.Article).Select(p => p.Start).ToHashSet();
        foreach (var line in Missed(source, law, starts).Take(3)) yield return ("第X条 at a line's start is no article", line);
        if (law.Pieces.Any(p => p.Scope > 1)) yield return ("several texts", law.Pieces.First(p => p.Scope > 1) is var p ? Around(law, p) : "");
        foreach (var piece in law.Pieces.Where(p => p.Anchor.Contains("-x")).Take(2)) yield return ("number twice", $"{piece.Anchor}: {Around(law, piece)}");
        if (law.Counts is { Articles: 0, Headings: 0 } && law.Source.Length > 1500) yield return ("long text without structure", Around(law, law.Pieces[0]));
    }

    private static IEnumerable<string> Missed(SourceText source, LawText law, HashSet<int> starts)
    {
        var contents = law.Pieces.Where(p => p.Kind is PieceKind.Contents or PieceKind.Note).Select(p => p.Start).ToHashSet();
        for (var i = 0; i < source.LineCount; i++)
        {
            if (ArticleMark.TryRead(source.Line(i), out _) && !starts.Contains(source.Start(i)) && !contents.Contains(source.Start(i))) yield return Cut(source.Line(i));
        }
    }

    private static string Around(LawText law, Piece piece) => Cut(law.Source.AsSpan(piece.Start, Math.Min(60, law.Source.Length - piece.Start)));

    private static string Cut(ReadOnlySpan<char> text) => text[..Math.Min(60, text.Length)].ToString().Replace('\n', '⏎');
}
