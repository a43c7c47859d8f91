using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Html;
using PanjinPropertyCms.Kernel.Modules;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Notices.Models;

namespace PanjinPropertyCms.Integration.Support;

/// <summary>What tests do as the system, in one line each.</summary>
internal static class Publishing
{
    internal static T Done<T>(this Outcome<T> outcome) =>
        outcome.Done ? outcome.Value : throw new Xunit.Sdk.XunitException("Refused: " + string.Join(" ", outcome.Refusals.Select(r => $"{r.Code} {r.Message}")));

    internal static async Task<ContentItem> PublishNoticeAsync(this TestSite site, string title, string body = "正文一句。")
    {
        var draft = (await site.AsSystem(s => s.GetRequiredService<SaveDraft>().RunAsync(null, 0, new ContentDraft
        {
            Type = NoticePart.ContentType,
            Title = title,
            Parts = [new NoticePart { Source = "盘锦市住房和城乡建设局（示例）", Body = SafeHtml.FromText(body) }],
        }, default))).Done();
        return await site.PublishAsync(draft.Id);
    }

    internal static async Task<ContentItem> PublishAsync(this TestSite site, Guid id) =>
        (await site.AsSystem(s => s.GetRequiredService<PublishContent>().RunAsync(id, null, default))).Done();

    internal static Task<Outcome<FeatureInfo>> SwitchAsync(this TestSite site, string feature, bool on) =>
        site.AsSystem(s => s.GetRequiredService<SwitchFeature>().RunAsync(feature, on, [], default));
}
