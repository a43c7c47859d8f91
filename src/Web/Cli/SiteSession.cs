using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Hosting;

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
        var app = SiteHost.Build([], folder, serving: false, b => b.Logging.SetMinimumLevel(LogLevel.Warning));
        if (held is not null)
        {
            await SitePreparation.PrepareAsync(app.Services, sample: false, cancellationToken);
        }

        return new SiteSession(app, held);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _held?.Dispose();
    }
}
