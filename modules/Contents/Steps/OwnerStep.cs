using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Users.Contracts;

namespace PanjinPropertyCms.Contents.Steps;

internal sealed class OwnerStep(ChangeOwner change, IPeople people) : ItemStep
{
    internal override string Key => "owner";

    internal override ContentMove Move => ContentMove.ChangeOwner;

    internal override string Title => "换负责人";

    internal override string? Fields => "_Choice";

    internal override string Consequence(DeskItem desk, StepForm form) => "这一条会出现在新负责人的“我的”里，工作台也会提醒他。谁能看到、谁能改不因此改变。换错了再换一次就行。";

    internal override async Task<IReadOnlyList<StepChoice>> ChoicesAsync(DeskItem desk, string? words, CancellationToken cancellationToken) =>
        [.. (await people.FindAsync(words, cancellationToken)).Where(p => p.Id != desk.Item.OwnerId).Select(p => new StepChoice(p.Id, p.Name, p.SignInName))];

    internal override async Task<Outcome<ContentItem>> RunAsync(Guid id, StepForm form, CancellationToken cancellationToken) =>
        form.Choice is { } chosen && await people.FindAsync(chosen, cancellationToken) is { } person
            ? await change.RunAsync(id, form.Revision, person.Id, person.Name, cancellationToken)
            : new Refusal("owner.required", "请选一位现在能登录的同事。", "Choice");

    internal override string Said(ContentItem item) => "负责人已换好。";
}
