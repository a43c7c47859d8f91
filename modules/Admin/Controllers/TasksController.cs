using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Jobs;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Lists;
using PanjinPropertyCms.Presentation.Page;

namespace PanjinPropertyCms.Admin.Controllers;

/// <summary>Long tasks, the latest first, with their progress.</summary>
[Route("admin/tasks")]
[Authorize(KernelPermissions.UseConsole)]
[Authorize(KernelPermissions.ManageTasks)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class TasksController(CmsDbContext db, PageHead head) : Controller
{
    private const int PageSize = 20;

    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery] int page, CancellationToken cancellationToken)
    {
        head.Title = "后台任务";
        head.Breadcrumb.Add(new Crumb(head.Title, null));
        var tasks = db.Set<LongTask>().AsNoTracking();
        var total = await tasks.CountAsync(cancellationToken);
        var pager = new Pager(Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize)), PageSize, total, new ListAddress(Request));
        var shown = await tasks.OrderByDescending(t => t.CreatedUtc).Skip((pager.Number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return View("Index", new TaskPage(shown, pager));
    }
}

internal sealed record TaskPage(IReadOnlyList<LongTask> Tasks, Pager Pager);
