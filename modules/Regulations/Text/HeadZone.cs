namespace PanjinPropertyCms.Regulations.Text;

/// <summary>
/// The lines above the text itself: the title printed again, over one to five lines, and the notes (题注). Ends at the first line
/// that is neither.
/// </summary>
internal static class HeadZone
{
    /// <summary>A line that is neither title nor note is passed over when one of these follows within so many lines.</summary>
    private const int LookAhead = 3;

    /// <returns>The first line of the text.</returns>
    public static int Mark(SourceText source, string title, LineRole[] roles)
    {
        var key = LawTitle.Key(title);
        var line = 0;
        while (line < source.LineCount)
        {
            var taken = Take(source, line, key, roles);
            if (taken == 0 && MayBePassedOver(source.Line(line)))
            {
                for (var ahead = 1; ahead <= LookAhead && taken == 0 && line + ahead < source.LineCount; ahead++)
                {
                    if (!MayBePassedOver(source.Line(line + ahead)) && Take(source, line + ahead, key, roles) == 0) break;
                    if (Take(source, line + ahead, key, roles) == 0) continue;
                    roles.AsSpan(line, ahead).Fill(LineRole.Note);
                    taken = ahead;
                }
            }
            if (taken == 0) break;
            line += taken;
        }
        return line;
    }

    private static int Take(SourceText source, int line, string key, LineRole[] roles)
    {
        if (TitleLines(source, line, key) is var lines and > 0)
        {
            roles.AsSpan(line, lines).Fill(LineRole.Title);
            return lines;
        }
        lines = NoteLine.Count(source, line);
        roles.AsSpan(line, lines).Fill(LineRole.Note);
        return lines;
    }

    private static bool MayBePassedOver(ReadOnlySpan<char> line) => line.Length <= 40 && !Glyphs.EndsAsSentence(line)
        && !Numbering.TryRead(line, out _) && !HeadingMark.TryRead(line, out _) && !ArticleMark.TryRead(line, out _)
        && !ContentsTable.IsLabel(line);

    private static int TitleLines(SourceText source, int line, string key)
    {
        if (key.Length == 0) return 0;
        var joined = "";
        for (var i = 0; i < 5 && line + i < source.LineCount; i++)
        {
            if (source.Line(line + i).Length > 200) return 0;
            // The key of the parts is not the key of the whole where a bracket is cut in two, so the join is keyed each time.
            joined += Glyphs.Squeeze(source.Line(line + i));
            var part = LawTitle.Key(joined);
            if (part == key) return i + 1;
            if (part.Length == 0 || part.Length >= key.Length || !key.StartsWith(part[..Math.Min(4, part.Length)], StringComparison.Ordinal)) return 0;
        }
        return 0;
    }
}
