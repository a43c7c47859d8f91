using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Web;
using PanjinPropertyCms.Web.Cli;

namespace PanjinPropertyCms.Integration.Support;

/// <summary>How a test site differs from the usual one: SQLite, Development, a copy of the template.</summary>
public sealed record SiteSetup
{
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    public string Environment { get; init; } = "Development";

    /// <summary>Data that the test keeps over several starts; null takes a copy of the template.</summary>
    public SitePlace? Place { get; init; }

    public IReadOnlyList<string> Args { get; init; } = [];

    public Action<WebApplicationBuilder>? Configure { get; init; }
}

/// <summary>A whole site on a real port of this machine.</summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SitePlace _place;
    private readonly bool _ownsPlace;
    private readonly ConcurrentQueue<string> _errors;
    private bool _stopped;

    private TestSite(WebApplication app, SitePlace place, bool ownsPlace, ConcurrentQueue<string> errors)
    {
        (_app, _place, _ownsPlace, _errors) = (app, place, ownsPlace, errors);
        Url = new Uri(app.Urls.First());
        Client = NewClient();
    }

    public Uri Url { get; }

    /// <summary>Follows no redirect and keeps no cookie.</summary>
    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public DataFolder Folder => _place.Folder;

    /// <summary>What the site logged as an error.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    public static async Task<TestSite> StartAsync(SiteSetup? setup = null) =>
        await StartAsync(setup ?? new SiteSetup(), services => SitePreparation.PrepareAsync(services, sample: false, CancellationToken.None));

    internal static async Task<TestSite> StartAsync(SiteSetup setup, Func<IServiceProvider, Task> prepare)
    {
        var place = setup.Place ?? await (await SiteTemplate.OfAsync(setup.Provider)).CopyAsync();
        var errors = new ConcurrentQueue<string>();
        var app = await SiteOpening.OpenAsync([.. ArgsOf(setup, place), .. setup.Args], place.Folder, serving: true, prepare, builder =>
        {
            builder.Logging.ClearProviders().AddProvider(new ErrorLog(errors));
            setup.Configure?.Invoke(builder);
            WithoutJobsUnderAnotherClock(builder.Services);
        });
        await app.StartAsync();
        return new TestSite(app, place, setup.Place is null, errors);
    }

    /// <summary>
    /// Quartz works out its triggers by the wall clock and asks its store by the site's: under a clock that was put forward every job would
    /// be due again at once, without end. A test that moves the clock runs the job that it means itself.
    /// </summary>
    private static void WithoutJobsUnderAnotherClock(IServiceCollection services)
    {
        if (services.Any(s => s.ServiceType == typeof(TimeProvider) && s.ImplementationInstance is { } clock && clock != TimeProvider.System))
        {
            services.Remove(services.Single(s => s.ImplementationType == typeof(Kernel.Jobs.JobSchedule)));
        }
    }

    /// <summary>The command line of a site over that data.</summary>
    public static IEnumerable<string> ArgsOf(SiteSetup setup, SitePlace place)
    {
        yield return $"--environment={setup.Environment}";
        yield return "--urls=http://127.0.0.1:0";
        if (place.ConnectionString is { } connection)
        {
            yield return "--Panjin:Database:Provider=PostgreSql";
            yield return $"--Panjin:Database:ConnectionString={connection}";
        }
    }

    /// <summary>Waits until every follower of this node stands at the end of the change log.</summary>
    public async Task Settled()
    {
        var last = await Read(db => db.Set<ChangeEntry>().MaxAsync(c => (long?)c.Id)) ?? 0;
        var names = Services.GetServices<IChangeFollower>().Select(f => f.Name).ToList();
        var positions = Services.GetRequiredService<FollowerPositions>();
        await Eventually.TrueAsync(
            () => names.TrueForAll(n => positions.All.TryGetValue(n, out var p) && p.Position >= last),
            $"all followers at {last}: {string.Join("; ", positions.All.Select(p => $"{p.Key}={p.Value}"))} {string.Join("\n", _errors)}");
    }

    public Task<Page> GetPage(string path, params (string Name, string Value)[] headers) => Client.GetPage(path, headers);

    public async Task<T> Read<T>(Func<CmsDbContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<CmsDbContext>());
    }

    /// <summary>Acts as the system, in a scope of its own.</summary>
    public async Task<T> AsSystem<T>(Func<IServiceProvider, Task<T>> act)
    {
        CurrentActor.DeclareSystem("测试");
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    /// <summary>Acts as somebody who is not signed in.</summary>
    public async Task<T> AsNobody<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    public HttpClient NewClient(bool cookies = false) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = cookies, CookieContainer = new CookieContainer(), AutomaticDecompression = DecompressionMethods.None,
    }) { BaseAddress = Url };

    /// <summary>A browser with the session of a demo account, for example <c>editor</c>.</summary>
    public async Task<HttpClient> SignIn(string role)
    {
        var client = NewClient(cookies: true);
        var answer = await client.PostForm("/account/sign-in", ("Name", $"{role}@example.cn"), ("Password", $"Panjin-{role}-1"));
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{role} could not sign in: {answer.Status} {answer.Words}");
        return client;
    }

    /// <summary>Stops the site and leaves its data.</summary>
    public async Task StopAsync()
    {
        if (!_stopped)
        {
            _stopped = true;
            Client.Dispose();
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_ownsPlace)
        {
            await _place.DisposeAsync();
        }
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

public static class Browsing
{
    public static async Task<Page> GetPage(this HttpClient client, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.Ask(request);
    }

    /// <summary>Opens the page of a form, takes its antiforgery token along and sends the fields.</summary>
    public static async Task<Page> PostForm(this HttpClient client, string path, params (string Name, string Value)[] fields)
    {
        var form = await client.GetPage(path);
        var token = form.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");
        return await client.PostFields(path, [.. fields, .. token is null ? Array.Empty<(string, string)>() : [("__RequestVerificationToken", token)]]);
    }

    public static async Task<Page> PostFields(this HttpClient client, string path, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        };
        return await client.Ask(request);
    }

    public static async Task<Page> Ask(this HttpClient client, HttpRequestMessage request)
    {
        var response = await client.SendAsync(request);
        return new Page(request.RequestUri!.ToString(), response, Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()));
    }
}
