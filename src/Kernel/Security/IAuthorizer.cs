namespace PanjinPropertyCms.Kernel.Security;

/// <summary>Asks whether the actor at hand may do something.</summary>
public interface IAuthorizer
{
    ValueTask<bool> CanAsync(string permission, CancellationToken cancellationToken);
}

internal sealed class Authorizer(CurrentActor current, IPermissionGrants grants) : IAuthorizer
{
    public async ValueTask<bool> CanAsync(string permission, CancellationToken cancellationToken) =>
        current.Actor is { } actor
        && (actor.IsSystem || (actor.Principal is not null && await grants.HasAsync(actor.Principal, permission, cancellationToken)));
}
