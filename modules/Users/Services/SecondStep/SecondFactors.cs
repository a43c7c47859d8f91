using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.SecondStep;

/// <summary>Checks the codes of authenticator apps, each once.</summary>
internal sealed class SecondFactors(CmsDbContext db, PersonalData personal, TimeProvider time)
{
    /// <summary>Accepts a code and spends it, inside the unit of work at hand.</summary>
    internal async Task<CodeAnswer> UseAsync(Guid userId, string code, CancellationToken cancellationToken)
    {
        var factor = await Of(userId).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (factor is null || !personal.TryOpen(factor.Key, out var key))
        {
            return factor is null ? CodeAnswer.Wrong : CodeAnswer.KeyLost;
        }

        // The condition is asked again by the database: of two who send the same code at once one passes.
        return Totp.Match(key!, code, time.GetUtcNow(), factor.LastStep) is { } step
            && await Of(userId).Where(f => f.LastStep < step).ExecuteUpdateAsync(s => s.SetProperty(f => f.LastStep, step), cancellationToken) == 1
                ? CodeAnswer.Right
                : CodeAnswer.Wrong;
    }

    /// <summary>Takes the factor away, inside the unit of work at hand.</summary>
    internal async Task RemoveAsync(Guid userId, CancellationToken cancellationToken)
    {
        await Of(userId).ExecuteDeleteAsync(cancellationToken);
        await db.Set<User>().Where(u => u.Id == userId).ExecuteUpdateAsync(s => s.SetProperty(u => u.TwoFactorEnabled, false), cancellationToken);
    }

    private IQueryable<SecondFactor> Of(Guid userId) => db.Set<SecondFactor>().Where(f => f.UserId == userId);
}

internal enum CodeAnswer
{
    Wrong,
    Right,

    /// <summary>The secret cannot be opened: the keys of the site are not those it was protected with.</summary>
    KeyLost,
}
