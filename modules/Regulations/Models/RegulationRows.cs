using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PanjinPropertyCms.Regulations.Models;

/// <summary>A value that the list can be narrowed by and that a regulation may have several of: an issuer or a topic.</summary>
internal sealed class RegulationFacet : IEntityTypeConfiguration<RegulationFacet>
{
    public const string Issuer = "issuer";
    public const string Topic = "topic";

    public Guid ItemId { get; init; }

    public string Name { get; init; } = "";

    public string Value { get; init; } = "";

    public void Configure(EntityTypeBuilder<RegulationFacet> builder)
    {
        builder.HasKey(f => new { f.ItemId, f.Name, f.Value });
        builder.HasOne<RegulationIndex>().WithMany().HasForeignKey(f => f.ItemId);
        builder.HasIndex(f => new { f.Name, f.Value });
    }
}

/// <summary>A title by which citations mean a regulation: its own or a short one.</summary>
internal sealed class RegulationTitle : IEntityTypeConfiguration<RegulationTitle>
{
    public string Key { get; init; } = "";

    public Guid ItemId { get; init; }

    /// <summary>The first article that this document holds of the law with that title; null when it is the whole law.</summary>
    public int? FirstArticle { get; init; }

    public int? LastArticle { get; init; }

    public void Configure(EntityTypeBuilder<RegulationTitle> builder)
    {
        builder.HasKey(t => new { t.Key, t.ItemId });
        builder.HasOne<RegulationIndex>().WithMany().HasForeignKey(t => t.ItemId);
    }
}

/// <summary>A relation to another document, found once that one is published.</summary>
internal sealed class RegulationRelation : IEntityTypeConfiguration<RegulationRelation>
{
    public Guid ItemId { get; init; }

    public RelationKind Kind { get; init; }

    /// <summary>The other's id or source id, as the editor or the import gave it.</summary>
    public string Target { get; init; } = "";

    public void Configure(EntityTypeBuilder<RegulationRelation> builder)
    {
        builder.HasKey(r => new { r.ItemId, r.Kind, r.Target });
        builder.HasOne<RegulationIndex>().WithMany().HasForeignKey(r => r.ItemId);
        builder.HasIndex(r => r.Target);
    }
}

/// <summary>The text as the reader's page shows it: made once, on publishing.</summary>
internal sealed class RegulationText : IEntityTypeConfiguration<RegulationText>
{
    public Guid ItemId { get; init; }

    /// <summary>Safe HTML with marks where other laws are cited, see <see cref="Text.LawHtml"/>.</summary>
    public string Html { get; set; } = "";

    public string Toc { get; set; } = "";

    public void Configure(EntityTypeBuilder<RegulationText> builder)
    {
        builder.HasKey(t => t.ItemId);
        builder.HasOne<RegulationIndex>().WithOne().HasForeignKey<RegulationText>(t => t.ItemId);
    }
}

/// <summary>A citable block of a regulation: an article, or a section of a text without articles.</summary>
internal sealed class RegulationArticle : IEntityTypeConfiguration<RegulationArticle>
{
    public Guid ItemId { get; init; }

    /// <summary>From 1, in reading order.</summary>
    public int Ordinal { get; init; }

    /// <summary>944, 133-1; for a section its anchor. The last segment of its address; unique in its document.</summary>
    public string Number { get; init; } = "";

    /// <summary>第九百四十四条.</summary>
    public string Label { get; init; } = "";

    public string? Heading { get; init; }

    public string Anchor { get; init; } = "";

    /// <summary>The headings that it stands under, outermost first.</summary>
    public string Path { get; init; } = "";

    public string Words { get; init; } = "";

    public bool IsArticle { get; init; }

    public void Configure(EntityTypeBuilder<RegulationArticle> builder)
    {
        builder.HasKey(a => new { a.ItemId, a.Ordinal });
        builder.HasOne<RegulationIndex>().WithMany().HasForeignKey(a => a.ItemId);
        builder.HasIndex(a => new { a.ItemId, a.Number });
    }
}
