using System.Buffers;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Options;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Web.Operations.Logs;

/// <summary>One answered request. No query, no body, no cookie, no name: the law asks when, from where, and what was opened.</summary>
/// <param name="AtUtc">When it was answered.</param>
/// <param name="Id">The number that the error page shows.</param>
internal readonly record struct AccessEntry(DateTime AtUtc, string Method, string? PathBase, string? Path, int Status, long? Bytes, TimeSpan Took, IPAddress? From, string Id);

/// <summary>The access log of this site, in its own files.</summary>
internal sealed class AccessLog : IHostedService, IAsyncDisposable
{
    /// <summary>A few seconds of what one core can answer.</summary>
    private const int MostWaiting = 100_000;

    private static readonly JsonWriterOptions Json = new() { SkipValidation = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly LineQueue<AccessEntry> _queue;
    private readonly Utf8JsonWriter _json = new(Stream.Null, Json);

    public AccessLog(DataFolder folder, IOptions<LogOptions> options, TimeProvider time)
    {
        var files = new LogFiles(folder.File("logs"), "access", (long)options.Value.LargestMegabytes << 20, options.Value.AccessDays, time);
        _queue = new LineQueue<AccessEntry>(files, Write, MostWaiting, time);
    }

    internal long Dropped => _queue.Dropped;

    internal string? Fault => _queue.Fault;

    internal void Add(in AccessEntry entry) => _queue.Add(entry);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _queue.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _queue.DisposeAsync();
        await _json.DisposeAsync();
    }

    private void Write(AccessEntry entry, IBufferWriter<byte> target)
    {
        _json.Reset(target);
        _json.WriteStartObject();
        _json.WriteString("at"u8, TimeZoneInfo.ConvertTime(new DateTimeOffset(entry.AtUtc), CityClock.Zone));
        Span<char> address = stackalloc char[64];
        _json.WriteString("from"u8, entry.From is { } from && from.TryFormat(address, out var length) ? address[..length] : "-");
        _json.WriteString("method"u8, entry.Method);
        _json.WriteString("path"u8, string.IsNullOrEmpty(entry.PathBase) ? entry.Path : entry.PathBase + entry.Path);
        _json.WriteNumber("status"u8, entry.Status);
        if (entry.Bytes is { } bytes)
        {
            _json.WriteNumber("bytes"u8, bytes);
        }

        _json.WriteNumber("ms"u8, Math.Round(entry.Took.TotalMilliseconds, 2));
        _json.WriteString("id"u8, entry.Id);
        _json.WriteEndObject();
        _json.Flush();
        target.Write("\n"u8);
    }
}
