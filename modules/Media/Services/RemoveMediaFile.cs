using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Media.Models;

namespace PanjinPropertyCms.Media.Services;

/// <summary>Takes a file out of the library for good: its address answers 404 from then on, and the bytes are deleted.</summary>
internal sealed class RemoveMediaFile(IAuthorizer authorizer, MediaFolder folder, CmsDbContext db, IUnitOfWork work, IAuditLog audit, IChangeLog changes)
{
    /// <param name="sure">The person has read where the file is used.</param>
    internal async Task<Outcome<MediaFile>> RunAsync(Guid id, bool sure, CancellationToken cancellationToken)
    {
        if (!await authorizer.CanAsync(Permissions.Remove, cancellationToken))
        {
            return Refusal.Forbidden();
        }

        if (!sure)
        {
            return new Refusal("media.unsure", "请先勾选“我知道后果”，再删除。", "sure");
        }

        var outcome = await work.RunAsync<Outcome<(MediaFile File, bool Last)>>(async token =>
        {
            if (await db.Set<MediaFile>().SingleOrDefaultAsync(f => f.Id == id, token) is not { } file)
            {
                return Refusal.NotFound("这个文件");
            }

            db.Remove(file);
            audit.Write("media.remove", "Media", file.Key, $"{file.FileName}，sha256 {file.Sha256}");
            changes.Append(AddMediaFile.ChangeKind, file.Id);
            return (file, !await db.Set<MediaFile>().AnyAsync(f => f.Sha256 == file.Sha256 && f.Id != id, token));
        }, cancellationToken);
        if (!outcome.Done)
        {
            return Outcome<MediaFile>.Refused(outcome.Refusals);
        }

        // After the commit: equal content is stored once, and another row may need it.
        if (outcome.Value.Last)
        {
            folder.Remove(outcome.Value.File.Sha256);
        }

        return outcome.Value.File;
    }
}
