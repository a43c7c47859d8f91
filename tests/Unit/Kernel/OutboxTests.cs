using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outbox;

namespace PanjinPropertyCms.Unit.Kernel;

public sealed class OutboxTests
{
    [Fact]
    public async Task A_bad_message_is_put_off_further_each_time_and_never_stops_the_others()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));
        var sender = new Sender();
        await using var site = await KernelSite.StartAsync(time, s => s.AddSingleton<IOutboxSender>(sender));
        await AddAsync(site, "bad", "good", "bad too");

        await RunAsync(site);
        Assert.Equal(["\"good\""], sender.Sent);

        // One minute, then two, then four: not before.
        foreach (var (minutes, attempts) in new[] { (1, 2), (2, 3), (4, 4) })
        {
            time.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            await RunAsync(site);
            Assert.Equal(attempts - 1, (await MessageAsync(site, "bad")).Attempts);
            time.Advance(TimeSpan.FromSeconds(1));
            await RunAsync(site);
            Assert.Equal(attempts, (await MessageAsync(site, "bad")).Attempts);
        }

        Assert.Equal("cannot", (await MessageAsync(site, "bad")).LastError);
        sender.Broken = false;
        time.Advance(TimeSpan.FromDays(1));
        await RunAsync(site);
        Assert.Equal(["\"bad too\"", "\"bad\"", "\"good\""], sender.Sent.Order(StringComparer.Ordinal));
        Assert.Null((await MessageAsync(site, "bad")).LastError);

        time.Advance(TimeSpan.FromDays(2));
        await RunAsync(site);
        Assert.Equal(3, sender.Sent.Count);
    }

    [Fact]
    public async Task A_message_that_no_module_can_send_waits_and_says_so()
    {
        await using var site = await KernelSite.StartAsync();
        await AddAsync(site, "alone");
        await RunAsync(site);
        Assert.Contains("test", (await MessageAsync(site, "alone")).LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_undone_sends_nothing()
    {
        await using var site = await KernelSite.StartAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => site.AsSystem(s => s.GetRequiredService<IUnitOfWork>().RunAsync<bool>(_ =>
        {
            s.GetRequiredService<IOutbox>().Add("test", "never");
            throw new InvalidOperationException();
        }, default)));
        Assert.Equal(0, await site.Read(db => db.Set<OutboxMessage>().CountAsync()));
    }

    private static Task<bool> AddAsync(KernelSite site, params string[] payloads) => site.AsSystem(s => s.GetRequiredService<IUnitOfWork>().RunAsync(_ =>
    {
        Array.ForEach(payloads, p => s.GetRequiredService<IOutbox>().Add("test", p));
        return Task.FromResult(true);
    }, default));

    private static Task<bool> RunAsync(KernelSite site) => site.AsSystem(async s =>
    {
        await s.GetRequiredService<OutboxJob>().RunAsync(default);
        return true;
    });

    private static Task<OutboxMessage> MessageAsync(KernelSite site, string payload) => site.Read(db => db.Set<OutboxMessage>().AsNoTracking().SingleAsync(m => m.Payload == $"\"{payload}\""));

    private sealed class Sender : IOutboxSender
    {
        public string Kind => "test";

        internal bool Broken { get; set; } = true;

        internal List<string> Sent { get; } = [];

        public Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
        {
            if (Broken && message.Payload.Contains("bad", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("cannot");
            }

            Sent.Add(message.Payload);
            return Task.CompletedTask;
        }
    }
}
