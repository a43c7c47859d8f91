using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;

namespace Polls.Models;

/// <summary>A published question as the list shows it.</summary>
public sealed class PollIndex : IEntityTypeConfiguration<PollIndex>
{
    public Guid ItemId { get; init; }

    public string Slug { get; set; } = "";

    public string Title { get; set; } = "";

    public DateTime PublishedUtc { get; set; }

    public void Configure(EntityTypeBuilder<PollIndex> builder)
    {
        builder.HasKey(p => p.ItemId);
        builder.HasOne<ContentItem>().WithOne().HasForeignKey<PollIndex>(p => p.ItemId);
        builder.HasIndex(p => p.PublishedUtc);
    }
}

internal sealed class PollProjection(CmsDbContext db) : Projection<PollPart>
{
    public override string ContentType => PollPart.ContentType;

    public override async Task RemoveAsync(Guid itemId, CancellationToken cancellationToken) =>
        await db.Set<PollIndex>().Where(p => p.ItemId == itemId).ExecuteDeleteAsync(cancellationToken);

    protected override PollPart Prepare(ContentRecord record) => record.Data.Get<PollPart>();

    protected override async Task WriteAsync(ContentRecord record, PollPart part, CancellationToken cancellationToken)
    {
        var row = await db.Set<PollIndex>().FindAsync([record.Item.Id], cancellationToken) ?? db.Add(new PollIndex { ItemId = record.Item.Id }).Entity;
        (row.Slug, row.Title, row.PublishedUtc) = (record.Item.Slug, record.Version.Title, record.Item.PublishedUtc!.Value);
    }
}
