using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Kernel.Submissions;

/// <summary>
/// The form that the request at hand carries out. Its key is stored in the transaction of the first unit of work that commits, so that
/// of two equal submissions, however close together, only one is carried out.
/// </summary>
public sealed class CurrentSubmission(TimeProvider time)
{
    /// <summary>Null outside of a form, or of a form without a number.</summary>
    public string? Key { get; set; }

    /// <summary>A unit of work of this request has committed.</summary>
    public bool IsStored { get; private set; }

    /// <summary>Inside the transaction, before the work.</summary>
    /// <exception cref="RepeatedSubmissionException">This very form has been carried out.</exception>
    internal async Task StoreAsync(CmsDbContext db, CancellationToken cancellationToken)
    {
        if (Key is not { } key || IsStored)
        {
            return;
        }

        if (await db.Set<Submission>().AsNoTracking().AnyAsync(s => s.Key == key, cancellationToken))
        {
            throw new RepeatedSubmissionException();
        }

        db.Add(new Submission { Key = key, AtUtc = time.GetUtcNow().UtcDateTime });
    }

    /// <summary>After the commit: further units of the same request belong to it.</summary>
    internal void Stored() => IsStored = Key is not null;
}

/// <summary>The form has been carried out before; nothing was stored.</summary>
public sealed class RepeatedSubmissionException() : Exception("This form has been carried out before.");
