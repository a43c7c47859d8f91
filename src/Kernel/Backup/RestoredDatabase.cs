using System.Data.Common;

namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>What a restored database must forget: cursors into its old life, leases of dead nodes, tasks whose files are elsewhere, mail that the old site may have sent since.</summary>
internal static class RestoredDatabase
{
    internal const string Held = "恢复备份后暂缓：原来的网站可能已经发过。确认后再重发。";
    internal const string Stopped = "随备份恢复而中止。需要时请重新提出。";

    /// <summary>So far ahead that no job finds it due; a retry in the console sets it to now.</summary>
    internal static readonly DateTime Never = new(9000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    internal static async Task RenewAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await connection.RunAsync("UPDATE \"DatabaseEpoch\" SET \"Epoch\" = @epoch", cancellationToken, ("@epoch", Guid.NewGuid()));
        await connection.RunAsync("UPDATE \"JobLease\" SET \"Node\" = '', \"UntilUtc\" = @past", cancellationToken, ("@past", DateTime.UnixEpoch));
        await connection.RunAsync("UPDATE \"LongTask\" SET \"State\" = 'Failed', \"Message\" = @why WHERE \"State\" IN ('Waiting', 'Running')", cancellationToken, ("@why", Stopped));
        await connection.RunAsync("UPDATE \"OutboxMessage\" SET \"DueUtc\" = @never, \"LastError\" = @why WHERE \"SentUtc\" IS NULL", cancellationToken, ("@never", Never), ("@why", Held));
    }
}
