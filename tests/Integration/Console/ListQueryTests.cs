using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PanjinPropertyCms.Integration.Console;

/// <summary>A list asks the database as often for a hundred rows as for one.</summary>
public sealed class ListQueryTests
{
    [Fact]
    public async Task The_number_of_queries_does_not_grow_with_the_rows()
    {
        var commands = new CommandLog();
        await using var site = await TestSite.StartAsync(new SiteSetup
        {
            Configure = b => b.Logging.AddProvider(commands).AddFilter<CommandLog>("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Information),
        });
        await site.Settled();
        using var editor = await site.SignIn("editor");
        for (var i = 0; i < 40; i++)
        {
            await site.DraftAsync($"很多行 {i:00}");
        }

        var few = await CountAsync("/admin/contents/Notice?q=很多行 01");
        var many = await CountAsync("/admin/contents/Notice?q=很多行&size=100");
        Assert.True(few > 0 && many <= few, $"{few} queries for one row, {many} for forty");
        Assert.True(many <= 15, $"{many} queries for a list");
        Assert.True(await CountAsync("/admin/contents") <= 10);

        async Task<int> CountAsync(string address)
        {
            // The fewest of some, since jobs ask the same tables now and then.
            var fewest = int.MaxValue;
            for (var i = 0; i < 4; i++)
            {
                commands.Clear();
                Assert.Equal(System.Net.HttpStatusCode.OK, (await editor.GetPage(address)).Status);
                fewest = Math.Min(fewest, commands.Count);
            }

            return fewest;
        }
    }

    private sealed class CommandLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _commands = new();

        internal int Count => _commands.Count;

        internal void Clear() => _commands.Clear();

        public ILogger CreateLogger(string categoryName) => categoryName == "Microsoft.EntityFrameworkCore.Database.Command" ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var text = formatter(state, exception);
            if (eventId.Name?.EndsWith("CommandExecuted", StringComparison.Ordinal) == true && (text.Contains("ContentItem", StringComparison.Ordinal) || text.Contains("RegulationIndex", StringComparison.Ordinal) || text.Contains("Division", StringComparison.Ordinal) || text.Contains("\"User\"", StringComparison.Ordinal)))
            {
                _commands.Enqueue(text);
            }
        }

        public void Dispose()
        {
        }
    }
}
