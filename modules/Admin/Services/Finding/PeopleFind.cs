using PanjinPropertyCms.Admin.Contracts;
using PanjinPropertyCms.Kernel.Scope;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Contracts;

namespace PanjinPropertyCms.Admin.Services.Finding;

/// <summary>Accounts by name or sign-in name, for those who look after the whole city; whoever is bound to a division has the list of their own people.</summary>
internal sealed class PeopleFind(IPeople people, IAuthorizer authorizer, IUserScopes scopes) : IFindSource
{
    public string Title => "人员";

    public int Order => 30;

    public async Task<IReadOnlyList<FindHit>> FindAsync(string query, int limit, CancellationToken cancellationToken) =>
        query.Length == 0 || !await authorizer.CanAsync(IPeople.ViewPermission, cancellationToken) || !(await scopes.OfCurrentAsync(cancellationToken)).Everything
            ? []
            : [.. (await people.FindAsync(query, cancellationToken)).Take(limit).Select(p => new FindHit(p.Name, $"/admin/users/{p.Id}", p.SignInName))];
}
