namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>What a module does with a site that was restored, in the unit of work at hand.</summary>
public interface IAfterRestore
{
    /// <param name="endSessions">The operator wants everybody to sign in again.</param>
    /// <returns>What was done, in words; null when there was nothing to do.</returns>
    Task<string?> RunAsync(bool endSessions, CancellationToken cancellationToken);
}
