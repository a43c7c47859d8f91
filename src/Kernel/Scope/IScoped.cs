namespace PanjinPropertyCms.Kernel.Scope;

/// <summary>A record that belongs to a division and, where it does, to an organisation.</summary>
public interface IScoped
{
    Guid? DivisionId { get; }

    Guid? OrganisationId { get; }
}
