namespace PanjinPropertyCms.Kernel.Scope;

/// <summary>What a person may see: everything, a division with all below it, or what belongs to their organisation.</summary>
/// <param name="Everything">The city's own desks.</param>
/// <param name="DivisionIds">The person's division and all below it.</param>
/// <param name="OrganisationId">The person's organisation, whose records they see wherever these are.</param>
public sealed record UserScope(bool Everything, IReadOnlyList<Guid> DivisionIds, Guid? OrganisationId)
{
    public static readonly UserScope All = new(true, [], null);

    public static readonly UserScope None = new(false, [], null);
}

/// <summary>Asks what the actor at hand may see.</summary>
public interface IUserScopes
{
    ValueTask<UserScope> OfCurrentAsync(CancellationToken cancellationToken);
}
