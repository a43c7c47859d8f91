using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Data.Migrations;
using PanjinPropertyCms.Kernel.Modules;
using PanjinPropertyCms.Kernel.Recipes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Kernel.Settings;

namespace PanjinPropertyCms.Kernel.Hosting;

/// <summary>Brings a site to the point where it can answer: schema, epoch, features, settings, and what modules want done at a start.</summary>
internal sealed class SiteStart(IServiceScopeFactory scopes, IFeatures features, SettingsCache settings, RecipeRunner recipes, ILogger<SiteStart> log)
{
    /// <summary>Safe to run at every start; costs some milliseconds when nothing is new.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        CurrentActor.DeclareSystem("系统·启动");
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        await scope.ServiceProvider.GetRequiredService<SchemaMigrator>().UpAsync(cancellationToken);
        if (!await db.Set<DatabaseEpoch>().AnyAsync(cancellationToken))
        {
            db.Add(new DatabaseEpoch { Epoch = Guid.NewGuid() });
            await db.SaveChangesAsync(cancellationToken);
        }

        await features.ReloadAsync(cancellationToken);
        await settings.ReadAsync(cancellationToken);
        foreach (var task in scope.ServiceProvider.GetServices<IStartTask>())
        {
            await task.RunAsync(cancellationToken);
        }
    }

    /// <summary>Runs a recipe that has not run yet.</summary>
    public async Task RunRecipeAsync(string file, CancellationToken cancellationToken)
    {
        CurrentActor.DeclareSystem("系统·配方");
        if (await recipes.RunAsync(file, cancellationToken))
        {
            log.LogInformation("Recipe {Recipe} has run", Path.GetFileName(file));
        }
    }
}

/// <summary>Something a module has to do at every start, after the migrations and before the first request.</summary>
public interface IStartTask
{
    Task RunAsync(CancellationToken cancellationToken);
}
