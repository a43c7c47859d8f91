using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Contents.Steps;

internal sealed class ReturnStep(ReturnContent back) : ItemStep
{
    internal override string Key => "return";

    internal override ContentMove Move => ContentMove.Return;

    internal override string Title => "退回修改";

    internal override string? Fields => "_Comment";

    internal override string Consequence(DeskItem desk, StepForm form) => "退回后，编辑在这一条的页面和工作台上看到您写的意见，改好后再送审。读者看到的不变。";

    internal override Task<Outcome<ContentItem>> RunAsync(Guid id, StepForm form, CancellationToken cancellationToken) => back.RunAsync(id, form.Revision, form.Comment ?? "", cancellationToken);

    internal override string Said(ContentItem item) => $"“{item.DisplayText}”已退回修改。";
}
