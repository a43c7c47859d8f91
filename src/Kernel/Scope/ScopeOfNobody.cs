using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Kernel.Scope;

/// <summary>The scopes of a site that knows no people: the system sees everything, nobody else anything. The module of the accounts registers its own after it.</summary>
internal sealed class ScopeOfNobody(CurrentActor current) : IUserScopes
{
    public ValueTask<UserScope> OfCurrentAsync(CancellationToken cancellationToken) => new(current.Actor.IsSystem ? UserScope.All : UserScope.None);
}
