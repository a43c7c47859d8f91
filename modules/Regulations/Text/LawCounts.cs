namespace PanjinPropertyCms.Regulations.Text;

/// <summary>How much of what a text has.</summary>
internal sealed record LawCounts(int Parts, int Chapters, int Sections, int Articles, int Paragraphs, int Items, int Headings, int Appendices, int Characters)
{
    public static LawCounts Of(LawText law)
    {
        Span<int> by = stackalloc int[(int)PieceKind.Appendix + 1];
        foreach (var piece in law.Pieces) by[(int)piece.Kind]++;
        return new LawCounts(by[(int)PieceKind.Part], by[(int)PieceKind.Chapter], by[(int)PieceKind.Section], by[(int)PieceKind.Article],
            by[(int)PieceKind.Paragraph], by[(int)PieceKind.Item], by[(int)PieceKind.Heading], by[(int)PieceKind.Appendix], law.Source.Length);
    }
}
