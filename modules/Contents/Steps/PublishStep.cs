using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Contents.Steps;

internal sealed class PublishStep(PublishContent publish) : ItemStep
{
    internal override string Key => "publish";

    internal override ContentMove Move => ContentMove.Publish;

    internal override string Title => "发布";

    internal override bool ForMany => true;

    internal override string ConsequenceForMany => "大约一秒后，读者就能看到这些内容的最新一版，栏目、搜索和订阅里也有了。发布错了可以一件件撤下。";

    internal override string TitleFor(ContentItem item) => item.Status is ContentStatus.Withdrawn or ContentStatus.Superseded or ContentStatus.Removed ? "恢复发布" : Title;

    internal override string Consequence(DeskItem desk, StepForm form) => desk.Item switch
    {
        { Status: ContentStatus.Published } item => $"大约一秒后，读者在 {desk.Type.UrlOf(item.Slug)} 看到的会从第 {item.PublishedNumber} 版换成第 {item.LatestNumber} 版。要换回去：在历史里恢复第 {item.PublishedNumber} 版，再发布。",
        { PublishedNumber: not null } item => $"大约一秒后，读者又能在 {desk.Type.UrlOf(item.Slug)} 正常看到它（第 {item.LatestNumber} 版），撤下或删除的说明随之去掉。发布错了可以再撤下。",
        var item => $"大约一秒后，读者就能在 {desk.Type.UrlOf(item.Slug)} 看到第 {item.LatestNumber} 版，栏目、搜索和订阅里也有了。发布错了可以撤下。",
    };

    internal override Task<Outcome<ContentItem>> RunAsync(Guid id, StepForm form, CancellationToken cancellationToken) => publish.RunAsync(id, form.Revision, cancellationToken);

    internal override string Said(ContentItem item) => $"“{item.DisplayText}”已发布，读者看到的是第 {item.PublishedNumber} 版。";
}
