using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Modules;
using PanjinPropertyCms.Kernel.Modules.DropIns;

namespace PanjinPropertyCms.Web;

/// <summary>
/// Brings a site up to the point where it can start. A drop-in module that does not come up is left out as a whole, with its features, tables and pages:
/// the site is put together again without it. A site without broken modules is put together once.
/// </summary>
internal sealed class SiteOpening(Func<DropInSet, WebApplication> build, Func<IServiceProvider, Task> prepare)
{
    private readonly IReadOnlyList<ModuleInfo> _builtIn = ModuleCatalog.BuiltIn();

    /// <param name="prepare">What the site needs before it may start or a command may use it: schema, base data.</param>
    internal static Task<WebApplication> OpenAsync(string[] args, DataFolder folder, bool serving, Func<IServiceProvider, Task> prepare, Action<WebApplicationBuilder>? configure = null) =>
        new SiteOpening(set => SiteHost.Build(args, folder, serving, configure, set), prepare).OpenAsync(folder);

    private async Task<WebApplication> OpenAsync(DataFolder folder)
    {
        var set = DropInFolder.Read(folder, _builtIn);
        while (true)
        {
            try
            {
                return await TryAsync(set);
            }
            catch (ModuleFailedException error)
            {
                set = set.Without(_builtIn, DropInFault.Of(error.ModuleId, error));
            }
            catch (Exception) when (set.In.Count > 0)
            {
                set = await OneByOneAsync(set);
            }
        }
    }

    /// <summary>Nobody knows whose fault it is: the site alone must come up, or it is not the modules'; then each that spoils it shows itself.</summary>
    private async Task<DropInSet> OneByOneAsync(DropInSet all)
    {
        var good = new DropInSet([], all.Faults);
        await (await TryAsync(good)).DisposeAsync();
        foreach (var module in all.In)
        {
            var next = good.With(_builtIn, module);
            try
            {
                if (next.Holds(module.Id))
                {
                    await (await TryAsync(next)).DisposeAsync();
                }

                good = next;
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                good = good with { Faults = [.. good.Faults, DropInFault.Of(module.Id, error)] };
            }
        }

        return good;
    }

    private async Task<WebApplication> TryAsync(DropInSet set)
    {
        var app = build(set);
        try
        {
            await prepare(app.Services);
            if (set.In.Count > 0)
            {
                await DropInTrial.RunAsync(app.Services);
                // Addresses that clash or cannot be read show when the endpoints are made, otherwise with the first request.
                _ = ((IEndpointRouteBuilder)app).DataSources.Sum(s => s.Endpoints.Count);
            }
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        foreach (var fault in set.Faults)
        {
            app.Logger.LogError(fault.Cause, "The drop-in module {Module} was left out: {Reason} {Advice}", fault.Name, fault.Reason, fault.Advice);
        }

        return app;
    }
}
