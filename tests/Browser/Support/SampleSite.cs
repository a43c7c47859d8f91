using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Contracts;
using PanjinPropertyCms.Web;
using PanjinPropertyCms.Web.Cli;

namespace PanjinPropertyCms.Browser.Support;

/// <summary>The sample site on a real port, as <c>dotnet run</c> shows it in Development, over a temporary data folder.</summary>
internal sealed class SampleSite : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly WebApplication _app;
    private readonly DataFolder _folder;
    private readonly ConcurrentQueue<string> _errors;

    private SampleSite(WebApplication app, DataFolder folder, ConcurrentQueue<string> errors) =>
        (_app, _folder, _errors, Url) = (app, folder, errors, app.Urls.First());

    internal string Url { get; }

    /// <summary>What the site logged as an error.</summary>
    internal IReadOnlyCollection<string> Errors => _errors;

    internal static async Task<SampleSite> StartAsync()
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("panjin-browser-").FullName);
        var errors = new ConcurrentQueue<string>();
        var app = SiteHost.Build(["--environment=Development", "--urls=http://127.0.0.1:0"], folder, serving: true,
            builder => builder.Logging.ClearProviders().AddProvider(new ErrorLog(errors)));
        await SitePreparation.PrepareAsync(app.Services, sample: true, CancellationToken.None);
        await app.Services.GetRequiredService<IDemoAccounts>().EnsureAsync(CancellationToken.None);
        await app.StartAsync();
        var site = new SampleSite(app, folder, errors);
        await site.UntilSearchKnowsAllAsync();
        return site;
    }

    /// <summary>The address of a sample item, for example <c>/regulations/7</c>.</summary>
    internal async Task<string> AddressOfAsync(string column, string sourceId)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return $"/{column}/{await scope.ServiceProvider.GetRequiredService<CmsDbContext>().Set<ContentItem>().Where(i => i.SourceId == sourceId).Select(i => i.Slug).SingleAsync()}";
    }

    /// <summary>Takes an item off the site for good, so that its address answers 410.</summary>
    /// <summary>Saves a draft with another title over a published item.</summary>
    /// <returns>The address of its page in the console.</returns>
    internal async Task<string> EditAsync(string sourceId, string title)
    {
        CurrentActor.DeclareSystem("测试");
        await using var scope = _app.Services.CreateAsyncScope();
        var item = await scope.ServiceProvider.GetRequiredService<CmsDbContext>().Set<ContentItem>().AsNoTracking().SingleAsync(i => i.SourceId == sourceId);
        var outcome = await scope.ServiceProvider.GetRequiredService<SaveDraft>().RunAsync(item.Id, item.Revision, new ContentDraft { Type = item.Type, Title = title, Parts = [] }, CancellationToken.None);
        Assert.True(outcome.Done, string.Join(' ', outcome.Refusals.Select(r => r.Message)));
        return $"/admin/contents/{item.Id}";
    }

    /// <summary>Makes a draft of a copy.</summary>
    /// <returns>Its title.</returns>
    internal async Task<string> CopyAsync(string sourceId)
    {
        CurrentActor.DeclareSystem("测试");
        await using var scope = _app.Services.CreateAsyncScope();
        var item = await scope.ServiceProvider.GetRequiredService<CmsDbContext>().Set<ContentItem>().AsNoTracking().SingleAsync(i => i.SourceId == sourceId);
        var outcome = await scope.ServiceProvider.GetRequiredService<CloneContent>().RunAsync(item.Id, CancellationToken.None);
        return outcome.Value.DisplayText;
    }

    internal async Task RemoveAsync(string sourceId)
    {
        CurrentActor.DeclareSystem("测试");
        await using var scope = _app.Services.CreateAsyncScope();
        var item = await scope.ServiceProvider.GetRequiredService<CmsDbContext>().Set<ContentItem>().SingleAsync(i => i.SourceId == sourceId);
        var outcome = await scope.ServiceProvider.GetRequiredService<RemoveContent>().RunAsync(item.Id, item.Revision, "示例：内容已经过时", CancellationToken.None);
        Assert.True(outcome.Done, string.Join(' ', outcome.Refusals.Select(r => r.Message)));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder.Path, recursive: true);
    }

    private async Task UntilSearchKnowsAllAsync()
    {
        int published;
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            published = await scope.ServiceProvider.GetRequiredService<CmsDbContext>().Set<ContentItem>().CountAsync(i => i.Status == ContentStatus.Published);
        }

        using var client = new HttpClient();
        using var patience = new CancellationTokenSource(Patience);
        while (await FoundAsync(client, patience.Token) < published)
        {
            await Task.Delay(50, patience.Token);
        }
    }

    /// <summary>How much the search holds; nothing while it answers 503, because it is still being built.</summary>
    private async Task<int> FoundAsync(HttpClient client, CancellationToken cancellationToken)
    {
        using var answer = await client.GetAsync($"{Url}/api/v1/search?q=", cancellationToken);
        return answer.IsSuccessStatusCode
            ? JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellationToken)).RootElement.GetProperty("total").GetInt32()
            : 0;
    }

    private sealed class ErrorLog(ConcurrentQueue<string> errors) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                errors.Enqueue($"{formatter(state, exception)} {exception}");
            }
        }

        public void Dispose()
        {
        }
    }
}
