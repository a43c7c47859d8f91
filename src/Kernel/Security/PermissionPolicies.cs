using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace PanjinPropertyCms.Kernel.Security;

/// <summary>Makes every permission's name a policy: <c>[Authorize("Regulations.Publish")]</c>.</summary>
internal sealed class PermissionPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        await base.GetPolicyAsync(policyName)
        ?? new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(policyName)).Build();
}

internal sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;

internal sealed class PermissionRequirementHandler(IPermissionGrants grants) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (await grants.HasAsync(context.User, requirement.Permission, CancellationToken.None))
        {
            context.Succeed(requirement);
        }
    }
}
