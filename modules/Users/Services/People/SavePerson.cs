using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Scope;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.Accounts;
using PanjinPropertyCms.Users.Services.Grants;

namespace PanjinPropertyCms.Users.Services.People;

/// <summary>Writes what a <see cref="PersonForm"/> says into an account. Roles and scope reach an open session within a minute.</summary>
internal sealed class SavePerson(
    PersonAtHand people, CmsDbContext db, UserManager<User> users, RoleGrants grants, PersonalData personal, LastAdministrator last, IUnitOfWork work, IAuditLog audit)
{
    public async Task<Outcome<User>> RunAsync(Guid id, PersonForm form, CancellationToken cancellationToken)
    {
        var found = await people.ToManageAsync(id, cancellationToken);
        if (!found.Done)
        {
            return Outcome<User>.Refused(found.Refusals);
        }

        var (user, before, actor) = found.Value;
        if (form.Stamp != user.ConcurrencyStamp)
        {
            return Refusal.Stale();
        }

        var roles = await ChosenAsync(form, cancellationToken);
        if (roles.Count != form.Roles.Distinct().Count())
        {
            return new Refusal("account.role", "所选的角色有的已被删除。请刷新后重新选择。", "Roles");
        }

        if (Control.OfChange(actor, before, Standings.Of(id, roles, form.DivisionId, form.OrganisationId)) is { } refusal)
        {
            return refusal;
        }

        return await PlaceAsync(form, cancellationToken) is { } nowhere ? nowhere : await WriteAsync(user, before, form, roles, cancellationToken);
    }

    internal async Task<IReadOnlyList<RoleFacts>> ChosenAsync(PersonForm form, CancellationToken cancellationToken) =>
        [.. (await grants.ReadAsync(cancellationToken)).Values.Where(r => form.Roles.Contains(r.Id))];

    /// <summary>What the form names must exist: a table of people has no foreign key to the kernel's.</summary>
    internal async Task<Refusal?> PlaceAsync(PersonForm form, CancellationToken cancellationToken) =>
        form.DivisionId is { } division && !await db.Set<Division>().AnyAsync(d => d.Id == division, cancellationToken)
            ? new Refusal("account.division", "没有这个区划。请在列表中选一个。", "DivisionId")
            : form.OrganisationId is { } organisation && !await db.Set<Organisation>().AnyAsync(o => o.Id == organisation, cancellationToken)
                ? new Refusal("account.organisation", "没有这个单位。请在列表中选一个。", "OrganisationId")
                : null;

    /// <summary>Fills the account's own fields from the form.</summary>
    internal void Fill(User user, PersonForm form)
    {
        (user.DisplayName, user.Email, user.UserName) = (form.DisplayName.Trim(), form.Email.Trim(), form.Email.Trim());
        (user.DivisionId, user.OrganisationId) = (form.DivisionId, form.OrganisationId);
        if (form.RemovePhone)
        {
            user.Phone = null;
        }
        else if (PersonalDataLookup.Phone(form.Phone ?? "") is { Length: > 0 } phone)
        {
            user.Phone = personal.Protect(phone);
        }
    }

    private Task<Outcome<User>> WriteAsync(User user, Standing before, PersonForm form, IReadOnlyList<RoleFacts> roles, CancellationToken cancellationToken) =>
        work.RunAsync<Outcome<User>>(async token =>
        {
            var renamed = !string.Equals(user.Email, form.Email.Trim(), StringComparison.OrdinalIgnoreCase);
            Fill(user, form);
            var saved = await users.UpdateAsync(user);
            if (!saved.Succeeded)
            {
                return saved.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure)) ? Refusal.Stale() : Outcome<User>.Refused(saved.Refusals("Email"));
            }

            if (renamed)
            {
                await users.UpdateSecurityStampAsync(user);
            }

            await SetRolesAsync(user.Id, roles, token);
            await db.SaveChangesAsync(token);
            if (before.Administrator && await last.RemainsAsync(token) is { } refusal)
            {
                return refusal;
            }

            audit.Write("account.edit", nameof(User), user.Id.ToString(), $"{user.UserName}：{string.Join('、', roles.Select(r => r.DisplayName))}");
            return user;
        }, cancellationToken);

    private async Task SetRolesAsync(Guid userId, IReadOnlyList<RoleFacts> roles, CancellationToken cancellationToken)
    {
        var links = db.Set<IdentityUserRole<Guid>>();
        var held = await links.Where(l => l.UserId == userId).ToListAsync(cancellationToken);
        links.RemoveRange(held.Where(l => roles.All(r => r.Id != l.RoleId)));
        links.AddRange(roles.Where(r => held.TrueForAll(l => l.RoleId != r.Id)).Select(r => new IdentityUserRole<Guid> { UserId = userId, RoleId = r.Id }));
    }
}
