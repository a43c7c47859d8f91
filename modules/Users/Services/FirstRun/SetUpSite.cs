using System.Text.Json;
using Microsoft.Extensions.Logging;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Recipes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Kernel.Settings;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.Accounts;

namespace PanjinPropertyCms.Users.Services.FirstRun;

/// <summary>Makes the first administrator and names the site. The one-time token stands for the permission.</summary>
internal sealed class SetUpSite(
    FirstRun firstRun, Administrators administrators, NewAccount account, CmsDbContext db, IUnitOfWork work, ISiteSettings settings,
    IAuditLog audit, RecipeRunner recipes, ILogger<SetUpSite> log)
{
    private static readonly string SampleRecipe = Path.Combine(AppContext.BaseDirectory, "App_Data.sample", "sample.recipe.json");

    /// <returns>Refused with <see cref="Refusal.NotFoundCode"/> when the token does not hold, or not any more.</returns>
    public async Task<Outcome<User>> RunAsync(string? token, string siteName, string email, string password, CancellationToken cancellationToken)
    {
        await firstRun.Turn.WaitAsync(cancellationToken);
        try
        {
            return await firstRun.AcceptsAsync(token, cancellationToken)
                ? await MakeAsync(siteName.Trim(), email, password, cancellationToken)
                : Refusal.NotFound("这个链接");
        }
        finally
        {
            firstRun.Turn.Release();
        }
    }

    /// <summary>Loads the sample content, as the system and after the set-up: it takes seconds, and a failure must not cost the administrator.</summary>
    /// <returns>False when it failed; the log says why.</returns>
    public async Task<bool> LoadSampleAsync(CancellationToken cancellationToken)
    {
        CurrentActor.DeclareSystem("系统·示例内容");
        try
        {
            await recipes.RunAsync(SampleRecipe, cancellationToken);
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "The sample content could not be loaded");
            return false;
        }
    }

    private Task<Outcome<User>> MakeAsync(string siteName, string email, string password, CancellationToken cancellationToken) =>
        work.RunAsync<Outcome<User>>(async token =>
        {
            // Asked again inside: the command line may have made one on another node.
            if (await administrators.AnyAsync(db, token))
            {
                return Refusal.NotFound("这个链接");
            }

            // It hashes at the writer gate, which no other caller may; nobody waits there yet, and account and name must come together.
            var made = await account.RunAsync(email, email.Split('@')[0].Trim(), password, Roles.Administrator, token);
            if (made.Done)
            {
                await settings.SetAsync(Renamed(settings.Get<SiteIdentity>(), siteName), token);
                audit.Write("site.setup", "Site", "", siteName);
            }

            return made;
        }, cancellationToken);

    /// <summary>A copy: the one in hand is what every request reads.</summary>
    private static SiteIdentity Renamed(SiteIdentity identity, string name)
    {
        var copy = JsonSerializer.SerializeToNode(identity)!;
        copy[nameof(SiteIdentity.Name)] = name;
        return copy.Deserialize<SiteIdentity>()!;
    }
}
