using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Recipes;

/// <summary>Runs recipe files: <c>{"name": …, "steps": [{"step": "divisions", "file": …}]}</c>.</summary>
public sealed class RecipeRunner(IServiceScopeFactory scopes, TimeProvider time, ILogger<RecipeRunner> log)
{
    /// <summary>Runs a recipe; one that ran to its end and has not changed since is skipped.</summary>
    /// <returns>False when it was skipped.</returns>
    /// <exception cref="RecipeException">The file is malformed or a step is unknown or fails; earlier steps stay done, and the next run, from the first step on, leaves them as they are.</exception>
    public async Task<bool> RunAsync(string file, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(file, cancellationToken);
        var hash = Convert.ToHexString(SHA256.HashData(bytes));
        using var recipe = Parse(file, bytes);
        var name = recipe.RootElement.GetProperty("name").GetString()!;
        if (await DoneAsync(name, hash, cancellationToken))
        {
            return false;
        }

        foreach (var step in recipe.RootElement.GetProperty("steps").EnumerateArray())
        {
            await RunStepAsync(new RecipeStepContext(step, Path.GetDirectoryName(Path.GetFullPath(file))!), cancellationToken);
        }

        await MarkDoneAsync(name, hash, cancellationToken);
        return true;
    }

    private static JsonDocument Parse(string file, byte[] bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException error)
        {
            throw new RecipeException($"{Path.GetFileName(file)} 不是有效的 JSON：{error.Message}");
        }
    }

    private async Task<bool> DoneAsync(string name, string hash, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CmsDbContext>().Set<RecipeRun>().AnyAsync(r => r.Name == name && r.Hash == hash, cancellationToken);
    }

    private async Task RunStepAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var name = context.Required("step");
        var step = scope.ServiceProvider.GetServices<IRecipeStep>().FirstOrDefault(s => s.Name == name)
            ?? throw new RecipeException($"没有名为 {name} 的配方步骤。");
        log.LogInformation("Recipe step {Step}", name);
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().RunAsync(async token =>
        {
            await step.RunAsync(context, token);
            return true;
        }, cancellationToken);
    }

    private async Task MarkDoneAsync(string name, string hash, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        var run = await db.Set<RecipeRun>().SingleOrDefaultAsync(r => r.Name == name, cancellationToken) ?? db.Add(new RecipeRun { Name = name }).Entity;
        (run.Hash, run.RanUtc) = (hash, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
    }
}
