using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.People;

/// <summary>Ends the lock that wrong passwords caused.</summary>
internal sealed class UnlockPerson(PersonAtHand people, IUnitOfWork work, IAuditLog audit)
{
    public async Task<Outcome<User>> RunAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await people.ToManageAsync(id, cancellationToken);
        return !found.Done ? Outcome<User>.Refused(found.Refusals) : await work.RunAsync(_ =>
        {
            (found.Value.User.LockoutEnd, found.Value.User.AccessFailedCount) = (null, 0);
            audit.Write("account.unlock", nameof(User), id.ToString(), found.Value.User.UserName);
            return Task.FromResult(Outcome<User>.Of(found.Value.User));
        }, cancellationToken);
    }
}
