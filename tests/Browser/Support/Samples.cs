namespace PanjinPropertyCms.Browser.Support;

/// <summary>The sample items that the tests walk through. Slugs are numbers that the site gives, so they are looked up.</summary>
/// <param name="Edited">The console's page of a published notice with a newer draft.</param>
internal sealed record Samples(string Ordinance, string Notice, string Removed, string Edited)
{
    /// <summary>As people call the ordinance.</summary>
    internal const string ShortTitle = "住宅物业条例";

    internal const string FullTitle = "盘锦市住宅物业管理条例（示例）";

    internal static async Task<Samples> PrepareAsync(SampleSite site)
    {
        const string Gone = "sample-notice-flood-season-tips";
        var removed = await site.AddressOfAsync("notices", Gone);
        await site.RemoveAsync(Gone);
        return new Samples(await site.AddressOfAsync("regulations", "sample-property-ordinance"), await site.AddressOfAsync("notices", "sample-notice-platform-launch"), removed,
            await site.EditAsync("sample-notice-platform-launch", "盘锦市物业纠纷化解服务平台上线试运行第二期"));
    }
}
