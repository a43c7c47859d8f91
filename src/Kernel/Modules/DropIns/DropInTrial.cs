using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Data.Migrations;

namespace PanjinPropertyCms.Kernel.Modules.DropIns;

/// <summary>What drop-in modules registered, each service with its module.</summary>
internal sealed record DropInServices(IReadOnlyList<(ModuleInfo Module, ServiceDescriptor Service)> All);

/// <summary>
/// Makes once what drop-in modules contribute, while they can still be left out. One constructor that throws would otherwise take every page with it
/// that asks for all contributions of a kind.
/// </summary>
internal static class DropInTrial
{
    /// <exception cref="ModuleFailedException">One of them does not work.</exception>
    internal static async Task RunAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        foreach (var (module, service) in services.GetRequiredService<DropInServices>().All)
        {
            ModuleFailedException.Guard(module, "建立它登记的服务", () =>
            {
                if (service.ServiceType == typeof(IHostedService))
                {
                    throw new NotSupportedException("它登记了 IHostedService，出错会让整个网站停下。请作者改用 AddScheduledJob 或 AddFollower。");
                }

                if (service is { IsKeyedService: false, ServiceType.IsGenericTypeDefinition: false })
                {
                    _ = scope.ServiceProvider.GetServices(service.ServiceType).Count();
                }
            });
        }

        // Two types of one name, two tables of one name: such clashes show when the whole is made.
        _ = scope.ServiceProvider.GetRequiredService<ContentTypes>();
        _ = scope.ServiceProvider.GetRequiredService<CmsDbContext>().Model;
    }

    /// <summary>For commands that do not migrate: a module whose tables are not there is left out, as it was when the site last started.</summary>
    /// <exception cref="ModuleFailedException">One of them has tables to make or to change.</exception>
    internal static async Task NeedTablesAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var catalog = services.GetRequiredService<ModuleCatalog>();
        if (!catalog.DropIns.Any())
        {
            return;
        }

        await using var scope = services.CreateAsyncScope();
        IReadOnlyList<string> pending;
        try
        {
            pending = await scope.ServiceProvider.GetRequiredService<SchemaMigrator>().PendingAsync(cancellationToken);
        }
        catch (DbException)
        {
            // The database does not answer: that is for its own check to say, and no module's fault.
            return;
        }

        if (catalog.DropIns.FirstOrDefault(m => pending.Contains(m.Id)) is { } module)
        {
            throw new ModuleFailedException(module.Id, SchemaMigrator.Stage, new InvalidOperationException("它的数据表还没有建立或升级。网站还没有带着它启动过，或者启动时没有成功（原因在启动日志和功能页）。"));
        }
    }
}
