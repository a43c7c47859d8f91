using PanjinPropertyCms.Regulations.Models;

namespace PanjinPropertyCms.Regulations.Services;

/// <summary>Guesses the rank of a text by its title and who issued it; an editor checks it.</summary>
internal static class DraftLevel
{
    private static readonly string[] Plans = ["方案", "计划", "要点", "任务清单", "意见"];

    public static RegulationLevel Of(string title, IReadOnlyList<string> issuers)
    {
        var name = title.Contains("印发", StringComparison.Ordinal) && title.IndexOf('《') is var open and >= 0 && title.LastIndexOf('》') is var close && close > open ? title[(open + 1)..close] : title;
        bool IssuedBy(string body) => issuers.Any(i => i.Contains(body, StringComparison.Ordinal));
        return name switch
        {
            _ when IssuedBy("最高人民法院") || IssuedBy("最高人民检察院") => RegulationLevel.JudicialInterpretation,
            _ when name.StartsWith("中华人民共和国", StringComparison.Ordinal) && name.EndsWith('法') => RegulationLevel.Law,
            _ when name.EndsWith("条例", StringComparison.Ordinal) => IssuedBy("国务院") ? RegulationLevel.AdministrativeRegulation : RegulationLevel.LocalRegulation,
            _ when IssuedBy("人民政府") && name.EndsWith("办法", StringComparison.Ordinal) && !title.Contains("印发", StringComparison.Ordinal) => RegulationLevel.Rule,
            _ when Array.Exists(Plans, p => name.EndsWith(p, StringComparison.Ordinal)) => RegulationLevel.PolicyDocument,
            _ => RegulationLevel.NormativeDocument,
        };
    }
}
