using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Modules.DropIns;

namespace PanjinPropertyCms.Web.Cli;

/// <summary>A site opened by a command: the container without pages, and the writer's lock where no site serves.</summary>
internal sealed class SiteSession : IAsyncDisposable
{
    private readonly SiteLock? _held;

    private SiteSession(WebApplication app, SiteLock? held) => (App, _held) = (app, held);

    internal WebApplication App { get; }

    internal IServiceProvider Services => App.Services;

    /// <summary>Another process serves this site, so that a command must leave it the writing.</summary>
    internal bool SiteServes => _held is null;

    internal static async Task<SiteSession> OpenAsync(DataFolder folder, CancellationToken cancellationToken)
    {
        SitePreparation.MakeFolder(folder);
        var held = SiteLock.TryTake(folder);
        var app = await SiteOpening.OpenAsync([], folder, serving: false,
            services => held is not null ? SitePreparation.PrepareAsync(services, sample: false, cancellationToken) : DropInTrial.NeedTablesAsync(services, cancellationToken),
            b => b.Logging.SetMinimumLevel(LogLevel.Warning));
        return new SiteSession(app, held);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _held?.Dispose();
    }
}
