using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Media.Contracts;
using PanjinPropertyCms.Media.Models;

namespace PanjinPropertyCms.Media.Services;

internal sealed class MediaLibrary(CmsDbContext db, AddMediaFile add) : IMediaLibrary
{
    public Task<Outcome<MediaFileInfo>> AddAsync(string key, string fileName, Stream content, CancellationToken cancellationToken) =>
        add.RunAsync(key, fileName, null, content, cancellationToken);

    public async Task<MediaFileInfo?> FindAsync(string key, CancellationToken cancellationToken) =>
        (await FindManyAsync([key], cancellationToken)).GetValueOrDefault(key);

    public async Task<IReadOnlyDictionary<string, MediaFileInfo>> FindManyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        keys.Count == 0
            ? new Dictionary<string, MediaFileInfo>()
            : await db.Set<MediaFile>().AsNoTracking().Where(f => keys.Contains(f.Key)).ToDictionaryAsync(f => f.Key, f => f.ToInfo(), cancellationToken);
}
