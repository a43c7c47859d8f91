using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Contents.Steps;

internal sealed class RemoveStep(RemoveContent remove) : ItemStep
{
    internal override string Key => "remove";

    internal override ContentMove Move => ContentMove.Remove;

    internal override string Title => "删除";

    internal override string? Fields => "_Reason";

    internal override bool ForMany => true;

    internal override string ConsequenceForMany => "删除以后，发布过的网址只显示“已经撤下”和您填写的原因（状态 410），栏目、搜索和订阅里都没有它们了。内容和历史版本都保留，可以一件件恢复。";

    internal override string Consequence(DeskItem desk, StepForm form) => desk.Item.PublishedNumber is null
        ? "读者从来没有见过它，删除后打开它的网址仍是“没有这一页”。内容和历史版本都保留，在历史里恢复任何一版就又是草稿。"
        : "删除以后，打开它的网址只看到“已经撤下”和您填写的原因（状态 410），栏目、搜索和订阅里都没有它了。内容和历史版本都保留，可以恢复发布。只想提醒读者它不再适用的，请用“撤下”。";

    internal override Task<Outcome<ContentItem>> RunAsync(Guid id, StepForm form, CancellationToken cancellationToken) => remove.RunAsync(id, form.Revision, form.Reason ?? "", cancellationToken);

    internal override string Said(ContentItem item) => item.PublishedNumber is null ? $"“{item.DisplayText}”已删除。要恢复，请打开历史，恢复其中一版。" : $"“{item.DisplayText}”已删除。要恢复，请点“恢复发布”。";
}
