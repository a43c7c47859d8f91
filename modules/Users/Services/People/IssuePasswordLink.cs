using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.Links;

namespace PanjinPropertyCms.Users.Services.People;

/// <summary>Makes a link by which a person sets a new password, or an invited one the first. The old password holds until it is used.</summary>
internal sealed class IssuePasswordLink(PersonAtHand people, AccountLinks links, IUnitOfWork work, IAuditLog audit)
{
    public async Task<Outcome<IssuedLink>> RunAsync(Guid id, Func<string, string> address, CancellationToken cancellationToken)
    {
        var found = await people.ToManageAsync(id, cancellationToken);
        if (!found.Done)
        {
            return Outcome<IssuedLink>.Refused(found.Refusals);
        }

        var user = found.Value.User;
        if (user.Disabled)
        {
            return new Refusal("account.disabled", "这个账号已经停用。请先启用，再发链接。");
        }

        return await work.RunAsync<Outcome<IssuedLink>>(async token =>
        {
            audit.Write("account.link", nameof(User), id.ToString(), user.UserName);
            return await links.IssueAsync(user, user.PasswordHash is null ? AccountLinkKind.Invitation : AccountLinkKind.Reset, address, token);
        }, cancellationToken);
    }
}
