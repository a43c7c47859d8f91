using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Media.Contracts;
using PanjinPropertyCms.Media.Files;
using PanjinPropertyCms.Media.Models;

namespace PanjinPropertyCms.Media.Services;

/// <summary>Takes a file into the library, after looking at its content; the same file again changes nothing.</summary>
internal sealed class AddMediaFile(
    IAuthorizer authorizer, MediaFolder folder, IOptions<MediaOptions> options, CmsDbContext db, IUnitOfWork work, IAuditLog audit, IChangeLog changes, TimeProvider time)
{
    /// <summary>In the change log: pages show name and size of files.</summary>
    internal const string ChangeKind = "Media";

    private const string Field = "file";

    internal async Task<Outcome<MediaFileInfo>> RunAsync(string key, string fileName, string? alt, Stream content, CancellationToken cancellationToken)
    {
        if (!await authorizer.CanAsync(Permissions.Upload, cancellationToken))
        {
            return Refusal.Forbidden();
        }

        // macOS hands out names with letters and marks apart; content refers to them composed.
        (key, fileName) = (key.Normalize(), fileName.Normalize());
        if ((FileNames.Check(key, "key") ?? FileNames.Check(fileName, Field)) is { } badName)
        {
            return badName;
        }

        if (FileKinds.Of(fileName) is not { } kind)
        {
            return new Refusal("media.kind", $"这种文件不能上传：{fileName}。可以上传的有：{FileKinds.Names}。", Field);
        }

        var megabytes = options.Value.LargestMegabytes;
        using var staged = await folder.StageAsync(content, (long)megabytes << 20, cancellationToken);
        if (staged is null)
        {
            return new Refusal("media.large", $"{fileName} 超过 {megabytes} MB。请压缩其中的图片或分成几个文件。", Field);
        }

        if (staged.Length == 0)
        {
            return new Refusal("media.empty", $"{fileName} 是空的，没有内容。", Field);
        }

        if (!Holds(kind, staged))
        {
            return new Refusal("media.mismatch", $"{fileName} 的内容不是 {kind.Extension[1..]} 文件。{kind.Hint}", Field);
        }

        if (kind.Image is not { } format)
        {
            return await KeepAsync(key, fileName, kind, alt, staged, null, cancellationToken);
        }

        var encoded = await ImageFile.EncodeAsync(staged.Path, format, fileName, cancellationToken);
        if (!encoded.Done)
        {
            return Outcome<MediaFileInfo>.Refused(encoded.Refusals);
        }

        using var image = await folder.StageAsync(new MemoryStream(encoded.Value.Bytes), long.MaxValue, cancellationToken);
        return await KeepAsync(key, kind.ServedAs is { } extension ? Path.ChangeExtension(fileName, extension) : fileName, kind, alt, image!, encoded.Value, cancellationToken);
    }

    private async Task<Outcome<MediaFileInfo>> KeepAsync(string key, string fileName, FileKind kind, string? alt, StagedFile staged, EncodedImage? image, CancellationToken cancellationToken)
    {
        // Before the row: a file without a row is only room, a row without a file is a broken download.
        folder.Keep(staged);
        return await work.RunAsync<Outcome<MediaFileInfo>>(async token =>
        {
            var file = await RecordAsync(key, fileName, kind, staged, token);
            (file.Width, file.Height, file.Alt) = (image?.Width, image?.Height, alt ?? file.Alt);
            return file.ToInfo();
        }, cancellationToken);
    }

    private static bool Holds(FileKind kind, StagedFile staged)
    {
        using var stream = File.OpenRead(staged.Path);
        return kind.Holds(stream);
    }

    private async Task<MediaFile> RecordAsync(string key, string fileName, FileKind kind, StagedFile staged, CancellationToken cancellationToken)
    {
        var file = await db.Set<MediaFile>().SingleOrDefaultAsync(f => f.Key == key, cancellationToken);
        if (file?.Sha256 == staged.Sha256 && file.FileName == fileName)
        {
            return file;
        }

        audit.Write(file is null ? "media.add" : "media.replace", "Media", key, $"{fileName}，sha256 {staged.Sha256}");
        file ??= db.Add(new MediaFile { Id = Guid.CreateVersion7(time.GetUtcNow()), Key = key }).Entity;
        (file.FileName, file.ContentType, file.Length, file.Sha256, file.UploadedUtc) = (fileName, kind.ContentType, staged.Length, staged.Sha256, time.GetUtcNow().UtcDateTime);
        changes.Append(ChangeKind, file.Id);
        return file;
    }
}
