using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Backup;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Jobs;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Kernel.Settings;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Admin.Controllers;

/// <summary>Backups: when, how many, and the ones there are.</summary>
[Route("admin/backups")]
[Authorize(KernelPermissions.UseConsole)]
[Authorize(KernelPermissions.ManageBackups)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class BackupsController(BackupFolder folder, BackupHealth health, ISiteSettings settings, CmsDbContext db, PageHead head) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => PageAsync(settings.Get<BackupSettings>(), cancellationToken);

    [HttpPost("")]
    public async Task<IActionResult> Save([FromForm] BackupSettings wanted, [FromServices] SaveBackupSettings save, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !(await save.RunAsync(wanted, cancellationToken)).Into(ModelState))
        {
            return await PageAsync(wanted, cancellationToken);
        }

        TempData["Status"] = wanted.Scheduled ? $"已保存：每天 {wanted.At} 备份。" : "已保存：不定时备份。";
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("now")]
    public async Task<IActionResult> Make([FromServices] RequestBackup request, CancellationToken cancellationToken) =>
        Back(await request.MakeAsync(cancellationToken), "备份已开始，进度在下面；可以离开这一页。");

    [HttpPost("verify")]
    public async Task<IActionResult> Verify(string? name, [FromServices] RequestBackup request, CancellationToken cancellationToken) =>
        Back(await request.VerifyAsync(name ?? "", cancellationToken), $"正在校验 {name}，结果在下面。");

    /// <summary>A post, so that no prefetch and no link from elsewhere takes the whole site away.</summary>
    [HttpPost("download")]
    public async Task<IActionResult> Download(string? name, [FromServices] TakeBackup take, CancellationToken cancellationToken)
    {
        var outcome = await take.RunAsync(name ?? "", cancellationToken);
        return outcome.Done ? PhysicalFile(outcome.Value, "application/zip", Path.GetFileName(outcome.Value)) : Back(outcome, "");
    }

    private async Task<IActionResult> PageAsync(BackupSettings shown, CancellationToken cancellationToken)
    {
        head.Title = "备份";
        head.Breadcrumb.Add(new Crumb(head.Title, null));
        var tasks = await db.Set<LongTask>().AsNoTracking().Where(t => t.Kind.StartsWith("backup")).OrderByDescending(t => t.CreatedUtc).Take(3).ToListAsync(cancellationToken);
        return View("Index", new BackupPage(shown, folder.Path, folder.List(), health.Look(), tasks));
    }

    private RedirectToActionResult Back(IOutcome outcome, string done)
    {
        TempData[outcome.Done ? "Status" : "Refused"] = outcome.Done ? done : string.Concat(outcome.Refusals.Select(r => r.Message));
        return RedirectToAction(nameof(Index));
    }
}

/// <param name="Settings">As stored, or as typed where that was refused.</param>
/// <param name="Folder">Where backups lie now.</param>
/// <param name="Tasks">The latest backups and checks.</param>
internal sealed record BackupPage(BackupSettings Settings, string Folder, IReadOnlyList<FoundBackup> Backups, DoctorFinding Health, IReadOnlyList<LongTask> Tasks);
