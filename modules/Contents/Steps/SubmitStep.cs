using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Contents.Steps;

internal sealed class SubmitStep(SubmitContent submit) : ItemStep
{
    internal override string Key => "submit";

    internal override ContentMove Move => ContentMove.Submit;

    internal override string Title => "送审";

    internal override bool ForMany => true;

    internal override string ConsequenceForMany => "交给审核人看。读者看到的不变。";

    internal override string Consequence(DeskItem desk, StepForm form) => "交给审核人看。读者看到的不变；审核人可以发布，也可以退回并写明要改什么。送审以后仍然可以修改。";

    internal override Task<Outcome<ContentItem>> RunAsync(Guid id, StepForm form, CancellationToken cancellationToken) => submit.RunAsync(id, form.Revision, cancellationToken);

    internal override string Said(ContentItem item) => $"“{item.DisplayText}”已送审。";
}
