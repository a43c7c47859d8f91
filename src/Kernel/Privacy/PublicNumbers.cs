using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Kernel.Privacy;

/// <summary>Somebody has said that the personal numbers of one version are meant to be public. It holds for these very words: any change asks anew.</summary>
public sealed class PublicNumbers : IEntityTypeConfiguration<PublicNumbers>
{
    public Guid ItemId { get; init; }

    /// <summary><see cref="ContentVersion.DataHash"/> of the version that was looked at.</summary>
    public string DataHash { get; set; } = "";

    public string ConfirmedBy { get; set; } = "";

    public DateTime ConfirmedUtc { get; set; }

    public void Configure(EntityTypeBuilder<PublicNumbers> builder)
    {
        builder.HasKey(n => n.ItemId);
        builder.HasOne<ContentItem>().WithOne().HasForeignKey<PublicNumbers>(n => n.ItemId);
    }
}

/// <summary>What has personal numbers is published only after somebody has masked them or has said that they are meant (《个人信息保护法》第二十五条).</summary>
public sealed class PersonalNumbersAreMeant(CmsDbContext db, ContentTypes types)
{
    public const string Code = "personal.numbers";

    /// <summary>Why the version may not be published; null when it may.</summary>
    public async Task<Refusal?> RefusalAsync(ContentRecord record, CancellationToken cancellationToken)
    {
        var found = DraftNumbers.Find(record, types.Find(record.Item.Type)?.Parts ?? []);
        if (found.Count == 0 || await IsConfirmedAsync(record, cancellationToken))
        {
            return null;
        }

        var kinds = string.Join("、", found.GroupBy(n => n.Number.Kind).Select(g => $"{g.Count()} 个{g.Key.Word()}"));
        return new Refusal(Code, $"这一稿里有 {kinds}。请先遮盖，或确认它们本来就要公开，再发布。");
    }

    public Task<bool> IsConfirmedAsync(ContentRecord record, CancellationToken cancellationToken) =>
        db.Set<PublicNumbers>().AsNoTracking().AnyAsync(n => n.ItemId == record.Item.Id && n.DataHash == record.Version.DataHash, cancellationToken);
}
