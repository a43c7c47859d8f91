using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Contents.Steps;

internal sealed class CloneStep(CloneContent clone) : ItemStep
{
    internal override string Key => "clone";

    internal override ContentMove Move => ContentMove.Clone;

    internal override string Title => "复制";

    internal override string Consequence(DeskItem desk, StepForm form) => "用最新一版的内容另起一份草稿，标题后面加“（副本）”。原来的这一条不变。不要了可以删除。";

    internal override Task<Outcome<ContentItem>> RunAsync(Guid id, StepForm form, CancellationToken cancellationToken) => clone.RunAsync(id, cancellationToken);

    internal override string Said(ContentItem item) => $"已复制成新的草稿“{item.DisplayText}”。";
}
