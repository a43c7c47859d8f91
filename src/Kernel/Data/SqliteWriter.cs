using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace PanjinPropertyCms.Kernel.Data;

/// <summary>
/// The writer gate of SQLite: one connection writes, units queue for it, and those that wait are committed in one transaction
/// with a savepoint each. One fsync then serves many, which is worth a factor of two to three under 32 writers.
/// A unit is answered after the commit only.
/// </summary>
internal sealed class SqliteWriter(SqliteDatabase database, ChangeSignal signal, IOptions<DatabaseOptions> options) : IWriter, IAsyncDisposable
{
    private readonly Channel<IQueuedUnit> _queue = Channel.CreateBounded<IQueuedUnit>(new BoundedChannelOptions(4096) { SingleReader = true });
    private readonly Lock _start = new();
    private Task? _loop;

    public async Task<T> WriteAsync<T>(CmsDbContext db, Func<CancellationToken, Task<T>> work, Func<List<ChangeEntry>> takeChanges, CancellationToken cancellationToken)
    {
        lock (_start)
        {
            if (_loop is null)
            {
                // The loop must not carry the ambient values (actor, request) of whoever happened to write first.
                using var flow = ExecutionContext.SuppressFlow();
                _loop = Task.Run(LoopAsync, CancellationToken.None);
            }
        }

        var unit = new QueuedUnit<T>(db, work, takeChanges, ExecutionContext.Capture(), cancellationToken);
        await _queue.Writer.WriteAsync(unit, cancellationToken);
        return await unit.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        if (_loop is not null)
        {
            await _loop;
        }
    }

    private async Task LoopAsync()
    {
        await using var connection = new SqliteConnection(database.ConnectionString);
        while (await _queue.Reader.WaitToReadAsync())
        {
            await CommitGroupAsync(connection);
        }
    }

    private async Task CommitGroupAsync(SqliteConnection connection)
    {
        var ran = new List<IQueuedUnit>();
        try
        {
            Open(connection);
            await using var transaction = connection.BeginTransaction(deferred: false);
            var changed = false;
            while (ran.Count < options.Value.GroupCommit && _queue.Reader.TryRead(out var unit))
            {
                ran.Add(unit);
                changed |= await RunWithSavepointAsync(connection, transaction, unit);
            }

            await transaction.CommitAsync();
            ran.ForEach(u => u.Answer());
            if (changed)
            {
                signal.Raise();
            }
        }
        catch (Exception error)
        {
            // Begin or commit failed (a full disk, a file that became read-only): nobody in the group was saved. A unit that is
            // still queued must hear it too, or its caller would wait for a writer that cannot begin.
            if (ran.Count == 0 && _queue.Reader.TryRead(out var waiting))
            {
                ran.Add(waiting);
            }

            ran.ForEach(u => u.Fail(error));
            connection.Close();
        }
    }

    private static async Task<bool> RunWithSavepointAsync(SqliteConnection connection, SqliteTransaction transaction, IQueuedUnit unit)
    {
        transaction.Save("unit");
        if (await unit.RunAsync(connection, transaction))
        {
            transaction.Release("unit");
            return unit.Changed;
        }

        transaction.Rollback("unit");
        transaction.Release("unit");
        return false;
    }

    private static void Open(SqliteConnection connection)
    {
        if (connection.State == System.Data.ConnectionState.Open)
        {
            return;
        }

        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";
        command.ExecuteNonQuery();
    }
}
