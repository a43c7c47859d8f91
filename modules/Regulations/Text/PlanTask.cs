namespace PanjinPropertyCms.Regulations.Text;

/// <summary>A numbered task of a plan, as its text names it: …。（牵头单位：…；责任单位：…；完成时限：…）.</summary>
/// <param name="Number">As printed, for example 1.</param>
/// <param name="Anchor">Of the piece that holds it.</param>
/// <param name="Section">The heading above it: （一）加强物业行业党建工作.</param>
/// <param name="Words">What is to be done, without the clause in brackets.</param>
/// <param name="Leads">牵头单位, in order.</param>
/// <param name="Responsible">责任单位 and 配合单位, in order.</param>
/// <param name="Due">完成时限 as written; empty where the text names none.</param>
/// <param name="DueOn">The last day of that term; null where it cannot be told.</param>
internal sealed record PlanTask(
    string Number, string Anchor, string Section, string Words, IReadOnlyList<string> Leads, IReadOnlyList<string> Responsible, string Due, DateOnly? DueOn)
{
    /// <summary>The tasks of a text, in order.</summary>
    public static IReadOnlyList<PlanTask> In(LawText law)
    {
        var tasks = new List<PlanTask>();
        foreach (var piece in law.Pieces)
        {
            var words = law.Words(piece).ToString();
            if (piece.Kind is not (PieceKind.Heading or PieceKind.Item or PieceKind.Text) || TaskClause.Read(words) is not { } clause) continue;
            tasks.Add(new PlanTask(law.Label(piece).TrimEnd('.', '．', '、'), piece.Anchor, Above(law, piece), words[..clause.Start].TrimEnd(),
                clause.Leads, clause.Responsible, clause.Due, clause.DueOn));
        }
        return tasks;
    }

    private static string Above(LawText law, Piece piece)
    {
        if (piece.Parent < 0) return "";
        var above = law.Pieces[piece.Parent];
        return TocEntry.Cut(law.Label(above) + law.Words(above).ToString());
    }
}
