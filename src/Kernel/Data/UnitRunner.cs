using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Kernel.Data;

/// <summary>What both writers do inside the transaction: the work, the save, and the change log rows last.</summary>
internal static class UnitRunner
{
    /// <summary>Runs one unit. False means that it refused and must be rolled back.</summary>
    internal static async Task<(bool Commit, T Result, bool Changed)> RunAsync<T>(
        CmsDbContext db, Func<CancellationToken, Task<T>> work, Func<List<ChangeEntry>> takeChanges,
        Func<CancellationToken, Task>? beforeChanges, CancellationToken cancellationToken)
    {
        try
        {
            return await RunOpenAsync(db, work, takeChanges, beforeChanges, cancellationToken);
        }
        catch
        {
            // What is undone in the database must not wait in the context for the next unit of the scope.
            takeChanges();
            db.ChangeTracker.Clear();
            throw;
        }
    }

    private static async Task<(bool Commit, T Result, bool Changed)> RunOpenAsync<T>(
        CmsDbContext db, Func<CancellationToken, Task<T>> work, Func<List<ChangeEntry>> takeChanges,
        Func<CancellationToken, Task>? beforeChanges, CancellationToken cancellationToken)
    {
        var result = await work(cancellationToken);
        if (result is IOutcome { Done: false })
        {
            takeChanges();
            db.ChangeTracker.Clear();
            return (false, result, false);
        }

        await SaveInsideAsync(db, cancellationToken);
        var changes = takeChanges();
        if (changes.Count > 0)
        {
            if (beforeChanges is not null)
            {
                await beforeChanges(cancellationToken);
            }

            db.AddRange(changes);
            await SaveInsideAsync(db, cancellationToken);
            changes.ForEach(c => db.Entry(c).State = EntityState.Detached);
        }

        return (true, result, changes.Count > 0);
    }

    private static Task SaveInsideAsync(CmsDbContext db, CancellationToken cancellationToken) =>
        db.ChangeTracker.HasChanges() ? db.SaveOpenAsync(cancellationToken) : Task.CompletedTask;
}
