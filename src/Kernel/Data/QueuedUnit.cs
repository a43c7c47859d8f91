using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PanjinPropertyCms.Kernel.Data;

internal interface IQueuedUnit
{
    bool Changed { get; }

    /// <summary>Runs the work on the writer's connection. False: undo it.</summary>
    Task<bool> RunAsync(SqliteConnection connection, SqliteTransaction transaction);

    /// <summary>Tells the caller the result, after the commit.</summary>
    void Answer();

    void Fail(Exception error);
}

/// <summary>A unit of work that waits at the gate, with the context and the ambient values (request, actor) of its caller.</summary>
internal sealed class QueuedUnit<T>(
    CmsDbContext db, Func<CancellationToken, Task<T>> work, Func<List<ChangeEntry>> takeChanges,
    ExecutionContext? ambient, CancellationToken cancellationToken) : IQueuedUnit
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;
    private Exception? _error;

    public Task<T> Task => _answer.Task;

    public bool Changed { get; private set; }

    public async Task<bool> RunAsync(SqliteConnection connection, SqliteTransaction transaction)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            _error = new OperationCanceledException(cancellationToken);
            return false;
        }

        var connectionString = db.Database.GetConnectionString();
        db.Database.SetDbConnection(connection);
        try
        {
            await db.Database.UseTransactionAsync(transaction, CancellationToken.None);
            Task<(bool Commit, T Result, bool Changed)>? running = null;
            if (ambient is null)
            {
                running = UnitRunner.RunAsync(db, work, takeChanges, null, CancellationToken.None);
            }
            else
            {
                ExecutionContext.Run(ambient, _ => running = UnitRunner.RunAsync(db, work, takeChanges, null, CancellationToken.None), null);
            }

            (var commit, _result, Changed) = await running!;
            return commit;
        }
        catch (Exception error)
        {
            takeChanges();
            _error = error;
            return false;
        }
        finally
        {
            await db.Database.UseTransactionAsync(null, CancellationToken.None);
            db.Database.SetDbConnection(null);
            db.Database.SetConnectionString(connectionString);
        }
    }

    public void Answer()
    {
        if (_error is OperationCanceledException)
        {
            _answer.TrySetCanceled(cancellationToken);
        }
        else if (_error is not null)
        {
            _answer.TrySetException(_error);
        }
        else
        {
            _answer.TrySetResult(_result!);
        }
    }

    public void Fail(Exception error) => _answer.TrySetException(_error ?? error);
}
