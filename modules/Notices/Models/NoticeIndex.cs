using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;

namespace PanjinPropertyCms.Notices.Models;

/// <summary>A published notice as lists show it.</summary>
public sealed class NoticeIndex : IEntityTypeConfiguration<NoticeIndex>
{
    public Guid ItemId { get; init; }

    public string Slug { get; set; } = "";

    public string Title { get; set; } = "";

    public string Kind { get; set; } = "";

    public string? Summary { get; set; }

    public DateTime PublishedUtc { get; set; }

    public void Configure(EntityTypeBuilder<NoticeIndex> builder)
    {
        builder.HasKey(n => n.ItemId);
        builder.HasOne<ContentItem>().WithOne().HasForeignKey<NoticeIndex>(n => n.ItemId);
        builder.HasIndex(n => n.PublishedUtc);
    }
}

/// <summary>Fills <see cref="NoticeIndex"/>.</summary>
internal sealed class NoticeProjection(CmsDbContext db) : Projection<NoticePart>
{
    public override string ContentType => NoticePart.ContentType;

    public override async Task RemoveAsync(Guid itemId, CancellationToken cancellationToken) =>
        await db.Set<NoticeIndex>().Where(n => n.ItemId == itemId).ExecuteDeleteAsync(cancellationToken);

    protected override NoticePart Prepare(ContentRecord record) => record.Data.Get<NoticePart>();

    protected override async Task WriteAsync(ContentRecord record, NoticePart part, CancellationToken cancellationToken)
    {
        var row = await db.Set<NoticeIndex>().FindAsync([record.Item.Id], cancellationToken) ?? db.Add(new NoticeIndex { ItemId = record.Item.Id }).Entity;
        (row.Slug, row.Title, row.Kind, row.Summary) = (record.Item.Slug, record.Version.Title, part.Kind, part.Summary);
        row.PublishedUtc = record.Item.PublishedUtc!.Value;
    }
}
