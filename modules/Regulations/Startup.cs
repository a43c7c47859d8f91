using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.DeskImport.Contracts;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Import;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Jobs;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Presentation.Pieces;
using PanjinPropertyCms.Regulations.Models;
using PanjinPropertyCms.Regulations.Services;
using PanjinPropertyCms.Search.Contracts;
using PanjinPropertyCms.Site.Contracts;

namespace PanjinPropertyCms.Regulations;

internal sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IPermissionProvider, Permissions>();
        services.AddSingleton(new ContentTypeDefinition
        {
            Name = RegulationPart.ContentType,
            DisplayName = "政策法规",
            Path = "/regulations",
            Parts = [typeof(RegulationPart)],
            EditPermission = Permissions.Edit,
            PublishPermission = Permissions.Publish,
        });
        services.AddSiteColumn(new SiteColumn
        {
            ContentType = RegulationPart.ContentType,
            Page = new PageColumn("政策法规", "物业服务相关的法律、法规、司法解释和本市文件，注明有效性，可查到条、款、项", "物业,法律,法规,规章,规范性文件,政策", "政策文件", "/regulations"),
            Order = 10,
            WayIn = new WayIn("看政策", "法律、条例和本市文件，查到哪一条", "book"),
        });
        services.AddScoped<IProjection, RegulationProjection>();
        services.AddScoped<RelatedValidity>().AddScoped<IContentHandler>(s => s.GetRequiredService<RelatedValidity>());
        services.AddScoped<RegulationList>().AddScoped<RegulationReader>().AddScoped<ValidityUpdate>().AddScoped<LawCatalogueQuery>();
        services.AddFollower<KnownLaws>();
        services.AddSingleton<IImportMapper, RegulationImport>();
        services.AddScoped<IPagePiece, LatestRegulations>();
        services.AddScoped<IContentPreview, RegulationPreview>().AddScoped<IItemNumbers, RegulationNumbers>();
        services.AddAuditWords(new Dictionary<string, string> { ["regulation.validity"] = "有效性到期" });
        services.AddScheduledJob<ValidityJob>();
    }
}

/// <summary>Makes regulations findable where there is a search.</summary>
[RequireFeatures("Search")]
internal sealed class SearchStartup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddScoped<ISearchSource, RegulationSearch>();
}

/// <summary>Makes drafts of what is pasted or uploaded, where that is offered.</summary>
[RequireFeatures("DeskImport")]
internal sealed class DeskImportStartup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddScoped<IDraftReader, RegulationDraftReader>();
}
