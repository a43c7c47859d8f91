using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Options;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Web.Operations.Logs;

internal readonly record struct LogEntry(DateTime AtUtc, LogLevel Level, string Category, string Text, string? Error, string? RequestId, string? RequestPath);

/// <summary>The application's log as JSON lines. The request's number stands in it as the error page shows it.</summary>
[ProviderAlias("File")]
internal sealed class ApplicationLog : ILoggerProvider, ISupportExternalScope
{
    private const int MostWaiting = 20_000;

    private static readonly JsonWriterOptions Json = new() { SkipValidation = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly LineQueue<LogEntry> _queue;
    private readonly Utf8JsonWriter _json = new(Stream.Null, Json);
    private readonly TimeProvider _time;
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public ApplicationLog(DataFolder folder, IOptions<LogOptions> options, TimeProvider time)
    {
        _time = time;
        _queue = new LineQueue<LogEntry>(new LogFiles(folder.File("logs"), "application", (long)options.Value.LargestMegabytes << 20, options.Value.ApplicationDays, time), Write, MostWaiting, time);
        _queue.Start();
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
        _queue.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _json.Dispose();
    }

    private void Write(LogEntry entry, IBufferWriter<byte> target)
    {
        _json.Reset(target);
        _json.WriteStartObject();
        _json.WriteString("at"u8, TimeZoneInfo.ConvertTime(new DateTimeOffset(entry.AtUtc), CityClock.Zone));
        _json.WriteString("level"u8, entry.Level.ToString());
        _json.WriteString("from"u8, entry.Category);
        _json.WriteString("text"u8, entry.Text);
        Optional("id", entry.RequestId);
        Optional("path", entry.RequestPath);
        Optional("error", entry.Error);
        _json.WriteEndObject();
        _json.Flush();
        target.Write("\n"u8);
    }

    private void Optional(string name, string? value)
    {
        if (value is not null)
        {
            _json.WriteString(name, value);
        }
    }

    private sealed class Logger(ApplicationLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var request = new Request();
            log._scopes.ForEachScope(static (scope, found) => found.Read(scope), request);
            log._queue.Add(new LogEntry(log._time.GetUtcNow().UtcDateTime, logLevel, category, formatter(state, exception), exception?.ToString(), request.Id, request.Path));
        }
    }

    /// <summary>What ASP.NET Core puts into the scope of a request: its number and its path, without the query.</summary>
    private sealed class Request
    {
        internal string? Id { get; private set; }

        internal string? Path { get; private set; }

        internal void Read(object? scope)
        {
            foreach (var (name, value) in scope as IEnumerable<KeyValuePair<string, object?>> ?? [])
            {
                _ = name switch { "RequestId" => Id = value?.ToString(), "RequestPath" => Path = value?.ToString(), _ => null };
            }
        }
    }
}
