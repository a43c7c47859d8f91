using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Kernel.Settings;

namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>Leaves a backup, or the check of one, for the long task worker.</summary>
public sealed class RequestBackup(CmsDbContext db, IUnitOfWork work, IAuthorizer authorizer, IAuditLog audit, CurrentActor current, BackupFolder folder, TimeProvider time)
{
    public Task<Outcome<LongTask>> MakeAsync(CancellationToken cancellationToken) => LeaveAsync(BackupTask.TaskKind, "{}", "backup.request", "", cancellationToken);

    /// <param name="name">A file of the backup folder.</param>
    public async Task<Outcome<LongTask>> VerifyAsync(string name, CancellationToken cancellationToken) => folder.Find(name) is null
        ? Refusal.NotFound("这份备份")
        : await LeaveAsync(VerifyBackupTask.TaskKind, JsonSerializer.Serialize(new VerifyArguments(name), ContentData.Json), "backup.verify", name, cancellationToken);

    private async Task<Outcome<LongTask>> LeaveAsync(string kind, string arguments, string action, string subject, CancellationToken cancellationToken)
    {
        if (!await authorizer.CanAsync(KernelPermissions.ManageBackups, cancellationToken))
        {
            return Refusal.Forbidden();
        }

        return await work.RunAsync<Outcome<LongTask>>(async token =>
        {
            if (await db.Set<LongTask>().AnyAsync(t => t.Kind == kind && (t.State == LongTaskState.Waiting || t.State == LongTaskState.Running), token))
            {
                return new Refusal("backup.busy", kind == BackupTask.TaskKind ? "已经有一次备份正在做或在排队。请等它做完。" : "已经有一次校验正在做或在排队。请等它做完。");
            }

            var now = time.GetUtcNow();
            var task = new LongTask { Id = Guid.CreateVersion7(now), Kind = kind, Arguments = arguments, RequestedBy = current.Actor.Name, CreatedUtc = now.UtcDateTime };
            db.Add(task);
            audit.Write(action, "Backup", subject);
            return task;
        }, cancellationToken);
    }
}

/// <summary>Hands a backup out for download: who took the whole site with them is on record before the first byte goes.</summary>
public sealed class TakeBackup(IUnitOfWork work, IAuthorizer authorizer, IAuditLog audit, BackupFolder folder)
{
    /// <returns>The path of the file.</returns>
    public async Task<Outcome<string>> RunAsync(string name, CancellationToken cancellationToken)
    {
        if (!await authorizer.CanAsync(KernelPermissions.ManageBackups, cancellationToken))
        {
            return Refusal.Forbidden();
        }

        if (folder.Find(name) is not { } file)
        {
            return Refusal.NotFound("这份备份");
        }

        await work.RunAsync(_ =>
        {
            audit.Write("backup.download", "Backup", name);
            return Task.FromResult(true);
        }, cancellationToken);
        return file;
    }
}

/// <summary>Stores when backups are made, where, and how many are kept.</summary>
public sealed class SaveBackupSettings(ISiteSettings settings, IUnitOfWork work, IAuthorizer authorizer, IAuditLog audit, DataFolder data)
{
    public async Task<Outcome<BackupSettings>> RunAsync(BackupSettings wanted, CancellationToken cancellationToken)
    {
        if (!await authorizer.CanAsync(KernelPermissions.ManageBackups, cancellationToken))
        {
            return Refusal.Forbidden();
        }

        wanted.Folder = wanted.Folder?.Trim() ?? "";
        var refusals = new List<ValidationResult>();
        Validator.TryValidateObject(wanted, new ValidationContext(wanted), refusals, validateAllProperties: true);
        List<Refusal> all = [.. refusals.Select(r => new Refusal("backup.setting", r.ErrorMessage!, r.MemberNames.FirstOrDefault()))];
        if (FolderRefusal(wanted.Folder) is { } reason)
        {
            all.Add(new("backup.folder", reason, nameof(BackupSettings.Folder)));
        }

        if (all.Count > 0)
        {
            return Outcome<BackupSettings>.Refused(all);
        }

        return await work.RunAsync<Outcome<BackupSettings>>(async token =>
        {
            await settings.SetAsync(wanted, token);
            audit.Write("backup.settings", "Backup", "", $"{(wanted.Scheduled ? $"每天 {wanted.At}" : "不定时")}，保留 {wanted.Daily} 天 {wanted.Weekly} 周 {wanted.Monthly} 月");
            return wanted;
        }, cancellationToken);
    }

    /// <summary>Not where the site would serve it, nor among its own files.</summary>
    private string? FolderRefusal(string folder)
    {
        if (folder.Length == 0)
        {
            return null;
        }

        if (!Path.IsPathFullyQualified(folder))
        {
            return "文件夹请写完整路径，例如 /backup/panjin；留空就放在数据文件夹的 backups 里。";
        }

        var full = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        if (full.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal) || (full.StartsWith(data.Path + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !full.StartsWith(data.File("backups") + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
        {
            return "备份不能放在程序的文件夹里，也不能混在数据文件夹的其他地方。请换一个文件夹，或留空。";
        }

        try
        {
            var probe = Path.Combine(Directory.CreateDirectory(folder).FullName, ".panjin-probe");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"网站的账号写不了这个文件夹（{error.Message.TrimEnd('.')}）。请先建好它并给网站的账号写权限。";
        }
    }
}
