using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Scope;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Controllers;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services.Grants;
using PanjinPropertyCms.Users.Services.SecondStep;
using PanjinPropertyCms.Users.Services.Sessions;

namespace PanjinPropertyCms.Users.Services.People;

/// <summary>Gathers what the page of one account shows.</summary>
internal sealed class PersonPages(
    PersonAtHand people, PersonRoles held, RoleGrants grants, Places places, SessionStore sessions, RecoveryCodes codes, HandOverWork handOver, PersonalData personal, CmsDbContext db,
    IUserScopes scopes, TimeProvider time)
{
    /// <param name="typed">What was typed and could not be saved; null shows what is stored.</param>
    internal async Task<Outcome<PersonPage>> BuildAsync(Guid id, PersonForm? typed, CancellationToken cancellationToken)
    {
        var found = await people.FindAsync(id, Permissions.ViewAccounts, cancellationToken);
        if (!found.Done)
        {
            return Outcome<PersonPage>.Refused(found.Refusals);
        }

        var user = found.Value.User;
        var roles = await held.OfAsync(id, cancellationToken);
        var form = typed ?? new PersonForm
        {
            DisplayName = user.DisplayName, Email = user.Email ?? "", Roles = [.. roles.Select(r => r.Id)], DivisionId = user.DivisionId, OrganisationId = user.OrganisationId, Stamp = user.ConcurrencyStamp,
        };
        var fields = new PersonFields(form, [.. (await grants.AllAsync(cancellationToken)).Values.OrderBy(r => RoleNames.OrderOf(r.Name)).ThenBy(r => r.DisplayName, StringComparer.Ordinal)],
            await places.DivisionsAsync(cancellationToken), await places.OrganisationsAsync(cancellationToken), personal.Masked(user.Phone));
        var others = await db.Set<User>().AsNoTracking().VisibleTo(await scopes.OfCurrentAsync(cancellationToken)).Where(u => !u.Disabled && u.Id != id)
            .OrderBy(u => u.DisplayName).Select(u => new Place(u.Id, u.DisplayName)).ToListAsync(cancellationToken);
        return new PersonPage(user, fields, PersonStates.Of(user, time.GetUtcNow()), Control.OfPerson(found.Value.Actor, found.Value.Standing)?.Message, found.Value.IsSelf,
            await sessions.OpenAsync(id, cancellationToken), await codes.CountAsync(id, cancellationToken), await handOver.CountAsync(id, cancellationToken), others, null);
    }
}

/// <param name="Untouchable">Why the person at hand may only look; null when they may do more.</param>
/// <param name="RecoveryCodes">How many are left.</param>
/// <param name="Others">Who could take work over.</param>
/// <param name="FullPhone">In full, when it was asked for.</param>
internal sealed record PersonPage(
    User User, PersonFields Fields, (string Word, string Tone) State, string? Untouchable, bool IsSelf, IReadOnlyList<Session> Sessions, int RecoveryCodes,
    IReadOnlyList<HandOverCount> Work, IReadOnlyList<Place> Others, string? FullPhone);
