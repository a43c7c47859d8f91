namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// What a text says about itself, to fill an editor's form. It is a suggestion: every one of these can be wrong in an unusual text.
/// </summary>
internal sealed record DocumentFacts(EffectiveRule? Effective, ExpiryRule? Expiry, DocumentNumber? Number, DateOnly? SignedOn,
    IReadOnlyList<string> RepealedTitles, bool IsProvisional, bool IsAmendment, bool IsRepeal)
{
    /// <summary>Own words for the document: a sentence with 自…起施行 about another one names that one.</summary>
    private const string Own = "本";

    public static DocumentFacts From(string title, LawText law)
    {
        var passages = law.Pieces
            .Where(p => p.Kind is not (PieceKind.Title or PieceKind.Note or PieceKind.Contents or PieceKind.Signature or PieceKind.Article) && p.End > p.Start)
            .Select(p => law.Slice(p).TrimEnd().ToString()).ToList();
        var notes = law.Pieces.Where(p => p.Kind is PieceKind.Note or PieceKind.Title).Select(p => law.Words(p).ToString()).ToList();
        var isRepeal = title.Contains("废止", StringComparison.Ordinal);
        return new DocumentFacts(
            EffectiveIn(passages) ?? EffectiveInNotes(notes),
            Last(passages, ExpiryRule.Read),
            NumberIn(notes) ?? DocumentNumber.Find(title),
            SignedIn(law),
            Text.RepealedTitles.In(passages, isRepeal),
            title.Contains("暂行", StringComparison.Ordinal) || title.Contains("试行", StringComparison.Ordinal),
            title.Contains("修改", StringComparison.Ordinal) || title.Contains("修正", StringComparison.Ordinal) || title.Contains("修订", StringComparison.Ordinal),
            isRepeal);
    }

    public static DocumentFacts From(string title, string text) => From(title, LawParser.Parse(title, SourceText.FromPlain(text)));

    private delegate T? Reader<T>(ReadOnlySpan<char> sentence);

    /// <summary>The last one counts: the closing article holds it.</summary>
    private static T? Last<T>(List<string> passages, Reader<T> read) where T : class
    {
        for (var i = passages.Count - 1; i >= 0; i--)
        {
            if (read(passages[i]) is { } found) return found;
        }
        return null;
    }

    private static EffectiveRule? EffectiveIn(List<string> passages)
    {
        EffectiveRule? other = null;
        for (var i = passages.Count - 1; i >= 0; i--)
        {
            if (!passages[i].Contains('自')) continue;
            foreach (var sentence in Sentences.Of(passages[i]))
            {
                if (EffectiveRule.Read(sentence) is not { } rule) continue;
                var subject = sentence.AsSpan(0, sentence.IndexOf('自'));
                if (subject.Contains(Own, StringComparison.Ordinal) || subject.Trim("，、 　").IsEmpty) return rule;
                if (!subject.Contains('《')) other ??= rule;
            }
        }
        return other;
    }

    private static EffectiveRule? EffectiveInNotes(List<string> notes)
    {
        foreach (var note in notes)
        {
            var read = ChineseDate.Read(note, out var date);
            if (read > 0 && note.AsSpan(read).Trim() is "施行" or "起施行" or "实施" or "起实施" or "生效") return new EffectiveRule(date);
            if (EffectiveRule.Read(note) is { } rule) return rule;
        }
        return null;
    }

    private static DocumentNumber? NumberIn(List<string> notes)
    {
        foreach (var note in notes)
        {
            var value = note.AsSpan(note.AsSpan().IndexOfAny('：', ':') + 1).Trim().ToString();
            if (DocumentNumber.TryParse(value, out var number) || DocumentNumber.TryParse(note, out number)) return number;
        }
        return null;
    }

    private static DateOnly? SignedIn(LawText law)
    {
        foreach (var piece in law.Pieces)
        {
            if (piece.Kind == PieceKind.Signature && ChineseDate.IsWhole(law.Words(piece), out var date)) return date;
        }
        return null;
    }
}
