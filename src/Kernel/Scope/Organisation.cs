using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.Kernel.Scope;

/// <summary>A body that issues, handles, mediates or is supervised.</summary>
public sealed class Organisation : IEntityTypeConfiguration<Organisation>
{
    public const string ChangeKind = "Organisation";

    public Guid Id { get; init; }

    /// <summary>The name that recipes and imports use; unique.</summary>
    public string Key { get; init; } = "";

    public string Name { get; set; } = "";

    public string ShortName { get; set; } = "";

    public OrganisationKind Kind { get; set; }

    public Guid? DivisionId { get; set; }

    public Guid? ParentId { get; set; }

    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.HasIndex(o => o.Key).IsUnique();
    }
}

/// <summary>What a body is.</summary>
public enum OrganisationKind
{
    Bureau,
    PartyOffice,
    Justice,
    Court,
    District,
    Street,
    Association,
    Company,
    Mediation,
    Other,
}

/// <summary>Another name of a body: one that texts use beside its full name, or one that it had before. A name may mean several bodies.</summary>
public sealed class OrganisationName : IEntityTypeConfiguration<OrganisationName>
{
    public string Name { get; init; } = "";

    public Guid OrganisationId { get; init; }

    public bool Former { get; init; }

    public void Configure(EntityTypeBuilder<OrganisationName> builder)
    {
        builder.HasKey(n => new { n.Name, n.OrganisationId });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(n => n.OrganisationId);
    }
}

/// <summary>A body's place in a group that documents name as one: 各区县住建局.</summary>
public sealed class OrganisationGroupMember : IEntityTypeConfiguration<OrganisationGroupMember>
{
    public string GroupName { get; init; } = "";

    public Guid OrganisationId { get; init; }

    public void Configure(EntityTypeBuilder<OrganisationGroupMember> builder)
    {
        builder.HasKey(m => new { m.GroupName, m.OrganisationId });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(m => m.OrganisationId);
    }
}
