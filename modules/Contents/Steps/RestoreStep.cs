using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Contents.Steps;

internal sealed class RestoreStep(RestoreVersion restore) : ItemStep
{
    internal override string Key => "restore";

    internal override ContentMove Move => ContentMove.RestoreVersion;

    internal override string Title => "恢复这一版";

    internal override string? Fields => "_Version";

    internal override string Consequence(DeskItem desk, StepForm form) => $"第 {form.Number} 版的内容会成为新的草稿（第 {desk.Item.LatestNumber + 1} 版），现在的草稿留在历史里。读者看到的不变，要再发布才会换。";

    internal override Task<Outcome<ContentItem>> RunAsync(Guid id, StepForm form, CancellationToken cancellationToken) => restore.RunAsync(id, form.Revision, form.Number, cancellationToken);

    internal override string Said(ContentItem item) => $"已恢复成草稿第 {item.LatestNumber} 版。看一遍，再送审或发布。";
}
