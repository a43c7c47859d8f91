using System.Globalization;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Import;
using PanjinPropertyCms.Kernel.Html;
using PanjinPropertyCms.Regulations.Models;

namespace PanjinPropertyCms.Regulations.Services;

/// <summary>Takes laws from JSON Lines. The body may be plain text or HTML.</summary>
internal sealed class RegulationImport(Sanitiser sanitiser) : IImportMapper
{
    private static readonly (string Ending, RegulationLevel Level)[] Levels =
    [
        ("地方法规", RegulationLevel.LocalRegulation), ("地方性法规", RegulationLevel.LocalRegulation), ("行政法规", RegulationLevel.AdministrativeRegulation),
        ("司法解释", RegulationLevel.JudicialInterpretation), ("规章", RegulationLevel.Rule), ("规范性文件", RegulationLevel.NormativeDocument),
        ("政策文件", RegulationLevel.PolicyDocument), ("其他", RegulationLevel.NormativeDocument), ("法", RegulationLevel.Law), ("宪法", RegulationLevel.Law),
        ("法典", RegulationLevel.Law), ("程序法", RegulationLevel.Law), ("法律", RegulationLevel.Law), ("商法", RegulationLevel.Law),
    ];

    public string ContentType => RegulationPart.ContentType;

    public ContentDraft Map(ImportLine line)
    {
        if (string.IsNullOrWhiteSpace(line.Body))
        {
            throw new ImportLineException("缺少正文 body。");
        }

        DateOnly? date = null;
        if (!string.IsNullOrWhiteSpace(line.Date))
        {
            date = DateOnly.TryParseExact(line.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw new ImportLineException($"日期 {line.Date} 不是 年-月-日 的形式。");
        }

        return new ContentDraft
        {
            Type = ContentType,
            Title = line.Title!.Trim(),
            Parts =
            [
                new RegulationPart
                {
                    DocumentNumber = string.IsNullOrWhiteSpace(line.Docno) ? null : line.Docno.Trim(),
                    Issuers = Split(line.Issuer),
                    IssuedOn = date,
                    PublishedOn = date,
                    Level = LevelOf(line.Category),
                    Body = LooksLikeHtml(line.Body) ? sanitiser.Clean(line.Body) : SafeHtml.FromText(line.Body),
                },
            ],
        };
    }

    public ImportLine ToLine(ContentRecord record)
    {
        var part = record.Data.Get<RegulationPart>();
        return new ImportLine(record.Item.SourceId ?? record.Item.Id.ToString(), record.Version.Title, string.Join("、", part.Issuers),
            (part.IssuedOn ?? part.PublishedOn)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), part.DocumentNumber, part.Level.Word(), part.Body.ToString());
    }

    private static IReadOnlyList<string> Split(string? issuers) =>
        (issuers ?? "").Split(['、', ';', '；', ',', '，', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static RegulationLevel LevelOf(string? category) =>
        Levels.Where(l => category?.EndsWith(l.Ending, StringComparison.Ordinal) == true).Select(l => (RegulationLevel?)l.Level).FirstOrDefault() ?? RegulationLevel.NormativeDocument;

    private static bool LooksLikeHtml(string body) => body.Contains("</", StringComparison.Ordinal) || body.Contains("<p", StringComparison.OrdinalIgnoreCase);
}
