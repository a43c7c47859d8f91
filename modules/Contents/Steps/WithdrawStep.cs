using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Contents.Steps;

internal sealed class WithdrawStep(WithdrawContent withdraw) : ItemStep
{
    internal override string Key => "withdraw";

    internal override ContentMove Move => ContentMove.Withdraw;

    internal override string Title => "撤下";

    internal override string? Fields => "_Reason";

    internal override bool ForMany => true;

    internal override string ConsequenceForMany => "撤下以后，读者打开这些网址仍能看到正文，但上方醒目地写着“已撤下”和您填写的原因。可以随时一件件恢复发布。";

    internal override string Consequence(DeskItem desk, StepForm form) => "撤下以后，读者打开网址仍能看到正文，但上方醒目地写着“已撤下”和您填写的原因。可以随时恢复发布。不想让读者再看到正文的，请用“删除”；有新文件接替的，请用“由新的代替”。";

    internal override Task<Outcome<ContentItem>> RunAsync(Guid id, StepForm form, CancellationToken cancellationToken) => withdraw.RunAsync(id, form.Revision, form.Reason ?? "", cancellationToken);

    internal override string Said(ContentItem item) => $"“{item.DisplayText}”已撤下。要恢复，请点“恢复发布”。";
}
