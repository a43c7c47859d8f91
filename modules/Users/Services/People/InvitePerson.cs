using Microsoft.AspNetCore.Identity;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.Accounts;
using PanjinPropertyCms.Users.Services.Links;

namespace PanjinPropertyCms.Users.Services.People;

/// <summary>Makes an account without a password and the link by which its person sets one.</summary>
internal sealed class InvitePerson(
    SavePerson save, Standings standings, UserManager<User> users, CmsDbContext db, AccountLinks links, IAuthorizer authorizer, IUnitOfWork work, IAuditLog audit, TimeProvider time)
{
    public async Task<Outcome<IssuedLink>> RunAsync(PersonForm form, Func<string, string> address, CancellationToken cancellationToken)
    {
        if (!await authorizer.CanAsync(Permissions.ManageAccounts, cancellationToken))
        {
            return Refusal.Forbidden();
        }

        var roles = await save.ChosenAsync(form, cancellationToken);
        var user = new User { Id = Guid.CreateVersion7(time.GetUtcNow()) };
        var nobody = Standings.Of(user.Id, [], null, null);
        if (Control.OfChange(await standings.OfCurrentAsync(cancellationToken), nobody, Standings.Of(user.Id, roles, form.DivisionId, form.OrganisationId)) is { } refusal)
        {
            return refusal;
        }

        if (await save.PlaceAsync(form, cancellationToken) is { } nowhere)
        {
            return nowhere;
        }

        return await work.RunAsync<Outcome<IssuedLink>>(async token =>
        {
            save.Fill(user, form);
            var created = await users.CreateAsync(user);
            if (!created.Succeeded)
            {
                return Outcome<IssuedLink>.Refused(created.Refusals("Email"));
            }

            db.AddRange(roles.Select(r => new IdentityUserRole<Guid> { UserId = user.Id, RoleId = r.Id }));
            audit.Write("account.invite", nameof(User), user.Id.ToString(), $"{user.UserName}：{string.Join('、', roles.Select(r => r.DisplayName))}");
            return await links.IssueAsync(user, AccountLinkKind.Invitation, address, token);
        }, cancellationToken);
    }
}
