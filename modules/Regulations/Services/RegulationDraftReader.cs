using System.Globalization;
using PanjinPropertyCms.DeskImport.Contracts;
using PanjinPropertyCms.Kernel.Html;
using PanjinPropertyCms.Kernel.Scope;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Regulations.Models;
using PanjinPropertyCms.Regulations.Text;

namespace PanjinPropertyCms.Regulations.Services;

/// <summary>Makes a regulation of a document, by the parser that the published page uses: what the editor sees is what readers get.</summary>
internal sealed class RegulationDraftReader(Sanitiser sanitiser, IOrganisationNames organisations) : IDraftReader
{
    private static readonly string[] Titles = ["印发", "转发", "条例", "办法", "规定", "细则", "方案", "意见", "规则", "解释", "决定", "法"];

    public string ContentType => RegulationPart.ContentType;

    public int Fit(CleanDocument document)
    {
        var (title, lines, _) = DocumentTitle.Take(document);
        var named = Array.Exists(Titles, t => title.EndsWith(t, StringComparison.Ordinal)) || title.Contains("印发", StringComparison.Ordinal) || title.Contains('《');
        var numbered = lines.Count(l => Numbering.TryRead(l.Text, out _) || ArticleMark.TryRead(l.Text, out _));
        return (named ? 50 : 0) + Math.Min(40, numbered * 4) + (DraftHead.Take(lines).Number is null ? 0 : 10);
    }

    public async Task<ReadDraft> ReadAsync(CleanDocument document, CancellationToken cancellationToken)
    {
        // The heading first: 盘住建发〔2025〕1号 stands above the title as often as below.
        var head = DraftHead.Take(document.Lines);
        var (title, lines, dropped) = DocumentTitle.Take(document with { Lines = head.Lines });
        var body = sanitiser.Clean(LineHtml.Of(lines, headings: false));
        var law = LawParser.Parse(title, SourceText.FromHtml(body.ToString()));
        var facts = DocumentFacts.From(title, law);
        var issuers = await new DraftIssuers(organisations).ReadAsync(law, cancellationToken);
        var part = new RegulationPart
        {
            DocumentNumber = (head.Number ?? facts.Number)?.Label,
            Issuers = [.. issuers.Select(i => i.Name)],
            IssuedOn = facts.SignedOn,
            PublishedOn = document.PublishedOn,
            Level = DraftLevel.Of(title, [.. issuers.Select(i => i.Name)]),
            Body = body,
        };
        var tasks = PlanTask.In(law);
        return new ReadDraft(title, [part], Preview(law))
        {
            Understood = [.. Facts(title, part, facts, issuers, law, tasks)],
            Dropped = [.. head.Dropped, .. dropped],
            Tables = tasks.Count > 0 ? [Table(tasks)] : [],
        };
    }

    private static IEnumerable<UnderstoodFact> Facts(string title, RegulationPart part, DocumentFacts facts, IReadOnlyList<DraftIssuer> issuers, LawText law, IReadOnlyList<PlanTask> tasks)
    {
        var unknown = issuers.Where(i => !i.IsKnown).Select(i => i.Name).ToList();
        var from = part.PublishedOn ?? part.IssuedOn;
        yield return new("标题", title.Length > 0 ? title : null, "开头");
        yield return new("发文字号", part.DocumentNumber, part.DocumentNumber is null ? "开头和题注里都没有" : "开头");
        yield return new("发布机构", issuers.Count > 0 ? string.Join("、", part.Issuers) : null,
            unknown.Count > 0 ? $"落款；机构名录里没有：{string.Join("、", unknown)}" : issuers.Count > 1 ? $"落款，{issuers.Count} 家联合发文，都在机构名录里；牵头的请放在最前" : "落款");
        yield return new("成文日期", part.IssuedOn?.ToDay(), "落款的日期");
        yield return new("发布日期", part.PublishedOn?.ToDay(), "网页上写的");
        yield return new("施行日期", facts.Effective?.Date(from)?.ToDay(), facts.Effective is null ? "正文里没有“自……起施行”" : "正文里写的，发布时自动填");
        if (facts.Expiry?.Date(facts.Effective?.Date(from) ?? from) is { } end)
        {
            yield return new("有效期至", end.ToDay(), "正文里写的，发布时自动填");
        }

        yield return new("层级", part.Level.Word(), "按标题和机构推断，请核对");
        if (facts.RepealedTitles.Count > 0)
        {
            yield return new("废止的文件", string.Join("、", facts.RepealedTitles.Select(t => $"《{t}》")), "正文；请在“与其他文件的关系”里选上");
        }

        yield return new("结构", Structure(law), "按“第一条”“一、（一）1.”认出，目录由此生成");
        if (tasks.Count > 0)
        {
            yield return new("任务", $"{tasks.Count} 项", tasks.Any(t => t.DueOn is null) ? "有的没有写明完成时限，见下表" : "都写明了完成时限，见下表");
        }

        if (law.Warnings.Count > 0)
        {
            yield return new("条号要核对", string.Join("、", law.Warnings.Select(w => w.Number.Label)), "前后不连续或重复");
        }
    }

    private static string Structure(LawText law)
    {
        var levels = law.Pieces.Where(p => p.Kind == PieceKind.Heading).GroupBy(p => p.Level).OrderBy(g => g.Key)
            .Select(g => $"{(g.Key switch { 1 => "一、", 2 => "（一）", 3 => "1.", 4 => "（1）", _ => "①" })} {g.Count()} 处");
        var counts = law.Counts;
        var parts = ((string Word, int Count)[])[("章", counts.Chapters), ("节", counts.Sections), ("条", counts.Articles), ("个附件或所附文件", counts.Appendices)];
        var words = parts.Where(p => p.Count > 0).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Count} {p.Word}")).Concat(levels).ToList();
        return words.Count > 0 ? string.Join("，", words) : "没有编号的条或标题";
    }

    private static UnderstoodTable Table(IReadOnlyList<PlanTask> tasks) => new(
        $"认出 {tasks.Count} 项任务",
        ["序号", "任务", "牵头单位", "责任单位", "完成时限"],
        [.. tasks.Select(t => (IReadOnlyList<string>)[t.Number, TocEntry.Cut(t.Words), string.Join("、", t.Leads), string.Join("、", t.Responsible), Due(t)])]);

    private static string Due(PlanTask task) => task.DueOn is { } day ? $"{day.ToDay()}（{task.Due}）" : task.Due;

    private static string Preview(LawText law)
    {
        using var html = new StringWriter();
        LawHtml.Resolve(LawHtml.Render(law), (_, _) => null, html);
        return html.ToString();
    }
}
