using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Scope;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.People;

/// <summary>Moves all that somebody is responsible for to somebody else, in one step.</summary>
internal sealed class HandOverWork(PersonAtHand people, Enabled<IHandOver> kinds, IUserScopes scopes, CmsDbContext db, IUnitOfWork work, IAuditLog audit)
{
    /// <summary>What there is to hand over.</summary>
    internal async Task<IReadOnlyList<HandOverCount>> CountAsync(Guid from, CancellationToken cancellationToken)
    {
        var counts = new List<HandOverCount>();
        foreach (var kind in kinds)
        {
            counts.Add(new(kind.Name, await kind.CountAsync(from, cancellationToken)));
        }

        return counts;
    }

    /// <returns>What was moved.</returns>
    public async Task<Outcome<IReadOnlyList<HandOverCount>>> RunAsync(Guid from, Guid? to, CancellationToken cancellationToken)
    {
        var found = await people.ToManageAsync(from, cancellationToken);
        if (!found.Done)
        {
            return Outcome<IReadOnlyList<HandOverCount>>.Refused(found.Refusals);
        }

        var others = db.Set<User>().VisibleTo(await scopes.OfCurrentAsync(cancellationToken)).Where(u => !u.Disabled && u.Id != from);
        if (await others.AsNoTracking().SingleOrDefaultAsync(u => u.Id == to, cancellationToken) is not { } receiver)
        {
            return new Refusal("handover.nobody", "请选择由谁接手。停用的账号不能接手。", "To");
        }

        return await work.RunAsync(async token =>
        {
            var moved = new List<HandOverCount>();
            foreach (var kind in kinds)
            {
                moved.Add(new(kind.Name, await kind.MoveAsync(from, receiver.Id, token)));
            }

            audit.Write("account.handover", nameof(User), from.ToString(),
                $"{found.Value.User.UserName} → {receiver.UserName}：{string.Join('、', moved.Select(m => $"{m.Name} {m.Count} 件"))}");
            return Outcome<IReadOnlyList<HandOverCount>>.Of(moved);
        }, cancellationToken);
    }
}

/// <param name="Name">A kind of work, in Chinese.</param>
internal sealed record HandOverCount(string Name, int Count);
