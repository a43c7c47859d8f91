using System.Collections.Frozen;
using PanjinPropertyCms.Kernel.Scope;

namespace PanjinPropertyCms.Users.Services.People;

/// <summary>How far somebody's hand reaches who administers others.</summary>
/// <param name="Id">Their own account; null for the system.</param>
/// <param name="Unlimited">An administrator, or the operator's shell.</param>
/// <param name="MayGrant">Holds <see cref="Permissions.GrantRights"/>.</param>
/// <param name="Permissions">What they hold themselves.</param>
/// <param name="Scope">Whom they see.</param>
internal sealed record Reach(Guid? Id, bool Unlimited, bool MayGrant, FrozenSet<string> Permissions, UserScope Scope)
{
    /// <summary>Hands on what they do not hold: only from a desk of the whole city.</summary>
    internal bool GrantsAll => Unlimited || (MayGrant && Scope.Everything);
}

/// <summary>What an account amounts to: its roles with all that they bring.</summary>
/// <param name="Administrator">Holds everything.</param>
/// <param name="CityWide">One of the roles sees the whole city when the person is bound to nothing.</param>
internal sealed record Standing(
    Guid Id, FrozenSet<string> Roles, FrozenSet<string> Permissions, bool Administrator, bool CityWide, Guid? DivisionId, Guid? OrganisationId)
{
    internal bool SeesEverything => Administrator || (CityWide && DivisionId is null && OrganisationId is null);
}
