using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Status;
using PanjinPropertyCms.Kernel.Submissions;

namespace PanjinPropertyCms.Kernel.Data;

/// <summary>The state of the one unit of work of a scope: whether it is open, and what it appends to the change log.</summary>
public sealed class WriteScope(IWriter writer, CurrentSubmission submission)
{
    private readonly List<ChangeEntry> _changes = [];

    /// <summary>True between begin and commit; a nested unit then joins.</summary>
    internal bool IsOpen { get; private set; }

    internal void Append(ChangeEntry change)
    {
        if (!_changes.Exists(c => c.Kind == change.Kind && c.RecordId == change.RecordId))
        {
            _changes.Add(change);
        }
    }

    internal Task<T> RunAsync<T>(CmsDbContext db, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        SiteMeter.MeasuresUnits ? MeasuredAsync(db, work, cancellationToken) : WriteAsync(db, work, cancellationToken);

    private async Task<T> MeasuredAsync<T>(CmsDbContext db, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            return await WriteAsync(db, work, cancellationToken);
        }
        finally
        {
            SiteMeter.UnitTook(Stopwatch.GetElapsedTime(started));
        }
    }

    private async Task<T> WriteAsync<T>(CmsDbContext db, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var result = await writer.WriteAsync(db, async token =>
        {
            IsOpen = true;
            try
            {
                await submission.StoreAsync(db, token);
                return await work(token);
            }
            finally
            {
                IsOpen = false;
            }
        }, TakeChanges, cancellationToken);
        if (result is not IOutcome { Done: false })
        {
            submission.Stored();
        }

        return result;
    }

    private List<ChangeEntry> TakeChanges()
    {
        List<ChangeEntry> taken = [.. _changes];
        _changes.Clear();
        return taken;
    }
}

/// <summary>Carries a unit of work through one transaction of the provider's kind.</summary>
public interface IWriter
{
    /// <summary>Runs the work between begin and commit, saves what the context tracks, appends the changes last and signals the followers after the commit. A thrown exception or a refused <see cref="IOutcome"/> rolls back.</summary>
    Task<T> WriteAsync<T>(CmsDbContext db, Func<CancellationToken, Task<T>> work, Func<List<ChangeEntry>> takeChanges, CancellationToken cancellationToken);
}
