using System.Security.Claims;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Modules;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Unit.Kernel;

/// <summary>The kernel alone, without modules and pages, over a database of its own.</summary>
internal sealed class KernelSite : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private KernelSite(ServiceProvider services, string folder) => (_services, Folder) = (services, folder);

    internal string Folder { get; }

    internal IServiceProvider Services => _services;

    internal static async Task<KernelSite> StartAsync(TimeProvider? time = null, Action<IServiceCollection>? configure = null)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "panjin-kernel-" + Guid.NewGuid().ToString("N"))).FullName;
        var services = new ServiceCollection().AddLogging().AddSingleton(time ?? TimeProvider.System).AddSingleton<IPermissionGrants, NoGrants>();
        var configuration = new ConfigurationBuilder().Build();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddKernel(new ModuleCatalog([]), PanjinPropertyCms.Kernel.Modules.DropIns.DropInSet.None, new DataFolder(folder), configuration);
        configure?.Invoke(services);
        var site = new KernelSite(services.BuildServiceProvider(), folder);
        await site.Services.GetRequiredService<SiteStart>().PrepareAsync(default);
        return site;
    }

    internal async Task<T> Read<T>(Func<CmsDbContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<CmsDbContext>());
    }

    internal async Task<T> AsSystem<T>(Func<IServiceProvider, Task<T>> act)
    {
        CurrentActor.DeclareSystem("测试");
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    /// <summary>Writes a file of the site's folder.</summary>
    internal string File(string relative, string text)
    {
        var path = Path.Combine(Folder, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        using (var connection = new SqliteConnection(new SqliteDatabase(new DataFolder(Folder)).ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(Folder, recursive: true);
    }

    private sealed class NoGrants : IPermissionGrants
    {
        public ValueTask<bool> HasAsync(ClaimsPrincipal principal, string permission, CancellationToken cancellationToken) => new(false);
    }
}
