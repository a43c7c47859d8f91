using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Modules;
using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Contents.Steps;

/// <summary>The successor is found by a search on the step's own page, without scripts. It may be any published item: these are for everybody, in whatever division.</summary>
internal sealed class SupersedeStep(SupersedeContent supersede, CmsDbContext db, ContentTypes types, Enabled<IItemNumbers> numbers) : ItemStep
{
    private const int Shown = 20;

    internal override string Key => "supersede";

    internal override ContentMove Move => ContentMove.Supersede;

    internal override string Title => "由新的代替";

    internal override string? Fields => "_Choice";

    internal override string Consequence(DeskItem desk, StepForm form) =>
        $"以后打开 {desk.Type.UrlOf(desk.Item.Slug)} 会直接转到您选的那一条，栏目、搜索和订阅里也不再有这一条。内容和历史版本都保留，可以恢复发布。";

    internal override async Task<IReadOnlyList<StepChoice>> ChoicesAsync(DeskItem desk, string? words, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return [];
        }

        var (on, text, self) = (types.All.ToDictionary(t => t.Name), words.Trim(), desk.Item.Id);
        var names = on.Keys.ToList();
        var published = db.Set<ContentItem>().AsNoTracking().Where(i => i.Status == ContentStatus.Published && i.Id != self && names.Contains(i.Type));
        var known = numbers.FirstOrDefault(n => n.ContentType == desk.Type.Name)?.Numbers;
        var found = known is null
            ? published.Where(i => i.DisplayText.Contains(text))
            : published.Where(i => i.DisplayText.Contains(text) || known.Where(n => n.Number!.Contains(text)).Select(n => n.ItemId).Contains(i.Id));
        var items = await found.OrderByDescending(i => i.Type == desk.Type.Name).ThenByDescending(i => i.PublishedUtc).ThenBy(i => i.Id).Take(Shown).ToListAsync(cancellationToken);
        return [.. items.Select(i => new StepChoice(i.Id, i.DisplayText, $"{on[i.Type].DisplayName} · {on[i.Type].UrlOf(i.Slug)}"))];
    }

    internal override async Task<Outcome<ContentItem>> RunAsync(Guid id, StepForm form, CancellationToken cancellationToken) => form.Choice is { } successor
        ? await supersede.RunAsync(id, form.Revision, successor, cancellationToken)
        : new Refusal("successor.required", "请先查找，再选一条来代替它。", "Choice");

    internal override string Said(ContentItem item) => $"“{item.DisplayText}”的网址现在转到新的那一条。要恢复，请点“恢复发布”。";
}
