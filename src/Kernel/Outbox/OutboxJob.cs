using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;
using PanjinPropertyCms.Kernel.Modules;

namespace PanjinPropertyCms.Kernel.Outbox;

/// <summary>Carries out what is due, one message at a time: a bad one is put off and never stops the rest.</summary>
internal sealed class OutboxJob(CmsDbContext db, Enabled<IOutboxSender> senders, TimeProvider time, ILogger<OutboxJob> log) : IScheduledJob
{
    private const int BatchSize = 100;

    public string Name => "外发消息";

    public string Cron => "0/10 * * * * ?";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var due = await db.Set<OutboxMessage>().Where(m => m.SentUtc == null && m.DueUtc <= now).OrderBy(m => m.DueUtc).Take(BatchSize).ToListAsync(cancellationToken);
        foreach (var message in due)
        {
            await SendAsync(message, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        message.Attempts++;
        try
        {
            var sender = senders.FirstOrDefault(s => s.Kind == message.Kind) ?? throw new InvalidOperationException($"没有模块能发送“{message.Kind}”。");
            await sender.SendAsync(message, cancellationToken);
            message.SentUtc = time.GetUtcNow().UtcDateTime;
            message.LastError = null;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogWarning(error, "Outbox message {Id} of kind {Kind} failed", message.Id, message.Kind);
            message.LastError = error.Message;
            message.DueUtc = time.GetUtcNow().UtcDateTime + Delay(message.Attempts);
        }
    }

    /// <summary>One minute, doubled with each attempt, a day at most.</summary>
    private static TimeSpan Delay(int attempts) => TimeSpan.FromMinutes(Math.Min(24 * 60, Math.Pow(2, attempts - 1)));
}
