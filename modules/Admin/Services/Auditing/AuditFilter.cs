using System.Globalization;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Presentation.Lists;

namespace PanjinPropertyCms.Admin.Services.Auditing;

/// <summary>Which rows of the audit log somebody wants to see, as the address of the list holds it. A word that means nothing narrows nothing.</summary>
internal sealed record AuditFilter(string? Text, string? Actor, string? Action, string? Kind, string? Subject, DateOnly? From, DateOnly? Until)
{
    private const int LongestText = 100;

    internal static AuditFilter Of(ListAddress address) => new(
        Cut(address.Value("q")), Cut(address.Value("actor")), address.Value("action"), address.Value("kind"), address.Value("subject"),
        Day(address.Value("from")), Day(address.Value("until")));

    /// <summary>Beside the words of the text, whose search reads every row, each of them is served by an index.</summary>
    internal IQueryable<AuditEntry> Apply(IQueryable<AuditEntry> rows)
    {
        if (Actor is { } actor)
        {
            rows = rows.Where(e => e.ActorName == actor);
        }

        if (Action is { } action)
        {
            rows = rows.Where(e => e.Action == action);
        }

        if (Kind is { } kind)
        {
            rows = rows.Where(e => e.SubjectKind == kind);
        }

        if (Subject is { } subject)
        {
            rows = rows.Where(e => e.SubjectId == subject);
        }

        if (From is { } from)
        {
            var utc = CityClock.ToUtc(from.ToDateTime(default));
            rows = rows.Where(e => e.AtUtc >= utc);
        }

        if (Until is { } until)
        {
            var utc = CityClock.ToUtc(until.AddDays(1).ToDateTime(default));
            rows = rows.Where(e => e.AtUtc < utc);
        }

        return Text is { } text
            ? rows.Where(e => e.Detail!.Contains(text) || e.Changes!.Contains(text) || e.SubjectId == text || e.Origin == text)
            : rows;
    }

    internal bool Any => this != new AuditFilter(null, null, null, null, null, null, null);

    /// <summary>For the row that an export leaves in the log.</summary>
    internal string ToWords(AuditWords words) => string.Join("，", new (string Name, string? Value)[]
    {
        ("文字", Text), ("人员", Actor), ("操作", Action is { } a ? words.OfAction(a) : null), ("种类", Kind is { } k ? words.OfKind(k) : null), ("对象", Subject),
        ("从", From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("到", Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    }.Where(p => p.Value is not null).Select(p => $"{p.Name} {p.Value}"));

    private static string? Cut(string? text) => text?.Trim() is { Length: > 0 } trimmed ? trimmed[..Math.Min(LongestText, trimmed.Length)] : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9000 ? day : null;
}
