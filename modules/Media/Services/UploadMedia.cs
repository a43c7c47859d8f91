using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Media.Contracts;
using PanjinPropertyCms.Media.Files;
using PanjinPropertyCms.Media.Models;

namespace PanjinPropertyCms.Media.Services;

/// <summary>What an editor uploads: under a name of its own, unless they say that it takes the place of the file of that name.</summary>
internal sealed class UploadMedia(CmsDbContext db, AddMediaFile add)
{
    internal const int LongestAlt = 200;

    internal async Task<Outcome<MediaFileInfo>> RunAsync(string fileName, string? alt, bool replace, Stream content, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(fileName.Replace('\\', '/')).Normalize();
        alt = alt?.Trim() is { Length: > 0 } words ? words : null;
        if (FileKinds.Of(name) is { IsImage: true } && alt is null)
        {
            return new Refusal("media.alt", "请填写图片说明：图里有什么、说明了什么，写给看不见图片的人。", "alt");
        }

        if (alt?.Length > LongestAlt)
        {
            return new Refusal("media.alt", $"图片说明最多 {LongestAlt} 个字。", "alt");
        }

        return await add.RunAsync(replace ? name : await FreeKeyAsync(name, cancellationToken), name, alt, content, cancellationToken);
    }

    /// <summary>Cameras and screens name everything alike: 图片.png, 图片-2.png.</summary>
    private async Task<string> FreeKeyAsync(string name, CancellationToken cancellationToken)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        var taken = (await db.Set<MediaFile>().AsNoTracking().Where(f => f.Key.StartsWith(stem)).Select(f => f.Key).ToListAsync(cancellationToken)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var key = name;
        for (var number = 2; taken.Contains(key); number++)
        {
            key = $"{stem}-{number}{extension}";
        }

        return key;
    }
}
