using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Notices.Models;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Site.Contracts;

namespace PanjinPropertyCms.Notices.Services;

/// <summary>A notice's page shows the record itself.</summary>
internal sealed class NoticePreview(SiteColumns columns, PageHead head) : IContentPreview
{
    public string ContentType => NoticePart.ContentType;

    public Task<PreviewPage> BuildAsync(ContentRecord record, CancellationToken cancellationToken)
    {
        var article = new PageArticle(record.Version.Title, record.Item.PublishedUtc!.Value, record.Data.Get<NoticePart>().Source);
        head.IsDocument(columns.Of(NoticePart.ContentType), article, $"/notices/{record.Item.Slug}");
        return Task.FromResult(new PreviewPage("Notices", "Notices", "Detail", record));
    }
}
