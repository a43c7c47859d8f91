using System.Text.Json;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Regulations.Models;

namespace PanjinPropertyCms.Regulations.Services;

/// <summary>A regulation as schema.org's <c>Legislation</c>.</summary>
internal static class LegislationJson
{
    internal static string Of(RegulationPage page, Func<string, string> absolute)
    {
        var row = page.Row;
        return JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Legislation",
            ["@id"] = absolute(page.Path),
            ["name"] = row.Title,
            ["legislationIdentifier"] = row.DocumentNumber ?? row.IndexNumber,
            ["legislationType"] = row.Level.Word(),
            ["legislationPassedBy"] = row.Issuers.Length > 0 ? new { @type = "Organization", name = row.Issuers } : null,
            ["legislationDate"] = row.IssuedOn?.ToDay(),
            ["datePublished"] = row.PublishedOn?.ToDay(),
            ["temporalCoverage"] = row.EffectiveOn is { } from ? $"{from.ToDay()}/{row.ExpiresOn?.ToDay() ?? ".."}" : null,
            ["legislationLegalForce"] = $"https://schema.org/{row.Validity.LegalForce()}",
            ["inLanguage"] = "zh-CN",
            ["description"] = row.Summary,
        }.Where(p => p.Value is not null).ToDictionary(), ContentData.Json);
    }
}
