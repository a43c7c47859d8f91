namespace PanjinPropertyCms.Regulations.Text;

/// <summary>Who leads, who is responsible and until when: the clause in brackets at the end of a task.</summary>
/// <param name="Start">Where the clause begins in the words.</param>
internal sealed record TaskClause(int Start, IReadOnlyList<string> Leads, IReadOnlyList<string> Responsible, string Due, DateOnly? DueOn)
{
    private static readonly string[] Lead = ["牵头单位", "牵头部门", "牵头责任单位"];

    private static readonly string[] Others = ["责任单位", "责任部门", "配合单位", "配合部门", "参加单位", "协办单位"];

    private static readonly string[] Term = ["完成时限", "完成时间", "时限要求", "时限", "办结时限"];

    /// <summary>Null for words without such a clause.</summary>
    public static TaskClause? Read(string words)
    {
        var end = words.AsSpan().TrimEnd("。； ;　").Length;
        if (end == 0 || words[end - 1] is not ('）' or ')')) return null;
        var start = Opening(words, end - 1);
        if (start < 0) return null;
        List<string> leads = [], responsible = [];
        var (due, known) = ("", 0);
        foreach (var field in words[(start + 1)..(end - 1)].Split(['；', ';', '。'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = field.IndexOfAny(['：', ':']);
            if (colon < 0) continue;
            var (label, value) = (field[..colon].Trim(), field[(colon + 1)..].Trim());
            if (Lead.Contains(label)) leads.AddRange(Units(value));
            else if (Others.Contains(label)) responsible.AddRange(Units(value));
            else if (Term.Contains(label)) due = value;
            else continue;
            known++;
        }
        return known > 0 ? new TaskClause(start, leads, responsible, due, TaskTerm.LastDay(due)) : null;
    }

    /// <summary>The bracket that the last one closes.</summary>
    private static int Opening(string words, int close)
    {
        var depth = 0;
        for (var i = close; i >= 0; i--)
        {
            if (words[i] is '）' or ')') depth++;
            else if (words[i] is '（' or '(' && --depth == 0) return i;
        }
        return -1;
    }

    private static string[] Units(string value) => value.Split(['、', '，', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
