using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Admin.Services.Auditing;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Audit.Sealing;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Lists;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Admin.Controllers;

/// <summary>Who did what to what, when and from where; and whether the log is still what was written.</summary>
[Route("admin/audit")]
[Authorize(KernelPermissions.UseConsole)]
[Authorize(KernelPermissions.ReadAudit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AuditController(AuditList list, CmsDbContext db, PageHead head) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index([FromServices] ExportAudit export, [FromServices] CityClock clock, CancellationToken cancellationToken)
    {
        var address = new ListAddress(Request);
        if (ExcelFile.IsAskedFor(address))
        {
            var outcome = await export.RunAsync(address, cancellationToken);
            return outcome.Done ? await ExcelFile.OfAsync("审计日志", export.Columns, outcome.Value, clock.Today, cancellationToken) : Forbid();
        }

        Name("审计日志", null);
        return View("Index", await list.RunAsync(address, cancellationToken));
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Entry(long id, CancellationToken cancellationToken)
    {
        if (await db.Set<AuditEntry>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancellationToken) is not { } entry)
        {
            return NotFound();
        }

        Name($"第 {id} 条", "审计日志");
        return View("Entry", entry);
    }

    [HttpGet("seals")]
    public async Task<IActionResult> Seals([FromServices] SealList seals, CancellationToken cancellationToken)
    {
        Name("封存与核对", "审计日志");
        return View("Seals", await seals.ReadAsync(cancellationToken));
    }

    [HttpPost("seals")]
    public async Task<IActionResult> Verify([FromServices] RequestVerification verification, CancellationToken cancellationToken)
    {
        var outcome = await verification.RunAsync(cancellationToken);
        TempData[outcome.Done ? "Status" : "Refused"] = outcome.Done ? "已开始核对，结果会出现在这一页；可以离开，它会继续。" : outcome.Refusals[0].Message;
        return RedirectToAction(nameof(Seals));
    }

    private void Name(string title, string? parent)
    {
        head.Title = title;
        if (parent is not null)
        {
            head.Breadcrumb.Add(new Crumb(parent, "/admin/audit"));
        }

        head.Breadcrumb.Add(new Crumb(title, null));
    }
}
