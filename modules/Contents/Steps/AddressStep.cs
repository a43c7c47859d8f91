using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Contents.Steps;

internal sealed class AddressStep(ChangeAddress change) : ItemStep
{
    internal override string Key => "address";

    internal override ContentMove Move => ContentMove.ChangeAddress;

    internal override string Title => "改网址";

    internal override string? Fields => "_Slug";

    internal override StepForm Start(DeskItem desk, StepForm asked) => base.Start(desk, asked) with { Slug = asked.Slug ?? desk.Item.Slug };

    internal override string Consequence(DeskItem desk, StepForm form) => $"新网址立刻生效；现在的网址 {desk.Type.UrlOf(desk.Item.Slug)} 会一直转到新网址，印出去的二维码和别人的链接不会失效。要改回去，再改一次就行。";

    internal override Task<Outcome<ContentItem>> RunAsync(Guid id, StepForm form, CancellationToken cancellationToken) => change.RunAsync(id, form.Revision, (form.Slug ?? "").Trim(), cancellationToken);

    internal override string Said(ContentItem item) => "网址已改好，旧网址会转过来。";
}
