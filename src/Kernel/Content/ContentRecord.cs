namespace PanjinPropertyCms.Kernel.Content;

/// <summary>An item together with one of its versions, read.</summary>
public sealed record ContentRecord(ContentItem Item, ContentVersion Version)
{
    private ContentData? _data;

    public ContentData Data => _data ??= ContentData.Parse(Version.Data);
}
