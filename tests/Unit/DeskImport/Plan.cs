using PanjinPropertyCms.DeskImport.Contracts;
using PanjinPropertyCms.DeskImport.Reading;
using PanjinPropertyCms.Kernel.Html;
using PanjinPropertyCms.Kernel.Scope;
using PanjinPropertyCms.Regulations.Models;
using PanjinPropertyCms.Regulations.Services;

namespace PanjinPropertyCms.Unit.DeskImport;

/// <summary>The city's plan of 5 June 2025 as it is found: captured from its page, saved as a page, saved by Word, and as a document. Names and numbers are masked.</summary>
internal static class Plan
{
    internal const string Title = "关于印发《盘锦市推动化解物业服务领域矛盾纠纷实施方案》的通知";

    internal static readonly string[] Files = ["plan.txt", "plan-page.html", "plan-word.html", "plan.docx"];

    internal static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Plan", file));

    internal static CleanDocument Document(string file) => DocumentReader.FromFile(Bytes(file), file);

    internal static async Task<(ReadDraft Draft, RegulationPart Part)> ReadAsync(CleanDocument document)
    {
        var draft = await new RegulationDraftReader(new Sanitiser(), new CityBodies()).ReadAsync(document, default);
        return (draft, (RegulationPart)draft.Parts[0]);
    }

    private sealed class CityBodies : IOrganisationNames
    {
        private static readonly string[] Names = ["盘锦市住房和城乡建设局", "中共盘锦市委社会工作部", "盘锦市司法局", "盘锦市中级人民法院"];

        public Task<IReadOnlyList<Organisation>> ResolveAsync(string name, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<Organisation>>([.. Names.Where(n => n == name).Select(n => new Organisation { Name = n })]);
    }
}
