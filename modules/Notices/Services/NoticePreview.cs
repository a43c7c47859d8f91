using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Notices.Models;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Notices.Services;

/// <summary>A notice's page shows the record itself.</summary>
internal sealed class NoticePreview : IContentPreview
{
    public string ContentType => NoticePart.ContentType;

    public Task<PreviewPage> BuildAsync(ContentRecord record, CancellationToken cancellationToken) => Task.FromResult(new PreviewPage("Notices", "Notices", "Detail", record));
}
