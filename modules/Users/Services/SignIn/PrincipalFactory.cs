using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.SignIn;

/// <summary>What the cookie says about a person: id, name, roles and scope. Permissions are not in it: they belong to roles and may change at any time.</summary>
internal sealed class PrincipalFactory(UserManager<User> users, IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<User>
{
    internal const string DivisionClaim = "division";
    internal const string OrganisationClaim = "organisation";

    public async Task<ClaimsPrincipal> CreateAsync(User user)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, user.Id.ToString()));
        identity.AddClaim(new(ClaimTypes.Name, user.DisplayName));
        identity.AddClaim(new(options.Value.ClaimsIdentity.SecurityStampClaimType, await users.GetSecurityStampAsync(user)));
        identity.AddClaims((await users.GetRolesAsync(user)).Select(r => new Claim(ClaimTypes.Role, r)));
        Add(DivisionClaim, user.DivisionId);
        Add(OrganisationClaim, user.OrganisationId);
        return new ClaimsPrincipal(identity);

        void Add(string type, Guid? id)
        {
            if (id is { } value)
            {
                identity.AddClaim(new(type, value.ToString()));
            }
        }
    }
}
