namespace PanjinPropertyCms.Kernel.Data;

/// <summary>The one transaction boundary. Read and validate before; inside, only write: no HTTP, no mail, no scripts. A nested call joins the unit at hand.</summary>
public interface IUnitOfWork
{
    /// <summary>Runs the work in a transaction and answers after the commit. An exception, or a refused <see cref="Outcomes.IOutcome"/>, undoes all of it.</summary>
    Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken);
}

internal sealed class UnitOfWork(CmsDbContext db, WriteScope write) : IUnitOfWork
{
    public Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        write.IsOpen ? work(cancellationToken) : write.RunAsync(db, work, cancellationToken);
}
