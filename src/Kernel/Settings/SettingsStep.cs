using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Recipes;

namespace PanjinPropertyCms.Kernel.Settings;

/// <summary>Recipe step <c>settings</c>: a group of the editors' settings, unless somebody has stored it already.</summary>
internal sealed class SettingsStep(CmsDbContext db, SiteSettings settings) : IRecipeStep
{
    public string Name => "settings";

    public async Task RunAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var group = context.Required("group");
        if (await db.Set<SiteSetting>().AnyAsync(s => s.Name == group, cancellationToken))
        {
            return;
        }

        await settings.StoreAsync(group, await File.ReadAllTextAsync(context.PathOf("file"), cancellationToken), "示例内容", cancellationToken);
    }
}
