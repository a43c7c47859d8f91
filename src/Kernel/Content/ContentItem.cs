using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PanjinPropertyCms.Kernel.Scope;

namespace PanjinPropertyCms.Kernel.Content;

/// <summary>Something that is published: its identity, its address and where it stands in its life. Its words are in its versions.</summary>
public sealed class ContentItem : IScoped, IEntityTypeConfiguration<ContentItem>
{
    public Guid Id { get; init; }

    /// <summary>The name of its <see cref="ContentTypeDefinition"/>.</summary>
    public string Type { get; init; } = "";

    /// <summary>The title of the published version, or of the draft while there is none.</summary>
    public string DisplayText { get; set; } = "";

    /// <summary>One or two plain sentences for lists and feeds, from the published version.</summary>
    public string? Summary { get; set; }

    /// <summary>The last segment of its address; unique in its type.</summary>
    public string Slug { get; set; } = "";

    public ContentStatus Status { get; set; }

    /// <summary>Why it was withdrawn or removed, in words for readers.</summary>
    public string? StatusReason { get; set; }

    /// <summary>The item that took its place; its address leads there.</summary>
    public Guid? SupersededById { get; set; }

    /// <summary>The id in the file that it was imported from: a second import updates it.</summary>
    public string? SourceId { get; init; }

    /// <summary>How it came here.</summary>
    public ContentOrigin Origin { get; init; }

    /// <summary>Its first address on the site that it was moved from, as somebody gave it; null when nobody did.</summary>
    public string? OriginUrl { get; init; }

    public Guid? OwnerId { get; set; }

    public Guid? DivisionId { get; set; }

    public Guid? OrganisationId { get; set; }

    public DateTime CreatedUtc { get; init; }

    public DateTime ModifiedUtc { get; set; }

    /// <summary>When it was first published. It never changes afterwards: a falsified date of publication fails a government site's inspection.</summary>
    public DateTime? PublishedUtc { get; set; }

    /// <summary>When it is to be published by itself.</summary>
    public DateTime? PublishAtUtc { get; set; }

    /// <summary>When it is to be withdrawn by itself.</summary>
    public DateTime? WithdrawAtUtc { get; set; }

    /// <summary>Why what was to happen by itself did not, in words for editors; null when nothing went wrong or it was set right.</summary>
    public string? ScheduleProblem { get; set; }

    /// <summary>Since when its draft waits for the reviewers; null when it does not wait.</summary>
    public DateTime? SubmittedUtc { get; set; }

    /// <summary>What the reviewer asked for when the draft was sent back; null once it was handed in again.</summary>
    public string? ReviewNote { get; set; }

    public int LatestNumber { get; set; }

    public int? PublishedNumber { get; set; }

    /// <summary>Grows with every save; a save that brings an older one is refused.</summary>
    public int Revision { get; set; }

    /// <summary>Readers may see its text.</summary>
    public bool IsReadable => Status is ContentStatus.Published or ContentStatus.Withdrawn;

    /// <summary>There are words that readers do not see yet.</summary>
    public bool HasDraft => LatestNumber > (PublishedNumber ?? 0);

    /// <summary>The reviewers have it: a new item, or the next version of a published one.</summary>
    public bool IsAwaitingReview => Status == ContentStatus.Submitted || SubmittedUtc is not null;

    public void Configure(EntityTypeBuilder<ContentItem> builder)
    {
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Revision).IsConcurrencyToken();
        builder.Ignore(i => i.IsReadable);
        builder.Ignore(i => i.HasDraft);
        builder.Ignore(i => i.IsAwaitingReview);
        builder.HasIndex(i => new { i.Type, i.Slug }).IsUnique();
        builder.HasIndex(i => new { i.Type, i.SourceId }).IsUnique();
        builder.HasIndex(i => new { i.Type, i.Status, i.PublishedUtc });
        builder.HasIndex(i => i.PublishAtUtc);
        builder.HasIndex(i => i.WithdrawAtUtc);
    }
}

/// <summary>Where an item comes from.</summary>
public enum ContentOrigin
{
    /// <summary>It was published here first.</summary>
    Written,

    /// <summary>It was moved in from a former site and keeps its date of publication.</summary>
    Migrated,
}

/// <summary>Where an item stands. There are three ways down: withdrawn stays readable under a notice, superseded leads on, removed answers 410 with its reason.</summary>
public enum ContentStatus
{
    Draft,
    Submitted,
    Published,
    Withdrawn,
    Superseded,
    Removed,
}
